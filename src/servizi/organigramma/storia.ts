import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import { annoDelCodice } from '../../dominio/codici/domande.ts'
import { toOrganigramma } from '../../dominio/organigramma/errori.ts'
import {
  type Centro,
  discendenzaDi,
  findCentro,
  findCentroStampatoNellAnno,
  type Incarico,
  type Organigramma,
  predecessoriDi,
  storiaDi,
  successoriDi,
} from '../../dominio/organigramma/organigramma.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Anno } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte, toGrammatica } from '../ente.ts'
import { listAnniSchede, loadNominati, type SchedaNominata } from './nominati.ts'
import { countUnita } from './unita.ts'

/** A unit beside the one asked for: what it was before, or became after. */
export interface UnitaVicina {
  readonly codice: string
  /** Its latest name; null when the chart speaks of it without having it. */
  readonly nome: string | null
  readonly dal: string | null
  readonly al: string | null
  /** Directly, or through others. */
  readonly diretta: boolean
}

/** The cards of one year under a unit of the line. */
export interface SchedeAnno {
  readonly anno: Anno
  readonly codice: string
  readonly nome: string
  readonly schede: number
  /** Phases that name it; null when no printed name is tied to it, and nobody can tell. */
  readonly fasi: number | null
  readonly viste: readonly string[]
}

export interface StoriaCentro {
  readonly codice: string
  /** The latest name. */
  readonly nome: string
  /** The year its code carries: the chart it belongs to. */
  readonly annoDelCodice: Anno | null
  /** Every span of its life, the first first: names and parents may differ. */
  readonly periodi: readonly (Centro & { readonly nomePadre: string | null })[]
  readonly incarichi: readonly Incarico[]
  readonly nomiStampati: readonly string[]
  readonly figli: readonly Centro[]
  readonly prima: readonly UnitaVicina[]
  readonly dopo: readonly UnitaVicina[]
  /** Year by year, the cards of the whole line: what it was, what it is, what it became. */
  readonly schede: readonly SchedeAnno[]
}

/** Everything known of a unit through its renamings and mergers; null when nobody knows the code. */
export const getStoriaCentro = async (ctx: Contesto, codice: string): Promise<StoriaCentro | null> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  return await readConEnte<StoriaCentro | null>(ctx, null, async (tx, ente) => {
    const o = toOrganigramma(await loadOrganigramma(tx, ente.enteId))
    const ultimo = findCentro(o, codice)
    if (ultimo === null) return null
    const prima = storiaDi(o, codice).filter((c) => c !== codice)
    const dopo = discendenzaDi(o, codice).filter((c) => c !== codice)
    const dirette = new Set([...predecessoriDi(o, codice), ...successoriDi(o, codice)])
    const toVicina = (c: string): UnitaVicina => {
      const unita = findCentro(o, c)
      const periodi = o.centri.filter((x) => x.codice === c)
      return {
        codice: c,
        nome: unita?.nome ?? null,
        dal: periodi.reduce<string | null>((m, x) => (m === null || x.dal < m ? x.dal : m), null),
        al: unita?.al ?? null,
        diretta: dirette.has(c),
      }
    }
    return {
      codice,
      nome: ultimo.nome,
      annoDelCodice: annoDelCodice(toGrammatica(ente), codice),
      periodi: o.centri
        .filter((c) => c.codice === codice)
        .map((c) => ({ ...c, nomePadre: c.padre === null ? null : (findCentro(o, c.padre)?.nome ?? null) })),
      incarichi: o.incarichi.filter((i) => i.centro === codice).toSorted((a, b) => (a.dal < b.dal ? -1 : 1)),
      nomiStampati: Object.keys(o.nomiStampati).filter((n) => o.nomiStampati[n] === codice),
      figli: [...new Map(o.centri.filter((c) => c.padre === codice).map((c) => [c.codice, c])).values()],
      prima: prima.map(toVicina),
      dopo: dopo.map(toVicina),
      schede: listSchede(o, await loadNominati(ctx, tx, ente), [...prima, codice, ...dopo]),
    }
  })
}

const listSchede = (
  o: Organigramma,
  schede: readonly SchedaNominata[],
  linea: readonly string[],
): readonly SchedeAnno[] =>
  listAnniSchede(schede).flatMap((anno) => {
    const dellAnno = schede.filter((s) => s.anno === anno)
    const { perUnita } = countUnita(o, dellAnno, anno, true)
    const nominate = new Set(
      Object.keys(o.nomiStampati).map((n) => findCentroStampatoNellAnno(o, n, anno)?.codice),
    )
    return linea.flatMap((codice) => {
      const conto = perUnita.get(codice)
      if (conto === undefined) return []
      const nome = findCentro(o, codice)?.nome ?? codice
      const fasi = nominate.has(codice) ? conto.fasi : null
      const viste = [...new Set(dellAnno.map((s) => s.vista))]
      return [{ anno, codice, nome, schede: conto.schede, fasi, viste }]
    })
  })
