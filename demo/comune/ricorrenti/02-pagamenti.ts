import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, ECONOMATO, RAGIONERIA } from '../ente.ts'

const GIORNI: Serie = { 2019: 34, 2020: 31, 2021: 27.5, 2022: 24, 2023: 21.75 }
const RITARDO: Serie = { 2019: 4, 2020: 1, 2021: -2.5, 2022: -6, 2023: -8.25 }
const ELETTRONICHE: Serie = { 2019: 3120, 2020: 3344, 2021: 3671, 2022: 3902, 2023: 4018 }
const ATTESI = { 2021: [30, 0, 3400], 2022: [27, -2, 3700], 2023: [24, -6, 3950] } as const

const STATO = {
  2021: testo`
    Sono state pagate 3.671 fatture con un tempo medio di 27,50 giorni dal ricevimento. Lo stock di debito al 31/12/2021,
    rilevato dalla piattaforma dei crediti commerciali, è pari a 18.240,00 euro ed è composto da sole contestazioni.

    Il nuovo flusso di liquidazione, approvato con determinazione n. 77 del 09/02/2021, prevede che ogni settore
    riceva ogni lunedì l'elenco delle fatture con il termine più vicino.`,
  2022: testo`
    Il tempo medio di pagamento è sceso a 24 giorni. Hanno contribuito la firma digitale remota dei mandati, attiva
    dal 07/03/2022, e la riunione mensile con i referenti dei settori, di cui sono agli atti undici verbali.

    Le fatture respinte perché prive del codice identificativo di gara sono state 64, contro le 139 dell'anno prima.`,
  2023: testo`
    Con un tempo medio di 21,75 giorni il Comune paga in anticipo di oltre otto giorni sulla scadenza. Le fatture
    pagate sono state 4.018 per un importo complessivo di 9.834.112,48 euro.

    L'obiettivo di rispetto dei tempi è stato inserito nei contratti individuali dei dirigenti con deliberazione di
    Giunta n. 88 del 06/06/2023. Nessun accantonamento al fondo di garanzia dei debiti commerciali si è reso
    necessario.`,
}

/** 02-02, every year: payment times, where less is better and a delay can be negative. Well made. */
export const pagamenti = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '02',
    numero: 2,
    programma: 'DUP_02_0101_0301',
    assessorato: ASSESSORATI.bilancio,
    descrizione: 'Ridurre i tempi di pagamento delle fatture ai fornitori.',
    stato: STATO[anno],
    fasi: [
      fase('Scadenzario settimanale delle fatture da liquidare, distinto per settore', {
        peso: 50,
        fatto: 100,
        prevista: '11/01-30/11',
        svolta: '11/01-30/11',
        a: RAGIONERIA,
      }),
      fase('Incontri con i referenti dei settori sulle fatture ferme', {
        peso: 30,
        fatto: 100,
        prevista: '01/02-15/12',
        svolta: '03/02-14/12',
        a: RAGIONERIA,
        nota: 'verbali agli atti del servizio',
      }),
      fase('Allineamento dei dati con la piattaforma dei crediti commerciali', {
        peso: 20,
        fatto: 100,
        prevista: '01/10-31/12',
        svolta: '04/10-22/12',
        a: ECONOMATO,
      }),
    ],
    indicatori: [
      indicatore(
        'Tempo medio di pagamento delle fatture (in giorni, da ridurre)',
        'TEMPORALE',
        conSerie(GIORNI, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Tempo medio di ritardo dei pagamenti rispetto alla scadenza (in giorni, da ridurre)',
        'TEMPORALE',
        conSerie(RITARDO, anno, ATTESI[anno][1]),
      ),
      indicatore(
        'Fatture elettroniche pagate',
        'QUANTITATIVO',
        conSerie(ELETTRONICHE, anno, ATTESI[anno][2]),
      ),
    ],
  })
