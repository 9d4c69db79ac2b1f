import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, ENTRATE, RAGIONERIA, SETTORE_02 } from '../ente.ts'
import { cartaServizi } from './ascolto.ts'

/** I03: euro reported against a target in thousands of euro. */
const recupero = scheda({
  anno: 2021,
  settore: '02',
  numero: 11,
  programma: 'DUP_02_0101_0402',
  assessorato: ASSESSORATI.bilancio,
  descrizione: 'Recuperare i crediti tributari di difficile esazione attraverso il concessionario.',
  stato: testo`
    Nel corso del 2021 sono state affidate al concessionario 318 posizioni. Le somme rientrate provengono per circa la metà
    da piani di rateizzazione già in corso, come risulta dal rendiconto approvato con determinazione n. 540 del
    22/11/2021.`,
  fasi: [
    fase('Trasmissione delle liste di carico al concessionario', {
      peso: 50,
      fatto: 100,
      prevista: '01/02-30/04',
      svolta: '01/02-28/04',
      a: ENTRATE,
    }),
    fase('Verifica trimestrale delle somme rientrate', {
      peso: 50,
      fatto: 100,
      prevista: '01/05-15/12',
      svolta: '03/05-10/12',
      a: ENTRATE,
    }),
  ],
  indicatori: [
    indicatore('Somme rientrate dal recupero coattivo (migliaia di euro)', 'EFFICACIA', {
      atteso: 120,
      raggiunto: 118_450,
      prima: [104, 96],
      nota: 'dato comunicato dal concessionario',
    }),
    indicatore('Posizioni affidate al concessionario', 'QUANTITATIVO', {
      atteso: 300,
      raggiunto: 318,
      prima: [270, 288],
    }),
  ],
})

/** P02: a phase with the weight only, as when the column of progress was left empty. */
const contabilita = scheda({
  anno: 2021,
  settore: '02',
  numero: 12,
  programma: 'DUP_02_0101_0301',
  assessorato: ASSESSORATI.bilancio,
  descrizione:
    'Introdurre la contabilità economica per centri di costo nei servizi a domanda individuale, per conoscere il costo pieno di ciascun servizio e la quota coperta dalle tariffe.',
  stato: testo`
    Il piano dei centri di costo, composto di 27 voci, è stato approvato con determinazione n. 199 del 16/04/2021. La
    prima elaborazione riguarda la mensa, i nidi, gli impianti sportivi e l'illuminazione votiva.`,
  fasi: [
    fase('Definizione del piano dei centri di costo', {
      peso: 60,
      fatto: 100,
      prevista: '01/02-30/04',
      svolta: '01/02-16/04',
      a: RAGIONERIA,
    }),
    fase('Attribuzione delle fatture ai centri e prima elaborazione dei costi per servizio', {
      peso: 40,
      fatto: null,
      prevista: '01/05-31/12',
      svolta: '03/05-20/12',
      a: RAGIONERIA,
      nota: 'elaborati quattro servizi',
    }),
  ],
  indicatori: [
    indicatore('Servizi a domanda individuale con il costo pieno calcolato', 'EFFICACIA', {
      atteso: 4,
      raggiunto: 5,
      prima: [1, 0],
    }),
  ],
})

/** I02 and I09: a target of zero without a rule, an indicator without a past. */
const partecipate = scheda({
  anno: 2021,
  settore: '02',
  numero: 13,
  programma: 'DUP_02_0101_0301',
  assessorato: ASSESSORATI.bilancio,
  descrizione: 'Vigilare sulle società partecipate.',
  stato: testo`
    La ricognizione delle partecipazioni è stata approvata dal Consiglio con deliberazione n. 48 del 20/12/2021: il Comune
    conserva due partecipazioni dirette e quattro indirette. Sono stati acquisiti e commentati tutti i bilanci.`,
  fasi: [
    fase('Acquisizione e analisi dei bilanci', {
      peso: 70,
      fatto: 100,
      prevista: '01/05-31/07',
      svolta: '03/05-30/07',
      a: RAGIONERIA,
    }),
    fase('Proposta di ricognizione al Consiglio', {
      peso: 30,
      fatto: 100,
      prevista: '01/10-31/12',
      svolta: '11/10-20/12',
      a: SETTORE_02,
    }),
  ],
  indicatori: [
    indicatore('Osservazioni trasmesse alle società sui budget', 'EFFICACIA', { atteso: 0, raggiunto: 3 }),
    indicatore('Bilanci di società analizzati', 'QUANTITATIVO', { atteso: 5, raggiunto: 6, prima: [5, 4] }),
  ],
})

export const SINGOLI_02_2021 = [recupero, contabilita, partecipate, cartaServizi]
