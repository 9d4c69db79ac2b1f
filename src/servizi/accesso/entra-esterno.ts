import {
  findAccount,
  findAccountPerEmail,
  insertAccount,
  updateAccount,
} from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { findAccountEsterno, insertIdentita } from '../../archivio/query/identita-esterne.ts'
import { deleteRuolo, insertRuolo, listRuoli } from '../../archivio/query/ruoli.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { findDifettoRuolo, isVigente, type RuoloConferito } from '../../dominio/accesso/ruoli.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { letIn } from './entra.ts'
import { comeAccount, recordAccesso } from './eventi.ts'
import type { Postazione } from './impianto.ts'
import type { IdentitaEsterna } from './oidc.ts'
import { lockRuoli, printRuolo } from './ruoli.ts'

/** Who gave the roles that come with an identity: they are kept as the provider says, at each sign-in. */
const DATO_DA = 'sistema di identità'

export type EsitoEsterno =
  | { readonly ok: true; readonly biscotto: string }
  | Rifiuto<'senza-account' | 'sospeso'>

const SENZA: Rifiuto<'senza-account'> = {
  ok: false,
  motivo: 'senza-account',
  messaggio:
    'Il sistema di identità la riconosce, ma qui non ha ancora un account: chiederlo a chi gestisce gli accessi, con lo stesso indirizzo e-mail.',
}
const SOSPESO: Rifiuto<'sospeso'> = {
  ok: false,
  motivo: 'sospeso',
  messaggio: 'Il suo account è sospeso: rivolgersi a chi gestisce gli accessi.',
}

/**
 * Lets in somebody that the identity provider vouches for: by the name it has for them; the first time by the verified
 * address of an account that is here already; or, where its claims give roles, with a new account.
 */
export const signInEsterno = (
  ctx: Contesto,
  identita: IdentitaEsterna,
  postazione: Postazione,
): Promise<EsitoEsterno> =>
  ctx.archivio.write(async (tx): Promise<EsitoEsterno> => {
    await lockRuoli(tx)
    const accountId = await findOCrea(tx, ctx, identita)
    const account = accountId === null ? null : await findAccount(tx, PRIMO_ENTE, accountId)
    if (account === null) return SENZA
    if (account.stato === 'sospeso') {
      const dopo = `da ${identita.emittente}`
      await recordAccesso(tx, comeAccount(ctx, account), account.accountId, 'rifiuta-sospeso', { dopo })
      return SOSPESO
    }
    if (account.stato === 'invitato')
      await updateAccount(tx, PRIMO_ENTE, account.accountId, { stato: 'attivo' })
    if (identita.ruoli !== null) await syncRuoli(tx, ctx, account.accountId, identita.ruoli)
    return { ok: true, biscotto: await letIn(tx, ctx, account, 'oidc', postazione) }
  })

const findOCrea = async (tx: Tx, ctx: Contesto, i: IdentitaEsterna): Promise<number | null> => {
  const noto = await findAccountEsterno(tx, PRIMO_ENTE, i.emittente, i.soggetto)
  if (noto !== null || i.email === null) return noto
  const perEmail = await findAccountPerEmail(tx, PRIMO_ENTE, i.email)
  if (perEmail === null && (i.ruoli === null || i.ruoli.length === 0)) return null
  const nome = perEmail?.nome ?? i.nome ?? i.email
  const accountId =
    perEmail?.accountId ??
    (await insertAccount(tx, PRIMO_ENTE, {
      nome,
      email: i.email,
      stato: 'attivo',
      password: null,
      adesso: ctx.adesso,
    }))
  const legato = { emittente: i.emittente, soggetto: i.soggetto, accountId, dal: ctx.adesso }
  await insertIdentita(tx, PRIMO_ENTE, legato)
  await recordAccesso(
    tx,
    comeAccount(ctx, { accountId, nome }),
    accountId,
    perEmail === null ? 'crea' : 'lega-identita',
    {
      dopo: i.emittente,
    },
  )
  return accountId
}

/** What the provider says today, no more and no less; roles given here are nobody's business but ours. */
const syncRuoli = async (
  tx: Tx,
  ctx: Contesto,
  accountId: number,
  detti: readonly Pick<RuoloConferito, 'ruolo' | 'ambito'>[],
): Promise<void> => {
  const chiave = (r: Pick<RuoloConferito, 'ruolo' | 'ambito'>) => JSON.stringify([r.ruolo, r.ambito])
  const voluti = new Map(detti.map((r) => [chiave(r), r]))
  for (const r of await listRuoli(tx, PRIMO_ENTE, accountId)) {
    if (r.datoDa !== DATO_DA || !isVigente(r, ctx.oggi)) continue
    if (voluti.delete(chiave(r))) continue
    await deleteRuolo(tx, PRIMO_ENTE, r.ruoloId)
    await recordAccesso(tx, ctx, accountId, 'toglie-ruolo', { prima: printRuolo(r) })
  }
  for (const r of voluti.values()) {
    const ruolo: RuoloConferito = { ...r, titolo: 'titolare', dal: ctx.oggi, al: null }
    if (findDifettoRuolo(ruolo) !== null) continue
    await insertRuolo(tx, PRIMO_ENTE, accountId, { ...ruolo, datoDa: DATO_DA, datoIl: ctx.adesso })
    await recordAccesso(tx, ctx, accountId, 'conferisce-ruolo', { dopo: printRuolo(ruolo) })
  }
}
