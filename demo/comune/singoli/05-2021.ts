import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, EDIFICI, SETTORE_05, STRADE } from '../ente.ts'
import { mercato } from './ascolto.ts'

/** P01: weights that add up to 90. */
const illuminazione = scheda({
  anno: 2021,
  settore: '05',
  numero: 11,
  programma: 'DUP_04_1001_0502',
  assessorato: ASSESSORATI.lavori,
  descrizione: "Sostituire le lampade dell'illuminazione pubblica con sorgenti a basso consumo.",
  stato: testo`
    Sono stati sostituiti 1.206 punti luce su 4.050. Il consumo annuo, misurato ai quadri, è sceso da 1.870.000 a 1.422.000
    chilowattora. La concessione è stata affidata con determinazione n. 121 del 11/03/2021.`,
  fasi: [
    fase('Progetto illuminotecnico e censimento dei quadri', {
      peso: 30,
      fatto: 100,
      prevista: '11/01-30/04',
      svolta: '11/01-23/04',
      a: STRADE,
    }),
    fase('Sostituzione dei punti luce nelle vie del primo lotto', {
      peso: 60,
      fatto: 100,
      prevista: '01/05-15/12',
      svolta: '04/05-13/12',
      a: STRADE,
    }),
  ],
  indicatori: [
    indicatore('Punti luce sostituiti', 'QUANTITATIVO', {
      atteso: 1_100,
      raggiunto: 1_206,
      prima: [340, 205],
    }),
  ],
})

/** P08: progress 100 and a note that says the phase slips to next year. */
const palestra = scheda({
  anno: 2021,
  settore: '05',
  numero: 12,
  programma: 'DUP_04_0101_0601',
  assessorato: ASSESSORATI.lavori,
  descrizione: 'Ristrutturare la palestra di via della Filanda.',
  stato: testo`
    Il progetto esecutivo è stato approvato con deliberazione di Giunta n. 118 del 26/10/2021 per un importo di 420.000,00
    euro. Gli spogliatoi provvisori sono stati allestiti nel cortile della scuola.`,
  fasi: [
    fase('Progetto esecutivo', {
      peso: 50,
      fatto: 100,
      prevista: '01/03-31/10',
      svolta: '01/03-26/10',
      a: EDIFICI,
    }),
    fase('Consegna dei lavori e apertura del cantiere', {
      peso: 50,
      fatto: 100,
      prevista: '01/11-31/12',
      svolta: '02/11-31/12',
      a: EDIFICI,
      nota: 'La consegna dei lavori slitta al 2022 per il ricorso della seconda classificata',
    }),
  ],
  indicatori: [
    indicatore('Elaborati di progetto approvati', 'QUANTITATIVO', {
      atteso: 30,
      raggiunto: 38,
      prima: [12, 9],
    }),
  ],
})

/** P04: an end before its start. */
const barriere = scheda({
  anno: 2021,
  settore: '05',
  numero: 13,
  programma: 'DUP_04_0101_0601',
  assessorato: ASSESSORATI.lavori,
  descrizione:
    "Togliere le barriere architettoniche dagli uffici aperti al pubblico, a partire dal municipio, dalla biblioteca e dall'ambulatorio di quartiere.",
  stato: testo`
    Sono stati resi accessibili sei ingressi su sette. Il piano di eliminazione delle barriere, redatto con le associazioni in
    cinque incontri, è stato adottato con deliberazione di Consiglio n. 44 del 29/11/2021.`,
  fasi: [
    fase('Redazione del piano con le associazioni', {
      peso: 50,
      fatto: 100,
      prevista: '01/03-30/09',
      svolta: '02/03-24/09',
      a: SETTORE_05,
    }),
    fase('Opere negli ingressi del municipio e della biblioteca', {
      peso: 50,
      fatto: 100,
      prevista: '01/10-30/06',
      svolta: '04/10-10/12',
      a: EDIFICI,
      nota: 'resta da completare l’ambulatorio',
    }),
  ],
  indicatori: [
    indicatore('Ingressi di uffici pubblici resi accessibili', 'EFFICACIA', {
      atteso: 5,
      raggiunto: 6,
      prima: [2, 1],
    }),
  ],
})

export const SINGOLI_05_2021 = [illuminazione, palestra, barriere, mercato]
