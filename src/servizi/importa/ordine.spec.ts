import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePosizione } from '../../dominio/piano/ordine.ts'
import { mergeOrdine } from './ordine.ts'

const scheda = (codice: string, programma: string | null = null) => ({
  codice,
  collegamenti: programma === null ? [] : [{ livello: 'PROGRAMMA', codice: programma, titolo: '' }],
})

describe('l’ordine del piano dopo un’importazione', () => {
  it('la prima stampa dà il suo ordine, qualunque sia', () => {
    expect(mergeOrdine([], [scheda('C', '2'), scheda('A', '9'), scheda('B', '1')])).toEqual(['C', 'A', 'B'])
  })

  it('le schede degli altri settori prendono il loro posto nel piano', () => {
    const altre = [scheda('S05_01', 'P1'), scheda('S05_02', 'P3'), scheda('S05_03', 'P10')]
    const stampa = [scheda('S08_01', 'P2'), scheda('S08_02', 'P3'), scheda('S08_03')]
    expect(mergeOrdine(altre, stampa)).toEqual(['S05_01', 'S08_01', 'S05_02', 'S08_02', 'S05_03', 'S08_03'])
  })

  it('una scheda che ha cambiato programma si sposta con la nuova stampa', () => {
    const archivio = [scheda('A', 'P1'), scheda('B', 'P2'), scheda('Z', 'P5')]
    expect(mergeOrdine(archivio, [scheda('B', 'P2'), scheda('A', 'P4')])).toEqual(['B', 'A', 'Z'])
  })

  it('nessuna scheda si perde o si raddoppia, e se le due liste seguono il piano lo segue anche l’insieme', () => {
    const lista = fc.uniqueArray(
      fc.record({ n: fc.integer({ min: 0, max: 40 }), p: fc.integer({ min: 0, max: 5 }) }),
      { selector: (r) => r.n, maxLength: 25 },
    )
    fc.assert(
      fc.property(lista, lista, (archivio, stampa) => {
        const ordinate = (righe: typeof archivio) =>
          righe.map((r) => scheda(`S${r.n}`, `P${r.p}`)).toSorted(comparePosizione)
        const [prima, nuova] = [ordinate(archivio), ordinate(stampa)]
        const esito = mergeOrdine(prima, nuova)
        const perCodice = new Map([...prima, ...nuova].map((s) => [s.codice, s]))
        expect(esito.toSorted()).toEqual([...perCodice.keys()].toSorted())
        expect(esito).toEqual([...perCodice.values()].toSorted(comparePosizione).map((s) => s.codice))
      }),
    )
  })
})
