import type { EnteArchiviato } from '../../archivio/query/enti.ts'
import {
  type FasiNominate,
  listCollegati,
  listFasiNominate,
  listTestate,
  type TestataScheda,
} from '../../archivio/query/nominati.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { annoDelCodice } from '../../dominio/codici/domande.ts'
import type { Anno } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'
import { memo } from '../memo.ts'

/** Who and what a card names, with its year as its code says (null when the grammar finds none). */
export interface SchedaNominata extends TestataScheda {
  readonly anno: Anno | null
  readonly fasi: readonly FasiNominate[]
  readonly collegati: readonly string[]
}

/** What every card of the entity names; read once after each write. */
export const loadNominati = (
  ctx: Contesto,
  tx: Tx,
  ente: EnteArchiviato,
): Promise<readonly SchedaNominata[]> =>
  memo(ctx.archivio, 'nominati', [ente.enteId, ente.revisione], async () => {
    const grammatica = toGrammatica(ente)
    const testate = await listTestate(tx, ente.enteId)
    const fasi = Map.groupBy(await listFasiNominate(tx, ente.enteId), (f) => f.schedaId)
    const collegati = Map.groupBy(await listCollegati(tx, ente.enteId), (c) => c.schedaId)
    return testate.map((t) => ({
      ...t,
      anno: annoDelCodice(grammatica, t.codice),
      fasi: fasi.get(t.schedaId) ?? [],
      collegati: (collegati.get(t.schedaId) ?? []).map((c) => c.codice),
    }))
  })

/** The years that cards speak of, the first first. */
export const listAnniSchede = (schede: readonly SchedaNominata[]): readonly Anno[] =>
  [...new Set(schede.flatMap((s) => (s.anno === null ? [] : [s.anno])))].toSorted((a, b) => a - b)

/** The year shown when none is asked for: the last one that has cards, else that of today. */
export const annoPredefinito = (anni: readonly Anno[], oggi: string): Anno =>
  anni.at(-1) ?? Number(oggi.slice(0, 4))
