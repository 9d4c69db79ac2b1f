import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, ENTRATE, SETTORE_02 } from '../ente.ts'

const RISCOSSO: Serie = { 2019: 81.4, 2020: 76.25, 2021: 84.1, 2022: 86.75, 2023: 88.3 }
const POSIZIONI: Serie = { 2019: 1240, 2020: 980, 2021: 1512, 2022: 1688, 2023: 1730 }
const ATTESI = { 2021: [82, 1400], 2022: [85, 1600], 2023: [87, 1700] } as const

const STATO = {
  2021: testo`
    Nel 2021 il Servizio Entrate ha emesso 1.512 avvisi di accertamento per l'imposta municipale e per la tassa sui
    rifiuti, partendo dall'incrocio fra la banca dati catastale, le utenze elettriche e le dichiarazioni presentate.
    La riscossione spontanea è risalita all'84,10% dopo la flessione dell'anno precedente.

    Con deliberazione di Giunta n. 41 del 18/03/2021 sono state approvate le linee guida per la rateizzazione: le
    famiglie e le imprese che ne hanno fatto richiesta sono state 187, con piani da sei a trentasei mesi.`,
  2022: testo`
    La bonifica della banca dati è proseguita sulle utenze non domestiche: sono state riviste 644 posizioni, delle
    quali 212 con superfici diverse da quelle dichiarate. Gli avvisi emessi sono stati in tutto 1.688.

    Lo sportello su appuntamento ha ricevuto 2.310 contribuenti; il tempo di attesa per un appuntamento è sceso da
    undici a quattro giorni lavorativi. La determinazione n. 502 del 14/10/2022 ha affidato la riscossione coattiva
    al nuovo concessionario.`,
  2023: testo`
    Sono state lavorate 1.730 posizioni. La percentuale riscossa in via ordinaria ha raggiunto l'88,30%, il valore
    più alto degli ultimi cinque anni, anche grazie all'invio degli avvisi attraverso la piattaforma delle notifiche
    digitali, usata per 4.926 contribuenti.

    Il concessionario ha trasmesso le rendicontazioni trimestrali previste dal contratto; il servizio le ha
    verificate e approvate con determinazione n. 611 del 27/11/2023.`,
}

/** 02-01, every year: collection of local taxes. Well made. */
export const riscossione = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '02',
    numero: 1,
    programma: 'DUP_02_0101_0401',
    assessorato: ASSESSORATI.bilancio,
    descrizione:
      "Aumentare la riscossione ordinaria dei tributi comunali e ridurre l'evasione attraverso il controllo incrociato delle banche dati e l'assistenza ai contribuenti.",
    stato: STATO[anno],
    fasi: [
      fase('Bonifica della banca dati tributaria e incrocio con il catasto e le utenze', {
        peso: 40,
        fatto: 100,
        prevista: '01/01-31/05',
        svolta: '04/01-28/05',
        a: ENTRATE,
      }),
      fase('Emissione e notifica degli avvisi di accertamento', {
        peso: 40,
        fatto: 100,
        prevista: '01/06-30/11',
        svolta: '01/06-26/11',
        a: ENTRATE,
        nota: 'notifiche concluse nei termini',
      }),
      fase("Verifica dei risultati e relazione all'organo di revisione", {
        peso: 20,
        fatto: 100,
        prevista: '01/12-31/12',
        svolta: '01/12-20/12',
        a: SETTORE_02,
      }),
    ],
    indicatori: [
      indicatore(
        "Somme riscosse in via ordinaria rispetto alle somme accertate nell'anno (percentuale)",
        'EFFICACIA',
        conSerie(RISCOSSO, anno, ATTESI[anno][0]),
      ),
      indicatore('Avvisi di accertamento emessi', 'QUANTITATIVO', conSerie(POSIZIONI, anno, ATTESI[anno][1])),
    ],
  })
