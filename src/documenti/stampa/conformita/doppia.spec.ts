import { describe, expect, it } from 'vitest'
import { addPdfUa } from './doppia.ts'

const minimo = (xmp: string, preferenze: string): Buffer => {
  const oggetti = [
    `1 0 obj\n<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream\nendobj\n\n`,
    `2 0 obj\n<<\n  /Type /Catalog\n  /Metadata 1 0 R\n  ${preferenze}\n>>\nendobj\n\n`,
  ]
  let testo = '%PDF-1.7\n'
  const posti = oggetti.map((o) => {
    const qui = testo.length
    testo += o
    return qui
  })
  const xref = testo.length
  testo += `xref\n0 3\n0000000000 65535 f\r\n${posti.map((p) => `${String(p).padStart(10, '0')} 00000 n\r\n`).join('')}`
  return Buffer.from(
    `${testo}trailer\n<<\n  /Size 3\n  /Root 2 0 R\n  /ID [(a) (b)]\n>>\nstartxref\n${xref}\n%%EOF`,
  )
}
const XMP =
  '<x xmlns:pdfaid="i"><pdfaExtension:schemas><rdf:Bag></rdf:Bag></pdfaExtension:schemas><pdfaid:part>3</pdfaid:part></x>'
const PREFERENZE = '/ViewerPreferences <<\n    /Direction /L2R\n  >>'

describe('PDF/UA aggiunto a un PDF/A', () => {
  it('aggiunge in coda, senza toccare un byte di ciò che c’era', () => {
    const prima = minimo(XMP, PREFERENZE)
    const dopo = addPdfUa(prima)
    expect(dopo.subarray(0, prima.length).equals(prima)).toBe(true)
    const coda = dopo.subarray(prima.length).toString('latin1')
    expect(coda).toContain('<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3')
    expect(coda).toMatch(/\/DisplayDocTitle true\s+\/Direction \/L2R/)
    const xref = Number(/startxref\n(\d+)/.exec(coda)?.[1])
    expect(dopo.subarray(xref, xref + 4).toString()).toBe('xref')
    for (const m of coda.matchAll(/(\d+) 1\n(\d{10}) 00000 n/g))
      expect(dopo.toString('latin1', Number(m[2]), Number(m[2]) + 7)).toBe(`${m[1]} 0 obj`)
  })

  it('rifiuta ciò che non riconosce, invece di dichiarare il falso', () => {
    expect(() => addPdfUa(minimo(XMP, ''))).toThrow('ViewerPreferences')
    expect(() => addPdfUa(minimo('<x></x>', PREFERENZE))).toThrow('XMP')
    expect(() => addPdfUa(Buffer.from('%PDF-1.7'))).toThrow('trailer')
  })
})
