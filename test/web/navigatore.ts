import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

const DA_QUI = { host: 'localhost:4180', 'sec-fetch-site': 'same-origin' }

export interface Risposta {
  readonly stato: number
  readonly html: string
  readonly url: string
  readonly grezza: LightMyRequestResponse
}

export interface FileDaInviare {
  readonly nome: string
  readonly contenuto: string | Uint8Array
}

/** A browser without scripts: keeps its cookies, follows redirects, reloads the pages that ask to. */
export interface Navigatore {
  readonly apri: (url: string) => Promise<Risposta>
  /** Posts a form of the last opened page, with its token. */
  readonly invia: (
    url: string,
    campi: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Risposta>
  readonly carica: (
    url: string,
    file: readonly FileDaInviare[],
    campi?: Readonly<Record<string, string>>,
    /** Fields that stand before the files in the form. */
    primi?: Readonly<Record<string, string>>,
  ) => Promise<Risposta>
}

/** `sessione` is the cookie of who has already come in. */
export const createNavigatore = (app: FastifyInstance, sessione?: string): Navigatore => {
  const [nome = '', valore = ''] = sessione?.split('=') ?? []
  const biscotti = new Map<string, string>(sessione === undefined ? [] : [[nome, valore]])
  const intestazione = () => [...biscotti].map(([n, v]) => `${n}=${v}`).join('; ')
  let gettone = ''
  const ricorda = (r: LightMyRequestResponse): void => {
    for (const nuovo of [r.headers['set-cookie'] ?? []].flat()) {
      const [nome = '', valore = ''] = (nuovo.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(nuovo)) biscotti.delete(nome)
      else biscotti.set(nome, valore)
    }
    gettone = /name="_gettone" value="([^"]+)"/.exec(r.body)?.[1] ?? gettone
  }
  const segui = async (url: string, r: LightMyRequestResponse): Promise<Risposta> => {
    ricorda(r)
    if (r.statusCode >= 300 && r.statusCode < 400)
      return apri(String(r.headers.location).split('#')[0] ?? '/')
    if (/http-equiv="refresh"/.test(r.body)) {
      await new Promise((basta) => setTimeout(basta, 200))
      return apri(url)
    }
    return { stato: r.statusCode, html: r.body, url, grezza: r }
  }
  const apri = async (url: string): Promise<Risposta> =>
    segui(url, await app.inject({ url, headers: { ...DA_QUI, cookie: intestazione() } }))
  return {
    apri,
    invia: async (url, campi) => {
      const corpo = new URLSearchParams([['_gettone', gettone]])
      for (const [nome, valori] of Object.entries(campi))
        for (const v of [valori].flat()) corpo.append(nome, v)
      return segui(
        url,
        await app.inject({
          method: 'POST',
          url,
          headers: { ...DA_QUI, cookie: intestazione(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: corpo.toString(),
        }),
      )
    },
    carica: async (url, file, campi = {}, primi = {}) => {
      const modulo = new FormData()
      modulo.append('_gettone', gettone)
      for (const [nome, valore] of Object.entries(primi)) modulo.append(nome, valore)
      for (const f of file) modulo.append('file', new Blob([f.contenuto as BlobPart]), f.nome)
      for (const [nome, valore] of Object.entries(campi)) modulo.append(nome, valore)
      const codificato = new Response(modulo)
      return segui(
        url,
        await app.inject({
          method: 'POST',
          url,
          headers: {
            ...DA_QUI,
            cookie: intestazione(),
            'content-type': codificato.headers.get('content-type') ?? '',
          },
          payload: Buffer.from(await codificato.arrayBuffer()),
        }),
      )
    },
  }
}

/** The previews that a page asks to confirm. */
export const anteprimeDi = (html: string): string[] =>
  [...html.matchAll(/name="anteprima" value="([^"]+)"/g)].map((m) => m[1] ?? '')
