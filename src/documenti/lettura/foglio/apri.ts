import { Worker } from 'node:worker_threads'
import type { RichiestaFoglio, RispostaFoglio } from './contratto.ts'

const MIB = 1024 * 1024
/** How often the growth of the process is looked at, in milliseconds. */
const SGUARDO = 50

/**
 * Reads a workbook in a thread of its own, with a cap on its heap, on the growth of the whole process (inflated parts
 * live outside the heap) and on time. Never throws: whatever happens in there is a reason.
 */
export const apriFoglio = (richiesta: RichiestaFoglio): Promise<RispostaFoglio> =>
  new Promise((fatto) => {
    const { limiti } = richiesta
    const estensione = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const contenuto = new Uint8Array(richiesta.contenuto)
    const partenza = process.memoryUsage.rss()
    const lavoratore = new Worker(new URL(`./lavoratore.${estensione}`, import.meta.url), {
      workerData: { ...richiesta, contenuto } satisfies RichiestaFoglio,
      transferList: [contenuto.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limiti.memoria, stackSizeMb: 8 },
      stdin: false,
      stdout: true,
      stderr: true,
      execArgv: [],
      env: {},
    })
    let finito = false
    const chiudi = (risposta: RispostaFoglio) => {
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
    lavoratore.once('message', (r: RispostaFoglio) => chiudi(r))
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
