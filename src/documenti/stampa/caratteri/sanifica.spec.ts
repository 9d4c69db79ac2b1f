import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getFont } from '../compila/font.ts'
import { sanifica } from './sanifica.ts'

const { coperti } = getFont()
const pulisci = (t: string) => sanifica(t, coperti)

describe('testo reso stampabile', () => {
  it('un testo comune passa com’è, con i suoi a capo', () => {
    const testo = "Perché l'attività è già al 100%:\n- così\n\nfine – «ok»"
    expect(pulisci(testo)).toEqual({ testo, sostituzioni: [] })
  })

  it.each([
    ['\uf0b7 voce', '• voce'],
    ['\uf0a7\tvoce', '• voce'],
    ['so\u00adcio', 'socio'],
    ['\ufeffInizio\u200b', 'Inizio'],
    ['socio\u2011sanitario', 'socio-sanitario'],
    ['e\u0300 citta\u0300', 'è città'],
    ['riga\r\nriga\rriga', 'riga\nriga\nriga'],
    ['uno\u2029due', 'uno\n\ndue'],
    ['1\u202f000\u2003m', '1\u00a0000 m'],
    ['ﬁnanza', 'finanza'],
  ])('%j diventa %j senza bisogno di dirlo', (da, a) => {
    expect(pulisci(da)).toEqual({ testo: a, sostituzioni: [] })
  })

  it.each([
    ['\u{1F600}', '[U+1F600]', 'U+1F600'],
    ['中', '[U+4E2D]', 'U+4E2D'],
    ['\u0007', '', 'U+0007'],
    ['→', '->', 'U+2192'],
    ['☑', '[x]', 'U+2611'],
    ['\ud800', '[U+D800]', 'U+D800'],
    ['\uf123', '[U+F123]', 'U+F123'],
  ])('%j si vede che è stato sostituito, e lo dice', (da, con, punto) => {
    expect(pulisci(`a${da}b`)).toEqual({ testo: `a${con}b`, sostituzioni: [{ punto, con }] })
  })

  it('qualunque testo entri, esce stampabile, e una seconda passata non lo cambia', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (t) => {
        const esito = pulisci(t).testo
        for (const c of esito) expect(c === '\n' || coperti.has(c.codePointAt(0) ?? 0)).toBe(true)
        expect(pulisci(esito)).toEqual({ testo: esito, sostituzioni: [] })
      }),
    )
  })
})
