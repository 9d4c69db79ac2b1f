import type { Fonte, RegolaScadenza } from './regola.ts'

const fonte = (norma: string): Fonte => ({ norma, daVerificare: false })
const daVerificare = (norma: string): Fonte => ({ norma, daVerificare: true })

const TRASPARENZA = 'Amministrazione trasparente > Performance (D.Lgs. 33/2013 art. 10 c. 8 lett. b)'
const base = {
  natura: 'legge',
  dal: null,
  al: null,
  note: [],
  notaPiccoli: null,
  pubblicazione: null,
} as const

/** The planning cycle of one financial year, in the order of its dates when no decree defers the budget. */
export const REGOLE: readonly RegolaScadenza[] = [
  {
    ...base,
    id: 'dup',
    cosa: 'Presentazione del DUP al Consiglio',
    chi: 'Giunta',
    fonti: [fonte('TUEL (D.Lgs. 267/2000) art. 170 c. 1'), fonte('TUEL art. 151 c. 1')],
    calcolo: { tipo: 'giorno-fisso', giorno: '07-31', anni: -1 },
    note: [
      "Con una nuova amministrazione il DUP si presenta insieme alle linee di mandato, non oltre lo schema di bilancio (D.Lgs. 118/2011, allegato 4/1): in quell'anno controllare il termine.",
    ],
  },
  {
    ...base,
    id: 'nota-dup',
    cosa: 'Nota di aggiornamento del DUP con lo schema di bilancio',
    chi: 'Giunta',
    fonti: [fonte('TUEL art. 170 c. 1'), daVerificare('TUEL art. 174 c. 1')],
    calcolo: { tipo: 'giorno-fisso', giorno: '11-15', anni: -1 },
    note: ['La nota serve solo se sono intervenuti elementi nuovi; lo schema di bilancio serve sempre.'],
  },
  {
    ...base,
    id: 'bilancio',
    cosa: 'Approvazione del bilancio di previsione',
    chi: 'Consiglio',
    fonti: [fonte('TUEL art. 151 c. 1')],
    calcolo: { tipo: 'termine-bilancio' },
    note: [
      'Il termine può essere differito con decreto: le scadenze che dipendono dal bilancio si spostano.',
    ],
  },
  {
    ...base,
    id: 'peg',
    cosa: 'Approvazione del PEG',
    chi: 'Giunta',
    fonti: [fonte('TUEL art. 169 c. 1')],
    calcolo: { tipo: 'dopo-approvazione-bilancio', giorni: 20 },
    note: ['Obiettivi e risorse, con un responsabile per ciascun obiettivo.'],
    pubblicazione: TRASPARENZA,
  },
  {
    ...base,
    id: 'piao',
    cosa: 'Adozione del PIAO (sezione 2.2, performance)',
    chi: 'Giunta',
    fonti: [
      fonte('D.L. 80/2021 art. 6 c. 1'),
      fonte('D.M. 132/2022 art. 7 c. 1 (31 gennaio)'),
      fonte('D.M. 132/2022 art. 8 c. 2 (trenta giorni dal termine differito del bilancio)'),
    ],
    calcolo: { tipo: 'dopo-differimento', giorni: 30, senza: { giorno: '01-31', anni: 0 } },
    dal: 2023,
    note: [
      'Se il termine del bilancio è differito ma l’ente lo ha approvato entro il 31 dicembre, per alcuni commentatori resta il 31 gennaio: in quel caso conviene rispettarlo.',
    ],
    notaPiccoli: 'Con meno di 50 dipendenti il PIAO è semplificato (D.M. 132/2022 art. 6).',
    pubblicazione: TRASPARENZA,
  },
  {
    ...base,
    id: 'obiettivi-individuali',
    cosa: 'Assegnazione degli obiettivi individuali',
    chi: 'Dirigenti e responsabili',
    fonti: [daVerificare('D.Lgs. 150/2009 art. 5 e 9; il termine è quello del SMVP dell’ente')],
    calcolo: { tipo: 'fine-mese', mese: 2, anni: 0 },
  },
  {
    ...base,
    id: 'monitoraggio',
    natura: 'ente',
    cosa: 'Monitoraggio degli obiettivi',
    chi: 'Responsabili; Ufficio programmazione e controllo',
    fonti: [
      fonte('D.Lgs. 150/2009 art. 6'),
      daVerificare('Date scelte dall’ente (regolamento dei controlli o SMVP)'),
    ],
    calcolo: { tipo: 'monitoraggi' },
  },
  {
    ...base,
    id: 'equilibri',
    cosa: 'Salvaguardia degli equilibri di bilancio',
    chi: 'Consiglio',
    fonti: [fonte('TUEL art. 193 c. 2')],
    calcolo: { tipo: 'giorno-fisso', giorno: '07-31', anni: 0 },
  },
  {
    ...base,
    id: 'stato-programmi',
    cosa: 'Stato di attuazione dei programmi al 30 giugno',
    chi: 'Giunta, al Consiglio con il DUP',
    fonti: [daVerificare('TUEL art. 147-ter c. 2'), daVerificare('D.Lgs. 118/2011, allegato 4/1, punto 4.2')],
    calcolo: { tipo: 'giorno-fisso', giorno: '07-31', anni: 0 },
    note: ['Obbligatorio con il controllo strategico (oltre 15.000 abitanti), raccomandato agli altri.'],
  },
  {
    ...base,
    id: 'variazioni-peg',
    cosa: 'Ultimo giorno per le variazioni del PEG',
    chi: 'Giunta',
    fonti: [fonte('TUEL art. 175 c. 9')],
    calcolo: { tipo: 'giorno-fisso', giorno: '12-15', anni: 0 },
    note: [
      'Restano possibili fino al 31 dicembre quelle legate alle variazioni di bilancio dell’art. 175 c. 3.',
    ],
  },
  {
    ...base,
    id: 'rendicontazione',
    natura: 'ente',
    cosa: 'Rendicontazione degli obiettivi al 31 dicembre',
    chi: 'Responsabili; Ufficio programmazione e controllo',
    fonti: [daVerificare('Data scelta dall’ente (SMVP); di solito tra febbraio e aprile')],
    calcolo: { tipo: 'chiusura-rendicontazione', anni: 1 },
  },
  {
    ...base,
    id: 'rendiconto',
    cosa: 'Approvazione del rendiconto della gestione',
    chi: 'Consiglio',
    fonti: [daVerificare('TUEL art. 227 c. 2'), daVerificare('TUEL art. 151 c. 7')],
    calcolo: { tipo: 'giorno-fisso', giorno: '04-30', anni: 1 },
  },
  {
    ...base,
    id: 'relazione-performance',
    cosa: 'Relazione sulla performance, approvata e validata',
    chi: 'Giunta; OIV o Nucleo di valutazione',
    fonti: [
      fonte('D.Lgs. 150/2009 art. 10 c. 1 lett. b)'),
      fonte('D.Lgs. 150/2009 art. 14 c. 4 lett. c) e c. 6'),
      daVerificare('D.Lgs. 150/2009 art. 10 c. 1-bis (può essere unita al rendiconto)'),
    ],
    calcolo: { tipo: 'giorno-fisso', giorno: '06-30', anni: 1 },
    note: ['Senza la validazione non si pagano i premi.'],
    pubblicazione: TRASPARENZA,
  },
]
