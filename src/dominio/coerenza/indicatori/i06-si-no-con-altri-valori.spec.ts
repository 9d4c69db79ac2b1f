import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i06 } from './i06-si-no-con-altri-valori.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe('I06 · sì/no con altri valori', () => {
  it('chiede che cosa conta il valore che non è né sì né no', () => {
    expect(
      trova(i06, con({ descrizione: 'Atto adottato (si=1, no=0)', valoreAtteso: '1', valoreRaggiunto: '4' })),
    ).toMatchObject([{ campo: 'indicatori.valoreRaggiunto', gravita: 'W', evidenza: 'raggiunto 4,00' }])
    expect(
      trova(
        i06,
        con({
          descrizione: 'Atto adottato',
          nota: 'Sì=1; No=0',
          valoreAtteso: '100',
          valoreRaggiunto: '100',
        }),
      ),
    ).toMatchObject([{ evidenza: 'atteso 100,00, raggiunto 100,00' }])
  })

  it('tace per 0 e 1, e per i valori che il testo dichiara', () => {
    expect(
      trova(i06, con({ descrizione: 'Atto (si=1 no=0)', valoreAtteso: '1', valoreRaggiunto: '0' })),
    ).toEqual([])
    expect(
      trova(i06, con({ descrizione: 'Atto (si=100, no=0)', valoreAtteso: '100', valoreRaggiunto: '100' })),
    ).toEqual([])
    expect(
      trova(
        i06,
        con({
          descrizione: 'Atto (si=1 no=0)',
          storico: { '2020': '14' },
          valoreAtteso: '1',
          valoreRaggiunto: '1',
        }),
      ),
    ).toEqual([])
  })
})
