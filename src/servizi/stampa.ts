import { type EnteArchiviato, findEnte } from '../archivio/query/enti.ts'
import { loadSchede } from '../archivio/query/leggi-schede.ts'
import type { ProvaArchiviata } from '../archivio/query/prove.ts'
import { listRilieviSchede } from '../archivio/query/rilievi.ts'
import { listViste } from '../archivio/query/viste.ts'
import type { Tx } from '../archivio/schema/tabelle.ts'
import { toNodiDaStampare, toSchedeDaStampare } from '../documenti/stampa/prepara.ts'
import type { RichiestaStampa } from '../documenti/stampa/richiesta.ts'
import {
  type EsitoStampa,
  type OpzioniStampa,
  printPiano,
  type Stampante,
} from '../documenti/stampa/stampante.ts'
import type { GrammaticaCodici } from '../dominio/codici/grammatica.ts'
import type { Rilievo } from '../dominio/coerenza/rilievo.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import { findLivello, type Livello, type Vista } from '../dominio/piano/vista.ts'
import type { Scheda } from '../dominio/scheda/scheda.ts'
import type { DataIso } from '../dominio/valori/data.ts'
import { type CentroScelto, findCentro, listCodiciCentri } from './centri.ts'
import type { Contesto, Rifiuto } from './contesto.ts'
import { toGrammatica } from './ente.ts'
import { ordinaPerCodici } from './esporta/ordine.ts'
import { toNomeFile } from './nome-file.ts'
import { listProveVisibili } from './prove/visibili.ts'
import { rifiutaArchivioVuoto, rifiutaCentro, rifiutaLivello, rifiutaVista } from './rifiuti.ts'
import { computeRilievi, ensureRilievi } from './rilievi/rilievi.ts'
import { alDellaScheda } from './scheda.ts'

export { createStampante, type EsitoStampa, type Stampante } from '../documenti/stampa/stampante.ts'

/** What to print, with the parameters of the printed cover. */
export interface RichiestaDocumento {
  readonly vista: string
  /** Key or printed name of a level; the cards' own when absent. Above it the roll-up of each node is printed. */
  readonly livello?: string | undefined
  /** A centre's code: a cover's, or any unit of the chart with those below it. */
  readonly centro?: string | undefined
  /** Only these cards, in this order. */
  readonly codici?: readonly string[] | undefined
  /** Reporting date; by default the latest of the cards' own. */
  readonly al?: DataIso | undefined
  /** Adds the section of the findings. */
  readonly rilievi?: boolean | undefined
}

export interface OpzioniDocumento extends Omit<OpzioniStampa, 'onAvanzamento'> {
  /** A printer kept warm; without it each print has a process of its own. */
  readonly stampante?: Stampante
}

export type EsitoDocumento =
  | (EsitoStampa & { readonly ok: true; readonly nomeFile: string })
  | (EsitoStampa & { readonly ok: false })
  | Rifiuto<'archivio-vuoto' | 'vista-sconosciuta' | 'livello-sconosciuto' | 'centro-sconosciuto'>

/**
 * Prints the cards of a view (or the nodes of a level above them) as an accessible PDF, in a child process.
 * `onAvanzamento` is told how many cards or nodes are done, of how many.
 */
export const printDocumento = async (
  ctx: Contesto,
  richiesta: RichiestaDocumento,
  onAvanzamento?: (fatto: number, totale: number) => void,
  { stampante, ...opzioni }: OpzioniDocumento = {},
): Promise<EsitoDocumento> => {
  requirePermesso(ctx.attore, 'piano:stampa')
  const letto = await ctx.archivio.read((tx) => readDaStampare(ctx, tx, richiesta))
  if (!letto.ok) return letto
  const { ente, vista, livello, centro, schede, prove } = letto
  const rilievi =
    richiesta.rilievi === true ? await loadRilievi(ctx, ente, vista.codice, richiesta.al ?? null) : []
  const livelloSchede = vista.livelli.at(-1)?.nome ?? livello.nome
  const daStampare: RichiestaStampa = {
    ente: ente.nome,
    vista,
    livello: livello.nome,
    centro: centro === null ? null : { codice: centro.codice, nome: centro.nome },
    dataElaborazione: ctx.oggi,
    al: richiesta.al ?? findAl(schede, toGrammatica(ente)) ?? ctx.oggi,
    schede: toSchedeDaStampare(schede, rilievi).map((s) => ({
      ...s,
      dossier: { prove: prove.get(s.scheda.codice) ?? [] },
    })),
    nodi:
      livello.nome === livelloSchede ? [] : toNodiDaStampare(schede, rilievi, livello.nome, livelloSchede),
    conRilievi: richiesta.rilievi === true,
  }
  const come: OpzioniStampa = { ...opzioni, ...(onAvanzamento ? { onAvanzamento } : {}) }
  const esito = await (stampante ? stampante.stampa(daStampare, come) : printPiano(daStampare, come))
  return esito.ok ? { ...esito, nomeFile: toNomePdf(richiesta, livello) } : esito
}

interface DaStampare {
  readonly ok: true
  readonly ente: EnteArchiviato
  readonly vista: Vista
  readonly livello: Livello
  readonly centro: CentroScelto | null
  readonly schede: readonly Scheda[]
  /** The evidence of each card that has any. */
  readonly prove: ReadonlyMap<string, readonly ProvaArchiviata[]>
}

const readDaStampare = async (
  ctx: Contesto,
  tx: Tx,
  r: RichiestaDocumento,
): Promise<DaStampare | Extract<EsitoDocumento, Rifiuto<string>>> => {
  const ente = await findEnte(tx)
  if (ente === null) return rifiutaArchivioVuoto(ctx)
  const viste = await listViste(tx, ente.enteId)
  const vista = viste.find((v) => v.codice === r.vista)
  if (vista === undefined) return rifiutaVista(r.vista, viste)
  const livello = r.livello === undefined ? (vista.livelli.at(-1) ?? null) : findLivello(vista, r.livello)
  if (livello === null) return rifiutaLivello(r.livello ?? '', vista)
  const centro = r.centro === undefined ? null : await findCentro(tx, ente.enteId, r.centro)
  if (r.centro !== undefined && centro === null)
    return rifiutaCentro(r.centro, await listCodiciCentri(tx, ente.enteId))
  const schede = await loadSchede(tx, ente.enteId, {
    vista: vista.codice,
    ...(centro === null ? {} : { centriStampa: centro.codici }),
    ...(r.codici === undefined ? {} : { codici: r.codici }),
  })
  if (r.codici !== undefined) ordinaPerCodici(schede, r.codici)
  const prove = await listProveVisibili(tx, ctx.attore, ente.enteId, {
    vista: vista.codice,
    codici: schede.map((s) => s.codice),
  })
  return { ok: true, ente, vista, livello, centro, schede, prove }
}

const loadRilievi = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  vista: string,
  al: DataIso | null,
): Promise<readonly Rilievo[]> => {
  if (al !== null) return (await computeRilievi(ctx, ente, vista, al)).rilievi
  await ensureRilievi(ctx, ente, vista)
  const tenuti = await ctx.archivio.read((tx) => listRilieviSchede(tx, ente.enteId, vista))
  return tenuti.flatMap((t) => JSON.parse(t) as Rilievo[])
}

const findAl = (schede: readonly Scheda[], grammatica: GrammaticaCodici): DataIso | null =>
  schede
    .map((s) => alDellaScheda(s, grammatica))
    .filter((d) => d !== null)
    .toSorted()
    .at(-1) ?? null

const toNomePdf = (r: RichiestaDocumento, livello: Livello): string =>
  `${toNomeFile(['schede', r.vista, livello.chiave, r.centro, r.codici?.length === 1 ? r.codici[0] : undefined])}.pdf`
