import { describe, expect, it } from 'vitest'
import { createSintesi } from '../../../test/aiuti/sintesi.ts'
import { aggregaAvanzamenti } from '../../dominio/avanzamento/aggrega.ts'
import { SEGNALI } from '../../dominio/segnali/segnali.ts'
import { buildAlbero, type NodoAlbero, potaAlbero } from './albero.ts'
import { listCodiciMostrati, listMostrate } from './mostrate.ts'
import { CHIAVI_GRUPPO, raggruppa, stannoInPiuGruppi } from './raggruppa.ts'
import { riepiloga } from './riepilogo.ts'

const SCHEDE = Array.from({ length: 150 }, (_, n) =>
  createSintesi(n, n % 50 === 49 ? { collegamenti: [] } : {}, {
    etichette: n % 6 === 0 ? ['PNRR', 'Giunta'] : [],
    rilievi: { E: n % 3, W: n % 2, I: 1 },
  }),
)

describe('i gruppi', () => {
  it.each(CHIAVI_GRUPPO)('per %s ogni obiettivo sta in almeno un gruppo', (chiave) => {
    const gruppi = raggruppa(SCHEDE, chiave)
    const dentro = gruppi.flatMap((g) => g.schede)
    expect(new Set(dentro)).toEqual(new Set(SCHEDE))
    if (!stannoInPiuGruppi(chiave)) expect(dentro).toHaveLength(SCHEDE.length)
    // Those without the key come last, together.
    expect(gruppi.slice(0, -1).every((g) => g.chiave !== null)).toBe(true)
    for (const g of gruppi) expect(g.riepilogo).toEqual(riepiloga(g.schede))
  })

  it('un livello del piano raggruppa per nodo, con il suo titolo', () => {
    const gruppi = raggruppa(SCHEDE, 'livello:OBIETTIVO DI MANDATO')
    expect(gruppi[0]).toMatchObject({ chiave: 'DUP_01', titolo: 'MANDATO 1' })
    expect(gruppi.at(-1)).toMatchObject({ chiave: null, schede: { length: 3 } })
  })

  it('i segnali vanno dal più grave', () => {
    const chiavi = raggruppa(SCHEDE, 'segnale').map((g) => g.chiave)
    expect(chiavi.filter((c) => c !== null)).toEqual(SEGNALI.filter((s) => chiavi.includes(s)))
  })

  it('ciò che si mostra a gruppi si conta una volta sola', () => {
    const mostrate = listMostrate(SCHEDE, 'etichetta')
    expect(mostrate.length).toBe(SCHEDE.length + 25)
    expect(listCodiciMostrati(mostrate)).toHaveLength(SCHEDE.length)
    expect(listCodiciMostrati(listMostrate(SCHEDE, null))).toEqual(SCHEDE.map((s) => s.codice))
  })
})

describe('l’albero', () => {
  const tutti = (n: NodoAlbero): readonly NodoAlbero[] => [n, ...n.figli.flatMap(tutti)]
  const sotto = (n: NodoAlbero): NodoAlbero['schede'] => [...n.schede, ...n.figli.flatMap(sotto)]

  it('ogni nodo somma le schede che gli stanno sotto, arrotondando una volta sola', () => {
    const albero = buildAlbero(SCHEDE)
    for (const n of albero.radici.flatMap(tutti)) {
      const sue = sotto(n)
      expect(n.riepilogo, n.codice).toEqual(riepiloga(sue))
      expect(n.riepilogo.avanzamento).toEqual(
        aggregaAvanzamenti(sue.map((s) => ({ avanzamento: s.avanzamento }))),
      )
      for (const segnale of SEGNALI)
        expect(n.riepilogo.segnali[segnale]).toBe(sue.filter((s) => s.segnali.includes(segnale)).length)
    }
    expect(albero.radici.reduce((n, r) => n + r.riepilogo.obiettivi, 0)).toBe(147)
    expect(albero.senzaCollegamento).toHaveLength(3)
  })

  it('da un nodo in giù resta solo lui, anche quando il suo codice sta in più posti', () => {
    const albero = buildAlbero(SCHEDE)
    const nodo = albero.radici[0]?.figli[0]?.codice ?? ''
    expect(potaAlbero(albero, nodo).radici.map((n) => n.codice)).toEqual([nodo])
    expect(potaAlbero(albero, 'ALTROVE')).toBe(albero)
  })

  it('un conseguimento che nessuno può calcolare non entra nella media e non la azzera', () => {
    const senza = createSintesi(1, { indicatori: [] })
    expect(riepiloga([senza]).conseguimento).toMatchObject(
      senza.conseguimento === null
        ? { motivo: 'senza-obiettivi' }
        : { quotaIgnota: senza.conseguimento.quotaIgnota },
    )
    expect(riepiloga([])).toMatchObject({ obiettivi: 0, avanzamento: { motivo: 'senza-obiettivi' } })
  })
})
