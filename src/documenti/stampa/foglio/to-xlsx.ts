import { Worker } from 'node:worker_threads'
import { componiXlsx, type FoglioStampato } from './componi.ts'
import type { DatiFoglio } from './righe.ts'

export type { FoglioStampato } from './componi.ts'
export type { DatiFoglio } from './righe.ts'

export const TIPO_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** From here on the work would keep the server's pages waiting. */
const SCHEDE_IN_PROCESSO = 100

/**
 * The cards as a workbook, in the order given: sheets Viste, Schede, Fasi, Indicatori, Stato di attuazione and
 * Collegamenti, with real numbers and real dates. `readFoglio` reads it back field by field; what is not known is an
 * empty cell. `now` is the workbook's date of creation. Many cards are composed in a thread of their own; rejects only
 * when that thread can't work.
 */
export const toXlsx = (dati: DatiFoglio, now: Date): Promise<FoglioStampato> =>
  dati.schede.length <= SCHEDE_IN_PROCESSO ? componiXlsx(dati, now) : inDisparte(dati, now)

const inDisparte = (dati: DatiFoglio, now: Date): Promise<FoglioStampato> =>
  new Promise((fatto, fallito) => {
    const estensione = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const lavoratore = new Worker(new URL(`./lavoratore.${estensione}`, import.meta.url), {
      workerData: { dati, now },
      execArgv: [],
      env: {},
    })
    lavoratore.once('message', (r: FoglioStampato) => {
      fatto(r)
      void lavoratore.terminate()
    })
    lavoratore.once('error', fallito)
    lavoratore.once('exit', (codice) => fallito(new Error(`Il foglio non è stato composto (${codice}).`)))
  })
