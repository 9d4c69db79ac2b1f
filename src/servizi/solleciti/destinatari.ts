import { type Account, listAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { listRuoli } from '../../archivio/query/ruoli.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import { findDestinatari } from '../../dominio/campagna/solleciti.ts'
import { type Anello, catenaDi } from '../../dominio/campagna/tocca-a.ts'
import type { Attore, Ruolo } from '../../dominio/permessi/attore.ts'
import { can, isInAmbito, type OggettoPermesso } from '../../dominio/permessi/permessi.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import { toAttore } from '../accesso/attore.ts'
import type { Contesto } from '../contesto.ts'

/** Somebody who can be written to, with the roles in force on the day. */
export interface Persona {
  readonly account: Account
  readonly attore: Attore
}

/** Everybody who may come in today: who hasn't accepted the invitation, or is suspended, is not written to. */
export const loadPersone = async (ctx: Contesto, tx: Tx): Promise<readonly Persona[]> => {
  const ruoli = Map.groupBy(await listRuoli(tx, PRIMO_ENTE), (r) => r.accountId)
  const persone: Persona[] = []
  for (const account of await listAccount(tx, PRIMO_ENTE))
    if (account.stato === 'attivo')
      persone.push({ account, attore: await toAttore(ctx, tx, account, ruoli.get(account.accountId) ?? []) })
  return persone
}

/** A card as reminders look at it. */
export interface SchedaAttesa {
  readonly stato: StatoCompilazione
  readonly responsabile: string | null
  readonly oggetto: OggettoPermesso
}

const haRuolo = ({ attore }: Persona, ruolo: Ruolo, oggetto: OggettoPermesso): boolean =>
  attore.ruoli.some((r) => r.ruolo === ruolo && isInAmbito(r.ambito, oggetto))

const anello = (
  persone: readonly Persona[],
  nome: Anello,
  { responsabile, oggetto }: SchedaAttesa,
): readonly Persona[] => {
  if (nome !== 'responsabile') return persone.filter((p) => haRuolo(p, nome, oggetto))
  // The person that the card names, once somebody has said which account is theirs, and who may fill it in.
  const sue = persone.filter(
    (p) =>
      responsabile !== null &&
      p.account.persona === responsabile &&
      can(p.attore, 'compilazione:scrivi', oggetto).ok,
  )
  return sue.length > 0 ? sue : persone.filter((p) => haRuolo(p, 'responsabile', oggetto))
}

/**
 * Who is to hear of a card on a day: who it waits for, or the next in line when nobody is there to be written to; the
 * later it is, the further up. Empty: nobody of the chain has an account.
 */
export const findDestinatariScheda = (
  persone: readonly Persona[],
  scheda: SchedaAttesa,
  quando: { readonly scadenza: DataIso; readonly oggi: DataIso },
): readonly number[] => {
  const gruppi = catenaDi(scheda.stato).map((nome) =>
    anello(persone, nome, scheda).map((p) => p.account.accountId),
  )
  const scelti = findDestinatari(
    gruppi.map((ids) => (ids.length === 0 ? null : ids.join(','))),
    quando,
  )
  return [...new Set(scelti.flatMap((s) => s.split(',').map(Number)))]
}

/** Is a card this person's part of a round, at any of its steps? */
export const isNellaCatena = (
  persona: Persona,
  scheda: Pick<SchedaAttesa, 'responsabile' | 'oggetto'>,
): boolean =>
  (scheda.responsabile !== null && persona.account.persona === scheda.responsabile) ||
  (['responsabile', 'dirigente', 'controllo'] as const).some((r) => haRuolo(persona, r, scheda.oggetto))
