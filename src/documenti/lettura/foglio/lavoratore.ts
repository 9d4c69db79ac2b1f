import { parentPort, workerData } from 'node:worker_threads'
import { readCartella } from './cartella.ts'
import type { RichiestaFoglio, RispostaFoglio } from './contratto.ts'
import { readSchedeDaFogli } from './schede.ts'

/** The thread that reads one workbook and ends. */
const porta = parentPort
if (porta) {
  const { contenuto, limiti } = workerData as RichiestaFoglio
  readCartella(contenuto, limiti)
    .then((cartella): RispostaFoglio => ({ ok: true, esito: readSchedeDaFogli(cartella) }))
    .catch(
      (errore: unknown): RispostaFoglio => ({ ok: false, motivo: 'rovinato', dettaglio: String(errore) }),
    )
    .then((risposta) => porta.postMessage(risposta))
}
