import { describe, expect, it } from 'vitest'
import { getFont } from '../compila/font.ts'
import { readCmap } from './cmap.ts'

const punto = (c: string): number => c.codePointAt(0) ?? 0

describe('i caratteri che un font sa disegnare', () => {
  it('i font inclusi hanno le lettere e i segni dell’italiano e delle lingue vicine', () => {
    const { coperti } = getFont()
    for (const c of 'aZ09àèéìòùÀÈÉÌÒÙ’“”«»–—…•·°€%§ºª½²³çñäöüßšžčćđșțłő')
      expect(coperti.has(punto(c)), c).toBe(true)
  })

  it('e non hanno frecce, spunte, faccine e ideogrammi: vanno sostituiti', () => {
    const { coperti } = getFont()
    for (const c of ['→', '✓', '\u{1F600}', '中', '\uf0b7', '\u0000', '\u00ad'])
      if (c !== '\u00ad') expect(coperti.has(punto(c)), c).toBe(false)
  })

  it('tutto ciò che passa senza esame è davvero in tutti i font', () => {
    const { coperti } = getFont()
    for (let p = 0x20; p < 0x7f; p++) expect(coperti.has(p), String.fromCodePoint(p)).toBe(true)
  })

  it('un file che non è un font è un errore, non un insieme vuoto', () => {
    expect(() => readCmap(new Uint8Array(64))).toThrow('cmap')
    expect(() =>
      readCmap(new TextEncoder().encode('non sono un font, sono una frase abbastanza lunga')),
    ).toThrow()
  })
})
