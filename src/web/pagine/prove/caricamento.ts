import type { FastifyRequest } from 'fastify'
import { BYTE_FILE } from '../../../dominio/prove/file.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'

export interface FileInArrivo {
  readonly nome: string
  readonly su: string
  readonly contenuto: AsyncIterable<Uint8Array>
}

/**
 * Hands the one file of the form to `tieni` while it arrives; null when there is none. The token and what the file is
 * about come before it in the form. Whatever is refused is still read to its end: a browser whose sending is cut shows a
 * broken connection instead of the page that says why.
 */
export const readFileInArrivo = async <T>(
  richiesta: FastifyRequest,
  requireGettone: (gettone: unknown) => void,
  tieni: (file: FileInArrivo) => Promise<T>,
): Promise<{ readonly su: string; readonly esito: T | null }> => {
  if (!richiesta.isMultipart()) throw new RichiestaRifiutata('richiesta')
  let gettone: unknown
  let su = ''
  let esito: T | null = null
  let errore: unknown = null
  // A byte more than is allowed, so that what is too large is seen to be.
  for await (const parte of richiesta.parts({ limits: { fileSize: BYTE_FILE + 1, files: 1 } })) {
    if (parte.type === 'field') {
      if (parte.fieldname === NOME_CAMPO) gettone = parte.value
      if (parte.fieldname === 'su' && typeof parte.value === 'string') su = parte.value
      continue
    }
    try {
      requireGettone(gettone)
      if (parte.filename !== undefined && parte.filename !== '')
        esito = await tieni({ nome: parte.filename, su, contenuto: parte.file })
    } catch (e) {
      errore = e
    }
    parte.file.resume()
  }
  if (errore !== null) throw errore
  requireGettone(gettone)
  return { su, esito }
}
