import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Segnalazione } from '../../documenti/lettura/esito.ts'
import { isZip, readFoglio } from '../../documenti/lettura/foglio/leggi-foglio.ts'
import { readStampa, readStampaDaFile } from '../../documenti/lettura/leggi-stampa.ts'
import { LIMITI } from '../../documenti/lettura/limiti.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { splitPerVista } from './per-vista.ts'
import type { DocumentoDaImportare, Lettura } from './tipi.ts'

/**
 * Reads a document to bring in, a reading for each view of the plan it holds: one for a print, one or more for a
 * workbook. One too large to be read is refused by its size, without opening it.
 */
export const readDocumento = async (documento: DocumentoDaImportare): Promise<readonly Lettura[]> => {
  if ('contenuto' in documento) return await readContenuto(documento.nomeFile, documento.contenuto)
  const { percorso } = documento
  const nomeFile = basename(percorso)
  const info = await stat(percorso).catch(() => null)
  if (info?.isFile() && info.size <= LIMITI.byte) {
    const contenuto = await readFile(percorso).catch(() => null)
    if (contenuto !== null) return await readContenuto(nomeFile, contenuto)
  }
  return [puliti({ ...(await readStampaDaFile(percorso)), nomeFile, sha256: '', byte: info?.size ?? 0 })]
}

const readContenuto = async (nomeFile: string, contenuto: Uint8Array): Promise<readonly Lettura[]> => {
  // pdf.js takes the bytes it is given for itself: what identifies the document is computed first.
  const sha256 = createHash('sha256').update(contenuto).digest('hex')
  const byte = contenuto.byteLength
  if (isZip(contenuto)) {
    const esito = await readFoglio(contenuto, { nomeFile })
    return splitPerVista(puliti({ ...esito, nomeFile, sha256, byte }))
  }
  const esito = await readStampa(contenuto, { nomeFile })
  const { schede, doppie } = keepPrime(esito.schede)
  const segnalazioni = [...esito.segnalazioni, ...doppie]
  return [puliti({ ...esito, schede, segnalazioni, nomeFile, sha256, byte })]
}

/**
 * One card a code: the first stays. Readers do it already; data embedded in a document that somebody has changed may
 * still carry two.
 */
const keepPrime = (
  schede: readonly Scheda[],
): { readonly schede: readonly Scheda[]; readonly doppie: readonly Segnalazione[] } => {
  const prime = new Map<string, Scheda>()
  const doppie: Segnalazione[] = []
  for (const s of schede) {
    if (!prime.has(s.codice)) {
      prime.set(s.codice, s)
      continue
    }
    doppie.push({
      gravita: 'errore',
      motivo: 'codice-doppio',
      pagina: s.origine?.pagina ?? null,
      riga: s.origine?.riga ?? null,
      scheda: s.codice,
      campo: 'codice',
      messaggio: `La scheda ${s.codice} compare due volte nel documento: è stata tenuta la prima. Correggere il codice di una delle due.`,
    })
  }
  return { schede: [...prime.values()], doppie }
}

/** Text as both engines can hold it: no NUL and no half characters, shown as the sign of what can't be shown. */
const pulisci = (t: string): string => t.toWellFormed().replaceAll('\0', '\uFFFD')

const puliti = <T>(valore: T): T => {
  if (typeof valore === 'string') return pulisci(valore) as T
  if (Array.isArray(valore)) return valore.map(puliti) as T
  if (typeof valore === 'object' && valore !== null)
    return Object.fromEntries(Object.entries(valore).map(([k, v]) => [k, puliti(v)])) as T
  return valore
}
