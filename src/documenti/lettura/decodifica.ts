/** Turns the bytes of a text file into text, whatever encoding the office's program wrote it in. */
export interface Decodifica {
  readonly testo: string
  readonly codifica: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'
  /** Sequences that are no character in UTF-8, replaced by "�". */
  readonly illeggibili: number
}

export const decodifica = (b: Uint8Array): Decodifica => {
  if (b[0] === 0xff && b[1] === 0xfe) return { ...utf16(b.subarray(2), 'utf-16le'), illeggibili: 0 }
  if (b[0] === 0xfe && b[1] === 0xff) return { ...utf16(b.subarray(2), 'utf-16be'), illeggibili: 0 }
  const senzaSegno = findUtf16(b)
  if (senzaSegno !== null) return { ...utf16(b, senzaSegno), illeggibili: 0 }
  const { buone, cattive } = contaSequenze(b)
  // Bytes over 127 that never form a UTF-8 sequence are Windows-1252; among many good ones they are damage.
  if (cattive > 0 && cattive >= buone)
    return { testo: new TextDecoder('windows-1252').decode(b), codifica: 'windows-1252', illeggibili: 0 }
  return { testo: new TextDecoder('utf-8').decode(b), codifica: 'utf-8', illeggibili: cattive }
}

const utf16 = (b: Uint8Array, codifica: 'utf-16le' | 'utf-16be') => ({
  testo: new TextDecoder(codifica).decode(b),
  codifica,
})

/** UTF-16 without a mark: in Latin text every second byte is 0. */
const findUtf16 = (b: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const n = Math.min(b.length, 2_000) & ~1
  if (n < 8) return null
  let pari = 0
  let dispari = 0
  for (let i = 0; i < n; i += 2) {
    if (b[i] === 0) pari += 1
    if (b[i + 1] === 0) dispari += 1
  }
  const tanti = (n / 2) * 0.7
  if (dispari > tanti && pari < n * 0.05) return 'utf-16le'
  if (pari > tanti && dispari < n * 0.05) return 'utf-16be'
  return null
}

/** Counts the sequences of bytes over 127 that are a UTF-8 character, and those that are not. */
const contaSequenze = (b: Uint8Array): { buone: number; cattive: number } => {
  let buone = 0
  let cattive = 0
  let i = 0
  while (i < b.length) {
    const primo = b[i] as number
    if (primo < 0x80) {
      i += 1
      continue
    }
    const attesi =
      primo >= 0xc2 && primo < 0xe0
        ? 1
        : primo >= 0xe0 && primo < 0xf0
          ? 2
          : primo >= 0xf0 && primo < 0xf5
            ? 3
            : 0
    let n = 0
    while (n < attesi && ((b[i + 1 + n] ?? 0) & 0xc0) === 0x80) n += 1
    if (attesi > 0 && n === attesi) buone += 1
    else cattive += 1
    i += 1 + n
  }
  return { buone, cattive }
}
