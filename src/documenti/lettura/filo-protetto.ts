import { Worker } from 'node:worker_threads'

const MIB = 1024 * 1024
/** How often the growth of the process is looked at, in milliseconds. */
const SGUARDO = 50

/** What a thread that opens somebody else's file may take before it is stopped. */
export interface LimitiFilo {
  /** Milliseconds. */
  readonly tempo: number
  /** Mebibytes of its JavaScript heap. */
  readonly memoria: number
  /** Mebibytes the whole process may grow by meanwhile: inflated streams live outside the heap. */
  readonly crescita: number
}

export type MotivoFilo = 'rovinato' | 'tempo' | 'memoria'

export interface FiloFermato {
  readonly ok: false
  readonly motivo: MotivoFilo
  readonly dettaglio: string
}

/**
 * Runs `lavoratore` (a module that posts one answer) on a copy of the bytes of a document, in a thread of its own that
 * inherits no flags, no environment and no streams. Never throws: whatever happens in there is a reason.
 */
export const apriInFiloProtetto = <R extends { readonly contenuto: Uint8Array }, E>(
  lavoratore: URL,
  richiesta: R,
  limiti: LimitiFilo,
): Promise<E | FiloFermato> =>
  new Promise((fatto) => {
    const contenuto = new Uint8Array(richiesta.contenuto)
    const partenza = process.memoryUsage.rss()
    const filo = new Worker(lavoratore, {
      workerData: { ...richiesta, contenuto },
      transferList: [contenuto.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limiti.memoria, stackSizeMb: 8 },
      stdin: false,
      stdout: true,
      stderr: true,
      execArgv: [],
      env: {},
    })
    let finito = false
    const chiudi = (risposta: E | FiloFermato): void => {
      if (finito) return
      finito = true
      clearTimeout(scadenza)
      clearInterval(guardia)
      void filo.terminate()
      fatto(risposta)
    }
    const ferma = (motivo: MotivoFilo, dettaglio: string): void => chiudi({ ok: false, motivo, dettaglio })
    const scadenza = setTimeout(() => ferma('tempo', String(limiti.tempo)), limiti.tempo)
    const guardia = setInterval(() => {
      if (process.memoryUsage.rss() - partenza > limiti.crescita * MIB)
        ferma('memoria', String(limiti.crescita))
    }, SGUARDO)
    filo.once('message', (risposta: E) => chiudi(risposta))
    filo.once('error', (errore: Error & { code?: string }) =>
      ferma(errore.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memoria' : 'rovinato', errore.message),
    )
    filo.once('exit', (codice) => ferma('rovinato', `il lettore si è chiuso (${codice})`))
  })

/** A module beside the caller's, as source or as built. */
export const moduloAccanto = (nome: string, chiamante: string): URL =>
  new URL(`./${nome}.${chiamante.endsWith('.ts') ? 'ts' : 'js'}`, chiamante)
