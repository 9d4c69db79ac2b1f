import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, ECONOMATO } from '../ente.ts'

const MERCATO: Serie = { 2019: 58, 2020: 64, 2021: 71.5, 2022: 79, 2023: 83.2 }
const GRADIMENTO: Serie = { 2019: 6.8, 2020: 7.1, 2021: 7.35, 2022: 7.6, 2023: 8.05 }
const ATTESI = { 2021: [70, 7.2], 2022: [75, 7.5], 2023: [80, 7.8] } as const

const STATO = {
  2021: testo`
    Gli acquisti conclusi sul mercato elettronico sono stati 143 su 200, pari al 71,50%. L'ufficio ha predisposto una
    guida di dodici pagine per i punti ordinanti e ha svolto due incontri, il 19/05/2021 e il 06/10/2021, con 31
    partecipanti.`,
  2022: testo`
    La programmazione biennale degli acquisti è stata approvata con deliberazione di Giunta n. 29 del 24/02/2022. Su
    190 procedure 150 sono passate dal mercato elettronico; il risparmio rispetto alle basi d'asta è stato di
    38.420,00 euro.

    Il questionario ai settori, compilato da 84 colleghi, ha dato un voto medio di 7,60.`,
  2023: testo`
    Dal 01/07/2023, con il nuovo codice dei contratti, tutte le procedure sono registrate sulla piattaforma certificata.
    Le procedure concluse sono state 214, delle quali 178 sul mercato elettronico.

    Il magazzino di cancelleria è stato chiuso e sostituito da consegne quindicinali: le giacenze sono scese da
    14.200,00 a 1.150,00 euro.`,
}

/** 02-04, every year: purchases. Quality measured by a mark. Well made. */
export const acquisti = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '02',
    numero: 4,
    programma: 'DUP_02_0101_0302',
    assessorato: ASSESSORATI.bilancio,
    descrizione:
      'Rendere più semplici e trasparenti gli acquisti di beni e servizi, usando il mercato elettronico e misurando la soddisfazione dei settori.',
    stato: STATO[anno],
    fasi: [
      fase('Programmazione degli acquisti con i settori', {
        peso: 30,
        fatto: 100,
        prevista: '11/01-31/03',
        svolta: '11/01-25/03',
        a: ECONOMATO,
      }),
      fase('Svolgimento delle procedure programmate', {
        peso: 50,
        fatto: 100,
        prevista: '01/04-15/12',
        svolta: '01/04-13/12',
        a: ECONOMATO,
        nota: 'elenco delle procedure pubblicato in Amministrazione trasparente',
      }),
      fase('Questionario di gradimento ai settori', {
        peso: 20,
        fatto: 100,
        prevista: '15/11-31/12',
        svolta: '16/11-17/12',
        a: ECONOMATO,
      }),
    ],
    indicatori: [
      indicatore(
        'Procedure concluse sul mercato elettronico rispetto al totale (percentuale)',
        'EFFICIENZA',
        conSerie(MERCATO, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Voto medio dei settori nel questionario di gradimento',
        'QUALITÀ',
        conSerie(GRADIMENTO, anno, ATTESI[anno][1]),
      ),
    ],
  })
