import { findAccount, listAccount } from '../../archivio/query/account.ts'
import { loadVociNote } from '../../archivio/query/ambiti.ts'
import { reserveNumeri } from '../../archivio/query/contatori.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  deleteRuolo,
  insertRuolo,
  listRuoli,
  type RuoloArchiviato,
  updateFineRuolo,
} from '../../archivio/query/ruoli.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { findVociIgnote, type VoceIgnota } from '../../dominio/accesso/ambito-noto.ts'
import {
  type DifettoRuolo,
  findDifettoRuolo,
  isVigente,
  type RuoloConferito,
} from '../../dominio/accesso/ruoli.ts'
import type { Ambito } from '../../dominio/permessi/attore.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { NOMI_RUOLI } from '../../dominio/permessi/tabella.ts'
import { addGiorni, printData } from '../../dominio/valori/data.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { recordAccesso } from './eventi.ts'

export type EsitoRuolo =
  | { readonly ok: true; readonly ruoloId: number }
  | Rifiuto<DifettoRuolo | 'account-sconosciuto' | 'ambito-sconosciuto'>

const PERCHE: Readonly<Record<DifettoRuolo, string>> = {
  'ruolo-sconosciuto': 'Scegliere uno dei ruoli dell’elenco.',
  'ambito-non-adatto': 'Questo ruolo vale per l’intero ente: non si può limitare a centri, schede o deleghe.',
  'ambito-vuoto': 'Indicare la vista e almeno una scheda.',
  'date-rovesciate': 'L’ultimo giorno viene prima del primo.',
}

const COSA: Readonly<Record<Ambito['tipo'], string>> = {
  ente: '',
  centri: 'un centro dell’organigramma o delle stampe',
  schede: 'una scheda di questa vista',
  assessorati: 'una delega dell’organigramma o delle schede',
}

const printIgnote = ({ tipo }: Ambito, ignote: readonly VoceIgnota[]): string =>
  ignote
    .map(
      ({ voce, vicine }) =>
        `«${voce}» non è ${COSA[tipo]}${vicine.length === 0 ? '' : `: forse ${vicine.map((v) => `«${v}»`).join(' o ')}`}.`,
    )
    .join(' ')

/** Changes of roles, accounts and states wait for one another: the last administrator is counted by one at a time. */
export const lockRuoli = async (tx: Tx): Promise<void> => {
  await reserveNumeri(tx, PRIMO_ENTE, 'ruolo_account', 0)
}

/** Gives a role, in the caller's transaction. */
export const addRuoloIn = async (
  tx: Tx,
  ctx: Contesto,
  accountId: number,
  ruolo: RuoloConferito,
): Promise<EsitoRuolo> => {
  const motivo = findDifettoRuolo(ruolo)
  if (motivo !== null) return { ok: false, motivo, messaggio: PERCHE[motivo] }
  if ((await findAccount(tx, PRIMO_ENTE, accountId)) === null)
    return { ok: false, motivo: 'account-sconosciuto', messaggio: 'Questo account non c’è.' }
  const ignote = findVociIgnote(ruolo.ambito, await loadVociNote(tx, PRIMO_ENTE, ruolo.ambito))
  if (ignote.length > 0)
    return { ok: false, motivo: 'ambito-sconosciuto', messaggio: printIgnote(ruolo.ambito, ignote) }
  const ruoloId = await insertRuolo(tx, PRIMO_ENTE, accountId, {
    ...ruolo,
    datoDa: ctx.attore.nome,
    datoIl: ctx.adesso,
  })
  await recordAccesso(tx, ctx, accountId, 'conferisce-ruolo', { dopo: printRuolo(ruolo) })
  return { ok: true, ruoloId }
}

/** Gives a role to an account. */
export const addRuolo = async (
  ctx: Contesto,
  accountId: number,
  ruolo: RuoloConferito,
): Promise<EsitoRuolo> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await ctx.archivio.write((tx) => addRuoloIn(tx, ctx, accountId, ruolo))
}

/**
 * Takes a role back, from today: yesterday is its last day, and a role that never held a whole day is removed. The last
 * administrator keeps theirs.
 */
export const endRuolo = async (
  ctx: Contesto,
  accountId: number,
  ruoloId: number,
): Promise<{ readonly ok: true } | Rifiuto<'ruolo-sconosciuto' | 'ultimo-amministratore'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await ctx.archivio.write(async (tx) => {
    await lockRuoli(tx)
    const tutti = await listRuoli(tx, PRIMO_ENTE)
    const ruolo = tutti.find((r) => r.ruoloId === ruoloId && r.accountId === accountId)
    if (ruolo === undefined)
      return { ok: false, motivo: 'ruolo-sconosciuto', messaggio: 'Questo ruolo non c’è più.' } as const
    if (await isUltimoAmministratore(tx, ctx, (r) => r.ruoloId === ruoloId)) return ULTIMO
    const ieri = addGiorni(ctx.oggi, -1)
    if (ruolo.dal !== null && ruolo.dal > ieri) await deleteRuolo(tx, PRIMO_ENTE, ruoloId)
    else if (ruolo.al === null || ruolo.al > ieri) await updateFineRuolo(tx, PRIMO_ENTE, ruoloId, ieri)
    await recordAccesso(tx, ctx, accountId, 'toglie-ruolo', { prima: printRuolo(ruolo) })
    return { ok: true } as const
  })
}

export const ULTIMO: Rifiuto<'ultimo-amministratore'> = {
  ok: false,
  motivo: 'ultimo-amministratore',
  messaggio:
    'Nessun altro amministratore può entrare: prima dare questo ruolo a un’altra persona, e aspettare che entri.',
}

/** If these roles no longer held, would nobody be able to let people in? They must be one such role themselves. */
export const isUltimoAmministratore = async (
  tx: Tx,
  ctx: Pick<Contesto, 'oggi'>,
  tolto: (r: RuoloArchiviato) => boolean,
): Promise<boolean> => {
  const attivi = new Set(
    (await listAccount(tx, PRIMO_ENTE)).filter((a) => a.stato === 'attivo').map((a) => a.accountId),
  )
  const amministratori = (await listRuoli(tx, PRIMO_ENTE)).filter(
    (r) => r.ruolo === 'amministratore' && isVigente(r, ctx.oggi) && attivi.has(r.accountId),
  )
  return amministratori.length > 0 && amministratori.every(tolto)
}

/** A role in one line, as history and lists write it. */
export const printRuolo = (r: RuoloConferito | RuoloArchiviato): string =>
  [
    NOMI_RUOLI[r.ruolo],
    r.titolo === 'delega' ? 'per delega' : r.titolo === 'interim' ? 'ad interim' : '',
    printAmbito(r.ambito),
    r.dal === null ? '' : `dal ${printData(r.dal)}`,
    r.al === null ? '' : `al ${printData(r.al)}`,
  ]
    .filter((t) => t !== '')
    .join(', ')

/** Where a role holds, in words. */
export const printAmbito = (ambito: Ambito): string => {
  switch (ambito.tipo) {
    case 'ente':
      return 'intero ente'
    case 'centri':
      return ambito.codici.length === 0 ? 'centri dell’organigramma' : `centri ${ambito.codici.join(', ')}`
    case 'schede':
      return `schede ${ambito.codici.join(', ')} (${ambito.vista})`
    case 'assessorati':
      return ambito.nomi.length === 0 ? 'deleghe dell’organigramma' : `deleghe: ${ambito.nomi.join(', ')}`
  }
}
