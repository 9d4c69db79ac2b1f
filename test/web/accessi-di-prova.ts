import { insertAccount } from '../../src/archivio/query/account.ts'
import { PRIMO_ENTE } from '../../src/archivio/query/enti.ts'
import { insertGettone } from '../../src/archivio/query/gettoni.ts'
import { insertRuolo } from '../../src/archivio/query/ruoli.ts'
import type { RuoloConferito } from '../../src/dominio/accesso/ruoli.ts'
import { createCodice, toImpronta } from '../../src/servizi/accesso/codici.ts'
import { openSessione } from '../../src/servizi/accesso/sessioni.ts'
import type { Contesto } from '../../src/servizi/contesto.ts'

/** An account that may come in, with these roles, as if it had been invited; no password is computed. */
export const createAccount = (
  ctx: Contesto,
  nome: string,
  ruoli: readonly Pick<RuoloConferito, 'ruolo' | 'ambito'>[],
): Promise<number> =>
  ctx.archivio.write(async (tx) => {
    const email = `${nome.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@comune.example`
    const dati = { nome, email, stato: 'attivo', password: null, adesso: ctx.adesso } as const
    const accountId = await insertAccount(tx, PRIMO_ENTE, dati)
    for (const r of ruoli)
      await insertRuolo(tx, PRIMO_ENTE, accountId, {
        ...r,
        titolo: 'titolare',
        dal: null,
        al: null,
        datoDa: 'prova',
        datoIl: ctx.adesso,
      })
    return accountId
  })

/** A session of an account, as its cookie. */
export const openBiscotto = async (ctx: Contesto, accountId: number): Promise<string> => {
  const postazione = { indirizzo: null, dispositivo: null }
  const valore = await ctx.archivio.write((tx) => openSessione(tx, ctx, accountId, 'password', postazione))
  return `oc_sessione=${valore}`
}

/** A token of an account, whatever it says it may do: what no page would make too. */
export const openGettone = async (
  ctx: Contesto,
  accountId: number,
  azioni: readonly string[],
  { nome = 'prova', scadeIl = ctx.oggi } = {},
): Promise<string> => {
  const gettone = `oc_${createCodice()}`
  const impronta = toImpronta(gettone)
  const creatoIl = ctx.adesso
  await ctx.archivio.write((tx) =>
    insertGettone(tx, PRIMO_ENTE, { accountId, nome, azioni, creatoIl, scadeIl, impronta }),
  )
  return gettone
}
