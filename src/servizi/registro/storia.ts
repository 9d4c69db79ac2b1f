import { findEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  countEventi,
  type EventoLetto,
  type FiltroEventi,
  listAutori,
  listCampi,
  listEventi,
} from '../../archivio/query/eventi.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { can, type OggettoPermesso, requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { OggettoEvento } from '../../dominio/registro/evento.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import { fineGiorno, inizioGiorno } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { isDellaParte, listParti, printCampoEvento } from './campo.ts'

/** What narrows a story; absent is all. */
export interface FiltroStoria {
  /** A part of the card ("fasi"). */
  readonly campo?: string | undefined
  readonly tipo?: OggettoEvento['tipo'] | undefined
  readonly chi?: string | undefined
  /** Days, both included. */
  readonly dal?: DataIso | undefined
  readonly al?: DataIso | undefined
}

export interface RichiestaStoria extends FiltroStoria {
  /** The card; without it, the story is of the whole entity. */
  readonly scheda?: { readonly vista: string; readonly codice: string } | undefined
}

/** One line of a story. */
export interface RigaStoria {
  readonly numero: number
  readonly quando: string
  /** Null when erased on request. */
  readonly chi: string | null
  /** Null when not known, erased, or not to be told to who asks. */
  readonly daDove: string | null
  readonly azione: string
  readonly oggetto: OggettoEvento
  /** The field in words; null when the whole object is meant. */
  readonly campo: string | null
  readonly prima: string | null
  readonly dopo: string | null
  readonly atto: string | null
  /** True when values were erased on request. */
  readonly cancellato: boolean
}

export interface Storia {
  readonly scheda: { readonly vista: string; readonly codice: string; readonly descrizione: string } | null
  readonly righe: readonly RigaStoria[]
  readonly totale: number
  /** What the filters offer. */
  readonly autori: readonly string[]
  readonly parti: readonly { readonly campo: string; readonly nome: string }[]
}

/** More lines in a file than anybody reads: a longer story is asked for by period, and the page says so. */
export const RIGHE_MASSIME = 50_000

/** What is being filled in is a draft: its story is for who may read it. */
const BOZZA = 'compila'

/**
 * Who changed what and when, the last first: of a card, or of the entity. Null when there is no such card. Where a
 * request came from is told only to who may read the story of the whole entity.
 */
export const getStoriaRegistro = async (
  ctx: Contesto,
  richiesta: RichiestaStoria,
  { da, quanti }: { readonly da: number; readonly quanti: number },
): Promise<Storia | null> => {
  if (richiesta.scheda === undefined) requirePermesso(ctx.attore, 'storia:leggi')
  return await ctx.archivio.read(async (tx) => {
    const permessa = await loadScheda(tx, richiesta.scheda)
    if (permessa === null) return null
    requirePermesso(ctx.attore, 'storia:leggi', permessa.oggetto)
    const tutta = toTutta(ctx, richiesta, permessa.oggetto)
    const campi = await listCampi(tx, PRIMO_ENTE, tutta)
    const filtro = { ...tutta, ...toFiltro(richiesta, campi) }
    const conLuogo = can(ctx.attore, 'storia:leggi').ok
    return {
      scheda: permessa.scheda,
      righe: (await listEventi(tx, PRIMO_ENTE, filtro, { da, quanti })).map((e) => toRiga(e, conLuogo)),
      totale: await countEventi(tx, PRIMO_ENTE, filtro),
      autori: await listAutori(tx, PRIMO_ENTE, tutta),
      parti: permessa.scheda === null ? [] : listParti(campi),
    }
  })
}

/** May whoever asks read the story of a card? For the link on its page. */
export const canStoriaScheda = async (
  ctx: Contesto,
  scheda: { readonly vista: string; readonly codice: string },
): Promise<boolean> =>
  await ctx.archivio.read(async (tx) => {
    const permessa = await loadScheda(tx, scheda)
    return permessa !== null && can(ctx.attore, 'storia:leggi', permessa.oggetto).ok
  })

const loadScheda = async (
  tx: Tx,
  scheda: RichiestaStoria['scheda'],
): Promise<{ readonly scheda: Storia['scheda']; readonly oggetto: OggettoPermesso | null } | null> => {
  if (scheda === undefined) return { scheda: null, oggetto: null }
  const ente = await findEnte(tx)
  const [testata] = ente === null ? [] : await listTestate(tx, ente.enteId, scheda.vista, scheda.codice)
  if (ente === null || testata === undefined) return null
  return { scheda: testata, oggetto: toOggetto(testata, await loadNomiStampati(tx, ente.enteId)) }
}

/** The whole story that whoever asks may read. */
const toTutta = (
  ctx: Contesto,
  { scheda }: RichiestaStoria,
  oggetto: OggettoPermesso | null,
): FiltroEventi => ({
  vista: scheda?.vista,
  codice: scheda?.codice,
  senza: can(ctx.attore, 'compilazione:leggi', oggetto).ok ? undefined : BOZZA,
})

const toFiltro = ({ campo, tipo, chi, dal, al }: FiltroStoria, campi: readonly string[]): FiltroEventi => ({
  campi: campo === undefined ? undefined : campi.filter((c) => isDellaParte(c, campo)),
  tipo,
  chi,
  da: dal === undefined ? undefined : inizioGiorno(dal),
  a: al === undefined ? undefined : fineGiorno(al),
})

const toRiga = ({ evento: e, valori }: EventoLetto, conLuogo: boolean): RigaStoria => ({
  numero: e.numero,
  quando: e.quando,
  chi: valori?.chi ?? null,
  daDove: conLuogo ? (valori?.daDove ?? null) : null,
  azione: e.azione,
  oggetto: e.oggetto,
  campo: e.campo === null ? null : printCampoEvento(e.campo, e.oggetto.indice),
  prima: valori?.prima ?? null,
  dopo: valori?.dopo ?? null,
  atto: e.atto,
  cancellato: valori === null,
})
