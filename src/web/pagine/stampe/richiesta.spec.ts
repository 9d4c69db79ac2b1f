import { describe, expect, it } from 'vitest'
import { it as parole } from '../../parole/it.ts'
import { readParametri, toRichiesta } from './richiesta.ts'

describe('i parametri di una stampa', () => {
  it('si leggono dal modulo, e ciò che è vuoto non si chiede', () => {
    const p = readParametri({ vista: 'DUP_2022_2024', livello: 'peg', centro: '', al: '', rilievi: '1' })
    expect(toRichiesta(p, parole)).toEqual({
      ok: true,
      richiesta: {
        vista: 'DUP_2022_2024',
        livello: 'peg',
        centro: undefined,
        al: undefined,
        rilievi: true,
      },
    })
  })

  it.each(['30/06/2022', '2022-06-30'])('accettano una data scritta come %s', (al) => {
    expect(toRichiesta(readParametri({ vista: 'V', al }), parole)).toMatchObject({
      richiesta: { al: '2022-06-30' },
    })
  })

  it.each(['31/02/2022', 'ieri', '2022-13-01'])('rifiutano «%s» ripetendola', (al) => {
    const esito = toRichiesta(readParametri({ vista: 'V', al }), parole)
    expect(esito).toEqual({ ok: false, messaggio: expect.stringContaining(`«${al}» non è una data`) })
  })

  it('senza vista non si stampa', () => {
    expect(toRichiesta(readParametri(null), parole).ok).toBe(false)
  })
})
