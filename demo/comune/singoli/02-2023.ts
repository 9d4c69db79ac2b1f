import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, ECONOMATO, ENTRATE, RAGIONERIA, SETTORE_02 } from '../ente.ts'
import { ascolto2023 } from './ascolto.ts'

/** P05: a phase planned across two years. */
const concessionario = scheda({
  anno: 2023,
  settore: '02',
  numero: 11,
  programma: 'DUP_02_0101_0402',
  assessorato: ASSESSORATI.bilancio,
  descrizione: 'Passare la riscossione coattiva al nuovo concessionario.',
  stato: testo`
    Il passaggio degli archivi si è concluso con il verbale del 21/04/2023: sono state trasferite 2.204 posizioni. Nei mesi
    successivi il concessionario ha notificato 1.390 ingiunzioni.`,
  fasi: [
    fase('Consegna degli archivi e affiancamento', {
      peso: 40,
      fatto: 100,
      prevista: '01/10/2022-30/04/2023',
      svolta: '10/10/2022-21/04/2023',
      a: ENTRATE,
    }),
    fase('Notifica delle ingiunzioni', {
      peso: 60,
      fatto: 100,
      prevista: '01/05-15/12',
      svolta: '08/05-11/12',
      a: ENTRATE,
    }),
  ],
  indicatori: [
    indicatore('Ingiunzioni notificate dal concessionario', 'QUANTITATIVO', {
      atteso: 1_200,
      raggiunto: 1_390,
      prima: [870, 1_010],
    }),
  ],
})

/** A card without a single indicator. */
const regolamento = scheda({
  anno: 2023,
  settore: '02',
  numero: 12,
  programma: 'DUP_02_0101_0301',
  assessorato: ASSESSORATI.bilancio,
  descrizione: 'Aggiornare il regolamento di contabilità.',
  stato: testo`
    Il testo è stato discusso in due sedute della commissione consiliare, il 13/06/2023 e il 04/07/2023, e approvato dal
    Consiglio con deliberazione n. 31 del 25/07/2023.`,
  fasi: [
    fase('Stesura del testo e confronto con i settori', {
      peso: 70,
      fatto: 100,
      prevista: '01/02-31/05',
      svolta: '01/02-26/05',
      a: RAGIONERIA,
    }),
    fase('Esame in commissione e proposta al Consiglio', {
      peso: 30,
      fatto: 100,
      prevista: '01/06-31/07',
      svolta: '01/06-25/07',
      a: SETTORE_02,
    }),
  ],
  indicatori: [],
})

const PASSI = [
  ['Costituzione del gruppo di lavoro fra i settori', 5, '09/01-31/01', '09/01-27/01'],
  ['Mappa dei procedimenti che generano entrate', 10, '01/02-28/02', '01/02-24/02'],
  ['Scelta dei procedimenti da portare sulla piattaforma', 5, '01/03-15/03', '01/03-10/03'],
  ['Contratto di adesione con il prestatore di servizi di pagamento', 10, '16/03-30/04', '20/03-21/04'],
  ['Configurazione dei codici di entrata nel programma di contabilità', 10, '01/05-31/05', '02/05-26/05'],
  ['Prova con i diritti di segreteria e la luce votiva', 10, '01/06-20/06', '01/06-16/06'],
  ['Formazione degli operatori di sportello', 5, '21/06-15/07', '21/06-12/07'],
  ['Attivazione della mensa e del trasporto scolastico', 10, '16/07-31/08', '17/07-25/08'],
  ['Attivazione delle sanzioni della polizia locale', 10, '01/09-30/09', '01/09-28/09'],
  ['Attivazione dei canoni di concessione e delle locazioni', 10, '01/10-31/10', '02/10-27/10'],
  ['Riconciliazione automatica dei versamenti', 10, '01/11-30/11', '02/11-24/11'],
  ['Chiusura dei conti correnti postali non più usati', 5, '01/12-31/12', '01/12-15/12'],
] as const

/** Twelve phases and no fault: a table cut between pages. Well made. */
const piattaforma = scheda({
  anno: 2023,
  settore: '02',
  numero: 13,
  programma: 'DUP_09_0101_0801',
  assessorato: ASSESSORATI.sindaco,
  descrizione:
    'Portare tutte le entrate comunali sulla piattaforma nazionale dei pagamenti, chiudendo i vecchi canali e riconciliando i versamenti in automatico.',
  stato: testo`
    Tutti i 34 procedimenti che generano entrate sono attivi sulla piattaforma. I versamenti ricevuti sono stati 41.277, dei
    quali 39.800 riconciliati senza intervento manuale.

    Il gruppo di lavoro, costituito con determinazione n. 8 del 09/01/2023, ha tenuto quindici riunioni; i verbali sono
    pubblicati nella rete interna. I tre conti correnti postali sono stati chiusi il 15/12/2023.`,
  fasi: PASSI.map(([descrizione, peso, prevista, svolta], n) =>
    fase(descrizione, {
      peso,
      fatto: 100,
      prevista,
      svolta,
      a: n % 3 === 0 ? SETTORE_02 : n % 3 === 1 ? RAGIONERIA : ECONOMATO,
    }),
  ),
  indicatori: [
    indicatore('Procedimenti di entrata attivi sulla piattaforma', 'EFFICACIA', {
      atteso: 32,
      raggiunto: 34,
      prima: [18, 7],
    }),
    indicatore('Versamenti riconciliati in automatico (percentuale)', 'EFFICIENZA', {
      atteso: 90,
      raggiunto: 96.42,
      prima: [71.3, 44],
    }),
  ],
})

export const SINGOLI_02_2023 = [concessionario, regolamento, piattaforma, ascolto2023]
