import { describe, expect, it } from 'vitest'
import { indicatore } from '../../../test/aiuti/coerenza.ts'
import type { Indicatore } from '../scheda/scheda.ts'
import { DOMANDE_SFIDA, type DomandaSfida, giudicaSfida } from './sfida.ts'

const giudica = (domanda: DomandaSfida, p: Partial<Indicatore>, anno: number | null = 2021): string => {
  const g = giudicaSfida(
    indicatore({ valoreAtteso: '100', valoreRaggiunto: '100', storico: {}, ...p }),
    anno,
  )[domanda]
  if (g.esito === 'si') return g.incerto ? 'sì, incerto' : 'sì'
  return g.esito === 'no' ? 'no' : g.motivo
}
const TEMPO = { descrizione: 'Tempo medio di rilascio (giorni)' }
const DUBBIO = { descrizione: 'Riduzione dei reclami' }

describe('quanto sfidano gli attesi', () => {
  it.each([
    [{ storico: { '2020': '120' } }, 'sì'],
    [{ storico: { '2020': '100' } }, 'no'],
    [{ storico: { '2020': '80' } }, 'no'],
    [{ storico: { '2020': '120' }, storicoIncerto: true }, 'sì, incerto'],
    [{ ...TEMPO, storico: { '2020': '80' } }, 'sì'],
    [{ ...TEMPO, storico: { '2020': '120' } }, 'no'],
    [{ ...DUBBIO, storico: { '2020': '80' } }, 'verso-incerto'],
    [{ storico: { '2019': '120' } }, 'senza-storico'],
    [{ storico: { '2020': '5000' } }, 'altra-scala'],
    [{ valoreAtteso: null, storico: { '2020': '120' } }, 'senza-valori'],
    [{ descrizione: 'Atto (si=1, no=0)', storico: { '2020': '120' } }, 'si-no'],
  ] as const)('l’atteso è sotto il risultato dell’anno prima: %o → %s', (p, atteso) => {
    expect(giudica('sotto-anno-prima', p)).toBe(atteso)
  })

  it.each([
    [{ storico: { '2020': '100', '2019': '100' } }, 'sì'],
    [{ storico: { '2020': '100', '2019': '99' } }, 'no'],
    [{ storico: { '2020': '99' } }, 'no'],
    [{ storico: { '2020': '100' } }, 'senza-storico'],
    [{}, 'senza-storico'],
    [{ valoreRaggiunto: '101' }, 'no'],
    [{ valoreRaggiunto: null }, 'senza-valori'],
    [{ storico: { '2020': '100' }, storicoIncerto: true }, 'anno-incerto'],
    [{ descrizione: 'Atto (si=100, no=0)', storico: { '2020': '100', '2019': '100' } }, 'si-no'],
  ] as const)('raggiunto esatto da tre anni: %o → %s', (p, atteso) => {
    expect(giudica('sempre-uguale', p)).toBe(atteso)
  })

  it.each([
    [{ valoreRaggiunto: '301' }, 'sì'],
    [{ valoreRaggiunto: '300' }, 'no'],
    [{ ...TEMPO, valoreRaggiunto: '301' }, 'no'],
    [{ ...TEMPO, valoreRaggiunto: '33' }, 'sì'],
    [{ ...DUBBIO, valoreRaggiunto: '301' }, 'verso-incerto'],
    [{ ...DUBBIO, valoreRaggiunto: '120' }, 'no'],
    [{ valoreAtteso: '0' }, 'senza-valori'],
    [{ valoreRaggiunto: null }, 'senza-valori'],
    [{ ...TEMPO, valoreRaggiunto: '0' }, 'no'],
  ] as const)('superato più di tre volte: %o → %s', (p, atteso) => {
    expect(giudica('molto-superato', p)).toBe(atteso)
  })

  it('senza sapere l’anno della scheda non si giudica ciò che riguarda gli anni prima', () => {
    expect(DOMANDE_SFIDA.map((d) => giudica(d, { valoreRaggiunto: '301' }, null))).toEqual([
      'senza-anno',
      'senza-anno',
      'sì',
    ])
  })
})
