import { describe, expect, it } from 'vitest'
import { findValoriSiNo, findVerso } from './misura.ts'

describe('Il verso di un indicatore', () => {
  it.each([
    ['Numero di incontri con le famiglie', 'crescente'],
    ['Rispetto dei tempi di consegna (%)', 'crescente'],
    ['Giornate di formazione', 'crescente'],
    ['Tempo medio di rilascio dei permessi (giorni)', 'decrescente'],
    ['Indicatore di tempestività dei pagamenti', 'decrescente'],
    ['Numero di reclami', 'decrescente'],
    ['Reclami ricevuti', 'decrescente'],
    ['Giorni di sospensione del servizio: non superiore a 3', 'decrescente'],
    ['Riduzione dei consumi', 'incerto'],
    ['Costo per pasto', 'incerto'],
    ['Risposte ai reclami entro i termini', 'incerto'],
  ])('«%s» è %s', (descrizione, verso) => {
    expect(findVerso({ descrizione })).toBe(verso)
  })
})

describe('Un indicatore sì/no', () => {
  it.each([
    ['Atto adottato (si=1, no=0)', ['1', '0']],
    ['Atto adottato (si=1 no=0)', ['1', '0']],
    ['Atto adottato (Sì = 1; No = 0)', ['1', '0']],
    ['Atto adottato (no=0 si=1)', ['1', '0']],
    ['Atto adottato (1=sì, 0=no)', ['1', '0']],
    ['Atto adottato SI/NO', ['1', '0']],
    ['Atto adottato (si=100, no=0)', ['100', '0']],
  ])('si riconosce in «%s»', (descrizione, attesi) => {
    expect(findValoriSiNo({ descrizione, nota: null })).toEqual(attesi)
  })

  it('si riconosce anche dalla nota', () => {
    expect(findValoriSiNo({ descrizione: 'Progetto presentato', nota: 'si=1\nno=0' })).toEqual(['1', '0'])
  })

  it.each(['Servizi estivi (fascia 6-14 anni)', 'Corsi = 4', 'Si=1', 'Numero di no profit'])(
    'non è «%s»',
    (descrizione) => {
      expect(findValoriSiNo({ descrizione, nota: null })).toBeNull()
    },
  )
})
