import { crc32, deflateRawSync } from 'node:zlib'

export interface VoceDaScrivere {
  readonly nome: string
  readonly dati: Uint8Array
  /** What the directory says instead of the truth. */
  readonly dichiarati?: number
}

/** A zip archive, true or lying: for specs of what reads archives. */
export const scriviZip = (voci: readonly VoceDaScrivere[], opzioni: { zip64?: boolean } = {}): Uint8Array => {
  const corpo: Buffer[] = []
  const indice: Buffer[] = []
  let posizione = 0
  for (const { nome, dati, dichiarati } of voci) {
    const compressi = deflateRawSync(dati)
    const titolo = Buffer.from(nome)
    const espansi = dichiarati ?? dati.length
    const comune = Buffer.alloc(22)
    comune.writeUInt16LE(20, 0)
    comune.writeUInt16LE(8, 4)
    comune.writeUInt32LE(crc32(dati), 10)
    comune.writeUInt32LE(compressi.length, 14)
    comune.writeUInt32LE(espansi, 18)
    const locale = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      comune,
      u16(titolo.length),
      u16(0),
      titolo,
      compressi,
    ])
    if (opzioni.zip64) comune.writeUInt32LE(0xffffffff, 18)
    const extra = opzioni.zip64 ? Buffer.concat([u16(1), u16(8), u64(espansi)]) : Buffer.alloc(0)
    indice.push(
      Buffer.from('PK\x01\x02'),
      u16(20),
      comune,
      u16(titolo.length),
      u16(extra.length),
      Buffer.alloc(10),
      u32(posizione),
      titolo,
      extra,
    )
    corpo.push(locale)
    posizione += locale.length
  }
  const directory = Buffer.concat(indice)
  const fine = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    u16(voci.length),
    u16(voci.length),
    u32(directory.length),
    u32(posizione),
    u16(0),
  ])
  return new Uint8Array(Buffer.concat([...corpo, directory, fine]))
}

const u16 = (n: number): Buffer => {
  const b = Buffer.alloc(2)
  b.writeUInt16LE(n)
  return b
}
const u32 = (n: number): Buffer => {
  const b = Buffer.alloc(4)
  b.writeUInt32LE(n)
  return b
}
const u64 = (n: number): Buffer => {
  const b = Buffer.alloc(8)
  b.writeBigUInt64LE(BigInt(n))
  return b
}
