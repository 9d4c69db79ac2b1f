import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, PERSONALE, SCUOLA, SETTORE_08, SOCIALE } from '../ente.ts'

/** N01 and N06: a generic narrative, and an editing instruction left in a long note. */
const lavoroAgile = scheda({
  anno: 2021,
  settore: '08',
  numero: 11,
  programma: 'DUP_09_0101_1001',
  assessorato: ASSESSORATI.sindaco,
  descrizione: 'Organizzare il lavoro agile del personale.',
  stato: 'Le attività sono state svolte come previsto',
  fasi: [
    fase('Mappa delle attività che si possono svolgere da casa', {
      peso: 40,
      fatto: 100,
      prevista: '11/01-31/03',
      svolta: '11/01-26/03',
      a: PERSONALE,
    }),
    fase('Stesura del piano organizzativo', {
      peso: 60,
      fatto: 100,
      prevista: '01/04-30/11',
      svolta: '01/04-19/11',
      a: PERSONALE,
      nota: 'SOSTITUIRE CON "Stesura della disciplina del lavoro agile". La norma nazionale ha assorbito il piano organizzativo nel nuovo documento integrato: si valida la disciplina, sottoscritta con le rappresentanze dopo quattro incontri, e si chiede al nucleo di valutazione di considerare la fase come riformulata',
    }),
  ],
  indicatori: [
    indicatore('Dipendenti con accordo individuale di lavoro agile', 'EFFICACIA', {
      atteso: 45,
      raggiunto: 52,
      prima: [38, 6],
    }),
  ],
})

/** I05: a percentage with a target of 1. I06: a yes/no that reports 4. */
const privacy = scheda({
  anno: 2021,
  settore: '08',
  numero: 12,
  programma: 'DUP_09_0101_1101',
  assessorato: ASSESSORATI.sindaco,
  descrizione: 'Proteggere i dati personali trattati dai servizi sociali e scolastici.',
  stato: testo`
    Il registro dei trattamenti conta 41 voci, riviste con il responsabile della protezione dei dati nella riunione del
    18/11/2021. Sono state consegnate le istruzioni a 112 incaricati.`,
  fasi: [
    fase('Revisione del registro dei trattamenti', {
      peso: 60,
      fatto: 100,
      prevista: '01/03-30/11',
      svolta: '01/03-18/11',
      a: SETTORE_08,
    }),
    fase('Consegna delle istruzioni agli incaricati', {
      peso: 40,
      fatto: 100,
      prevista: '01/09-31/12',
      svolta: '06/09-15/12',
      a: SETTORE_08,
    }),
  ],
  indicatori: [
    indicatore('Voci del registro dei trattamenti riviste (%)', 'EFFICIENZA', {
      atteso: 1,
      raggiunto: 1,
      prima: [1, 0],
    }),
    indicatore('Incontri con gli incaricati svolti (si=1, no=0)', 'EFFICACIA', {
      atteso: 1,
      raggiunto: 4,
      prima: [1, 0],
    }),
    indicatore('Incaricati che hanno ricevuto le istruzioni', 'QUANTITATIVO', {
      atteso: 105,
      raggiunto: 112,
      prima: [88, 60],
    }),
  ],
})

/** I16: a hundred out of a hundred where nothing happened. */
const tutela = scheda({
  anno: 2021,
  settore: '08',
  numero: 13,
  programma: 'DUP_06_1201_0101',
  assessorato: ASSESSORATI.persona,
  descrizione:
    "Rafforzare la tutela dei minori in difficoltà, con l'affiancamento delle famiglie e la risposta immediata alle segnalazioni dell'autorità giudiziaria.",
  stato: testo`
    Le famiglie affiancate dall'educativa domiciliare sono state 34, per 2.870 ore. Il protocollo con le scuole, sottoscritto il
    12/05/2021, fissa i passaggi della segnalazione e i tempi della risposta.

    Nel 2021 non si è verificato alcun allontanamento d'urgenza.`,
  fasi: [
    fase('Protocollo di segnalazione con le scuole', {
      peso: 40,
      fatto: 100,
      prevista: '01/02-31/05',
      svolta: '01/02-12/05',
      a: SOCIALE,
    }),
    fase('Affiancamento educativo delle famiglie', {
      peso: 60,
      fatto: 100,
      prevista: '01/01-31/12',
      svolta: '01/01-31/12',
      a: SOCIALE,
    }),
  ],
  indicatori: [
    indicatore("Allontanamenti d'urgenza gestiti entro ventiquattro ore: 100% dei casi", 'EFFICACIA', {
      atteso: 100,
      raggiunto: 100,
      prima: [100, 75],
      nota: 'nessun caso nell’anno',
    }),
    indicatore('Famiglie affiancate a domicilio', 'EFFICACIA', {
      atteso: 30,
      raggiunto: 34,
      prima: [29, 26],
    }),
  ],
})

/** Yes/no indicators beside a count, persons with long names, a note of one line. Well made. */
const trasportoScolastico = scheda({
  anno: 2021,
  settore: '08',
  numero: 14,
  programma: 'DUP_05_0401_0601',
  assessorato: ASSESSORATI.scuola,
  descrizione: 'Riorganizzare le linee dello scuolabus.',
  stato: testo`
    Le linee sono passate da sei a cinque con l'aggiunta di nove fermate. Gli iscritti sono 268; il tempo di percorrenza più
    lungo è sceso da 52 a 38 minuti. La carta del servizio è stata approvata con determinazione n. 467 del 09/09/2021.`,
  fasi: [
    fase('Rilievo dei percorsi e delle fermate', {
      peso: 50,
      fatto: 100,
      prevista: '01/03-30/06',
      svolta: '01/03-22/06',
      a: SCUOLA,
      nota: 'rilievo concluso',
    }),
    fase('Avvio delle nuove linee', {
      peso: 50,
      fatto: 100,
      prevista: '01/07-15/10',
      svolta: '01/07-13/09',
      a: SOCIALE,
      nota: 'linee avviate con l’inizio delle lezioni',
    }),
  ],
  indicatori: [
    indicatore('Carta del servizio approvata (si=1, no=0)', 'EFFICACIA', {
      atteso: 1,
      raggiunto: 1,
      prima: [0, 1],
    }),
    indicatore('Iscritti allo scuolabus', 'QUANTITATIVO', { atteso: 250, raggiunto: 268, prima: [190, 241] }),
  ],
})

export const SINGOLI_08_2021 = [lavoroAgile, privacy, tutela, trasportoScolastico]
