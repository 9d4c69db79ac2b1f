import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { fase, indicatore, scheda, testo } from '../costruttori.ts'
import { ASSESSORATI, collegamentiDi, ECONOMATO, EDIFICI, ENTRATE, SETTORE_02, SETTORE_05 } from '../ente.ts'

/** S05: the programme is not under the mission it is printed with. I17: an indicator another sector has too. */
export const cartaServizi = scheda({
  anno: 2021,
  settore: '02',
  numero: 14,
  programma: 'DUP_02_0101_0401',
  assessorato: ASSESSORATI.bilancio,
  descrizione: 'Pubblicare la carta dei servizi tributari.',
  stato: testo`
    La carta è stata approvata con deliberazione di Giunta n. 109 del 05/10/2021 e contiene 14 impegni misurabili. I questionari
    raccolti allo sportello sono 226.`,
  fasi: [
    fase('Stesura della carta con gli operatori', {
      peso: 60,
      fatto: 100,
      prevista: '01/04-30/09',
      svolta: '06/04-24/09',
      a: ENTRATE,
    }),
    fase('Raccolta dei giudizi allo sportello', {
      peso: 40,
      fatto: 100,
      prevista: '01/10-15/12',
      svolta: '05/10-10/12',
      a: ECONOMATO,
    }),
  ],
  indicatori: [
    indicatore('Questionari di gradimento compilati dai cittadini', 'QUALITÀ', {
      atteso: 200,
      raggiunto: 226,
      prima: [130, 118],
    }),
  ],
  invece: {
    collegamenti: [
      ...collegamentiDi('DUP_02_0101_0401').slice(0, 2),
      ...collegamentiDi('DUP_09_0101_1101').slice(2),
    ],
  },
})

/** N02: a narrative without a number, an act or a date. N05: it refers to a card that does not exist. */
export const mercato = scheda({
  anno: 2021,
  settore: '05',
  numero: 14,
  programma: 'DUP_04_0101_0601',
  assessorato: ASSESSORATI.lavori,
  descrizione: 'Riqualificare il mercato coperto.',
  stato: testo`
    I lavori sono terminati e gli operatori sono rientrati nei posteggi assegnati, con soddisfazione delle categorie e dei
    clienti. Per le opere di arredo si veda l'obiettivo S05_77.`,
  fasi: [
    fase('Rifacimento della copertura e degli impianti', {
      peso: 80,
      fatto: 100,
      prevista: '01/02-31/10',
      svolta: '08/02-22/10',
      a: EDIFICI,
    }),
    fase('Rientro degli operatori e questionario ai clienti', {
      peso: 20,
      fatto: 100,
      prevista: '01/11-15/12',
      svolta: '02/11-10/12',
      a: SETTORE_05,
    }),
  ],
  indicatori: [
    indicatore('Questionari di gradimento compilati dai cittadini', 'QUALITÀ', {
      atteso: 80,
      raggiunto: 94,
      prima: [60, 72],
    }),
  ],
})

const STATO_ASCOLTO = testo`
  Lo sportello di ascolto dei contribuenti ha funzionato ogni mercoledì pomeriggio per 44 settimane. Le questioni risolte senza
  ricorso sono la maggior parte; il registro è tenuto in base alla determinazione n. 60 del 21/02/2022.`

const ascolto = (anno: 2022 | 2023): Scheda =>
  scheda({
    anno,
    settore: '02',
    numero: 14,
    programma: 'DUP_02_0101_0401',
    assessorato: ASSESSORATI.bilancio,
    descrizione: 'Ascoltare i contribuenti per ridurre il contenzioso.',
    stato: STATO_ASCOLTO,
    fasi: [
      fase('Apertura dello sportello di ascolto', {
        peso: 60,
        fatto: 100,
        prevista: '01/02-30/11',
        svolta: '02/02-30/11',
        a: ENTRATE,
      }),
      fase('Analisi delle questioni ricorrenti', {
        peso: 40,
        fatto: 100,
        prevista: '01/10-31/12',
        svolta: '03/10-15/12',
        a: SETTORE_02,
      }),
    ],
    indicatori: [
      anno === 2022
        ? indicatore('Questioni risolte allo sportello prima del ricorso', 'EFFICACIA', {
            atteso: 130,
            raggiunto: 148,
            prima: [121, 97],
          })
        : indicatore('Questioni risolte o avviate a soluzione, anche per telefono', 'EFFICACIA', {
            atteso: 150,
            raggiunto: 176,
            prima: [148, 121],
          }),
    ],
  })

export const ascolto2022 = ascolto(2022)

/** X07: last year's narrative, word for word. X06: last year's indicator, put another way. */
export const ascolto2023 = ascolto(2023)
