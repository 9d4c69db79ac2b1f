import { CODICI, type Codici } from '../codici.ts'
import type { EsitoLettura, Segnalazione } from '../esito.ts'
import { esitoVuoto } from '../esito-vuoto.ts'
import { readDocumento } from '../leggi-documento.ts'
import type { LimitiLettura } from '../limiti.ts'
import { readStampaPropria } from '../propria/leggi-propria.ts'
import { isStampaPropria } from '../propria/pagine.ts'
import { apriPdf } from './apri.ts'
import type { MotivoPdf, PaginaPdf } from './contratto.ts'
import { toDocumentoPdf } from './righe-da-pdf.ts'

/** Reads a print from a PDF: opened in a thread of its own, then by positions. */
export const leggiPdf = async (
  contenuto: Uint8Array,
  nomeFile: string,
  limiti: LimitiLettura,
  codici: Codici = CODICI,
): Promise<EsitoLettura> => {
  const aperto = await apriPdf(contenuto, limiti)
  if (!aperto.ok)
    return esitoVuoto('pdf', `pdf-${aperto.motivo}`, frase(aperto.motivo, aperto.dettaglio, nomeFile, limiti))
  const doc = toDocumentoPdf(aperto.pagine)
  if (doc.righe.length === 0)
    return esitoVuoto(
      'pdf',
      'pdf-senza-testo',
      `Il PDF "${nomeFile}" (${aperto.totale === 1 ? 'una pagina' : `${aperto.totale} pagine`}) non contiene testo: è una scansione o un'immagine. Chiedere il PDF prodotto dal programma, oppure passarlo prima a un riconoscimento del testo (OCR).`,
      aperto.totale,
    )
  return isStampaPropria(doc)
    ? readStampaPropria(doc, aperto.allegati, nomeFile)
    : readDocumento({ ...doc, codici }, segnalaPagine(aperto.pagine, nomeFile))
}

const segnalaPagine = (pagine: readonly PaginaPdf[], nomeFile: string): Segnalazione[] =>
  pagine.flatMap((p, i) =>
    p.letta
      ? []
      : [
          {
            gravita: 'errore',
            motivo: 'pagina-illeggibile',
            pagina: i + 1,
            riga: null,
            scheda: null,
            campo: null,
            messaggio: `La pagina ${i + 1} del PDF "${nomeFile}" è rovinata e non si è potuta aprire: le altre sono state lette. Stampare di nuovo il documento.`,
          },
        ],
  )

const frase = (motivo: MotivoPdf, dettaglio: string, nomeFile: string, limiti: LimitiLettura): string => {
  switch (motivo) {
    case 'cifrato':
      return `Il PDF "${nomeFile}" è protetto da password e non si può leggere. Salvarne una copia senza password e importare quella.`
    case 'rovinato':
      return `Il PDF "${nomeFile}" è rovinato o incompleto e non si può aprire. Scaricarlo o stamparlo di nuovo.`
    case 'troppe-pagine':
      return `Il PDF "${nomeFile}" ha ${dettaglio} pagine: il limite è ${limiti.pagine} e non è stato letto. Stampare meno schede per volta.`
    case 'troppo-testo':
      return `Il PDF "${nomeFile}" contiene troppo testo per una stampa di schede e non è stato letto. Stampare meno schede per volta.`
    case 'tempo':
      return `Il PDF "${nomeFile}" non si è aperto entro ${Math.round(limiti.tempo / 1000)} secondi e la lettura è stata interrotta. Stamparlo di nuovo, o stampare meno schede per volta.`
    case 'memoria':
      return `Il PDF "${nomeFile}" chiede troppa memoria per aprirsi e la lettura è stata interrotta. Stamparlo di nuovo, o stampare meno schede per volta.`
  }
}
