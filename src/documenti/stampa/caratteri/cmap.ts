/**
 * Which characters a TrueType/OpenType font can draw, read from its `cmap` table (Unicode subtables of format 4
 * and 12, the only two in use for text). One character without a glyph makes the whole PDF/A and PDF/UA export fail:
 * that is why this is read before compiling. Throws when the bytes are not such a font: fonts are our own files.
 */
export const readCmap = (font: Uint8Array): ReadonlySet<number> => {
  const v = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = findTable(v, 'cmap')
  const punti = new Set<number>()
  const n = v.getUint16(cmap + 2)
  let lette = 0
  for (let i = 0; i < n; i++) {
    const piattaforma = v.getUint16(cmap + 4 + i * 8)
    const codifica = v.getUint16(cmap + 6 + i * 8)
    const unicode = piattaforma === 0 || (piattaforma === 3 && (codifica === 1 || codifica === 10))
    if (!unicode) continue
    const tabella = cmap + v.getUint32(cmap + 8 + i * 8)
    const formato = v.getUint16(tabella)
    if (formato === 4) readFormat4(v, tabella, punti)
    else if (formato === 12) readFormat12(v, tabella, punti)
    else continue
    lette++
  }
  if (lette === 0) throw new Error('font senza una tabella cmap Unicode di formato 4 o 12')
  return punti
}

const findTable = (v: DataView, nome: string): number => {
  const n = v.getUint16(4)
  for (let i = 0; i < n; i++) {
    const riga = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => v.getUint8(riga + k)))
    if (tag === nome) return v.getUint32(riga + 8)
  }
  throw new Error(`font senza tabella ${nome}`)
}

const readFormat4 = (v: DataView, t: number, punti: Set<number>): void => {
  const segmenti = v.getUint16(t + 6) / 2
  const fini = t + 14
  const inizi = fini + segmenti * 2 + 2
  const delta = inizi + segmenti * 2
  const scarti = delta + segmenti * 2
  for (let s = 0; s < segmenti; s++) {
    const inizio = v.getUint16(inizi + s * 2)
    const fine = v.getUint16(fini + s * 2)
    const d = v.getUint16(delta + s * 2)
    const scarto = v.getUint16(scarti + s * 2)
    for (let c = inizio; c <= fine && c < 0xffff; c++) {
      const grezzo = scarto === 0 ? c : v.getUint16(scarti + s * 2 + scarto + (c - inizio) * 2)
      const glifo = grezzo === 0 ? 0 : (grezzo + d) & 0xffff
      if (glifo !== 0) punti.add(c)
    }
  }
}

const readFormat12 = (v: DataView, t: number, punti: Set<number>): void => {
  const gruppi = v.getUint32(t + 12)
  for (let g = 0; g < gruppi; g++) {
    const da = v.getUint32(t + 16 + g * 12)
    const a = v.getUint32(t + 20 + g * 12)
    const glifo = v.getUint32(t + 24 + g * 12)
    for (let c = da; c <= a; c++) if (glifo + (c - da) !== 0) punti.add(c)
  }
}
