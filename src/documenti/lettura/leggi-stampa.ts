import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GrammaticaCodici } from '../../dominio/codici/grammatica.ts'
import { CODICI, type Codici, toCodici } from './codici.ts'
import { decodifica } from './decodifica.ts'
import type { EsitoLettura, Segnalazione } from './esito.ts'
import { esitoVuoto } from './esito-vuoto.ts'
import { readDocumento } from './leggi-documento.ts'
import { LIMITI, type LimitiLettura, printByte } from './limiti.ts'
import { leggiPdf } from './pdf/leggi-pdf.ts'
import { toDocumentoTesto } from './righe-da-testo.ts'

export interface OpzioniLettura {
  /** For messages only: what a file is, is told by its first bytes. */
  readonly nomeFile: string
  readonly limiti?: Partial<LimitiLettura>
  /** The entity's grammar of codes; without it codes are told by the shape of the reference print. */
  readonly grammatica?: GrammaticaCodici
}

/**
 * Reads a legacy print, or one of our own, from the bytes of a file. Never throws on bad input: what can't be read
 * is in `segnalazioni`, with place and remedy.
 */
export const readStampa = async (contenuto: Uint8Array, opzioni: OpzioniLettura): Promise<EsitoLettura> => {
  const limiti = { ...LIMITI, ...opzioni.limiti }
  const codici = opzioni.grammatica ? toCodici(opzioni.grammatica) : CODICI
  if (contenuto.length > limiti.byte) return troppoGrande(opzioni.nomeFile, contenuto.length, limiti)
  if (contenuto.length === 0)
    return esitoVuoto(
      'testo',
      'documento-vuoto',
      `Il file "${opzioni.nomeFile}" è vuoto (0 byte). Si cercava una stampa delle schede PEG in PDF o in testo: scegliere il file giusto.`,
    )
  if (isPdf(contenuto)) return leggiPdf(contenuto, opzioni.nomeFile, limiti, codici)
  const altro = findAltroFormato(contenuto)
  if (altro !== null)
    return esitoVuoto(
      'testo',
      'formato-non-letto',
      `Il file "${opzioni.nomeFile}" è ${altro}, non una stampa in PDF o in testo. Esportare la stampa in PDF e importare quello.`,
    )
  return readBytesTesto(contenuto, opzioni.nomeFile, codici)
}

/** Reads a print from a path. A file over the limit is refused by its size, before a byte of it is loaded. */
export const readStampaDaFile = async (
  percorso: string,
  opzioni: Partial<OpzioniLettura> = {},
): Promise<EsitoLettura> => {
  const nomeFile = opzioni.nomeFile ?? basename(percorso)
  const limiti = { ...LIMITI, ...opzioni.limiti }
  try {
    const info = await stat(percorso)
    if (!info.isFile())
      return esitoVuoto(
        'testo',
        'file-non-leggibile',
        `"${percorso}" non è un file. Indicare il file della stampa.`,
      )
    if (info.size > limiti.byte) return troppoGrande(nomeFile, info.size, limiti)
    const file = await open(percorso, 'r')
    try {
      // A file that grows while it is read stays within the limit.
      const spazio = Buffer.alloc(info.size)
      let letti = 0
      while (letti < info.size) {
        const { bytesRead } = await file.read(spazio, letti, info.size - letti, letti)
        if (bytesRead === 0) break
        letti += bytesRead
      }
      return await readStampa(spazio.subarray(0, letti), { ...opzioni, nomeFile, limiti })
    } finally {
      await file.close()
    }
  } catch (errore) {
    const codice = (errore as NodeJS.ErrnoException).code
    const perche =
      codice === 'ENOENT'
        ? 'non esiste'
        : codice === 'EACCES' || codice === 'EPERM'
          ? 'non si può leggere: mancano i permessi'
          : `non si può leggere (${codice ?? 'errore'})`
    return esitoVuoto(
      'testo',
      'file-non-leggibile',
      `Il file "${percorso}" ${perche}. Controllare il percorso.`,
    )
  }
}

/** Reads the text of a print. Pure and synchronous. */
export const readTesto = (testo: string, codici: Codici = CODICI): EsitoLettura =>
  readDocumento({ ...toDocumentoTesto(testo), codici })

const readBytesTesto = (contenuto: Uint8Array, nomeFile: string, codici: Codici): EsitoLettura => {
  const { testo, codifica, illeggibili } = decodifica(contenuto)
  const note: Segnalazione[] = []
  const nota = (gravita: 'nota' | 'dubbio', motivo: string, messaggio: string) =>
    note.push({ gravita, motivo, pagina: null, riga: null, scheda: null, campo: null, messaggio })
  if (codifica === 'windows-1252')
    nota(
      'nota',
      'codifica',
      `Il file "${nomeFile}" non è in UTF-8: è stato letto come Windows-1252 (la codifica dei vecchi programmi). Controllare le lettere accentate.`,
    )
  else if (codifica !== 'utf-8')
    nota('nota', 'codifica', `Il file "${nomeFile}" è in UTF-16 ed è stato letto così.`)
  if (illeggibili > 0)
    nota(
      'dubbio',
      'caratteri-illeggibili',
      `Nel file "${nomeFile}" ${illeggibili === 1 ? 'un carattere non è leggibile' : `${illeggibili} caratteri non sono leggibili`}: al loro posto c'è "�". Il file è rovinato o mescola due codifiche.`,
    )
  return readDocumento({ ...toDocumentoTesto(testo), codici }, note)
}

const troppoGrande = (nomeFile: string, byte: number, limiti: LimitiLettura): EsitoLettura =>
  esitoVuoto(
    'testo',
    'file-troppo-grande',
    `Il file "${nomeFile}" è di ${printByte(byte)}: il limite è ${printByte(limiti.byte)} e non è stato letto. Stampare meno schede per volta, per esempio un settore.`,
  )

/** "%PDF-" within the first kibibyte, as PDF readers accept it. */
const isPdf = (b: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(b.subarray(0, 1024)).includes('%PDF-')

/** What a file is that is neither a PDF nor text; null when it may be text. */
const findAltroFormato = (b: Uint8Array): string | null => {
  const inizia = (...byte: readonly number[]) => byte.every((v, i) => b[i] === v)
  if (inizia(0x50, 0x4b, 0x03, 0x04)) return 'un archivio zip, un foglio Excel o un documento Word'
  if (inizia(0xd0, 0xcf, 0x11, 0xe0)) return 'un documento di Office di vecchio formato'
  if (inizia(0x89, 0x50, 0x4e, 0x47) || inizia(0xff, 0xd8, 0xff) || inizia(0x47, 0x49, 0x46, 0x38))
    return "un'immagine"
  if (inizia(0x1f, 0x8b)) return 'un file compresso'
  if (inizia(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'un documento RTF'
  return null
}
