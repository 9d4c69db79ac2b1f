import { describe, expect, it } from 'vitest'
import { indicatore, motivoNonApplicabile, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { x06 } from './x06-indicatore-ridefinito.ts'

const prima = (p: Parameters<typeof indicatore>[0] = {}) =>
  scheda({
    codice: '2020_S04_07',
    indicatori: [indicatore({ valoreRaggiunto: '1100', storico: {}, ...p })],
    statoDiAttuazione: [{ al: '2020-12-31', testo: 'Nel 2020 i prestiti sono stati 1.100.' }],
  })
const ora = (p: Parameters<typeof indicatore>[0] = {}) => scheda({ indicatori: [indicatore(p)] })
const LUNGO = 'Ragazzi delle scuole medie iscritti alla biblioteca civica per la prima volta'

describe('X06 · indicatore ridefinito', () => {
  it("non si applica senza le schede dell'anno prima", () => {
    expect(motivoNonApplicabile(x06, [scheda()])).toMatch(/anno prima/)
    expect(
      motivoNonApplicabile(x06, [scheda(), { ...prima(), descrizione: "Tutt'altro obiettivo" }]),
    ).not.toBeNull()
  })

  it('chiede se la descrizione è cambiata ma è ancora lo stesso indicatore', () => {
    const rilievi = trova(x06, [
      prima({ descrizione: LUNGO }),
      ora({ descrizione: LUNGO.replace('iscritti', 'presenti') }),
    ])
    expect(rilievi).toMatchObject([{ codice: '2021_S04_01', campo: 'indicatori.descrizione', gravita: 'W' }])
  })

  it("riconosce l'indicatore riscritto da capo quando lo storico è il raggiunto dell'anno prima", () => {
    const nuovo = { descrizione: 'Prestiti, letture in sede e consultazioni', storico: { '2020': '1100' } }
    expect(trova(x06, [prima(), ora(nuovo)])).toMatchObject([{ campo: 'indicatori.descrizione' }])
    expect(trova(x06, [prima(), ora({ ...nuovo, storico: { '2020': '1050' } })])).toEqual([])
    expect(
      trova(x06, [prima({ valoreRaggiunto: '100' }), ora({ ...nuovo, storico: { '2020': '100' } })]),
    ).toEqual([])
  })

  it("chiede se è cambiato il tipo, o il valore dell'anno prima non è quello di allora", () => {
    expect(trova(x06, [prima({ tipo: 'EFFICIENZA' }), ora()])).toMatchObject([{ campo: 'indicatori.tipo' }])
    expect(trova(x06, [prima({ valoreRaggiunto: '980' }), ora()])).toMatchObject([
      {
        campo: 'indicatori.storico',
        evidenza: 'Qui 2020: 1.100,00; nella scheda del 2020: raggiunto 980,00',
      },
    ])
  })

  it('tace se cambiano solo cifre, maiuscole e punteggiatura, o se lo storico è incerto', () => {
    expect(
      trova(x06, [
        prima({ descrizione: 'Almeno 7 incontri nel 2020.' }),
        ora({ descrizione: 'ALMENO 9 incontri, nel 2021' }),
      ]),
    ).toEqual([])
    expect(trova(x06, [prima({ valoreRaggiunto: '980' }), ora({ storicoIncerto: true })])).toEqual([])
  })

  it('tace per un indicatore nuovo', () => {
    expect(trova(x06, [prima(), ora({ descrizione: "Mostre di illustratori per l'infanzia" })])).toEqual([])
  })
})
