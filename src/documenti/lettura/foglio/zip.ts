import { inflateRawSync } from 'node:zlib'

/** A part of the archive as its directory declares it. */
export interface VoceZip {
  readonly nome: string
  readonly metodo: number
  readonly compressi: number
  readonly espansi: number
  readonly posizione: number
}
export type Indice =
  | { readonly ok: true; readonly voci: readonly VoceZip[]; readonly espansi: number }
  | { readonly ok: false; readonly motivo: 'rovinato' | 'troppe-voci' }

const FINE = 0x06054b50
const FINE_64 = 0x06064b50
const RIMANDO_64 = 0x07064b50
const VOCE = 0x02014b50
const LOCALE = 0x04034b50
const PIENO_32 = 0xffffffff

/** The archive's directory, without inflating anything. Never throws: what does not add up is "rovinato". */
export const readIndice = (b: Uint8Array, massimo: number): Indice => {
  try {
    return leggi(new DataView(b.buffer, b.byteOffset, b.byteLength), b, massimo)
  } catch {
    return { ok: false, motivo: 'rovinato' }
  }
}

const leggi = (d: DataView, b: Uint8Array, massimo: number): Indice => {
  const fine = findFine(d)
  if (fine === null) return { ok: false, motivo: 'rovinato' }
  let quante = d.getUint16(fine + 10, true)
  let posizione = d.getUint32(fine + 16, true)
  if (quante === 0xffff || posizione === PIENO_32) {
    if (d.getUint32(fine - 20, true) !== RIMANDO_64) return { ok: false, motivo: 'rovinato' }
    const lunga = intero64(d, fine - 12)
    if (d.getUint32(lunga, true) !== FINE_64) return { ok: false, motivo: 'rovinato' }
    quante = intero64(d, lunga + 32)
    posizione = intero64(d, lunga + 48)
  }
  if (quante > massimo) return { ok: false, motivo: 'troppe-voci' }
  const voci: VoceZip[] = []
  let espansi = 0
  for (let n = 0; n < quante; n++) {
    if (d.getUint32(posizione, true) !== VOCE) return { ok: false, motivo: 'rovinato' }
    const nome = d.getUint16(posizione + 28, true)
    const extra = d.getUint16(posizione + 30, true)
    const commento = d.getUint16(posizione + 32, true)
    const voce = conMisure64(d, posizione + 46 + nome, extra, {
      nome: new TextDecoder().decode(b.subarray(posizione + 46, posizione + 46 + nome)),
      metodo: d.getUint16(posizione + 10, true),
      compressi: d.getUint32(posizione + 20, true),
      espansi: d.getUint32(posizione + 24, true),
      posizione: d.getUint32(posizione + 42, true),
    })
    voci.push(voce)
    espansi += voce.espansi
    posizione += 46 + nome + extra + commento
  }
  return { ok: true, voci, espansi }
}

/** The end record stands in the last 64 kibibytes, before an optional comment. */
const findFine = (d: DataView): number | null => {
  for (let n = d.byteLength - 22; n >= Math.max(0, d.byteLength - 22 - 0xffff); n--)
    if (d.getUint32(n, true) === FINE) return n
  return null
}

const intero64 = (d: DataView, n: number): number => {
  const v = d.getBigUint64(n, true)
  if (v > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('misura impossibile')
  return Number(v)
}

/** Measures that do not fit in 32 bits stand in the extra field 1, in this order, only those that are full. */
const conMisure64 = (d: DataView, inizio: number, lunghezza: number, v: VoceZip): VoceZip => {
  for (let n = inizio; n + 4 <= inizio + lunghezza; n += 4 + d.getUint16(n + 2, true)) {
    if (d.getUint16(n, true) !== 1) continue
    let campo = n + 4
    const prossimo = (misura: number): number => {
      if (misura !== PIENO_32) return misura
      campo += 8
      return intero64(d, campo - 8)
    }
    const espansi = prossimo(v.espansi)
    const compressi = prossimo(v.compressi)
    return { ...v, espansi, compressi, posizione: prossimo(v.posizione) }
  }
  return v
}

/**
 * True when every part inflates to no more than its directory declares: a bomb may lie about its size, and whoever
 * inflates after this can't be surprised. Inflates one part at a time, and stops at the declared size.
 */
export const isSincero = (b: Uint8Array, voci: readonly VoceZip[]): boolean => {
  const d = new DataView(b.buffer, b.byteOffset, b.byteLength)
  try {
    return voci.every((v) => {
      if (d.getUint32(v.posizione, true) !== LOCALE) return false
      const inizio =
        v.posizione + 30 + d.getUint16(v.posizione + 26, true) + d.getUint16(v.posizione + 28, true)
      if (inizio + v.compressi > b.length) return false
      if (v.metodo === 0) return v.compressi === v.espansi
      if (v.metodo !== 8) return false
      const dati = b.subarray(inizio, inizio + v.compressi)
      return inflateRawSync(dati, { maxOutputLength: Math.max(1, v.espansi) }).length === v.espansi
    })
  } catch {
    return false
  }
}
