import { findEnte } from '../../archivio/query/enti.ts'
import { findRilieviVista, listRilieviSchede } from '../../archivio/query/rilievi.ts'
import { CONTROLLI } from '../../dominio/coerenza/controlli.ts'
import type { Controllo, NonApplicabile } from '../../dominio/coerenza/controllo.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import { findCentro } from '../centri.ts'
import type { Contesto } from '../contesto.ts'
import { memo } from '../memo.ts'
import { getQuadro } from '../quadro/quadro.ts'
import { type ConteggioRilievi, countRilievi, ensureRilievi } from '../rilievi/rilievi.ts'
import { campoDi, type FiltroRilievi, gravitaDi, passaRilievo, type RilievoInContesto } from './filtro.ts'

export type { FiltroRilievi, RilievoInContesto }

export interface RichiestaControlli extends FiltroRilievi {
  readonly vista: string
  /** 'regola' by default: what is asked, then of whom; 'scheda': card after card, in plan order. */
  readonly per?: 'regola' | 'scheda' | undefined
}

/** A rule and how many findings it gave among those the other filters let through. */
export interface RegolaContata extends ConteggioRilievi {
  readonly controllo: Pick<Controllo, 'id' | 'titolo' | 'tace' | 'gravita'>
  /** With the severities that are shown. */
  readonly mostrati: number
}

/** A choice of a filter with how many findings it would show, the other filters standing. */
export interface SceltaRilievi {
  readonly valore: string
  readonly rilievi: number
}

export interface Controlli {
  readonly ente: string
  readonly vista: Vista
  /** All that pass, in the order asked for. */
  readonly rilievi: readonly RilievoInContesto[]
  /** By severity, whatever severity is shown. */
  readonly conteggio: ConteggioRilievi
  /** Rules with at least one finding, the most severe first. */
  readonly regole: readonly RegolaContata[]
  readonly centri: readonly SceltaRilievi[]
  readonly responsabili: readonly SceltaRilievi[]
  readonly campi: readonly SceltaRilievi[]
  readonly nonApplicabili: readonly (NonApplicabile & { readonly titolo: string })[]
}

/** The kept findings of a view, narrowed and counted, each card at its own date; null when there is no such view. */
export const getControlli = async (ctx: Contesto, r: RichiestaControlli): Promise<Controlli | null> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const quadro = await getQuadro(ctx, { vista: r.vista })
  if (quadro === null) return null
  const { tutti, nonApplicabili, codiciCentro } = await readTenuti(ctx, r)
  const schede = new Map(quadro.schede.map((s) => [s.codice, s]))
  const inContesto = tutti.map((rilievo) => ({
    rilievo,
    scheda: rilievo.codice === null ? null : (schede.get(rilievo.codice) ?? null),
  }))
  const senza = (tranne: keyof FiltroRilievi) =>
    inContesto.filter((x) => passaRilievo(x, r, codiciCentro, tranne))
  const passati = inContesto.filter((x) => passaRilievo(x, r, codiciCentro))
  return {
    ente: quadro.ente,
    vista: quadro.vista,
    rilievi: r.per === 'scheda' ? passati : sortPerRegola(passati),
    conteggio: countRilievi(senza('gravita').map((x) => x.rilievo)),
    regole: countRegole(
      inContesto.filter((x) => passaRilievo(x, { ...r, gravita: 'tutte' }, codiciCentro, 'regola')),
      r,
    ),
    centri: countScelte(senza('centro'), (x) => x.scheda?.centro ?? null),
    responsabili: countScelte(senza('responsabile'), (x) => x.scheda?.responsabile ?? null),
    campi: countScelte(senza('campo'), (x) => campoDi(x.rilievo)),
    nonApplicabili: nonApplicabili.map((n) => ({
      ...n,
      titolo: CONTROLLI.find((c) => c.id === n.regola)?.titolo ?? n.regola,
    })),
  }
}

/** What is kept of a view, as findings: parsed once for each state of the data. */
const readTenuti = async (ctx: Contesto, { vista, centro }: RichiestaControlli) => {
  const ente = await ctx.archivio.read(findEnte)
  if (ente === null) return { tutti: [], nonApplicabili: [], codiciCentro: [] }
  await ensureRilievi(ctx, ente, vista)
  const { enteId, revisione, grammatica } = ente
  const letti = await memo(ctx.archivio, 'rilieviLetti', [enteId, revisione, grammatica, vista], () =>
    ctx.archivio.read(async (tx) => {
      const testa = await findRilieviVista(tx, enteId, vista)
      const schede = await listRilieviSchede(tx, enteId, vista)
      return {
        tutti: [
          ...(JSON.parse(testa?.insieme ?? '[]') as Rilievo[]),
          ...schede.flatMap((s) => JSON.parse(s) as Rilievo[]),
        ],
        nonApplicabili: JSON.parse(testa?.nonApplicabili ?? '[]') as NonApplicabile[],
      }
    }),
  )
  const codiciCentro = centro
    ? await ctx.archivio.read(async (tx) => (await findCentro(tx, enteId, centro))?.codici ?? [])
    : []
  return { ...letti, codiciCentro }
}

const PESO = { E: 0, W: 1, I: 2 } as const
const POSTO = new Map(CONTROLLI.map((c, i) => [c.id, i]))

const compareRegole = (a: Rilievo, b: Rilievo): number =>
  (POSTO.get(a.regola) ?? 0) - (POSTO.get(b.regola) ?? 0)

/** Rule after rule in the order of the documentation; within one, as it stood. */
const sortPerRegola = (rilievi: readonly RilievoInContesto[]): readonly RilievoInContesto[] =>
  rilievi.toSorted(
    (a, b) => compareRegole(a.rilievo, b.rilievo) || PESO[a.rilievo.gravita] - PESO[b.rilievo.gravita],
  )

const countRegole = (rilievi: readonly RilievoInContesto[], f: FiltroRilievi): readonly RegolaContata[] => {
  const gravita = gravitaDi(f)
  const perRegola = Map.groupBy(rilievi, (x) => x.rilievo.regola)
  return CONTROLLI.flatMap((controllo): RegolaContata[] => {
    const suoi = perRegola.get(controllo.id) ?? []
    if (suoi.length === 0) return []
    const conteggio = countRilievi(suoi.map((x) => x.rilievo))
    return [{ controllo, ...conteggio, mostrati: gravita.reduce((n, g) => n + conteggio[g], 0) }]
  }).toSorted((a, b) => b.E - a.E || b.W - a.W || b.I - a.I)
}

const ORDINE = new Intl.Collator('it', { numeric: true })

const countScelte = (
  rilievi: readonly RilievoInContesto[],
  valore: (x: RilievoInContesto) => string | null,
): readonly SceltaRilievi[] => {
  const conteggi = new Map<string, number>()
  for (const x of rilievi) {
    const v = valore(x)
    if (v !== null) conteggi.set(v, (conteggi.get(v) ?? 0) + 1)
  }
  return [...conteggi]
    .map(([v, quanti]) => ({ valore: v, rilievi: quanti }))
    .sort((a, b) => ORDINE.compare(a.valore, b.valore))
}
