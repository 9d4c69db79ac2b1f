import { findAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  findGettone,
  type GettoneArchiviato,
  insertGettone,
  listGettoniDi,
  updateGettone,
} from '../../archivio/query/gettoni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { addMinuti, isPassato } from '../../dominio/accesso/durate.ts'
import {
  type DifettoGettone,
  findDifettoGettone,
  GETTONI_MASSIMI,
  type GettoneChiesto,
  GIORNI_GETTONE,
  isGettoneValido,
  toAttoreConGettone,
} from '../../dominio/accesso/gettoni.ts'
import type { Attore } from '../../dominio/permessi/attore.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { nomeAzione } from '../../dominio/permessi/tabella.ts'
import { printData } from '../../dominio/valori/data.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { loadAttore } from './attore.ts'
import { requireAccount } from './chi.ts'
import { createCodice, isCodice, toImpronta } from './codici.ts'
import { recordAccesso } from './eventi.ts'
import { lockRuoli } from './ruoli.ts'

/** So that whoever finds one in a file, person or scanner, knows whose it is. */
const PREFISSO = 'oc_'

/** A token as lists show it. */
export interface Gettone extends GettoneArchiviato {
  /** Can it still be used? */
  readonly valido: boolean
}

const PERCHE: Readonly<Record<DifettoGettone, string>> = {
  nome: 'Dire in poche parole, su una riga, quale programma lo userà: così si riconosce nella storia.',
  'senza-azioni': 'Scegliere almeno una cosa che il programma potrà fare.',
  'azione-non-propria': 'Un gettone non può dare ciò che i suoi ruoli non permettono.',
  scadenza: `Scrivere l’ultimo giorno in cui vale, da oggi a ${GIORNI_GETTONE.massimi} giorni, come 31/12/2026.`,
}

/** Makes a token for a program of one's own; the answer is the only place where it ever stands. */
export const createGettone = async (
  ctx: Contesto,
  chiesto: GettoneChiesto,
): Promise<
  { readonly ok: true; readonly gettone: string; readonly nome: string } | Rifiuto<DifettoGettone | 'troppi'>
> => {
  const accountId = requireAccount(ctx.attore)
  const nome = chiesto.nome.trim()
  const motivo = findDifettoGettone({ ...chiesto, nome }, ctx.attore, ctx.oggi)
  if (motivo !== null) return { ok: false, motivo, messaggio: PERCHE[motivo] }
  const { azioni, scadeIl } = chiesto
  if (scadeIl === null) throw new Error('Un gettone senza scadenza non passa di qui')
  const codice = `${PREFISSO}${createCodice()}`
  return await ctx.archivio.write(async (tx) => {
    await lockRuoli(tx)
    const inVigore = (await listGettoniDi(tx, PRIMO_ENTE, accountId)).filter((g) =>
      isGettoneValido(g, ctx.oggi),
    )
    if (inVigore.length >= GETTONI_MASSIMI)
      return {
        ok: false,
        motivo: 'troppi',
        messaggio: `Ha già ${GETTONI_MASSIMI} gettoni che valgono: revocare quelli che non servono più.`,
      } as const
    const impronta = toImpronta(codice)
    await insertGettone(tx, PRIMO_ENTE, { accountId, nome, azioni, scadeIl, impronta, creatoIl: ctx.adesso })
    await recordAccesso(tx, ctx, accountId, 'crea-gettone', { dopo: printGettone({ nome, azioni, scadeIl }) })
    return { ok: true, gettone: codice, nome } as const
  })
}

/** One's own tokens, the last made first. */
export const listGettoni = async (ctx: Contesto): Promise<readonly Gettone[]> =>
  loadGettoni(ctx, requireAccount(ctx.attore))

/** Ends one of one's own tokens at once; false when it isn't one of one's own, or had ended already. */
export const revokeGettone = async (ctx: Contesto, gettoneId: number): Promise<boolean> =>
  endGettone(ctx, requireAccount(ctx.attore), gettoneId)

/** Somebody's tokens, for who manages access. */
export const listGettoniAltrui = async (ctx: Contesto, accountId: number): Promise<readonly Gettone[]> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await loadGettoni(ctx, accountId)
}

/** Ends somebody's token. */
export const revokeGettoneAltrui = async (
  ctx: Contesto,
  accountId: number,
  gettoneId: number,
): Promise<{ readonly ok: true } | Rifiuto<'gettone-sconosciuto'>> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return (await endGettone(ctx, accountId, gettoneId))
    ? { ok: true }
    : { ok: false, motivo: 'gettone-sconosciuto', messaggio: 'Questo gettone non c’è, o era già revocato.' }
}

type Dintorni = Pick<Contesto, 'archivio' | 'oggi' | 'adesso'>

/** A token is written as used once a minute, not at every request. */
const MINUTI_TRA_USI = 1

/**
 * Who asks with a token: its account as it is today, narrowed to the token's actions. Null for anything else (no such
 * token, expired, revoked, an account that may not come in), and nothing says which.
 */
export const findAttoreConGettone = async (ctx: Dintorni, scritto: string): Promise<Attore | null> => {
  if (!scritto.startsWith(PREFISSO) || !isCodice(scritto.slice(PREFISSO.length))) return null
  const trovato = await ctx.archivio.read(async (tx) => {
    const gettone = await findGettone(tx, PRIMO_ENTE, toImpronta(scritto))
    if (gettone === null || !isGettoneValido(gettone, ctx.oggi)) return null
    const attore = await loadAttore(ctx, tx, gettone.accountId)
    return attore === null ? null : { gettone, attore: toAttoreConGettone(attore, gettone) }
  })
  if (trovato === null) return null
  const { gettoneId, usatoIl } = trovato.gettone
  if (usatoIl === null || isPassato(addMinuti(usatoIl, MINUTI_TRA_USI), ctx.adesso))
    await ctx.archivio.write((tx) => updateGettone(tx, PRIMO_ENTE, gettoneId, { usato_il: ctx.adesso }))
  return trovato.attore
}

const loadGettoni = async (ctx: Contesto, accountId: number): Promise<readonly Gettone[]> =>
  (await ctx.archivio.read((tx) => listGettoniDi(tx, PRIMO_ENTE, accountId))).map((g) => ({
    ...g,
    valido: isGettoneValido(g, ctx.oggi),
  }))

const endGettone = (ctx: Contesto, accountId: number, gettoneId: number): Promise<boolean> =>
  ctx.archivio.write(async (tx: Tx) => {
    await lockRuoli(tx)
    if ((await findAccount(tx, PRIMO_ENTE, accountId)) === null) return false
    const gettone = (await listGettoniDi(tx, PRIMO_ENTE, accountId)).find((g) => g.gettoneId === gettoneId)
    if (gettone === undefined || gettone.revocatoIl !== null) return false
    await updateGettone(tx, PRIMO_ENTE, gettoneId, { revocato_il: ctx.adesso })
    await recordAccesso(tx, ctx, accountId, 'revoca-gettone', { prima: printGettone(gettone) })
    return true
  })

/** A token in one line, as history writes it: never the token. */
const printGettone = (g: {
  readonly nome: string
  readonly azioni: readonly string[]
  readonly scadeIl: string
}): string => `«${g.nome}», fino al ${printData(g.scadeIl)}: ${g.azioni.map(nomeAzione).join('; ')}`
