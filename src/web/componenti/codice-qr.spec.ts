import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { rendi } from '../../../test/web/rendi-prova.ts'
import { CodiceQr } from './codice-qr.tsx'

/** Pixels of a module: as a screen shows it. */
const SCALA = 4

/** The drawing as a camera would see it: its white square, and each stroke of its path in black. */
const toImmagine = (svg: string) => {
  const lato = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]) * SCALA
  const data = new Uint8Array(lato * lato * 4).fill(255)
  for (const [, x, y, largo] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let riga = Number(y) * SCALA; riga < (Number(y) + 1) * SCALA; riga += 1)
      for (let c = Number(x) * SCALA; c < (Number(x) + Number(largo)) * SCALA; c += 1)
        data.set([0, 0, 0, 255], (riga * lato + c) * 4)
  return { width: lato, height: lato, data }
}

describe('il codice QR', () => {
  it.each([
    'otpauth://totp/Obiettivo%20Comune:ada.bianchi%40comune.example?issuer=Obiettivo%20Comune&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
    `otpauth://totp/Ente:${'nome.molto.lungo'.repeat(6)}%40comune.example?secret=JBSWY3DPEHPK3PXP`,
  ])('si legge, e dice esattamente ciò che deve: %#', (testo) => {
    const svg = rendi(CodiceQr, { testo, nome: 'Codice da inquadrare' })
    expect(decodeQR(toImmagine(svg))).toBe(testo)
  })

  it('non chiede nulla a nessuno e non ha stili in linea, che la pagina vieta', () => {
    const svg = rendi(CodiceQr, { testo: 'segreto', nome: 'Codice da inquadrare' })
    expect(svg).toContain('aria-label="Codice da inquadrare"')
    expect(svg).not.toMatch(/href=|src=|style=/)
  })
})
