import type { FastifyReply } from 'fastify'

/** One printed document, as a print service gives it. */
export interface PdfDaInviare {
  readonly nomeFile: string
  readonly volumi: readonly { readonly pdf: Uint8Array | null }[]
}

/** Sends the print of a card, to be opened in the browser. Throws when there is no file in it. */
export const inviaPdf = (risposta: FastifyReply, { nomeFile, volumi }: PdfDaInviare): FastifyReply => {
  const pdf = volumi[0]?.pdf
  if (!pdf) throw new Error('La stampa di una scheda non ha dato nessun file')
  return (
    risposta
      .header('content-disposition', `inline; filename="${nomeFile}"`)
      .header('cache-control', 'private, no-store')
      // The page's policy would also bind the browser's own PDF viewer, which loads its parts by itself.
      .removeHeader('content-security-policy')
      .type('application/pdf')
      .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  )
}
