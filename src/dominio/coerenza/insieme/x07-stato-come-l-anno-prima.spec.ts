import { describe, expect, it } from 'vitest'
import { conStato, motivoNonApplicabile, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { x07 } from './x07-stato-come-l-anno-prima.ts'

const TESTO =
  'Nel mese di giugno 2021 si è tenuta la premiazione dei 26 studenti meritevoli, alla presenza delle famiglie e dei benefattori.'
const prima = (testo: string, codice = '2020_S04_03') =>
  scheda({ codice, statoDiAttuazione: [{ al: '2020-12-31', testo }] })

describe("X07 · stato come l'anno prima", () => {
  it("non si applica senza schede dell'anno prima", () => {
    expect(motivoNonApplicabile(x07, [scheda(), scheda({ codice: '2019_S04_01' })])).not.toBeNull()
  })

  it('informa del testo identico, e di quello in cui cambiano solo cifre e mesi', () => {
    expect(trova(x07, [prima(TESTO), conStato(TESTO)])).toMatchObject([
      { codice: '2021_S04_01', codici: ['2021_S04_01', '2020_S04_03'], gravita: 'I' },
    ])
    const aggiornato = TESTO.replace('giugno 2021', 'maggio 2020').replace('26', '31')
    expect(trova(x07, [prima(aggiornato), conStato(TESTO)])[0]?.domanda).toContain('cifre a parte')
  })

  it('tace se il testo è cambiato, se è breve, se è di un altro settore', () => {
    expect(trova(x07, [prima(`${TESTO} Sono cresciute le domande.`), conStato(TESTO)])).toEqual([])
    expect(trova(x07, [prima('Tutto fatto'), conStato('Tutto fatto')])).toEqual([])
    expect(trova(x07, [prima(TESTO, '2020_S09_03'), conStato(TESTO)])).toEqual([])
  })
})
