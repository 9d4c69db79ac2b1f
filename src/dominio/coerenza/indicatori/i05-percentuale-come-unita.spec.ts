import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i05 } from './i05-percentuale-come-unita.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

describe('I05 · percentuale con atteso fino a 1', () => {
  it('chiede se 1 sta per 100 %', () => {
    const rilievi = trova(i05, con({ descrizione: 'Rispetto dei tempi di consegna (%)', valoreAtteso: '1' }))
    expect(rilievi).toMatchObject([{ campo: 'indicatori.valoreAtteso', gravita: 'W' }])
    expect(rilievi[0]?.domanda).toContain('100,00 %')
    expect(trova(i05, con({ descrizione: 'Percentuale di riscossione', valoreAtteso: '0.9' }))).toHaveLength(
      1,
    )
  })

  it("tace se l'atteso è una percentuale vera, o l'indicatore è sì/no", () => {
    expect(trova(i05, con({ descrizione: 'Rispetto dei tempi (%)', valoreAtteso: '100' }))).toEqual([])
    expect(
      trova(i05, con({ descrizione: '100% degli atti pubblicati (si=1, no=0)', valoreAtteso: '1' })),
    ).toEqual([])
    expect(trova(i05, con({ valoreAtteso: '1' }))).toEqual([])
  })
})
