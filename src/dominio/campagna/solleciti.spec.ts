import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addGiorni, giorniTra } from '../valori/data.ts'
import { decideSollecito, findDestinatari, RITMO_GIORNI } from './solleciti.ts'

const apertaIl = '2031-07-01'
const scadenza = '2031-07-31'
const decide = (oggi: string, ...inviati: string[]) => decideSollecito({ apertaIl, scadenza, oggi, inviati })

describe('i solleciti di una campagna', () => {
  it('il primo parte subito, all’apertura e non prima', () => {
    expect(decide('2031-07-01')).toEqual({ ok: true, perche: 'apertura', giorni: 30 })
    expect(decide('2031-06-30')).toEqual({ ok: false, motivo: 'non-ancora', dal: '2031-07-01' })
  })

  it('poi tacciono fino a dieci giorni dalla scadenza', () => {
    expect(decide('2031-07-15', '2031-07-01')).toEqual({
      ok: false,
      motivo: 'non-ancora',
      dal: '2031-07-21',
    })
    expect(decide('2031-07-21', '2031-07-01')).toEqual({ ok: true, perche: 'in-scadenza', giorni: 10 })
  })

  it('mai due in cinque giorni, neanche a scadenza passata', () => {
    expect(decide('2031-07-25', '2031-07-01', '2031-07-21')).toEqual({
      ok: false,
      motivo: 'troppo-presto',
      dal: '2031-07-26',
    })
    expect(decide('2031-08-01', '2031-07-28')).toEqual({
      ok: false,
      motivo: 'troppo-presto',
      dal: '2031-08-02',
    })
    expect(decide('2031-08-02', '2031-07-28')).toEqual({ ok: true, perche: 'scaduta', giorni: -2 })
  })

  it('chi chiede ogni giorno non ne manda mai due in meno di cinque giorni, e ne manda sempre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (durata) => {
        const scade = addGiorni(apertaIl, durata)
        const inviati: string[] = []
        for (let g = 0; g <= durata + 40; g += 1) {
          const oggi = addGiorni(apertaIl, g)
          if (decideSollecito({ apertaIl, scadenza: scade, oggi, inviati }).ok) inviati.push(oggi)
        }
        for (const [i, giorno] of inviati.entries())
          if (i > 0) expect(giorniTra(inviati[i - 1] ?? '', giorno)).toBeGreaterThanOrEqual(RITMO_GIORNI)
        expect(inviati[0]).toBe(apertaIl)
        expect(inviati.length).toBeGreaterThanOrEqual(8)
      }),
    )
  })
})

describe('chi riceve il sollecito', () => {
  const catena = ['responsabile', null, 'dirigente', 'controllo']
  const a = (oggi: string, c: readonly (string | null)[] = catena) => findDestinatari(c, { scadenza, oggi })

  it('il primo della catena che ha un indirizzo', () => {
    expect(a('2031-07-20')).toEqual(['responsabile'])
    expect(a('2031-07-20', [null, 'dirigente', 'controllo'])).toEqual(['dirigente'])
    expect(a('2031-07-20', [null, null])).toEqual([])
  })

  it('ogni cinque giorni di ritardo anche quello dopo', () => {
    expect(a('2031-08-04')).toEqual(['responsabile'])
    expect(a('2031-08-05')).toEqual(['responsabile', 'dirigente'])
    expect(a('2031-08-10')).toEqual(['responsabile', 'dirigente', 'controllo'])
    expect(a('2032-01-01')).toEqual(['responsabile', 'dirigente', 'controllo'])
  })

  it('una persona sola per due posti riceve una volta', () => {
    expect(a('2031-08-10', ['dirigente', 'dirigente', 'controllo'])).toEqual(['dirigente', 'controllo'])
  })
})
