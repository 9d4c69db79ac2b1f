import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'

/** The encodings a page is kept in: as text it would weigh twenty times as much. */
export type Compressa = 'br' | 'gzip'
export type Codifica = Compressa | 'identity'

/** A page already written, in the encodings that somebody asked for. */
export interface PaginaTenuta {
  readonly corpi: Map<Compressa, Buffer>
}

/**
 * Pages that are the same for whoever may read them, kept whole until the entity's data change. A plan is written in
 * the last days of a round and read all year: the second reader of a page costs one question about the revision.
 */
export interface Tenute {
  /** What the browser is told the page is, before anyone has written it. */
  readonly toEtag: (indirizzo: string, impronta: string) => string
  readonly find: (etag: string) => PaginaTenuta | null
  /** Keeps a page (UTF-8), compressed; the longest unused go when the limit is passed. One that would fill a tenth is not kept. */
  readonly put: (etag: string, html: string, come: Compressa) => Promise<PaginaTenuta>
  /** The page's bytes in an encoding. */
  readonly getCorpo: (pagina: PaginaTenuta, come: Codifica) => Promise<Buffer>
  /** Bytes held now. */
  readonly peso: () => number
}

/** Some four thousand cards. */
export const LIMITE_TENUTE = 24 * 1024 * 1024

const QUALITA = 5

/** Off the main thread, both ways. */
const COMPRIMI: Readonly<Record<Compressa, (byte: Buffer) => Promise<Buffer>>> = {
  br: (byte) =>
    promisify(brotliCompress)(byte, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITA,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: byte.length,
        // A window as large as the page: the default one takes megabytes for each page being written.
        [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(byte.length + 1)))),
      },
    }),
  gzip: (byte) => promisify(gzip)(byte),
}
const ESPANDI: Readonly<Record<Compressa, (byte: Buffer) => Promise<Buffer>>> = {
  br: (byte) => promisify(brotliDecompress)(byte),
  gzip: (byte) => promisify(gunzip)(byte),
}

const pesa = (p: PaginaTenuta): number => [...p.corpi.values()].reduce((n, c) => n + c.length, 0)

const espandi = async (pagina: PaginaTenuta): Promise<Buffer> => {
  const [nota] = pagina.corpi
  if (nota === undefined) throw new Error('Pagina tenuta senza corpo')
  return await ESPANDI[nota[0]](nota[1])
}

export const createTenute = (limite: number = LIMITE_TENUTE): Tenute => {
  const pagine = new Map<string, PaginaTenuta>()
  // Another run of the program may have other words, rules or styles: its pages are never taken for these.
  const avvio = randomBytes(8).toString('base64url')
  let peso = 0
  const sfoltisci = (): void => {
    for (const [etag, pagina] of pagine) {
      if (peso <= limite) return
      pagine.delete(etag)
      peso -= pesa(pagina)
    }
  }
  /** Held pages only: one that was let go meanwhile weighs nothing. */
  const aggiungi = (pagina: PaginaTenuta, come: Compressa, corpo: Buffer, tenuta: boolean): void => {
    if (pagina.corpi.has(come)) return
    pagina.corpi.set(come, corpo)
    if (tenuta) peso += corpo.length
    sfoltisci()
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
    put: async (etag, html, come) => {
      const corpo = await COMPRIMI[come](Buffer.from(html))
      if (corpo.length > limite / 10) return { corpi: new Map([[come, corpo]]) }
      // Two readers may have asked at once: the first to finish is kept, and both get the same page.
      const pagina = pagine.get(etag) ?? { corpi: new Map() }
      pagine.set(etag, pagina)
      aggiungi(pagina, come, corpo, true)
      return pagina
    },
    getCorpo: async (pagina, come) => {
      if (come === 'identity') return await espandi(pagina)
      const noto = pagina.corpi.get(come)
      if (noto !== undefined) return noto
      const corpo = await COMPRIMI[come](await espandi(pagina))
      aggiungi(pagina, come, corpo, [...pagine.values()].includes(pagina))
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
