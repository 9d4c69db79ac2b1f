import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, ECOLOGIA, EDIFICI, SETTORE_05 } from '../ente.ts'

/** S06: a description the old system cut. */
const energia = scheda({
  anno: 2023,
  settore: '05',
  numero: 11,
  programma: 'DUP_03_1701_0101',
  assessorato: ASSESSORATI.ambiente,
  descrizione:
    'Ridurre i consumi di energia degli edifici comunali con la riqualificazione delle centrali termiche e la posa di impianti fotovoltaici sulle coperture. Promuovere la comunità energetica fra il Comune, le parrocchie e le piccole imprese del territorio, accompagnando...',
  stato: testo`
    Le centrali termiche riqualificate sono cinque. Gli impianti fotovoltaici in funzione sono sette, per 312 chilowatt di
    picco: nell'anno hanno prodotto 298.400 chilowattora.

    L'atto costitutivo della comunità energetica è stato sottoscritto il 09/11/2023 da 23 soci.`,
  fasi: [
    fase('Riqualificazione delle centrali termiche', {
      peso: 50,
      fatto: 100,
      prevista: '01/05-15/10',
      svolta: '02/05-10/10',
      a: EDIFICI,
    }),
    fase('Accompagnamento alla comunità energetica', {
      peso: 50,
      fatto: 100,
      prevista: '01/02-30/11',
      svolta: '06/02-09/11',
      a: ECOLOGIA,
      nota: 'statuto registrato',
    }),
  ],
  indicatori: [
    indicatore('Energia prodotta dagli impianti comunali (chilowattora)', 'EFFICIENZA', {
      atteso: 280_000,
      raggiunto: 298_400,
      prima: [241_150, 180_600.5],
    }),
  ],
})

/** P03: progress above 100. */
const aria = scheda({
  anno: 2023,
  settore: '05',
  numero: 12,
  programma: 'DUP_03_0901_0801',
  assessorato: ASSESSORATI.ambiente,
  descrizione: "Migliorare la qualità dell'aria vicino alle scuole.",
  stato: testo`
    Le strade scolastiche attive sono quattro: via dei Noccioli, via della Filanda, largo della Fiera e via del Torchio. Le
    centraline mobili hanno misurato una riduzione del 18% del biossido di azoto nell'ora di ingresso.`,
  fasi: [
    fase('Chiusura al traffico delle strade scolastiche', {
      peso: 60,
      fatto: 120,
      prevista: '01/03-30/09',
      svolta: '06/03-25/09',
      a: SETTORE_05,
      nota: 'quattro strade invece delle tre previste',
    }),
    fase("Misure dell'aria prima e dopo", {
      peso: 40,
      fatto: 100,
      prevista: '01/02-30/11',
      svolta: '01/02-28/11',
      a: ECOLOGIA,
    }),
  ],
  indicatori: [
    indicatore('Strade scolastiche attive', 'EFFICACIA', { atteso: 3, raggiunto: 4, prima: [1, 0] }),
  ],
})

/** P07: below 100 with an actual end. X01: the other card's phases done, an indicator at zero. */
const fontane = scheda({
  anno: 2023,
  settore: '05',
  numero: 13,
  programma: 'DUP_03_0901_0201',
  assessorato: ASSESSORATI.ambiente,
  descrizione: 'Riportare in funzione le fontane e i punti acqua dei parchi.',
  stato: testo`
    Le fontane in funzione sono otto su undici; per le altre tre sono stati ordinati i pezzi con determinazione n. 566 del
    02/11/2023.`,
  fasi: [
    fase('Verifica degli impianti e ordine dei pezzi', {
      peso: 40,
      fatto: 100,
      prevista: '01/02-30/04',
      svolta: '01/02-21/04',
      a: EDIFICI,
    }),
    fase('Riparazione delle fontane', {
      peso: 60,
      fatto: 75,
      prevista: '01/05-30/11',
      svolta: '02/05-24/11',
      a: EDIFICI,
    }),
  ],
  indicatori: [
    indicatore('Fontane in funzione', 'EFFICACIA', {
      atteso: 11,
      raggiunto: 8,
      prima: [6, 7],
      nota: 'tre fontane attendono pezzi fuori produzione',
    }),
  ],
})

const depositi = scheda({
  anno: 2023,
  settore: '05',
  numero: 14,
  programma: 'DUP_04_0101_0601',
  assessorato: ASSESSORATI.lavori,
  descrizione: 'Riordinare i depositi comunali.',
  stato: testo`
    Il deposito di via del Maglio è stato svuotato e restituito al proprietario il 31/05/2023, con un risparmio di 14.400,00
    euro di affitto. L'asta dei beni fuori uso, pubblicata due volte, non ha avuto offerte.`,
  fasi: [
    fase('Inventario e trasloco dei materiali', {
      peso: 70,
      fatto: 100,
      prevista: '01/02-31/05',
      svolta: '01/02-30/05',
      a: EDIFICI,
    }),
    fase('Asta dei beni fuori uso', {
      peso: 30,
      fatto: 100,
      prevista: '01/09-15/12',
      svolta: '04/09-12/12',
      a: SETTORE_05,
    }),
  ],
  indicatori: [
    indicatore("Beni fuori uso venduti all'asta", 'EFFICACIA', {
      atteso: 25,
      raggiunto: 0,
      prima: [4, 11],
      nota: 'due aste deserte',
    }),
    indicatore('Metri quadrati di deposito liberati', 'QUANTITATIVO', {
      atteso: 600,
      raggiunto: 680,
      prima: [120, 0],
    }),
  ],
})

export const SINGOLI_05_2023 = [energia, aria, fontane, depositi]
