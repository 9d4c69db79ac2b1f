import { Worker } from 'node:worker_threads'
import type { LimitiLettura } from '../limiti.ts'
import type { RichiestaPdf, RispostaPdf } from './contratto.ts'

const MIB = 1024 * 1024
/** How often the growth of the process is looked at, in milliseconds. */
const SGUARDO = 50

/**
 * Opens a PDF in a thread of its own with a cap on its heap, on the growth of the whole process (decompressed
 * streams live outside the heap) and on time. Never throws: whatever happens in there is a reason.
 */
export const apriPdf = (contenuto: Uint8Array, limiti: LimitiLettura): Promise<RispostaPdf> =>
  new Promise((fatto) => {
    const estensione = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const richiesta: RichiestaPdf = {
      contenuto: new Uint8Array(contenuto),
      pagine: limiti.pagine,
      pezzi: limiti.pezzi,
    }
    const partenza = process.memoryUsage.rss()
    const lavoratore = new Worker(new URL(`./lavoratore.${estensione}`, import.meta.url), {
      workerData: richiesta,
      transferList: [richiesta.contenuto.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: limiti.memoria, stackSizeMb: 8 },
      stdin: false,
      stdout: true,
      stderr: true,
      execArgv: [],
      env: {},
    })
    let finito = false
    const chiudi = (risposta: RispostaPdf) => {
      if (finito) return
      finito = true
      clearTimeout(scadenza)
      clearInterval(guardia)
      void lavoratore.terminate()
      fatto(risposta)
    }
    const scadenza = setTimeout(
      () => chiudi({ ok: false, motivo: 'tempo', dettaglio: String(limiti.tempo) }),
      limiti.tempo,
    )
    const guardia = setInterval(() => {
      if (process.memoryUsage.rss() - partenza > limiti.crescita * MIB)
        chiudi({ ok: false, motivo: 'memoria', dettaglio: String(limiti.crescita) })
    }, SGUARDO)
    lavoratore.once('message', (r: RispostaPdf) => chiudi(r))
    lavoratore.once('error', (errore: Error & { code?: string }) =>
      chiudi({
        ok: false,
        motivo: errore.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memoria' : 'rovinato',
        dettaglio: errore.message,
      }),
    )
    lavoratore.once('exit', (codice) =>
      chiudi({ ok: false, motivo: 'rovinato', dettaglio: `il lettore si è chiuso (${codice})` }),
    )
  })
