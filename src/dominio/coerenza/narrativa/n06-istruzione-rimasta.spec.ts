import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { n06 } from './n06-istruzione-rimasta.ts'

describe('N06 · istruzione rimasta nel testo', () => {
  it.each([
    'SOSTITUIRE CON "Analisi dei settori utile al lavoro agile". Non si procede con il piano.',
    'SOSTITUIRE DESCRIZIONE con "Analisi organizzativa" - viste le norme',
    'Da sostituire con “Apertura al pubblico”',
    'Eliminare la fase',
    'Modificare il peso in 20',
    'Attività conclusa. Aggiungere indicatore sui tempi',
    'XXXX da definire',
    'DA COMPLETARE',
  ])('chiede della nota «%s»', (nota) => {
    expect(trova(n06, scheda({ fasi: [fase(), fase({ nota })] }))).toMatchObject([
      { campo: 'fasi.nota', indice: 1, gravita: 'W' },
    ])
  })

  it('chiede anche in descrizione, se è inconfondibile', () => {
    const x = indicatore({ descrizione: 'SOSTITUIRE CON "Prestiti della biblioteca"' })
    expect(trova(n06, scheda({ indicatori: [x] }))).toMatchObject([
      { campo: 'indicatori.descrizione', indice: 0 },
    ])
  })

  it.each([
    'Sostituite le lampade con LED in 12 scuole.',
    'Le caldaie da sostituire con pompe di calore sono 14.',
    'Si è deciso di modificare il regolamento in commissione.',
    'La dirigente è stata chiamata a sostituire il collega con funzioni di vicario.',
    'Attività da completare nel 2022.',
  ])('tace per la nota «%s»', (nota) => {
    expect(trova(n06, scheda({ fasi: [fase({ nota })] }))).toEqual([])
  })

  it.each([
    'Sostituire con LED le lampade delle scuole',
    'Eliminare le barriere architettoniche',
    'Inserire i dati nel portale',
  ])("tace se è l'attività stessa: «%s»", (descrizione) => {
    expect(trova(n06, scheda({ fasi: [fase({ descrizione })] }))).toEqual([])
  })
})
