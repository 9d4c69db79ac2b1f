import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, SCUOLA } from '../ente.ts'

const POSTI: Serie = { 2019: 84, 2020: 70, 2021: 86, 2022: 96, 2023: 104 }
const ATTESA: Serie = { 2019: 22, 2020: 19, 2021: 14, 2022: 8, 2023: 5 }
const ATTESI = { 2021: [80, 18], 2022: [90, 12], 2023: [100, 8] } as const

const STATO = {
  2021: testo`
    I due nidi comunali hanno accolto 86 bambini. Con il bando regionale di cui alla deliberazione di Giunta n. 70 del
    15/06/2021 sono stati convenzionati 12 posti presso il nido privato di via dei Glicini.

    Le educatrici hanno partecipato a ventiquattro ore di formazione sull'osservazione e la documentazione pedagogica.`,
  2022: testo`
    L'apertura della sezione lattanti al nido "Girasole" ha portato i posti a 96. I bambini rimasti in graduatoria al
    31/12/2022 sono 8, tutti con domanda presentata fuori termine.

    Nel questionario consegnato alle famiglie (71 risposte su 96) gli aspetti più apprezzati sono l'accoglienza e la
    qualità dei pasti; da migliorare gli orari del sabato.`,
  2023: testo`
    I posti disponibili sono 104, di cui 14 convenzionati. La retta è stata azzerata per le famiglie con indicatore
    ISEE fino a 9.000,00 euro (deliberazione di Giunta n. 61 del 02/05/2023): ne hanno beneficiato 23 famiglie.

    Il coordinamento pedagogico ha tenuto dieci riunioni e ha pubblicato la carta dei servizi aggiornata.`,
}

/** 08-02, every year: nurseries; the waiting list is to shrink. Well made. */
export const nidi = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '08',
    numero: 2,
    programma: 'DUP_06_1201_0101',
    assessorato: ASSESSORATI.scuola,
    descrizione: 'Ampliare i posti nei nidi e accorciare la graduatoria.',
    stato: STATO[anno],
    fasi: [
      fase('Iscrizioni e formazione della graduatoria', {
        peso: 30,
        fatto: 100,
        prevista: '01/03-31/05',
        svolta: '01/03-24/05',
        a: SCUOLA,
      }),
      fase('Convenzioni con i nidi privati e avvio delle sezioni', {
        peso: 40,
        fatto: 100,
        prevista: '01/06-30/09',
        svolta: '07/06-13/09',
        a: SCUOLA,
      }),
      fase('Coordinamento pedagogico e questionario alle famiglie', {
        peso: 30,
        fatto: 100,
        prevista: '01/09-31/12',
        svolta: '06/09-17/12',
        a: SCUOLA,
        nota: 'questionario elaborato e pubblicato sul sito',
      }),
    ],
    indicatori: [
      indicatore(
        'Posti nido occupati, comunali e convenzionati',
        'EFFICACIA',
        conSerie(POSTI, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Bambini in lista di attesa alla fine dell’anno (da ridurre)',
        'EFFICACIA',
        conSerie(ATTESA, anno, ATTESI[anno][1]),
      ),
    ],
  })
