/** What a save sends; the same `chiave` asked twice is written once. */
export interface Richiesta {
  readonly vista: number
  readonly viste: Readonly<Record<string, number>>
  readonly campi: Readonly<Record<string, string>>
  readonly chiave: string
}

export interface Conflitto {
  readonly campo: string
  readonly etichetta: string
  readonly loro: string
  readonly chi: string
  readonly quando: string
}

export interface Salvataggio {
  readonly versione: number
  readonly conflitti: readonly Conflitto[]
  readonly rifiutati: readonly { readonly campo: string; readonly messaggio: string }[]
  readonly altri: readonly { readonly campo: string; readonly testo: string; readonly chi: string }[]
}

export type Risposta =
  | { readonly tipo: 'fatto'; readonly esito: Salvataggio }
  /** The network or the server is not there: ask again, the same. */
  | { readonly tipo: 'riprova' }
  | { readonly tipo: 'scaduta' }
  | { readonly tipo: 'no'; readonly messaggio: string }

/** Browsers cap what may outlive its page. */
const LIMITE_KEEPALIVE = 60_000

/** A name for a save. `crypto.randomUUID` is not there on plain http, which intranets use. */
export const createChiave = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')

const campoGettone = (in_: ParentNode): HTMLInputElement | null => in_.querySelector('input[name="_gettone"]')

/** The page as it is now on the server. */
export const loadPagina = async (): Promise<Document | null> => {
  const r = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } })
  return r.ok && !r.redirected ? new DOMParser().parseFromString(await r.text(), 'text/html') : null
}

/** After a restart of the program the page's token is worth nothing: the page is asked for another. */
const rinnovaGettone = async (modulo: HTMLFormElement): Promise<boolean> => {
  const nuovo = campoGettone((await loadPagina()) ?? document.createElement('p'))?.value
  const mio = campoGettone(modulo)
  if (!nuovo || !mio || mio.value === nuovo) return false
  mio.value = nuovo
  return true
}

const leggi = async (r: Response): Promise<Record<string, unknown>> =>
  (await r.json().catch(() => ({}))) as Record<string, unknown>

/** Sends a save once, or twice when the token had to be renewed. */
export const sendSalvataggio = async (
  modulo: HTMLFormElement,
  url: string,
  richiesta: Richiesta,
  ancora = true,
): Promise<Risposta> => {
  const body = JSON.stringify(richiesta)
  let r: Response
  try {
    r = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-gettone': campoGettone(modulo)?.value ?? '',
      },
      body,
      keepalive: body.length < LIMITE_KEEPALIVE,
    })
    if (r.status === 403 && ancora && (await rinnovaGettone(modulo)))
      return await sendSalvataggio(modulo, url, richiesta, false)
  } catch {
    return { tipo: 'riprova' }
  }
  if (r.ok) return { tipo: 'fatto', esito: (await leggi(r)) as unknown as Salvataggio }
  if (r.status === 401) return { tipo: 'scaduta' }
  if (r.status >= 500 || r.status === 429) return { tipo: 'riprova' }
  const { messaggio, spiegazione } = await leggi(r)
  return { tipo: 'no', messaggio: String(messaggio ?? spiegazione ?? r.status) }
}
