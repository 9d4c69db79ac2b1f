import { describe, expect, it } from 'vitest'
import { toBlocchi } from './narrativa.ts'

describe('la narrativa in blocchi', () => {
  it('distingue paragrafi e voci, e stacca il segno della voce', () => {
    expect(toBlocchi('Apertura.\n\nTemi:\n- il primo\n- il secondo\n\nChiusura.')).toEqual([
      { tipo: 'paragrafo', segno: null, testo: 'Apertura.' },
      { tipo: 'paragrafo', segno: null, testo: 'Temi:' },
      { tipo: 'voce', segno: '-', testo: 'il primo' },
      { tipo: 'voce', segno: '-', testo: 'il secondo' },
      { tipo: 'paragrafo', segno: null, testo: 'Chiusura.' },
    ])
  })

  it.each([
    ['• a', '•', 'a'],
    ['1) a', '1)', 'a'],
    ['12. a', '12.', 'a'],
    ['a) b', 'a)', 'b'],
    ['– a', '–', 'a'],
  ])('%s ha un segno', (riga, segno, testo) => {
    expect(toBlocchi(`Premessa\n${riga}`)[1]).toEqual({ tipo: 'voce', segno, testo })
  })

  it.each(['-a senza spazio', '2021. ', 'A voce unica', '1,5 milioni'])('%j non ha segno', (riga) => {
    expect(toBlocchi(riga)[0]?.segno).toBeNull()
  })

  it('un paragrafo che si apre con un segno resta un paragrafo; righe vuote di troppo non contano', () => {
    expect(toBlocchi('\n\n- uno\n\n \n\n\n- due\n').map((b) => [b.tipo, b.segno])).toEqual([
      ['paragrafo', '-'],
      ['paragrafo', '-'],
    ])
    expect(toBlocchi('   ')).toEqual([])
  })
})
