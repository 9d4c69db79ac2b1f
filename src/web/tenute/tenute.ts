import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Codifica = 'br' | 'gzip' | 'identity'

/** A page already written, in the encodings that somebody asked for. */
export interface PaginaTenuta {
  readonly etag: string
  readonly html: string
  readonly corpi: Map<Codifica, Buffer>
}

/**
 * Pages that are the same for whoever may read them, kept whole until the entity's data change. A plan is written in
 * the last days of a round and read all year: the second reader of a page costs one question about the revision.
 */
export interface Tenute {
  /** What the browser is told the page is, before anyone has written it. */
  readonly toEtag: (indirizzo: string, impronta: string) => string
  readonly find: (etag: string) => PaginaTenuta | null
  /** Keeps a page; the longest unused go when the limit is passed. A page larger than a tenth of it is not kept. */
  readonly put: (etag: string, html: string) => PaginaTenuta
  /** The page's bytes in an encoding; compressed once, off the main thread. */
  readonly getCorpo: (pagina: PaginaTenuta, codifica: Codifica) => Promise<Buffer>
  /** Bytes held now. */
  readonly peso: () => number
}

/** A thousand cards, compressed and not. */
export const LIMITE_TENUTE = 48 * 1024 * 1024

const daBrotli = promisify(brotliCompress)
const daGzip = promisify(gzip)
const QUALITA = 5

const codifica = (html: string, come: Codifica): Promise<Buffer> => {
  const byte = Buffer.from(html)
  if (come === 'br')
    return daBrotli(byte, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITA,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: byte.length,
      },
    })
  return come === 'gzip' ? daGzip(byte) : Promise.resolve(byte)
}

export const createTenute = (limite: number = LIMITE_TENUTE): Tenute => {
  const pagine = new Map<string, PaginaTenuta>()
  // Another run of the program may have other words, rules or styles: its pages are never taken for these.
  const avvio = randomBytes(8).toString('base64url')
  let peso = 0
  const pesa = (p: PaginaTenuta): number =>
    p.html.length + [...p.corpi.values()].reduce((n, c) => n + c.length, 0)
  const togli = (etag: string): void => {
    const pagina = pagine.get(etag)
    if (pagina === undefined) return
    pagine.delete(etag)
    peso -= pesa(pagina)
  }
  const sfoltisci = (): void => {
    for (const etag of pagine.keys()) {
      if (peso <= limite) return
      togli(etag)
    }
  }
  return {
    toEtag: (indirizzo, impronta) =>
      `W/"${createHash('sha1').update(`${avvio}\0${impronta}\0${indirizzo}`).digest('base64url')}"`,
    find: (etag) => {
      const pagina = pagine.get(etag)
      if (pagina === undefined) return null
      pagine.delete(etag)
      pagine.set(etag, pagina)
      return pagina
    },
    put: (etag, html) => {
      togli(etag)
      const pagina: PaginaTenuta = { etag, html, corpi: new Map() }
      if (html.length > limite / 10) return pagina
      pagine.set(etag, pagina)
      peso += pesa(pagina)
      sfoltisci()
      return pagina
    },
    getCorpo: async (pagina, come) => {
      const noto = pagina.corpi.get(come)
      if (noto !== undefined) return noto
      const corpo = await codifica(pagina.html, come)
      // Two readers may have asked at once; a page already let go weighs nothing.
      if (!pagina.corpi.has(come) && come !== 'identity') {
        pagina.corpi.set(come, corpo)
        if (pagine.get(pagina.etag) === pagina) peso += corpo.length
        sfoltisci()
      }
      return corpo
    },
    peso: () => peso,
  }
}

/** The encoding to answer with: brotli before gzip, as the browser accepts them (a q of 0 is a refusal). */
export const scegliCodifica = (accettate: string | undefined): Codifica => {
  const ammesse = new Set(
    (accettate ?? '')
      .split(',')
      .map((voce) =>
        voce
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, q]) => !/^q=0(\.0*)?$/.test(q ?? ''))
      .map(([nome]) => nome),
  )
  return ammesse.has('br') ? 'br' : ammesse.has('gzip') ? 'gzip' : 'identity'
}
