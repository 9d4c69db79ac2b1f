import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, ECOLOGIA } from '../ente.ts'

const PIANTE: Serie = { 2019: 60, 2020: 45, 2021: 130, 2022: 212, 2023: 305 }
const VIVE: Serie = { 2019: 81, 2020: 84.4, 2021: 90.75, 2022: 92.3, 2023: 94 }
const ATTESI = { 2021: [120, 88], 2022: [200, 91], 2023: [280, 93] } as const

const STATO = {
  2021: testo`
    Sono stati messi a dimora 130 alberi di undici specie, scelti con l'agronomo fra quelli che richiedono poca acqua. Il
    censimento conta 4.318 piante, ciascuna con la propria scheda di stabilità.

    I volontari dell'accordo approvato con deliberazione di Giunta n. 97 del 07/09/2021 curano sei aiuole.`,
  2022: testo`
    La siccità ha richiesto 38 turni di irrigazione di soccorso: l'attecchimento è comunque del 92,30%. I nuovi alberi
    sono 212, di cui 90 nel bosco dei nuovi nati.

    E' stato pubblicato il bilancio arboreo previsto dalla legge n. 10 del 14/01/2013.`,
  2023: testo`
    I nuovi alberi sono 305. Il parco della Cartiera, di 21.400 metri quadrati, è stato aperto il 20/05/2023 con un
    percorso accessibile di 900 metri.

    Il censimento è consultabile sulla mappa comunale: 5.104 visite da giugno a dicembre.`,
}

/** 05-04, every year: trees. Well made. */
export const verde = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '05',
    numero: 4,
    programma: 'DUP_03_0901_0201',
    assessorato: ASSESSORATI.ambiente,
    descrizione:
      'Accrescere il verde urbano e curarne la salute, con nuove piante adatte al clima e con la partecipazione dei cittadini alla manutenzione.',
    stato: STATO[anno],
    fasi: [
      fase('Censimento e controllo di stabilità', {
        peso: 30,
        fatto: 100,
        prevista: '15/01-30/04',
        svolta: '18/01-29/04',
        a: ECOLOGIA,
      }),
      fase('Messa a dimora dei nuovi alberi e cure del primo anno', {
        peso: 50,
        fatto: 100,
        prevista: '01/05-15/12',
        svolta: '03/05-10/12',
        a: ECOLOGIA,
        nota: 'garanzia di attecchimento a carico del vivaio',
      }),
      fase('Accordi con i volontari per la cura delle aiuole', {
        peso: 20,
        fatto: 100,
        prevista: '01/06-31/10',
        svolta: '07/06-22/10',
        a: ECOLOGIA,
      }),
    ],
    indicatori: [
      indicatore('Nuovi alberi messi a dimora', 'QUANTITATIVO', conSerie(PIANTE, anno, ATTESI[anno][0])),
      indicatore(
        "Piante vive a un anno dall'impianto (percentuale)",
        'QUALITÀ',
        conSerie(VIVE, anno, ATTESI[anno][1]),
      ),
    ],
  })
