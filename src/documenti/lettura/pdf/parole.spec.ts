import { describe, expect, it } from 'vitest'
import type { PaginaPdf } from './contratto.ts'
import { toParole } from './parole.ts'

const pagina = (...pezzi: readonly (readonly [string, number, number, number, number])[]): PaginaPdf => ({
  larghezza: 842,
  altezza: 595,
  letta: true,
  testi: pezzi.map(([testo]) => testo),
  misure: Float64Array.from(pezzi.flatMap(([, ...misure]) => misure)),
})
const testi = (p: PaginaPdf) => toParole(p).map((w) => w.testo)

describe('le parole di una pagina PDF', () => {
  it('una scritta con un corpo negativo, come la dà un file rovinato, non ferma la lettura', () => {
    expect(testi(pagina(['Peso', 10, 20, 20, -8], ['40,00', 60, 20, 25, 8]))).toEqual(['Peso', '40,00'])
  })

  it('una scritta che non ha un posto sulla pagina non è letta, le altre sì', () => {
    const p = pagina(
      ['persa', Number.NaN, 20, 20, 8],
      ['lontana', Number.POSITIVE_INFINITY, 20, 20, 8],
      ['FASI', 10, 40, 20, 8],
    )
    expect(testi(p)).toEqual(['FASI'])
  })

  it('le lettere che si toccano sono una parola, quelle staccate no', () => {
    expect(testi(pagina(['P', 10, 20, 5, 8], ['eg', 15, 20, 9, 8], ['altro', 40, 20, 20, 8]))).toEqual([
      'Peg',
      'altro',
    ])
  })
})
