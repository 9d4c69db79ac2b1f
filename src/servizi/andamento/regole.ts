import { findEnte } from '../../archivio/query/enti.ts'
import { listRilieviSchede } from '../../archivio/query/rilievi.ts'
import { findControllo } from '../../dominio/coerenza/controlli.ts'
import type { Gravita, Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { memo } from '../memo.ts'
import { computeRilievi, ensureRilievi } from '../rilievi/rilievi.ts'

/** How many findings a rule gives, and on how many cards. */
export interface RegolaContata {
  readonly regola: string
  /** What it looks for, in a few Italian words. */
  readonly titolo: string
  readonly E: number
  readonly W: number
  readonly I: number
  readonly schede: number
}

/** Card, rule, severity of each finding: all that counting needs. */
type Contabile = readonly [codice: string, regola: string, gravita: Gravita]

const loadContabili = async (
  ctx: Contesto,
  vista: string,
  al: DataIso | null,
): Promise<readonly Contabile[]> => {
  const ente = await ctx.archivio.read(findEnte)
  if (ente === null) return []
  const chiave = ['regole', ente.enteId, ente.revisione, ente.grammatica, vista, al]
  return await memo(ctx.archivio, 'andamento', chiave, async () => {
    if (al !== null) return toContabili((await computeRilievi(ctx, ente, vista, al)).rilievi)
    await ensureRilievi(ctx, ente, vista)
    const tenuti = await ctx.archivio.read((tx) => listRilieviSchede(tx, ente.enteId, vista))
    return tenuti.flatMap((t) => toContabili(JSON.parse(t) as Rilievo[]))
  })
}

const toContabili = (rilievi: readonly Rilievo[]): readonly Contabile[] =>
  rilievi.flatMap((r): Contabile[] => (r.codice === null ? [] : [[r.codice, r.regola, r.gravita]]))

/** The rules that have something to ask of these cards, the heaviest first: errors, then warnings, then the rest. */
export const listRegole = async (
  ctx: Contesto,
  { vista, al, codici }: { readonly vista: string; readonly al: DataIso | null; codici: ReadonlySet<string> },
): Promise<readonly RegolaContata[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const loro = (await loadContabili(ctx, vista, al)).filter(([codice]) => codici.has(codice))
  return [...Map.groupBy(loro, ([, regola]) => regola)]
    .map(([regola, sue]): RegolaContata => {
      const conta = (g: Gravita) => sue.filter(([, , gravita]) => gravita === g).length
      return {
        regola,
        titolo: findControllo(regola)?.titolo ?? regola,
        E: conta('E'),
        W: conta('W'),
        I: conta('I'),
        schede: new Set(sue.map(([codice]) => codice)).size,
      }
    })
    .sort((a, b) => b.E - a.E || b.W - a.W || b.I - a.I || (a.regola < b.regola ? -1 : 1))
}
