import type { ContestoControlli } from '../../src/dominio/coerenza/contesto.ts'
import type { Controllo } from '../../src/dominio/coerenza/controllo.ts'
import { examineSchede } from '../../src/dominio/coerenza/esamina-schede.ts'
import type { Rilievo } from '../../src/dominio/coerenza/rilievo.ts'
import type { Fase, Indicatore, Scheda } from '../../src/dominio/scheda/scheda.ts'

/** A well-made phase of a 2021 card: nothing to ask of it. */
export const fase = (p: Partial<Fase> = {}): Fase => ({
  descrizione: 'Stesura del regolamento della biblioteca civica',
  peso: 5000,
  avanzamento: 10_000,
  inizioPrevisto: '2021-01-11',
  finePrevista: '2021-06-30',
  inizioEffettivo: '2021-01-11',
  fineEffettiva: '2021-06-25',
  responsabile: 'NERI ADA',
  centro: 'SERVIZIO CULTURA',
  nota: null,
  origine: { pagina: 3, riga: 40 },
  ...p,
})

/** A well-made indicator: a quantity, met, with its history. */
export const indicatore = (p: Partial<Indicatore> = {}): Indicatore => ({
  descrizione: 'Prestiti della biblioteca civica',
  tipo: 'EFFICACIA',
  valoreAtteso: '1200',
  valoreRaggiunto: '1260',
  storico: { '2020': '1100', '2019': '1150' },
  storicoIncerto: false,
  nota: null,
  origine: { pagina: 3, riga: 60 },
  ...p,
})

export const STATO =
  'Il regolamento è stato approvato con deliberazione di Consiglio n. 12 del 20/05/2021. ' +
  'I prestiti sono stati 1.260, con tre aperture serali al mese da settembre a dicembre.'

/** A well-made card of the year 2021: the whole registry has no error and no warning to raise on it. */
export const scheda = (p: Partial<Scheda> = {}): Scheda => ({
  codice: '2021_S04_01',
  vista: 'DUP_2021_2023',
  descrizione: 'Riorganizzare la biblioteca civica e aprirla la sera',
  tipo: 'Gestionale',
  areaTematica: '3. CULTURA E SAPERE',
  assessorato: 'Cultura',
  direzione: null,
  direttore: null,
  centro: 'SERVIZIO CULTURA',
  responsabile: 'NERI ADA',
  centroStampa: null,
  collegamenti: [
    { livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_03', titolo: 'CULTURA E SAPERE' },
    { livello: 'OBIETTIVO DI MISSIONE', codice: 'DUP_03_0501', titolo: 'Luoghi della cultura' },
    { livello: 'OBIETTIVO DI PROGRAMMA', codice: 'DUP_03_0501_0201', titolo: 'Biblioteca' },
  ],
  statoDiAttuazione: [{ al: '2021-12-31', testo: STATO }],
  fasi: [
    fase(),
    fase({
      descrizione: 'Aperture serali della sala studio',
      inizioPrevisto: '2021-09-01',
      finePrevista: '2021-12-31',
      inizioEffettivo: '2021-09-01',
      fineEffettiva: '2021-12-31',
    }),
  ],
  indicatori: [indicatore()],
  origine: { pagina: 2, riga: 5 },
  ...p,
})

/** A card with this one text as narrative. */
export const conStato = (testo: string, p: Partial<Scheda> = {}): Scheda =>
  scheda({ ...p, statoDiAttuazione: [{ al: '2021-12-31', testo }] })

/** Findings of one check over some cards. */
export const trova = (
  controllo: Controllo,
  schede: Scheda | readonly Scheda[],
  contesto: Partial<ContestoControlli> = {},
): readonly Rilievo[] =>
  examineSchede({ ...contesto, schede: Array.isArray(schede) ? schede : [schede as Scheda] }, [controllo])
    .rilievi

/** The reason why a check does not apply to a set, null when it does. */
export const motivoNonApplicabile = (
  controllo: Controllo,
  schede: readonly Scheda[],
  contesto: Partial<ContestoControlli> = {},
): string | null => examineSchede({ ...contesto, schede }, [controllo]).nonApplicabili[0]?.motivo ?? null
