import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { Contesto } from '../contesto.ts'
import { recordEventi } from '../registro/registra.ts'

/** What is recorded of accounts. Coming in and out is the account's own doing. */
export type AzioneAccesso =
  | 'entra'
  | 'esce'
  | 'esce-ovunque'
  | 'blocca'
  | 'rifiuta-sospeso'
  | 'crea'
  | 'invita'
  | 'chiede-password'
  | 'sceglie-password'
  | 'cambia'
  | 'conferisce-ruolo'
  | 'toglie-ruolo'
  | 'sospende'
  | 'riattiva'
  | 'attiva-secondo-fattore'
  | 'toglie-secondo-fattore'
  | 'crea-gettone'
  | 'revoca-gettone'
  | 'crea-calendario'
  | 'revoca-calendario'
  | 'lega-identita'

/** Writes in the history what happened to an account. Never a secret: neither in `prima` nor in `dopo`. */
export const recordAccesso = (
  tx: Tx,
  ctx: Contesto,
  accountId: number,
  azione: AzioneAccesso,
  che: { readonly campo?: string; readonly prima?: string | null; readonly dopo?: string | null } = {},
): Promise<void> =>
  recordEventi(tx, ctx, PRIMO_ENTE, [
    { azione, oggetto: { tipo: 'account', vista: null, codice: String(accountId), indice: null }, ...che },
  ])

/** The same request, as made by the account that is coming in: it has no roles yet, but it has a name. */
export const comeAccount = (
  ctx: Contesto,
  { accountId, nome }: { readonly accountId: number; readonly nome: string },
): Contesto => ({ ...ctx, attore: { nome, accountId, ruoli: [] } })

/** The same request, as made by somebody who has not said who they are, or failed to. */
export const comeIgnoto = (ctx: Contesto): Contesto => ({
  ...ctx,
  attore: { ...ctx.attore, nome: 'non riconosciuto' },
})
