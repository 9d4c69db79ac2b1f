import { parentPort, workerData } from 'node:worker_threads'
import type { RichiestaPdf, RispostaPdf } from './contratto.ts'
import { estraiPdf } from './estrai.ts'

/** The thread that opens one PDF and ends. */
const porta = parentPort
if (porta) {
  // pdf.js writes its own warnings on the console: a damaged file is told by the reader's findings, once.
  for (const nome of ['log', 'info', 'warn', 'error'] as const) console[nome] = () => undefined
  estraiPdf(workerData as RichiestaPdf)
    .catch((errore: unknown): RispostaPdf => ({ ok: false, motivo: 'rovinato', dettaglio: String(errore) }))
    .then((risposta) => porta.postMessage(risposta))
}
