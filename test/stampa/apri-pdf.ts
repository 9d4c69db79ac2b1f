import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a printed PDF says to a program that opens it: the tests' eyes. */
export interface PdfAperto {
  /** Tagged text of each page in reading order, one piece per run; headers, footers and repeated headings are out. */
  readonly pagine: readonly string[]
  /** The same with what is not tagged (running header and footer). */
  readonly pagineIntere: readonly string[]
  /** Pieces outside the page's box, which would be lost on paper. */
  readonly fuoriPagina: readonly string[]
  readonly titoli: readonly string[]
  readonly collegamenti: number
  readonly allegati: ReadonlyMap<string, Uint8Array>
  readonly titolo: string
  readonly autore: string
}

const prepara = (): void => {
  const g = globalThis as Record<string, unknown>
  for (const nome of ['DOMMatrix', 'Path2D', 'ImageData']) g[nome] ??= class {}
}

type Pezzo = {
  readonly str?: string
  readonly type?: string
  readonly tag?: string
  readonly transform?: number[]
  readonly width?: number
}

export const apriPdf = async (pdf: Uint8Array): Promise<PdfAperto> => {
  prepara()
  const pdfjs = await import('pdfjs-dist')
  const cartella = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const caricamento = pdfjs.getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${pathToFileURL(join(cartella, 'standard_fonts')).href}/`,
  })
  const doc = await caricamento.promise
  const pagine: string[] = []
  const pagineIntere: string[] = []
  const fuoriPagina: string[] = []
  let collegamenti = 0
  for (let n = 1; n <= doc.numPages; n++) {
    const pagina = await doc.getPage(n)
    const { items } = await pagina.getTextContent({ includeMarkedContent: true })
    const [, , larghezza = 0, altezza = 0] = pagina.view
    const aperti: boolean[] = []
    let tagged = ''
    let intera = ''
    for (const i of items as Pezzo[]) {
      if (i.type?.startsWith('beginMarkedContent')) aperti.push(i.tag === 'Artifact')
      else if (i.type === 'endMarkedContent') aperti.pop()
      else if (i.str !== undefined) {
        intera += `${i.str} `
        if (!aperti.includes(true)) tagged += `${i.str} `
        const [, , , , x = 0, y = 0] = i.transform ?? []
        const fuori = x < 0 || x + (i.width ?? 0) > larghezza || y < 0 || y > altezza
        if (i.str.trim() !== '' && fuori) fuoriPagina.push(i.str)
      }
    }
    pagine.push(tagged)
    pagineIntere.push(intera)
    collegamenti += (await pagina.getAnnotations()).filter((a) => a.subtype === 'Link').length
  }
  const allegati = new Map<string, Uint8Array>()
  const trovati = (await doc.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  > | null
  for (const a of Object.values(trovati ?? {})) allegati.set(a.filename, new Uint8Array(a.content))
  const { info } = (await doc.getMetadata()) as unknown as { info: { Title?: string; Author?: string } }
  const schema = (await doc.getOutline()) as { title: string }[] | null
  await caricamento.destroy()
  return {
    pagine,
    pagineIntere,
    fuoriPagina,
    titoli: (schema ?? []).map((v) => v.title),
    collegamenti,
    allegati,
    titolo: info.Title ?? '',
    autore: info.Author ?? '',
  }
}

/** How two texts are compared when lines and runs break them where they like: no white space at all. */
export const compatta = (testo: string): string => testo.replace(/\s+/g, '')
