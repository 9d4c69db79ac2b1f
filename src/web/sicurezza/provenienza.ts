/**
 * Where a request was born. A form posted, or an image asked for, by a page of another site carries the local
 * program's address and would otherwise be obeyed. Browsers say it in Sec-Fetch-Site, which they omit on plain
 * http with a name other than localhost; then Origin speaks. A write that carries neither is refused.
 */
export interface Provenienza {
  readonly metodo: string
  /** Host header, already checked. */
  readonly host: string
  readonly secFetchSite: string | undefined
  readonly secFetchMode: string | undefined
  readonly secFetchDest: string | undefined
  readonly origin: string | undefined
  /** How the program is reached; http when not given. */
  readonly schema?: 'http' | 'https'
}

export type EsitoProvenienza =
  | { readonly ok: true }
  | { readonly ok: false; readonly motivo: 'altro-sito' | 'provenienza-ignota' }

const SICURI = new Set(['GET', 'HEAD', 'OPTIONS'])

/** May this request be obeyed, given where it was born? */
export const canProvenienza = (p: Provenienza): EsitoProvenienza => {
  if (SICURI.has(p.metodo)) return canLettura(p)
  if (p.secFetchSite !== undefined)
    return p.secFetchSite === 'same-origin' ? { ok: true } : { ok: false, motivo: 'altro-sito' }
  if (p.origin === undefined) return { ok: false, motivo: 'provenienza-ignota' }
  return p.origin === `${p.schema ?? 'http'}://${p.host}` ? { ok: true } : { ok: false, motivo: 'altro-sito' }
}

/** A link from another site is welcome; an image, frame or script of another site that asks for our pages is not. */
const canLettura = (p: Provenienza): EsitoProvenienza => {
  if (p.secFetchSite !== 'cross-site' && p.secFetchSite !== 'same-site') return { ok: true }
  const collegamento = p.secFetchMode === 'navigate' && p.secFetchDest === 'document'
  return collegamento ? { ok: true } : { ok: false, motivo: 'altro-sito' }
}
