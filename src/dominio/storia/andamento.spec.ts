import { describe, expect, it } from 'vitest'
import { indicatore } from '../../../test/aiuti/coerenza.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import { computeAndamenti, type SchedaDellaStoria } from './andamento.ts'

const x = (p: Partial<Indicatore> = {}): Indicatore =>
  indicatore({ valoreAtteso: '100', valoreRaggiunto: '90', storico: {}, ...p })
const scheda = (anno: number, ...indicatori: Indicatore[]): SchedaDellaStoria => ({
  vista: 'DUP_2021_2023',
  codice: `${anno}_S04_01`,
  anno,
  indicatori,
})
const primo = (storia: readonly SchedaDellaStoria[], corrente = storia.length - 1) => {
  const [andamento] = computeAndamenti(storia, corrente)
  if (!andamento) throw new Error('manca l’andamento')
  return andamento
}
const valori = (storia: readonly SchedaDellaStoria[], corrente?: number) =>
  primo(storia, corrente).anni.map((a) => [a.anno, a.atteso, a.risultato])

describe('l’andamento di un indicatore negli anni', () => {
  it('unisce lo storico stampato, la scheda e le schede degli altri anni, prima e dopo', () => {
    const storia = [
      scheda(2020, x({ valoreAtteso: '80', valoreRaggiunto: '85' })),
      scheda(2021, x({ storico: { '2020': '85', '2019': '70' } })),
      scheda(2022, x({ valoreAtteso: '110', valoreRaggiunto: null })),
    ]
    expect(valori(storia, 1)).toEqual([
      [2019, null, '70'],
      [2020, '80', '85'],
      [2021, '100', '90'],
      [2022, '110', null],
    ])
    expect(primo(storia, 1).anni[0]?.scheda).toBeNull()
    expect(primo(storia, 1).anni[1]?.scheda?.codice).toBe('2020_S04_01')
  })

  it('la scheda di quell’anno vale più di ciò che si stampa dopo, e la differenza si dice', () => {
    const storia = [
      scheda(2020, x({ valoreRaggiunto: '85' })),
      scheda(2021, x({ storico: { '2020': '95' } })),
    ]
    expect(primo(storia).anni[0]).toMatchObject({ risultato: '85', discordante: '95' })
    // Where the year's own card has no result, what was printed later is all there is.
    const senza = [scheda(2020, x({ valoreRaggiunto: null })), scheda(2021, x({ storico: { '2020': '95' } }))]
    expect(primo(senza).anni[0]).toMatchObject({ risultato: '95', discordante: null })
  })

  it('segue l’indicatore anche se cambia posto, e dice quando è scritto in altro modo', () => {
    const altro = x({ descrizione: 'Corsi di lettura ad alta voce', valoreRaggiunto: '3' })
    const storia = [
      scheda(
        2020,
        altro,
        x({ descrizione: 'Prestiti della biblioteca civica centrale', valoreRaggiunto: '85' }),
      ),
      scheda(2021, x({ descrizione: 'Prestiti della biblioteca civica centrale nell’anno' })),
    ]
    expect(primo(storia).anni).toMatchObject([
      { anno: 2020, risultato: '85', riformulato: 'Prestiti della biblioteca civica centrale' },
      { anno: 2021, risultato: '90', riformulato: null },
    ])
  })

  it('un altro indicatore allo stesso posto non dà valori: si dice soltanto che c’era', () => {
    const storia = [
      scheda(2020, x({ descrizione: 'Corsi di lettura ad alta voce', valoreRaggiunto: '3' })),
      scheda(2021, x()),
    ]
    expect(primo(storia)).toMatchObject({
      anni: [{ anno: 2021 }],
      ridefinito: [{ anno: 2020, testo: 'Corsi di lettura ad alta voce' }],
    })
    expect(primo(storia, 0).ridefinito).toEqual([{ anno: 2021, testo: 'Prestiti della biblioteca civica' }])
  })

  it('un anno incerto resta incerto, con gli anni di cui può essere', () => {
    const incerto = x({ storico: { '2020': '70' }, storicoIncerto: true })
    expect(primo([scheda(2021, incerto, x({ storico: { '2020': '1', '2019': '2' } }))])).toMatchObject({
      anni: [{ anno: 2021 }],
      incerti: [{ valore: '70', anni: [2019, 2020], altraScala: false }],
    })
    expect(primo([scheda(2021, incerto)]).incerti).toEqual([
      { valore: '70', anni: [2020], altraScala: false },
    ])
  })

  it('un anno incerto che la scheda di quell’anno conferma non è più incerto', () => {
    const incerto = x({ storico: { '2020': '70' }, storicoIncerto: true })
    const conColonne = scheda(
      2021,
      incerto,
      x({ descrizione: 'Altro', storico: { '2020': '1', '2019': '2' } }),
    )
    expect(primo([scheda(2020, x({ valoreRaggiunto: '70' })), conColonne]).incerti).toEqual([])
    expect(primo([scheda(2020, x({ valoreRaggiunto: '71' })), conColonne]).incerti).toHaveLength(1)
  })

  it('segna i valori di un altro ordine di grandezza e gli indicatori sì/no', () => {
    const anni = primo([scheda(2021, x({ storico: { '2020': '3', '2019': '80' } }))]).anni
    expect(anni.map((a) => [a.anno, a.altraScala])).toEqual([
      [2019, false],
      [2020, true],
      [2021, false],
    ])
    expect(primo([scheda(2021, x({ descrizione: 'Atto approvato (si=1, no=0)' }))]).siNo).toBe(true)
  })
})
