import { listAccount } from '../../archivio/query/account.ts'
import { findEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { listRuoli } from '../../archivio/query/ruoli.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { Attore, Ruolo, RuoloRivestito } from '../../dominio/permessi/attore.ts'
import {
  can,
  canDaQualcheParte,
  type OggettoPermesso,
  type Permesso,
  requirePermesso,
} from '../../dominio/permessi/permessi.ts'
import { AZIONI, type Azione, PERMESSI, RUOLI } from '../../dominio/permessi/tabella.ts'
import type { Contesto } from '../contesto.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { toAttore } from './attore.ts'

/** Whether whoever asks may do one thing, by which role, and who else may. */
export interface RigaPermesso {
  readonly azione: Azione
  /** The answer on the card asked about; on the whole entity when none was. */
  readonly permesso: Permesso
  /** True where the answer is no, and yet it may be done in a part of the entity. */
  readonly daQualcheParte: boolean
  /** The roles that can ever give it. */
  readonly ruoli: readonly Ruolo[]
  /** Who else may today on the card, with the role that allows it; null when no card, or whoever asks may not know. */
  readonly chi: readonly { readonly nome: string; readonly per: RuoloRivestito }[] | null
}

export interface Permessi {
  readonly righe: readonly RigaPermesso[]
  readonly scheda: { readonly vista: string; readonly codice: string; readonly descrizione: string } | null
}

/** The roles that may do something, at least somewhere; in the table's order. */
export const ruoliChePossono = (azione: Azione): readonly Ruolo[] =>
  RUOLI.filter((r) => r !== 'operatore-locale' && PERMESSI[r][azione] !== undefined)

/**
 * Who can do what here, and why: on the entity, or on one card (null: no such card). Names of others are for whoever
 * manages accounts or rounds.
 */
export const getPermessi = async (
  ctx: Contesto,
  scheda: { readonly vista: string; readonly codice: string } | null,
): Promise<Permessi | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await ctx.archivio.read(async (tx) => {
    const trovata = scheda === null ? null : await findScheda(tx, scheda)
    if (scheda !== null && trovata === null) return null
    const oggetto = trovata?.oggetto ?? null
    const altri = oggetto !== null && canSapere(ctx.attore) ? await listAttori(ctx, tx) : null
    return {
      scheda: trovata === null ? null : trovata.scheda,
      righe: (Object.keys(AZIONI) as Azione[]).map((azione) => ({
        azione,
        permesso: can(ctx.attore, azione, oggetto),
        daQualcheParte: canDaQualcheParte(ctx.attore, azione),
        ruoli: ruoliChePossono(azione),
        chi: altri === null ? null : listChi(altri, azione, oggetto),
      })),
    }
  })
}

const canSapere = (attore: Attore): boolean =>
  can(attore, 'accesso:gestisci').ok || can(attore, 'campagna:gestisci').ok

const findScheda = async (tx: Tx, { vista, codice }: { readonly vista: string; readonly codice: string }) => {
  const ente = await findEnte(tx)
  if (ente === null) return null
  const [testata] = await listTestate(tx, ente.enteId, vista, codice)
  if (testata === undefined) return null
  const oggetto: OggettoPermesso = toOggetto(testata, await loadNomiStampati(tx, ente.enteId))
  return { scheda: { vista, codice, descrizione: testata.descrizione }, oggetto }
}

/** Everybody who may come in, with the roles in force today. */
const listAttori = async (ctx: Contesto, tx: Tx): Promise<readonly Attore[]> => {
  const ruoli = Map.groupBy(await listRuoli(tx, PRIMO_ENTE), (r) => r.accountId)
  const attori: Attore[] = []
  for (const account of await listAccount(tx, PRIMO_ENTE))
    if (account.stato === 'attivo')
      attori.push(await toAttore(ctx, tx, account, ruoli.get(account.accountId) ?? []))
  return attori
}

const listChi = (attori: readonly Attore[], azione: Azione, oggetto: OggettoPermesso | null) =>
  attori.flatMap((a) => {
    const permesso = can(a, azione, oggetto)
    return permesso.ok ? [{ nome: a.nome, per: permesso.per }] : []
  })
