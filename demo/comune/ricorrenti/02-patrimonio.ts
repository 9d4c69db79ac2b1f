import type { Scheda } from '../../../src/dominio/scheda/scheda.ts'
import { conSerie, fase, indicatore, type Serie, scheda, testo } from '../costruttori.ts'
import { type AnnoDemo, ASSESSORATI, SETTORE_02 } from '../ente.ts'

const CANONI: Serie = { 2019: 212_400, 2020: 187_650.5, 2021: 219_980.75, 2022: 231_415, 2023: 240_002.1 }
const CENSITI: Serie = { 2019: 96, 2020: 120, 2021: 164, 2022: 201, 2023: 238 }
const ATTESI = { 2021: [200_000, 150], 2022: [225_000, 190], 2023: [235_000, 230] } as const

const STATO = {
  2021: testo`
    L'inventario dei beni immobili è stato aggiornato con il sopralluogo di 164 unità. Per ciascuna sono agli atti la
    planimetria, la destinazione d'uso e lo stato di conservazione.
    I canoni di locazione e concessione incassati ammontano a 219.980,75 euro.

    Il piano delle alienazioni, approvato dal Consiglio con deliberazione n. 12 del 29/03/2021, comprendeva tre lotti:
    - il magazzino di via del Mulino Vecchio, aggiudicato per 74.500,00 euro
    - due posti auto in piazzetta delle Rose, aggiudicati per 21.300,00 euro
    - il terreno agricolo in località Pratolungo, per il quale l'asta è andata deserta`,
  2022: testo`
    Sono state censite altre trentasette unità, per un totale di 201. La determinazione n. 318 del 20/06/2022 ha
    approvato lo schema unico di concessione per le sedi delle associazioni: 22 concessioni su 26 sono state
    sottoscritte con il nuovo schema.

    I canoni incassati sono cresciuti del 5,20% rispetto al 2021, per effetto dell'adeguamento ISTAT e di due nuove
    locazioni commerciali.`,
  2023: testo`
    Il censimento ha raggiunto le 238 unità su 238 presenti in catasto: l'inventario è completo ed è pubblicato nel
    formato aperto previsto per la trasparenza.

    Sono stati incassati canoni per 240.002,10 euro. Il contenzioso sul chiosco del parco si è chiuso con la
    transazione approvata con deliberazione di Giunta n. 131 del 21/09/2023.`,
}

/** 02-03, every year: rents and inventory, amounts in euro with thousands. Well made. */
export const patrimonio = (anno: AnnoDemo): Scheda =>
  scheda({
    anno,
    settore: '02',
    numero: 3,
    programma: 'DUP_02_0101_0501',
    assessorato: ASSESSORATI.bilancio,
    descrizione:
      'Conoscere e mettere a frutto il patrimonio immobiliare del Comune, completando il censimento e adeguando i canoni.',
    stato: STATO[anno],
    fasi: [
      fase('Sopralluoghi e aggiornamento delle schede dei beni immobili', {
        peso: 60,
        fatto: 100,
        prevista: '01/02-30/09',
        svolta: '01/02-24/09',
        a: SETTORE_02,
      }),
      fase('Revisione dei canoni e dei contratti in scadenza', {
        peso: 40,
        fatto: 100,
        prevista: '01/04-31/12',
        svolta: '06/04-10/12',
        a: SETTORE_02,
        nota: 'contratti rivisti e registrati',
      }),
    ],
    indicatori: [
      indicatore(
        'Canoni di locazione e concessione incassati (euro)',
        'EFFICACIA',
        conSerie(CANONI, anno, ATTESI[anno][0]),
      ),
      indicatore(
        'Unità immobiliari censite con scheda completa',
        'QUANTITATIVO',
        conSerie(CENSITI, anno, ATTESI[anno][1]),
      ),
    ],
  })
