import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { MotivoNonGiudicabile } from '../../dominio/sfida/giudizio.ts'
import { DOMANDE_SFIDA, type DomandaSfida } from '../../dominio/sfida/sfida.ts'
import type { Anno } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { findPiano, type PianoScelto } from '../quadro/piano.ts'
import { type FattiScheda, getFatti, type IndicatoreFacile } from './fatti.ts'
import type { RichiestaAndamento } from './richiesta.ts'

/** One target that asks little, with its card. */
export interface VoceSfida extends IndicatoreFacile {
  readonly codice: string
  readonly vista: string
  readonly obiettivo: string
  readonly anno: Anno | null
  /** The print lost the year of the value the answer rests on. */
  readonly incerto: boolean
}

/** The answers to one question over all the indicators looked at; the counts add up to their number. */
export interface RispostaSfida {
  readonly si: readonly VoceSfida[]
  readonly no: number
  readonly nonGiudicabili: number
  /** Why, the most frequent first. */
  readonly motivi: readonly { readonly motivo: MotivoNonGiudicabile; readonly quanti: number }[]
}

export interface Sfida {
  readonly piano: PianoScelto
  readonly indicatori: number
  readonly domande: Readonly<Record<DomandaSfida, RispostaSfida>>
}

/** How demanding the targets of a view (or of a part of it) are; null when there is no such view. */
export const getSfida = async (
  ctx: Contesto,
  { vista, filtro }: Pick<RichiestaAndamento, 'vista' | 'filtro'>,
): Promise<Sfida | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const piano = await findPiano(ctx, { vista, filtro })
  if (piano === null) return null
  return { piano, ...computeSfida(piano.schede, await getFatti(ctx, vista)) }
}

/** The same of cards already chosen. */
export const computeSfida = (
  schede: PianoScelto['schede'],
  fatti: ReadonlyMap<string, FattiScheda>,
): Pick<Sfida, 'indicatori' | 'domande'> => {
  const loro = schede.flatMap((s) => {
    const f = fatti.get(s.codice)
    return f === undefined ? [] : [{ s, f }]
  })
  const domande = DOMANDE_SFIDA.map((d): [DomandaSfida, RispostaSfida] => {
    const si: VoceSfida[] = []
    const motivi = new Map<MotivoNonGiudicabile, number>()
    let no = 0
    for (const { s, f } of loro)
      for (const [i, giudizi] of f.sfida.entries()) {
        const g = giudizi[d]
        if (g.esito === 'no') no += 1
        else if (g.esito === 'non-giudicabile') motivi.set(g.motivo, (motivi.get(g.motivo) ?? 0) + 1)
        else {
          const facile = f.facili.find((x) => x.indice === i)
          if (facile === undefined) continue
          const { codice, vista, descrizione: obiettivo } = s
          si.push({ ...facile, codice, vista, obiettivo, anno: f.anno, incerto: g.incerto })
        }
      }
    const elenco = [...motivi]
      .map(([motivo, quanti]) => ({ motivo, quanti }))
      .sort((a, b) => b.quanti - a.quanti)
    return [d, { si, no, nonGiudicabili: elenco.reduce((n, m) => n + m.quanti, 0), motivi: elenco }]
  })
  return {
    indicatori: loro.reduce((n, { f }) => n + f.sfida.length, 0),
    domande: Object.fromEntries(domande) as Record<DomandaSfida, RispostaSfida>,
  }
}
