import type { EnteArchiviato } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { findTrovate, listPosizioniEnte, type Posizione } from '../../archivio/query/ricerca.ts'
import { type Domanda, toDomanda } from '../../archivio/ricerca/domanda.ts'
import { toForme } from '../../archivio/ricerca/parole.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { memo } from '../memo.ts'
import { type Risultato, toRisultato } from './risultato.ts'

export type { Pezzo } from './brano.ts'
export type { Brano, Risultato } from './risultato.ts'

/** What is sought; `vista` narrows to one view. */
export interface RichiestaRicerca {
  readonly testo: string
  readonly vista?: string | undefined
  /** From 1; beyond the last it is the last. */
  readonly pagina?: number | undefined
  readonly perPagina?: number | undefined
}

export interface EsitoRicerca {
  /** False when the text has no words to look for. */
  readonly chiesto: boolean
  /** In order of worth: the code itself, the title, the card, what it stands under; then plan order. */
  readonly risultati: readonly Risultato[]
  /** Cards found, the view's only when one was chosen. */
  readonly totale: number
  readonly pagina: number
  readonly pagine: number
  readonly perPagina: number
  /** How many each view has, whatever the one chosen; the most recent first, those with none left out. */
  readonly viste: readonly { readonly vista: string; readonly schede: number }[]
  /** When several words are nowhere together, how many cards each has alone; else none. */
  readonly daSole: readonly { readonly parola: string; readonly schede: number }[]
}

export const RISULTATI_PER_PAGINA = 20
const PER_PAGINA_MASSIMO = 100

/** Cards by their words, one page of them, with the passages where the words are. */
export const searchSchede = async (
  ctx: Contesto,
  { testo, vista, pagina = 1, perPagina = RISULTATI_PER_PAGINA }: RichiestaRicerca,
): Promise<EsitoRicerca> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const quante = entro(perPagina, PER_PAGINA_MASSIMO)
  const domanda = toDomanda(testo)
  const vuoto: EsitoRicerca = {
    chiesto: domanda !== null,
    risultati: [],
    totale: 0,
    pagina: 1,
    pagine: 1,
    perPagina: quante,
    viste: [],
    daSole: [],
  }
  if (domanda === null) return vuoto
  return await readConEnte(ctx, vuoto, async (tx, ente) => {
    const tutte = await loadTrovate(ctx, tx, ente, domanda)
    const scelte = vista === undefined ? tutte : tutte.filter((t) => t.vista === vista)
    const pagine = Math.max(1, Math.ceil(scelte.length / quante))
    const qui = entro(pagina, pagine)
    const mostrate = scelte.slice((qui - 1) * quante, qui * quante)
    const schede =
      mostrate.length === 0 ? [] : await loadSchede(tx, ente.enteId, { ids: mostrate.map((t) => t.schedaId) })
    const perChiave = new Map(schede.map((s) => [toChiave(s), s]))
    return {
      ...vuoto,
      risultati: mostrate.flatMap((t): Risultato[] => {
        const scheda = perChiave.get(toChiave(t))
        return scheda === undefined ? [] : [toRisultato(scheda, domanda)]
      }),
      totale: scelte.length,
      pagina: qui,
      pagine,
      viste: [...Map.groupBy(tutte, (t) => t.vista)]
        .map(([v, sue]) => ({ vista: v, schede: sue.length }))
        .sort((a, b) => confronta(b.vista, a.vista)),
      daSole:
        tutte.length > 0 || domanda.length === 1 ? [] : await countDaSole(ctx, tx, ente, domanda, vista),
    }
  })
}

/** The cards that have all the words of a text, as `vista|codice`; null when the text has no words to look for. */
export const findCodici = async (
  ctx: Contesto,
  { testo, vista }: Pick<RichiestaRicerca, 'testo' | 'vista'>,
): Promise<ReadonlySet<string> | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const domanda = toDomanda(testo)
  if (domanda === null) return null
  return await readConEnte<ReadonlySet<string>>(ctx, new Set(), async (tx, ente) => {
    const tutte = await loadTrovate(ctx, tx, ente, domanda)
    return new Set(tutte.filter((t) => vista === undefined || t.vista === vista).map(toChiave))
  })
}

const toChiave = ({ vista, codice }: { readonly vista: string; readonly codice: string }): string =>
  `${vista}|${codice}`

/** Everything found, ranked; kept until the data change, since pages and filters ask for it again. */
const loadTrovate = (
  { archivio }: Contesto,
  tx: Tx,
  { enteId, revisione }: EnteArchiviato,
  domanda: Domanda,
): Promise<readonly Posizione[]> =>
  memo(archivio, 'trovate', [enteId, revisione, domanda], async () => {
    // The places of the cards are read once for all the searches.
    const inOrdine = await memo(archivio, 'posizioni', [enteId, revisione], () =>
      listPosizioniEnte(tx, enteId),
    )
    const { tutte, nelTitolo, nellaScheda } = await findTrovate(tx, enteId, domanda)
    const gradi: Posizione[][] = [[], [], [], []]
    for (const p of inOrdine) {
      if (!tutte.has(p.schedaId)) continue
      const grado = isIlCodice(domanda, p.codice)
        ? 0
        : nelTitolo.has(p.schedaId)
          ? 1
          : nellaScheda.has(p.schedaId)
            ? 2
            : 3
      gradi[grado]?.push(p)
    }
    return gradi.flat()
  })

const countDaSole = async (
  ctx: Contesto,
  tx: Tx,
  ente: EnteArchiviato,
  domanda: Domanda,
  vista: string | undefined,
): Promise<EsitoRicerca['daSole']> => {
  const esito: { parola: string; schede: number }[] = []
  for (const parola of domanda) {
    const sue = await loadTrovate(ctx, tx, ente, [parola])
    esito.push({
      parola: parola.forma,
      schede: vista === undefined ? sue.length : sue.filter((t) => t.vista === vista).length,
    })
  }
  return esito
}

/** Was the card asked for by its code, whole or without the year ("S08_20")? */
const isIlCodice = (domanda: Domanda, codice: string): boolean => {
  const [sola, altra] = domanda
  if (sola === undefined || altra !== undefined || !sola.forma.includes('_')) return false
  return toForme(codice.toLowerCase()).includes(sola.forma)
}

/** Character by character, as both engines compare text. */
const confronta = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A whole number from 1 to `massimo`; what is not a number is 1. */
const entro = (n: number, massimo: number): number =>
  Math.min(massimo, Math.max(1, Number.isNaN(n) ? 1 : Math.trunc(n)))
