import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, SETTORE_05, STRADE } from '../ente.ts'
import { elencoStrade } from './elenco-strade.ts'

const SUPERFICIE: Serie = { 2019: 14_300, 2020: 9_870.5, 2021: 17_420, 2022: 26_905.25, 2023: 28_110 }
const SEGNALAZIONI: Serie = { 2019: 71.5, 2020: 69, 2021: 80.4, 2022: 87.15, 2023: 91 }
const ATTESI = { 2021: [15_000, 75], 2022: [25_000, 85], 2023: [27_500, 90] } as const

const STATO = {
  2021: testo`
    Con l'appalto aggiudicato con determinazione n. 288 del 20/05/2021 sono stati riasfaltati 17.420 metri quadrati di
    carreggiata in quattordici vie. Le segnalazioni dei cittadini chiuse nei tempi previsti dalla carta dei servizi
    sono state 402 su 500.

    Il piano neve è stato rivisto: le ditte reperibili sono passate da quattro a sei.`,
  2022: `${testo`
    L'accordo quadro triennale, approvato con deliberazione di Giunta n. 33 del 08/03/2022, ha permesso di intervenire in
    trentasei fra vie e piazze, per 26.905,25 metri quadrati di superficie. Di seguito il dettaglio, con la data di
    fine lavori risultante dai verbali del direttore dei lavori.`}

Interventi conclusi:

${elencoStrade(2022, 0)}

${testo`
    Le segnalazioni ricevute sono state 513, di cui 447 chiuse nei tempi: il tempo mediano è di sei giorni. Le
    segnalazioni arrivano per due terzi dall'applicazione, per il resto dal telefono e dallo sportello.
    Ogni segnalazione riceve un numero e un messaggio di chiusura con la fotografia del lavoro eseguito.

    Sul fronte della sicurezza sono stati rilevati 61 incidenti con feriti contro i 78 del 2021. Gli attraversamenti
    rialzati sono stati collocati nei sette punti indicati dalla polizia locale, sulla base dei verbali degli ultimi
    cinque anni.`}`,
  2023: `${testo`
    Secondo anno dell'accordo quadro: la superficie rifatta è di 28.110 metri quadrati. Le lavorazioni sono state
    programmate con i gestori dei sottoservizi, in undici conferenze di coordinamento, così da non rompere due volte la
    stessa strada.`}

Interventi conclusi, con la data del verbale:

${elencoStrade(2023, 4)}

${testo`
    Delle 540 segnalazioni ricevute 491 sono state chiuse nei tempi. La determinazione n. 702 del 19/12/2023 ha
    liquidato il saldo dei lavori.`}`,
}

/** 05-01, every year: roads; two of the three narratives run over several pages. Well made. */
export const strade = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '05',
    numero: 1,
    programma: 'DUP_04_1001_0501',
    assessorato: ASSESSORATI.lavori,
    descrizione:
      'Mantenere sicure e percorribili le strade e i marciapiedi, programmando gli interventi sulla base dello stato rilevato e rispondendo alle segnalazioni dei cittadini.',
    stato: STATO[anno],
    fasi: [
      fase('Rilievo dello stato delle strade e programma degli interventi', {
        peso: 20,
        fatto: 100,
        prevista: '04/01-31/03',
        svolta: '11/01-30/03',
        a: STRADE,
      }),
      fase('Esecuzione degli interventi sulla carreggiata e sui marciapiedi', {
        peso: 60,
        fatto: 100,
        prevista: '01/04-30/11',
        svolta: '06/04-29/11',
        a: STRADE,
        nota: 'lavori collaudati, certificati di regolare esecuzione agli atti',
      }),
      fase('Gestione delle segnalazioni dei cittadini', {
        peso: 20,
        fatto: 100,
        prevista: '01/01-31/12',
        svolta: '01/01-31/12',
        a: SETTORE_05,
      }),
    ],
    indicatori: [
      indicatore(
        'Superficie stradale rifatta (metri quadrati)',
        'QUANTITATIVO',
        conSerie(SUPERFICIE, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Segnalazioni chiuse nei tempi della carta dei servizi (percentuale)',
        'EFFICIENZA',
        conSerie(SEGNALAZIONI, anno, ATTESI[anno][1]),
      ),
    ],
  })
