import { describe, expect, it } from 'vitest'
import { createSintesi } from '../../../test/aiuti/sintesi.ts'
import { CRITERI, type FiltroRisolto, filtra, passa, VALORI } from './filtri.ts'

const SCHEDE = Array.from({ length: 200 }, (_, n) =>
  createSintesi(
    n,
    {},
    {
      etichette: n % 10 === 0 ? ['PNRR', 'Giunta'] : n % 10 === 1 ? ['PNRR'] : [],
      questioni: n % 7 === 0 ? 2 : 0,
    },
  ),
)
const filtro = (f: Partial<FiltroRisolto> = {}): FiltroRisolto => ({
  scelte: {},
  codiciCentro: new Set(),
  nodo: null,
  trovati: null,
  ...f,
})
const codici = (f: Partial<FiltroRisolto>) => filtra(SCHEDE, filtro(f)).schede.map((s) => s.codice)
const attesi = (prova: (s: (typeof SCHEDE)[number]) => boolean) => SCHEDE.filter(prova).map((s) => s.codice)

describe('i filtri del piano', () => {
  it('senza filtri passa tutto, nell’ordine dato', () => {
    expect(codici({})).toEqual(SCHEDE.map((s) => s.codice))
  })

  it('ogni criterio lascia le sole schede che hanno quel valore', () => {
    for (const c of CRITERI) {
      const valore = SCHEDE.flatMap((s) => VALORI[c](s))[0]
      if (valore === undefined) continue
      const rimaste = codici({ scelte: { [c]: valore } })
      expect(rimaste, c).toEqual(attesi((s) => VALORI[c](s).includes(valore)))
      expect(rimaste.length, c).toBeGreaterThan(0)
    }
  })

  it('una persona si trova anche quando è nominata solo su una fase', () => {
    const scheda = createSintesi(1, {
      responsabile: null,
      fasi: [{ ...createSchedaFase, responsabile: 'SOLA FASE' }],
    })
    expect(passa(scheda, filtro({ scelte: { persona: 'SOLA FASE' } }))).toBe(true)
    expect(passa(scheda, filtro({ scelte: { responsabile: 'SOLA FASE' } }))).toBe(false)
  })

  it('un centro si sceglie per nome, o per codice con gli uffici che ne dipendono', () => {
    expect(codici({ scelte: { centro: 'SERVIZIO SCUOLA' } })).toEqual(
      attesi((s) => s.centro === 'SERVIZIO SCUOLA'),
    )
    const codiciCentro = new Set(['01_S_2030', '02_S_2030'])
    expect(codici({ scelte: { centro: '01_S_2030' }, codiciCentro })).toEqual(
      attesi((s) => s.centroStampa !== null && codiciCentro.has(s.centroStampa)),
    )
  })

  it('un nodo lascia ciò che gli sta sotto, a qualunque livello', () => {
    const nodo = SCHEDE[5]?.collegamenti[1]?.codice ?? ''
    expect(codici({ nodo })).toEqual(attesi((s) => s.collegamenti.some((c) => c.codice === nodo)))
    expect(codici({ nodo: 'ALTROVE' })).toEqual([])
  })

  it('una ricerca lascia solo ciò che ha trovato, e in questa vista', () => {
    const [prima, seconda] = SCHEDE
    const trovati = new Set([`${prima?.vista}|${prima?.codice}`, `ALTRA|${seconda?.codice}`])
    expect(codici({ trovati })).toEqual([prima?.codice])
  })

  it('i conteggi accanto a ogni scelta tengono conto degli altri filtri e non del proprio', () => {
    const f = filtro({ scelte: { centro: 'SERVIZIO SCUOLA', responsabile: 'MONDÌ LIA' } })
    const { scelte, schede } = filtra(SCHEDE, f)
    for (const c of CRITERI) {
      const { [c]: _suo, ...altri } = f.scelte
      const senzaIlSuo = SCHEDE.filter((s) => passa(s, { ...f, scelte: altri }))
      const attesi = new Map<string, number>()
      for (const s of senzaIlSuo) for (const v of VALORI[c](s)) attesi.set(v, (attesi.get(v) ?? 0) + 1)
      expect(new Map(scelte[c].map((x) => [x.valore, x.schede])), c).toEqual(attesi)
    }
    expect(scelte.areaTematica.reduce((n, x) => n + x.schede, 0)).toBe(schede.length)
  })

  it('le scelte sono in ordine di nome, i segnali dal più grave', () => {
    const { scelte } = filtra(SCHEDE, filtro())
    expect(scelte.responsabile.map((x) => x.valore)).toEqual(
      scelte.responsabile.map((x) => x.valore).toSorted(new Intl.Collator('it').compare),
    )
    expect(scelte.segnale.map((x) => x.valore)).toEqual(
      ['in-ritardo', 'a-rischio', 'sotto-atteso'].filter((x) => scelte.segnale.some((y) => y.valore === x)),
    )
    expect(scelte.etichetta).toEqual([
      { valore: 'Giunta', schede: 20 },
      { valore: 'PNRR', schede: 40 },
    ])
  })
})

const createSchedaFase = {
  descrizione: 'Una fase',
  peso: 10_000,
  avanzamento: 0,
  inizioPrevisto: null,
  finePrevista: null,
  inizioEffettivo: null,
  fineEffettiva: null,
  centro: null,
  nota: null,
  origine: null,
} as const
