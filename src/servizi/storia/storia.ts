import { findEnte } from '../../archivio/query/enti.ts'
import { listIdentita } from '../../archivio/query/identita.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Scheda, StatoDiAttuazione } from '../../dominio/scheda/scheda.ts'
import {
  type AndamentoIndicatore,
  computeAndamenti,
  type SchedaDellaStoria,
} from '../../dominio/storia/andamento.ts'
import { type Anno, annoDi } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'
import { memo } from '../memo.ts'
import { type AnelloCatena, createCatene } from './catene.ts'

export type { AnelloCatena } from './catene.ts'

/** An objective over the years, seen from one of its cards. */
export interface StoriaObiettivo {
  /** Its cards, one a year, oldest first; the one in hand is at `corrente`. */
  readonly schede: readonly AnelloCatena[]
  readonly corrente: number
  /** One an indicator of the card in hand, in its order. */
  readonly andamenti: readonly AndamentoIndicatore[]
  /** The narratives of the card of the year before; null when none is stored. */
  readonly annoPrima: (AnelloCatena & { readonly stati: readonly StatoDiAttuazione[] }) | null
}

/**
 * The trend of a card's indicators, from what it prints of past years and from the same objective's cards of other
 * years. Null when there is no such card, or when nothing says of which year it is.
 */
export const getStoria = async (
  ctx: Contesto,
  { vista, codice }: { readonly vista: string; readonly codice: string },
): Promise<StoriaObiettivo | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const ente = await ctx.archivio.read(findEnte)
  if (ente === null) return null
  const grammatica = toGrammatica(ente)
  const catene = await memo(
    ctx.archivio,
    'storie',
    [ente.enteId, ente.revisione, ente.grammatica],
    async () => createCatene(await ctx.archivio.read((tx) => listIdentita(tx, ente.enteId)), grammatica),
  )
  const catena = catene.find(vista, codice)
  const lette = await ctx.archivio.read((tx) => loadAnelli(tx, ente.enteId, catena ?? [{ vista, codice }]))
  const findLetta = (v: string, c: string) => lette.find((s) => s.vista === v && s.codice === c)
  const questa = findLetta(vista, codice)
  if (questa === undefined) return null
  const schede = catena ?? soloQuesta(questa)
  if (schede === null) return null
  const corrente = schede.findIndex((a) => a.codice === codice)
  const storia = schede.map((a): SchedaDellaStoria => {
    const letta = findLetta(a.vista, a.codice)
    return { ...a, indicatori: letta?.indicatori ?? [] }
  })
  const prima = schede[corrente - 1]
  const statiPrima =
    prima === undefined ? [] : (findLetta(prima.vista, prima.codice)?.statoDiAttuazione ?? [])
  return {
    schede,
    corrente,
    andamenti: computeAndamenti(storia, corrente),
    annoPrima: prima === undefined ? null : { ...prima, stati: statiPrima },
  }
}

/** The cards of a chain, view by view: their codes alone would make the store walk every card it has. */
const loadAnelli = async (
  tx: Tx,
  enteId: number,
  anelli: readonly Pick<AnelloCatena, 'vista' | 'codice'>[],
): Promise<readonly Scheda[]> => {
  const lette: Scheda[] = []
  for (const [vista, suoi] of Map.groupBy(anelli, (a) => a.vista))
    lette.push(...(await loadSchede(tx, enteId, { vista, codici: suoi.map((a) => a.codice) })))
  return lette
}

/** A card whose code names no year: its narrative may. */
const soloQuesta = (s: Scheda): readonly AnelloCatena[] | null => {
  const al = s.statoDiAttuazione.at(-1)?.al
  if (al === undefined) return null
  const anno: Anno = annoDi(al)
  return [{ vista: s.vista, codice: s.codice, anno, descrizione: s.descrizione }]
}
