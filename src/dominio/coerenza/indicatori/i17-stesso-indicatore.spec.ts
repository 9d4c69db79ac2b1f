import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i17 } from './i17-stesso-indicatore.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

const altra = (descrizione: string, p = {}) =>
  scheda({ codice: '2021_S04_02', indicatori: [indicatore(), indicatore({ descrizione })], ...p })
const LUNGO = 'Utenti della sala studio serale nei giorni festivi'

describe('I17 · lo stesso indicatore', () => {
  it('chiede una volta per gruppo, con tutti i codici', () => {
    const schede = [
      con({ descrizione: LUNGO }),
      altra(`${LUNGO.toUpperCase()}.`),
      scheda({ codice: '2021_S05_01', indicatori: [indicatore({ descrizione: LUNGO })] }),
    ]
    expect(trova(i17, schede)).toMatchObject([
      {
        codice: '2021_S04_01',
        codici: ['2021_S04_01', '2021_S04_02', '2021_S05_01'],
        indice: 0,
        gravita: 'W',
      },
    ])
  })

  it('per una descrizione breve chiede solo se anche i valori sono gli stessi', () => {
    const breve = (codice: string, valoreRaggiunto: string) =>
      scheda({ codice, indicatori: [indicatore({ descrizione: 'Numero utenti', valoreRaggiunto })] })
    expect(trova(i17, [breve('2021_S04_01', '1260'), breve('2021_S04_02', '1260')])).toHaveLength(1)
    expect(trova(i17, [breve('2021_S04_01', '1260'), breve('2021_S04_02', '1261')])).toEqual([])
  })

  it('tace tra anni diversi, o dentro la stessa scheda', () => {
    expect(
      trova(
        i17,
        [con({ descrizione: LUNGO }), con({ descrizione: LUNGO })].map((s, i) => ({
          ...s,
          codice: `202${i}_S04_01`,
        })),
      ),
    ).toEqual([])
    expect(
      trova(
        i17,
        scheda({ indicatori: [indicatore({ descrizione: LUNGO }), indicatore({ descrizione: LUNGO })] }),
      ),
    ).toEqual([])
  })
})
