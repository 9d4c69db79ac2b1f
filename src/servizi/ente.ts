import { type EnteArchiviato, findEnte, findRevisione } from '../archivio/query/enti.ts'
import type { Tx } from '../archivio/schema/tabelle.ts'
import {
  createGrammatica,
  type DefinizioneGrammatica,
  GRAMMATICA_PREDEFINITA,
  type GrammaticaCodici,
} from '../dominio/codici/grammatica.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Contesto } from './contesto.ts'

/** The entity that owns the data. */
export interface Ente {
  readonly nome: string
  readonly grammatica: GrammaticaCodici
  /** Raised by every write. */
  readonly revisione: number
}

/** The store's entity; null until the first import. */
export const getEnte = async (ctx: Contesto): Promise<Ente | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const ente = await ctx.archivio.read(findEnte)
  return ente === null ? null : { nome: ente.nome, grammatica: toGrammatica(ente), revisione: ente.revisione }
}

/** The entity's name alone: it stands in the header of every page, the one where people sign in too. */
export const findNomeEnte = async ({ archivio }: Pick<Contesto, 'archivio'>): Promise<string | null> =>
  (await archivio.read(findEnte))?.nome ?? null

/** How many writes the entity has seen; -1 while there is none. What was made at another revision is stale. */
export const getRevisione = async (ctx: Contesto): Promise<number> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return (await ctx.archivio.read(findRevisione)) ?? -1
}

/** The entity's code grammar; the default one until it enters its own. Throws on a stored grammar that is not one. */
export const toGrammatica = ({ grammatica }: Pick<EnteArchiviato, 'grammatica'>): GrammaticaCodici => {
  if (grammatica === null) return GRAMMATICA_PREDEFINITA
  const esito = createGrammatica(JSON.parse(grammatica) as DefinizioneGrammatica)
  if (!esito.ok) throw new Error(`La grammatica dei codici conservata non è valida. ${esito.messaggio}`)
  return esito.grammatica
}

/** Reads with the entity at hand; `vuoto` is the answer of a store that has none yet. */
export const readConEnte = <T>(
  ctx: Contesto,
  vuoto: T,
  lavoro: (tx: Tx, ente: EnteArchiviato) => Promise<T>,
): Promise<T> =>
  ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    return ente === null ? vuoto : await lavoro(tx, ente)
  })
