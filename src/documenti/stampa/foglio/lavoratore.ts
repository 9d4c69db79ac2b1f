import { parentPort, workerData } from 'node:worker_threads'
import { componiXlsx } from './componi.ts'
import type { DatiFoglio } from './righe.ts'

/** The thread that composes one large workbook and ends. A failure ends it with its error. */
const porta = parentPort
if (porta) {
  const { dati, now } = workerData as { dati: DatiFoglio; now: Date }
  porta.postMessage(await componiXlsx(dati, now))
}
