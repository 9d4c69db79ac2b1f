import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, EDIFICI, SETTORE_05 } from '../ente.ts'

const VERIFICATI: Serie = { 2019: 3, 2020: 5, 2021: 9, 2022: 13, 2023: 17 }
const SPESA: Serie = { 2019: 310_000, 2020: 284_500, 2021: 522_318.4, 2022: 901_744.15, 2023: 1_204_660.92 }
const ATTESI = { 2021: [8, 450_000], 2022: [12, 850_000], 2023: [16, 1_150_000] } as const

const STATO = {
  2021: testo`
    Sono stati verificati nove edifici scolastici su diciassette, con prove sui solai e sui controsoffitti. In due plessi
    le prove hanno richiesto opere immediate, eseguite fra luglio e agosto e collaudate il 03/09/2021.

    La spesa per la sicurezza è stata di 522.318,40 euro, di cui 180.000,00 finanziati dalla Regione.`,
  2022: testo`
    Con tredici edifici verificati il programma è in linea con quanto approvato dalla Giunta con deliberazione n. 15 del
    01/02/2022. Il certificato di prevenzione incendi è stato ottenuto per la scuola media e per due scuole primarie.

    I lavori nella palestra di via della Filanda sono terminati il 28/09/2022 con un costo finale di 396.210,00 euro.`,
  2023: testo`
    Tutti i diciassette edifici sono stati verificati. Il fascicolo del fabbricato è completo e consultabile dai
    dirigenti scolastici.

    La spesa è stata di 1.204.660,92 euro; il contributo del piano nazionale, concesso con decreto n. 4011 del
    17/04/2023, copre il 62% delle opere antisismiche.`,
}

/** 05-03, every year: safety of school buildings, amounts above a million. Well made. */
export const scuoleSicure = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '05',
    numero: 3,
    programma: 'DUP_04_0101_0601',
    assessorato: ASSESSORATI.lavori,
    descrizione: 'Verificare e rendere sicuri gli edifici scolastici.',
    stato: STATO[anno],
    fasi: [
      fase('Prove e verifiche sugli edifici programmati', {
        peso: 50,
        fatto: 100,
        prevista: '01/02-15/06',
        svolta: '03/02-11/06',
        a: EDIFICI,
      }),
      fase("Opere di messa in sicurezza durante l'estate", {
        peso: 40,
        fatto: 100,
        prevista: '16/06-30/09',
        svolta: '16/06-28/09',
        a: EDIFICI,
        nota: 'collaudi agli atti',
      }),
      fase('Aggiornamento del fascicolo del fabbricato', {
        peso: 10,
        fatto: 100,
        prevista: '01/10-15/12',
        svolta: '01/10-13/12',
        a: SETTORE_05,
      }),
    ],
    indicatori: [
      indicatore(
        'Edifici scolastici verificati dall’inizio del programma',
        'EFFICACIA',
        conSerie(VERIFICATI, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Spesa sostenuta per la sicurezza delle scuole (euro)',
        'QUANTITATIVO',
        conSerie(SPESA, anno, ATTESI[anno][1]),
      ),
    ],
  })
