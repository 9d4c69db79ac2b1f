import { findCampagna } from '../../archivio/query/campagne.ts'
import type { TestaIstantanea } from '../../archivio/query/istantanee.ts'
import { findTestaIstantanea, listIstantanee, loadIstantanee } from '../../archivio/query/istantanee.ts'
import { loadNomiStampati } from '../../archivio/query/testate.ts'
import {
  can,
  type OggettoPermesso,
  requireDaQualcheParte,
  requirePermesso,
} from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { type ContenutoIstantanea, readIstantanea } from './congela.ts'

export type { TestaIstantanea } from '../../archivio/query/istantanee.ts'

/** A frozen card with its contents. */
export interface Istantanea extends TestaIstantanea {
  readonly contenuto: ContenutoIstantanea
}

/** The moments at which a round was frozen, the latest first, each with the cards that the actor may know of. */
export interface Congelamento {
  readonly creataIl: string
  readonly motivo: string
  readonly regole: string
  /** By code. */
  readonly schede: readonly TestaIstantanea[]
}

/** What a round froze; null when there is no such round. */
export const listCongelamenti = async (
  ctx: Contesto,
  campagnaId: number,
): Promise<readonly Congelamento[] | null> => {
  requireDaQualcheParte(ctx.attore, 'campagna:leggi')
  return await readConEnte<readonly Congelamento[] | null>(ctx, null, async (tx, { enteId }) => {
    if ((await findCampagna(tx, enteId, campagnaId)) === null) return null
    const tutte = await listIstantanee(tx, enteId, { campagnaId })
    const sue = await sceglie(ctx, tutte, async (ids) => {
      const nomi = await loadNomiStampati(tx, enteId)
      const contenuti = await loadIstantanee(tx, enteId, ids)
      return new Map(
        contenuti.map((c) => [c.istantaneaId, toOggetto(readIstantanea(c.contenuto).scheda, nomi)]),
      )
    })
    return [...Map.groupBy(sue, (i) => i.creataIl)].map(([creataIl, schede]) => ({
      creataIl,
      motivo: schede[0]?.motivo ?? '',
      regole: schede[0]?.regole ?? '',
      schede: schede.toSorted((a, b) => (a.codice < b.codice ? -1 : 1)),
    }))
  })
}

/** Whoever may see the whole entity needs no card opened to know whose it is. */
const sceglie = async (
  { attore }: Contesto,
  tutte: readonly TestaIstantanea[],
  oggetti: (ids: readonly number[]) => Promise<ReadonlyMap<number, OggettoPermesso>>,
): Promise<readonly TestaIstantanea[]> => {
  if (tutte.length === 0 || can(attore, 'campagna:leggi').ok) return tutte
  const perId = await oggetti(tutte.map((i) => i.istantaneaId))
  return tutte.filter((i) => can(attore, 'campagna:leggi', perId.get(i.istantaneaId) ?? null).ok)
}

/** One frozen card, whose it was when it was frozen deciding who may see it; null when there is none. */
export const getIstantanea = async (ctx: Contesto, istantaneaId: number): Promise<Istantanea | null> => {
  requireDaQualcheParte(ctx.attore, 'campagna:leggi')
  return await readConEnte<Istantanea | null>(ctx, null, async (tx, { enteId }) => {
    const testa = await findTestaIstantanea(tx, enteId, istantaneaId)
    const [letta] = await loadIstantanee(tx, enteId, [istantaneaId])
    if (testa === null || letta === undefined) return null
    const contenuto = readIstantanea(letta.contenuto)
    const oggetto = toOggetto(contenuto.scheda, await loadNomiStampati(tx, enteId))
    requirePermesso(ctx.attore, 'campagna:leggi', oggetto)
    return { ...testa, contenuto }
  })
}
