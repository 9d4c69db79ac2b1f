import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, PERSONALE, SETTORE_08 } from '../ente.ts'

const ORE: Serie = { 2019: 11.2, 2020: 8.4, 2021: 14.75, 2022: 21, 2023: 26.5 }
const FORMATI: Serie = { 2019: 61, 2020: 55.5, 2021: 78, 2022: 86.9, 2023: 93.1 }
const ATTESI = { 2021: [12, 70], 2022: [18, 80], 2023: [24, 90] } as const

const STATO = {
  2021: testo`
    Il piano della formazione, approvato con determinazione n. 35 del 26/01/2021, ha coinvolto 131 dipendenti su 168
    con una media di 14,75 ore a testa. Le giornate organizzate con formatori interni sono state nove.

    I temi più richiesti dai settori sono stati gli appalti, la sicurezza informatica e la comunicazione con il
    pubblico.`,
  2022: testo`
    Si sono formati 146 dipendenti su 168, pari all'86,90%, per 3.528 ore complessive. Le competenze digitali di base sono state
    misurate con il questionario nazionale all'inizio e alla fine del percorso: 92 dipendenti sono saliti di livello.

    La convenzione con l'università, di cui alla deliberazione di Giunta n. 102 del 27/09/2022, permette a quattro
    dipendenti l'anno di frequentare un corso di perfezionamento.`,
  2023: testo`
    La media è salita a 26,50 ore per dipendente, sopra il minimo di ventiquattro indicato dalla direttiva ministeriale
    del 23/03/2023. Hanno partecipato 149 dipendenti su 160.

    Le schede di valutazione dei corsi, raccolte alla fine di ogni giornata, sono 611 e danno un voto medio di otto
    decimi.`,
}

/** 08-04, every year: staff training. Well made. */
export const formazione = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '08',
    numero: 4,
    programma: 'DUP_09_0101_1001',
    assessorato: ASSESSORATI.sindaco,
    descrizione:
      'Far crescere le competenze del personale con un piano di formazione costruito sui bisogni dei settori, con attenzione alle competenze digitali.',
    stato: STATO[anno],
    fasi: [
      fase('Raccolta dei bisogni e approvazione del piano', {
        peso: 30,
        fatto: 100,
        prevista: '04/01-28/02',
        svolta: '07/01-25/02',
        a: PERSONALE,
      }),
      fase('Svolgimento dei corsi', {
        peso: 50,
        fatto: 100,
        prevista: '01/03-10/12',
        svolta: '02/03-06/12',
        a: PERSONALE,
      }),
      fase("Relazione finale all'organo di valutazione", {
        peso: 20,
        fatto: 100,
        prevista: '01/12-31/12',
        svolta: '09/12-22/12',
        a: SETTORE_08,
        nota: 'relazione trasmessa',
      }),
    ],
    indicatori: [
      indicatore(
        'Ore medie di formazione per dipendente',
        'EFFICIENZA',
        conSerie(ORE, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Dipendenti che hanno svolto almeno un corso (percentuale)',
        'EFFICACIA',
        conSerie(FORMATI, anno, ATTESI[anno][1]),
      ),
    ],
  })
