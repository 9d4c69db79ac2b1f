import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, ECOLOGIA, EDIFICI, SETTORE_05, STRADE } from '../ente.ts'

/** S09: a phase without a responsible person. */
const protezioneCivile = scheda({
  anno: 2022,
  settore: '05',
  numero: 11,
  programma: 'DUP_03_1101_0101',
  assessorato: ASSESSORATI.ambiente,
  descrizione: 'Aggiornare il piano di protezione civile e provarlo con la popolazione.',
  stato: testo`
    Il piano aggiornato, approvato dal Consiglio con deliberazione n. 17 del 26/04/2022, individua nove aree di attesa.
    All'esercitazione del 15/10/2022 hanno partecipato 640 cittadini e 58 volontari.`,
  fasi: [
    fase('Aggiornamento degli scenari di rischio idraulico', {
      peso: 60,
      fatto: 100,
      prevista: '10/01-30/04',
      svolta: '10/01-26/04',
      a: SETTORE_05,
    }),
    fase('Esercitazione con la popolazione e i volontari', {
      peso: 40,
      fatto: 100,
      prevista: '01/09-31/10',
      svolta: '01/09-15/10',
      a: { ...ECOLOGIA, responsabile: null },
    }),
  ],
  indicatori: [
    indicatore("Cittadini che partecipano all'esercitazione", 'EFFICACIA', {
      atteso: 500,
      raggiunto: 640,
      prima: [0, 310],
    }),
  ],
})

/** P13: the same note on two phases. */
const cimiteri = scheda({
  anno: 2022,
  settore: '05',
  numero: 12,
  programma: 'DUP_04_0101_0601',
  assessorato: ASSESSORATI.lavori,
  descrizione: 'Ampliare il cimitero di località Pratolungo e informatizzare le concessioni.',
  stato: testo`
    Sono stati costruiti 96 loculi e 40 ossari. L'archivio delle concessioni, 3.512 fascicoli dal 1954, è stato digitalizzato
    e collegato alla mappa del cimitero.`,
  fasi: [
    fase('Costruzione del nuovo corpo di loculi', {
      peso: 60,
      fatto: 100,
      prevista: '01/02-31/10',
      svolta: '07/02-27/10',
      a: EDIFICI,
      nota: 'attività conclusa secondo il programma concordato con la ditta incaricata',
    }),
    fase('Digitalizzazione delle concessioni', {
      peso: 40,
      fatto: 100,
      prevista: '01/03-30/11',
      svolta: '01/03-25/11',
      a: SETTORE_05,
      nota: 'attività conclusa secondo il programma concordato con la ditta incaricata',
    }),
  ],
  indicatori: [
    indicatore('Fascicoli di concessione digitalizzati', 'QUANTITATIVO', {
      atteso: 3_400,
      raggiunto: 3_512,
      prima: [1_220, 600],
    }),
  ],
})

/** I04: below target without a word; the second indicator, below target too, has its note. */
const ciclabili = scheda({
  anno: 2022,
  settore: '05',
  numero: 13,
  programma: 'DUP_04_1001_0501',
  assessorato: ASSESSORATI.lavori,
  descrizione:
    'Collegare i quartieri con percorsi ciclabili continui e protetti, ricucendo i tratti esistenti e mettendo in sicurezza gli incroci più pericolosi.',
  stato: testo`
    Il tratto fra la stazione e la Cartiera, di 1.850 metri, è stato aperto il 17/09/2022. Il tratto di via Acquaviva è stato
    progettato ma non appaltato, perché l'esproprio di due strisce di terreno si è concluso il 30/11/2022.`,
  fasi: [
    fase('Progettazione ed espropri', {
      peso: 40,
      fatto: 100,
      prevista: '10/01-30/11',
      svolta: '10/01-30/11',
      a: STRADE,
    }),
    fase('Lavori sul tratto stazione - Cartiera', {
      peso: 60,
      fatto: 100,
      prevista: '01/05-30/09',
      svolta: '02/05-17/09',
      a: STRADE,
    }),
  ],
  indicatori: [
    indicatore('Nuovi percorsi ciclabili aperti (metri)', 'EFFICACIA', {
      atteso: 3_000,
      raggiunto: 1_850,
      prima: [1_200, 900],
    }),
    indicatore('Incroci messi in sicurezza', 'QUANTITATIVO', {
      atteso: 4,
      raggiunto: 3,
      prima: [2, 2],
      nota: "l'incrocio di via Acquaviva sarà realizzato con il tratto corrispondente, dopo la fine dell'esproprio",
    }),
  ],
})

export const SINGOLI_05_2022 = [protezioneCivile, cimiteri, ciclabili]
