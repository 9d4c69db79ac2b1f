import type { EsitoLettura } from '../esito.ts'
import { esitoVuoto } from '../esito-vuoto.ts'
import { printByte } from '../limiti.ts'
import { apriFoglio } from './apri.ts'
import type { MotivoFoglio, RichiestaFoglio, RispostaFoglio } from './contratto.ts'
import { LIMITI_FOGLIO, type LimitiFoglio } from './limiti.ts'
import { readIndice } from './zip.ts'

export interface OpzioniFoglio {
  /** For messages only: what a file is, is told by its bytes. */
  readonly nomeFile: string
  readonly limiti?: Partial<LimitiFoglio>
}

/**
 * Reads the cards from a workbook: the template filled in, or one of our own exports. Sizes are checked on the
 * archive's directory before anything is inflated; the rest happens in a capped thread. Never throws on bad input:
 * what can't be read is in `segnalazioni`, with sheet, row, column and remedy. `pagina` is the sheet's place in the
 * workbook, `riga` its row as the sheet numbers it.
 */
export const readFoglio = async (contenuto: Uint8Array, opzioni: OpzioniFoglio): Promise<EsitoLettura> => {
  const risposta = await apriCartella(contenuto, 'schede', opzioni)
  return risposta.ok && risposta.cosa === 'schede'
    ? risposta.esito
    : esitoVuoto(
        'foglio',
        risposta.ok ? 'non-foglio' : risposta.motivo,
        risposta.ok ? '' : risposta.messaggio,
      )
}

/** Why a workbook was not opened; `messaggio` is a sentence with its name. */
export interface CartellaRifiutata {
  readonly ok: false
  readonly motivo: string
  readonly messaggio: string
}

/** Checks a file that should be a workbook, then reads it in the capped thread. Never throws on bad input. */
export const apriCartella = async (
  contenuto: Uint8Array,
  cosa: RichiestaFoglio['cosa'],
  opzioni: OpzioniFoglio,
): Promise<Extract<RispostaFoglio, { readonly ok: true }> | CartellaRifiutata> => {
  const limiti = { ...LIMITI_FOGLIO, ...opzioni.limiti }
  const { nomeFile } = opzioni
  const male = (motivo: string, messaggio: string): CartellaRifiutata => ({
    ok: false,
    motivo,
    messaggio: `Il file "${nomeFile}" ${messaggio}`,
  })
  if (contenuto.length === 0) return male('documento-vuoto', 'è vuoto (0 byte). Scegliere il file giusto.')
  if (contenuto.length > limiti.byte)
    return male(
      'file-troppo-grande',
      `è di ${printByte(contenuto.length)}: il limite è ${printByte(limiti.byte)} e non è stato letto. Dividerlo, per esempio per settore.`,
    )
  if (inizia(contenuto, 0xd0, 0xcf, 0x11, 0xe0))
    return male(
      'foglio-cifrato-o-vecchio',
      'è protetto da password oppure è di vecchio formato (.xls). Salvarlo come cartella di lavoro .xlsx senza password e importare quello.',
    )
  if (!isZip(contenuto))
    return male(
      'non-foglio',
      'non è una cartella di lavoro .xlsx. Salvarlo in quel formato e importare quello.',
    )
  const indice = readIndice(contenuto, limiti.voci)
  if (!indice.ok)
    return indice.motivo === 'rovinato'
      ? male('foglio-rovinato', ROVINATO)
      : male(
          'foglio-troppe-voci',
          `contiene più di ${limiti.voci} parti e non è stato letto: non è un modello compilato.`,
        )
  if (indice.espansi > limiti.espansi)
    return male(
      'foglio-troppo-grande',
      `una volta aperto occuperebbe ${printByte(indice.espansi)}: il limite è ${printByte(limiti.espansi)} e non è stato letto. Togliere immagini e fogli che non servono, o dividerlo.`,
    )
  const nomi = new Set(indice.voci.map((v) => v.nome))
  if (!nomi.has('[Content_Types].xml') || !nomi.has('xl/workbook.xml'))
    return male(
      'non-foglio',
      'non è una cartella di lavoro .xlsx (forse è un .ods, un .xlsb o un documento). Salvarlo come .xlsx e importare quello.',
    )
  const risposta = await apriFoglio({ contenuto, nomeFile, limiti, cosa })
  return risposta.ok ? risposta : male(`foglio-${risposta.motivo}`, frase(risposta.motivo, limiti))
}

const ROVINATO =
  'è rovinato o incompleto e non si può aprire. Aprirlo con il foglio elettronico e salvarlo di nuovo.'

const frase = (motivo: MotivoFoglio, limiti: LimitiFoglio): string => {
  switch (motivo) {
    case 'rovinato':
      return ROVINATO
    case 'tempo':
      return `non si è aperto entro ${Math.round(limiti.tempo / 1000)} secondi e la lettura è stata interrotta. Dividerlo, per esempio per settore.`
    case 'memoria':
      return 'chiede troppa memoria per aprirsi e la lettura è stata interrotta. Dividerlo, per esempio per settore.'
  }
}

const inizia = (b: Uint8Array, ...byte: readonly number[]) => byte.every((v, i) => b[i] === v)

/** True for the bytes of a zip archive, which is what a .xlsx is: whoever reads an unknown file asks this first. */
export const isZip = (b: Uint8Array): boolean => inizia(b, 0x50, 0x4b, 0x03, 0x04)
