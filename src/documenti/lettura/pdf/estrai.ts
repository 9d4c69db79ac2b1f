import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AllegatoPdf, PaginaPdf, RichiestaPdf, RispostaPdf } from './contratto.ts'

/**
 * Opens a PDF and takes its text with positions, and its attachments. Runs inside `lavoratore.ts`, a thread of its
 * own: whatever a hostile file does here can be stopped from outside.
 */

/** pdf.js names three browser classes when it loads; nothing that reads text uses them. */
const preparaAmbiente = (): void => {
  const g = globalThis as Record<string, unknown>
  for (const nome of ['DOMMatrix', 'Path2D', 'ImageData']) g[nome] ??= class {}
}

const cartella = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const url = (nome: string): string => `${pathToFileURL(join(cartella(), nome)).href}/`

/** Attachments larger than this are not ours and are left in the file. */
const ALLEGATO_MASSIMO = 64 * 1024 * 1024

export const estraiPdf = async (richiesta: RichiestaPdf): Promise<RispostaPdf> => {
  preparaAmbiente()
  const pdfjs = await import('pdfjs-dist')
  const caricamento = pdfjs.getDocument({
    data: richiesta.contenuto,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    cMapUrl: url('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: url('standard_fonts'),
  })
  try {
    const doc = await caricamento.promise
    if (doc.numPages > richiesta.pagine)
      return { ok: false, motivo: 'troppe-pagine', dettaglio: String(doc.numPages) }
    const pagine: PaginaPdf[] = []
    let pezzi = 0
    for (let n = 1; n <= doc.numPages; n++) {
      const pagina = await estraiPagina(doc, n, pdfjs.Util.transform)
      pezzi += pagina.testi.length
      if (pezzi > richiesta.pezzi) return { ok: false, motivo: 'troppo-testo', dettaglio: String(n) }
      pagine.push(pagina)
    }
    return { ok: true, pagine, totale: doc.numPages, allegati: await estraiAllegati(doc) }
  } catch (errore) {
    const nome = errore instanceof Error ? errore.name : ''
    const dettaglio = errore instanceof Error ? errore.message : String(errore)
    return { ok: false, motivo: nome === 'PasswordException' ? 'cifrato' : 'rovinato', dettaglio }
  } finally {
    await caricamento.destroy().catch(() => undefined)
  }
}

type Doc = Awaited<ReturnType<typeof import('pdfjs-dist').getDocument>['promise']>

/** A page that can't be opened gives no text; the pages after it are still read. */
const estraiPagina = async (
  doc: Doc,
  n: number,
  componi: (a: number[], b: number[]) => number[],
): Promise<PaginaPdf> => {
  const vuota = { larghezza: 0, altezza: 0, misure: new Float64Array(0), testi: [], letta: false }
  try {
    const pagina = await doc.getPage(n)
    const vista = pagina.getViewport({ scale: 1 })
    const { items } = await pagina.getTextContent()
    const misure: number[] = []
    const testi: string[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = componi(vista.transform, item.transform as number[])
      // Text that doesn't run left to right on the page as seen (a vertical label, a watermark) is no cell.
      if (Math.abs(b) > 0.2 * Math.abs(a) || a <= 0) continue
      misure.push(e, f, item.width, Math.hypot(c, d) || item.height)
      testi.push(item.str)
    }
    pagina.cleanup()
    return {
      larghezza: vista.width,
      altezza: vista.height,
      misure: Float64Array.from(misure),
      testi,
      letta: true,
    }
  } catch {
    return vuota
  }
}

const estraiAllegati = async (doc: Doc): Promise<AllegatoPdf[]> => {
  try {
    const trovati = (await doc.getAttachments()) as Record<
      string,
      { filename?: string; content?: Uint8Array }
    > | null
    return Object.entries(trovati ?? {}).flatMap(([chiave, a]) =>
      a.content instanceof Uint8Array && a.content.length <= ALLEGATO_MASSIMO
        ? [{ nome: a.filename ?? chiave, contenuto: new Uint8Array(a.content) }]
        : [],
    )
  } catch {
    return []
  }
}
