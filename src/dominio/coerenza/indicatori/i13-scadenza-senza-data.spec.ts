import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i13 } from './i13-scadenza-senza-data.ts'

const REPORT = 'Redigere un report sulla sala studio entro ottobre 2021 (si=1, no=0)'
const annuale = fase({
  descrizione: 'Colloqui con gli utenti',
  finePrevista: '2021-12-31',
  fineEffettiva: '2021-12-31',
})
const base = (p = {}, descrizione = REPORT, nota: string | null = null) =>
  scheda({
    fasi: [annuale],
    indicatori: [indicatore({ descrizione, nota, valoreAtteso: '1', valoreRaggiunto: '1' })],
    ...p,
  })

describe('I13 · scadenza senza data', () => {
  it.each([
    REPORT,
    'Pubblicazione entro il 30/06/2021 del bando',
    'Pubblicazione entro e non oltre il 15 settembre del bando',
    'Pubblicare il bando entro il primo semestre',
    'Pubblicare il bando entro la fine di maggio',
  ])('chiede il giorno per «%s»', (descrizione) => {
    expect(trova(i13, base({}, descrizione))).toMatchObject([
      { campo: 'indicatori.descrizione', gravita: 'W' },
    ])
  })

  it.each([
    'Sottoscrizione entro il 31/12/2021',
    "Approvazione entro la fine dell'anno",
    'Approvazione entro dicembre 2021',
    'Pratiche evase entro 30 giorni',
    'Avvio entro marzo 2022',
  ])('tace per «%s»', (descrizione) => {
    expect(trova(i13, base({}, descrizione))).toEqual([])
  })

  it('tace se una fase è prevista in quel mese, o è finita entro la scadenza', () => {
    expect(trova(i13, base({ fasi: [annuale, fase({ finePrevista: '2021-10-15' })] }))).toEqual([])
    expect(trova(i13, base({ fasi: [{ ...annuale, fineEffettiva: '2021-09-30' }] }))).toEqual([])
  })

  it('tace se la nota o lo stato di attuazione danno la data', () => {
    expect(trova(i13, base({}, REPORT, 'Consegnato il 12/10/2021'))).toEqual([])
    const statoDiAttuazione = [{ al: '2021-12-31', testo: 'Il report sulla sala studio è uscito a ottobre.' }]
    expect(trova(i13, base({ statoDiAttuazione }))).toEqual([])
  })

  it('tace se il tipo è TEMPORALE e il valore misura il tempo', () => {
    const x = indicatore({
      descrizione: 'Giorni di anticipo sul bando entro ottobre 2021',
      tipo: 'TEMPORALE',
    })
    expect(trova(i13, scheda({ fasi: [annuale], indicatori: [x] }))).toEqual([])
  })
})
