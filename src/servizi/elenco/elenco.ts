import {
  type FiltroElenco,
  listCombinazioni,
  listRighe,
  listTrovateConValori,
} from '../../archivio/query/elenco.ts'
import { type EnteArchiviato, findEnte } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listConteggiRilievi } from '../../archivio/query/rilievi.ts'
import { toDomanda } from '../../archivio/ricerca/domanda.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { type Avanzamento, computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import { type ConteggioIndicatori, contaIndicatori } from '../../dominio/conseguimento/insieme.ts'
import { computeConseguimentoObiettivo } from '../../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../../dominio/conseguimento/smvp.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { findCentro } from '../centri.ts'
import type { Contesto } from '../contesto.ts'
import { memo } from '../memo.ts'
import { type ConteggioRilievi, ensureRilievi } from '../rilievi/rilievi.ts'
import { countTotale, type Filtri, passa, type Scelta, toFiltri, toScelteVista } from './filtri.ts'

export type { ConteggioIndicatori, ConteggioRilievi, Filtri, Scelta }

/** What a list is asked for; empty texts count as absent. `centro` is a printed name or a centre's code. */
export interface RichiestaElenco {
  readonly vista?: string | undefined
  readonly testo?: string | undefined
  readonly centro?: string | undefined
  readonly responsabile?: string | undefined
  readonly assessorato?: string | undefined
  readonly areaTematica?: string | undefined
  /** From 1; beyond the last it is the last. */
  readonly pagina?: number | undefined
  readonly perPagina?: number | undefined
}

export interface RigaElenco {
  readonly codice: string
  readonly vista: string
  readonly descrizione: string
  readonly centro: string | null
  readonly responsabile: string | null
  readonly avanzamento: Avanzamento
  readonly indicatori: ConteggioIndicatori
  readonly rilievi: ConteggioRilievi
}

export interface Elenco {
  /** In plan order, the most recent view first. */
  readonly righe: readonly RigaElenco[]
  readonly totale: number
  readonly pagina: number
  readonly pagine: number
  /** Views with how many cards each would leave, the other filters standing. */
  readonly viste: readonly Scelta[]
  readonly filtri: Filtri
}

export const PER_PAGINA = 50
/** A page of 500 rows costs ten times one of 50; who wants them all exports. */
export const PER_PAGINA_MASSIMO = 200

const VUOTO: Elenco = {
  righe: [],
  totale: 0,
  pagina: 1,
  pagine: 1,
  viste: [],
  filtri: { centri: [], responsabili: [], assessorati: [], aree: [] },
}

/** One page of the cards that pass the filters, with the counts beside each choice. */
export const listSchede = async (ctx: Contesto, richiesta: RichiestaElenco = {}): Promise<Elenco> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const letto = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    return ente === null ? null : { ente, ...(await readPagina(ctx, tx, ente, richiesta)) }
  })
  if (letto === null) return VUOTO
  const { ente, schede, filtro, combinazioni, totale, pagina, pagine } = letto
  const conteggi = await loadConteggi(ctx, ente, schede)
  return {
    righe: schede.map((s) => toRiga(s, conteggi.get(`${s.vista}|${s.codice}`) ?? { E: 0, W: 0, I: 0 })),
    totale,
    pagina,
    pagine,
    viste: toScelteVista(combinazioni, filtro),
    filtri: toFiltri(combinazioni, filtro),
  }
}

/** How many findings the page's cards have, by view and code. */
const loadConteggi = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  schede: readonly Scheda[],
): Promise<ReadonlyMap<string, ConteggioRilievi>> => {
  const perVista = Map.groupBy(schede, (s) => s.vista)
  for (const vista of perVista.keys()) await ensureRilievi(ctx, ente, vista)
  const conteggi = new Map<string, ConteggioRilievi>()
  await ctx.archivio.read(async (tx) => {
    for (const [vista, sue] of perVista)
      for (const r of await listConteggiRilievi(
        tx,
        ente.enteId,
        vista,
        sue.map((s) => s.codice),
      ))
        conteggi.set(`${vista}|${r.codice}`, { E: r.errori, W: r.attenzioni, I: r.informazioni })
  })
  return conteggi
}

const readPagina = async (ctx: Contesto, tx: Tx, ente: EnteArchiviato, r: RichiestaElenco) => {
  const { archivio } = ctx
  const { enteId, revisione } = ente
  const filtro = await toFiltro(tx, enteId, r)
  const domanda = toDomanda(r.testo ?? '')
  const trovate =
    domanda === null
      ? null
      : await memo(archivio, 'trovate', [enteId, revisione, 'elenco', domanda], () =>
          listTrovateConValori(tx, enteId, domanda),
        )
  const combinazioni =
    trovate ?? (await memo(archivio, 'combinazioni', [enteId, revisione], () => listCombinazioni(tx, enteId)))
  const totale = countTotale(combinazioni, filtro)
  const perPagina = entro(r.perPagina, PER_PAGINA, PER_PAGINA_MASSIMO)
  const pagine = Math.max(1, Math.ceil(totale / perPagina))
  const pagina = entro(r.pagina, 1, pagine)
  const salta = (pagina - 1) * perPagina
  const ids =
    trovate === null
      ? await listRighe(tx, enteId, filtro, { salta, quante: perPagina })
      : trovate
          .filter((t) => passa(t, filtro))
          .slice(salta, salta + perPagina)
          .map((t) => t.schedaId)
  // The page's cards, whole: their progress is computed on read.
  const schede = ids.length === 0 ? [] : await loadSchede(tx, enteId, { ids })
  return { schede, filtro, combinazioni, totale, pagina, pagine }
}

const toFiltro = async (tx: Tx, enteId: number, r: RichiestaElenco): Promise<FiltroElenco> => {
  const centro = presente(r.centro)
  const vista = presente(r.vista)
  const responsabile = presente(r.responsabile)
  const assessorato = presente(r.assessorato)
  const areaTematica = presente(r.areaTematica)
  return {
    ...(vista === undefined ? {} : { vista }),
    ...(responsabile === undefined ? {} : { responsabile }),
    ...(assessorato === undefined ? {} : { assessorato }),
    ...(areaTematica === undefined ? {} : { areaTematica }),
    ...(centro === undefined
      ? {}
      : { centro: { nome: centro, codici: (await findCentro(tx, enteId, centro))?.codici ?? [] } }),
  }
}

/** A whole number from 1 to `massimo`; what is not a number is `altrimenti`. */
const entro = (n: number | undefined, altrimenti: number, massimo: number): number =>
  Math.min(massimo, Math.max(1, Math.trunc(n === undefined || Number.isNaN(n) ? altrimenti : n)))

const presente = (valore: string | undefined): string | undefined => (valore === '' ? undefined : valore)

const toRiga = (s: Scheda, rilievi: ConteggioRilievi): RigaElenco => ({
  codice: s.codice,
  vista: s.vista,
  descrizione: s.descrizione,
  centro: s.centro,
  responsabile: s.responsabile,
  avanzamento: computeAvanzamento(s.fasi),
  indicatori: contaIndicatori([computeConseguimentoObiettivo(s, PROFILO_PREDEFINITO)]),
  rilievi,
})
