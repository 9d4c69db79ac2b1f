import { describe, expect, it } from 'vitest'
import { indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i16 } from './i16-niente-da-misurare.ts'

const con = (p: Parameters<typeof indicatore>[0]) => scheda({ indicatori: [indicatore(p)] })

const SEGNALAZIONI = '100% delle segnalazioni di violazione dei dati gestite con procedura'
const di = (nota: string | null, descrizione = SEGNALAZIONI, stato?: string) =>
  trova(i16, {
    ...con({ descrizione, nota, valoreAtteso: '100', valoreRaggiunto: '100' }),
    ...(stato ? { statoDiAttuazione: [{ al: '2021-12-31', testo: stato }] } : {}),
  })

describe('I16 · niente da misurare', () => {
  it.each([
    ['non ci sono state segnalazioni', SEGNALAZIONI],
    ['Nessuna segnalazione pervenuta', SEGNALAZIONI],
    ['Nel 2021 non sono pervenute richieste.', 'Percentuale di richieste di accesso evase nei termini'],
    ['Non si sono registrati reclami', 'Percentuale di reclami con risposta entro 30 giorni'],
    ['Zero istanze presentate', '% di istanze istruite'],
    ['Istanze pervenute: 0', '% di istanze istruite'],
  ])('chiede per la nota «%s»', (nota, descrizione) => {
    expect(di(nota, descrizione)).toMatchObject([{ campo: 'indicatori.valoreRaggiunto', gravita: 'E' }])
  })

  it('lo legge anche dallo stato di attuazione, se parla della stessa cosa', () => {
    expect(
      di(null, SEGNALAZIONI, 'Non si sono registrate segnalazioni di violazione dei dati.'),
    ).toHaveLength(1)
    expect(di(null, SEGNALAZIONI, 'Non si sono registrati casi di contagio tra i dipendenti.')).toEqual([])
  })

  it.each([
    ['Nessuna segnalazione rimasta inevasa', SEGNALAZIONI],
    ['Segnalazioni gestite tutte, nessun ritardo', SEGNALAZIONI],
    ['Non ci sono state difficoltà', SEGNALAZIONI],
    ['Gestite 12 segnalazioni', SEGNALAZIONI],
    ['Segnalazioni inevase: 0', SEGNALAZIONI],
    ['Gestite tutte, nessuna violazione', SEGNALAZIONI],
    ['Nessuna richiesta oltre i termini', 'Percentuale di richieste evase nei termini'],
  ])('tace per la nota «%s»', (nota, descrizione) => {
    expect(di(nota, descrizione)).toEqual([])
  })

  it('tace se il valore non è il 100 %', () => {
    expect(
      trova(i16, con({ descrizione: SEGNALAZIONI, nota: 'Nessuna segnalazione', valoreRaggiunto: '0' })),
    ).toEqual([])
  })
})
