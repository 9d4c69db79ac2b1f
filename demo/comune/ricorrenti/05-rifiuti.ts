import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, ECOLOGIA } from '../ente.ts'

const DIFFERENZIATA: Serie = { 2019: 66.8, 2020: 68.05, 2021: 71.4, 2022: 74.9, 2023: 78.12 }
const ABBANDONI: Serie = { 2019: 214, 2020: 240, 2021: 188, 2022: 151, 2023: 120 }
const ATTESI = { 2021: [70, 200], 2022: [73, 170], 2023: [76, 145] } as const

const STATO = {
  2021: testo`
    La raccolta differenziata ha raggiunto il 71,40%. La distribuzione dei contenitori con lettura elettronica ha
    interessato 3.180 famiglie nelle zone nord e centro; il calendario è stato recapitato in quattro lingue.

    Le guardie ecologiche hanno svolto 64 uscite e accertato 29 violazioni. La deliberazione di Consiglio n. 25 del
    29/06/2021 ha aggiornato il regolamento.`,
  2022: testo`
    Con l'estensione alle zone sud e ovest tutte le famiglie usano il contenitore con lettura elettronica. La
    differenziata è al 74,90%, il rifiuto secco è sceso da 118 a 97 chilogrammi per abitante.

    Sono state collocate sei fototrappole nei punti più colpiti: gli abbandoni rimossi sono passati da 188 a 151.`,
  2023: testo`
    La raccolta differenziata è salita al 78,12%. Il centro del riuso, aperto il 15/04/2023, ha ricevuto 2.640 oggetti
    e ne ha ceduti 1.985.

    La tariffa puntuale è stata approvata con deliberazione di Consiglio n. 8 del 27/03/2023 e applicata a 9.112
    utenze.`,
}

/** 05-02, every year: sorted waste, with a count that is to shrink. Well made. */
export const rifiuti = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '05',
    numero: 2,
    programma: 'DUP_03_0901_0301',
    assessorato: ASSESSORATI.ambiente,
    descrizione:
      'Aumentare la raccolta differenziata e ridurre gli abbandoni di rifiuti con contenitori a lettura elettronica, informazione e controlli.',
    stato: STATO[anno],
    fasi: [
      fase('Distribuzione dei contenitori e informazione alle famiglie', {
        peso: 50,
        fatto: 100,
        prevista: '01/02-30/06',
        svolta: '01/02-25/06',
        a: ECOLOGIA,
      }),
      fase('Controlli sul territorio con le guardie ecologiche', {
        peso: 30,
        fatto: 100,
        prevista: '01/03-15/12',
        svolta: '02/03-14/12',
        a: ECOLOGIA,
        nota: 'uscite registrate nel foglio di servizio',
      }),
      fase('Elaborazione dei dati e comunicazione alla Regione', {
        peso: 20,
        fatto: 100,
        prevista: '01/10-31/12',
        svolta: '01/10-20/12',
        a: ECOLOGIA,
      }),
    ],
    indicatori: [
      indicatore(
        'Raccolta differenziata sul totale dei rifiuti urbani (percentuale)',
        'EFFICACIA',
        conSerie(DIFFERENZIATA, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Abbandoni di rifiuti rimossi (numero, da ridurre)',
        'EFFICACIA',
        conSerie(ABBANDONI, anno, ATTESI[anno][1]),
      ),
    ],
  })
