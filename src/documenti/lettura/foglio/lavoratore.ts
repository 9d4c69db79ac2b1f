import { parentPort, workerData } from 'node:worker_threads'
import { readFogliOrganigramma, readOrganigrammaDaFogli } from '../organigramma/fogli.ts'
import { readCartella } from './cartella.ts'
import type { RichiestaFoglio, RispostaFoglio } from './contratto.ts'
import { readSchedeDaFogli } from './schede.ts'

/** The thread that reads one workbook and ends. */
const porta = parentPort
if (porta) {
  const { contenuto, limiti, cosa } = workerData as RichiestaFoglio
  const leggi = async (): Promise<RispostaFoglio> =>
    cosa === 'schede'
      ? { ok: true, cosa, esito: readSchedeDaFogli(await readCartella(contenuto, limiti)) }
      : { ok: true, cosa, esito: readOrganigrammaDaFogli(await readFogliOrganigramma(contenuto, limiti)) }
  leggi()
    .catch(
      (errore: unknown): RispostaFoglio => ({ ok: false, motivo: 'rovinato', dettaglio: String(errore) }),
    )
    .then((risposta) => porta.postMessage(risposta))
}
