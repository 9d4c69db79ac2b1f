import { arrotonda } from './assi.ts'
import type { Motivo } from './motivi.tsx'

export interface ParteImpilata {
  readonly motivo: Motivo
  readonly quanti: number
}

export interface ImpilataProps {
  readonly parti: readonly ParteImpilata[]
  /** What the whole width stands for. */
  readonly massimo: number
  /** The bar in words. */
  readonly descrizione: string
}

const ALTEZZA = 20

/** Counts end to end in one bar. A part that is there is never too thin to be seen. */
export const Impilata = ({ parti, massimo, descrizione }: ImpilataProps) => {
  let qui = 0
  const posti = parti.flatMap((p) => {
    if (p.quanti === 0 || massimo === 0) return []
    const x = (qui / massimo) * 100
    qui += p.quanti
    return [{ ...p, x: arrotonda(x), larghezza: arrotonda((p.quanti / massimo) * 100) }]
  })
  return (
    <svg class="oc-impilata" width="100%" height={ALTEZZA} role="img" aria-label={descrizione}>
      <line class="base" x1="0" x2="0" y1="0" y2={ALTEZZA} />
      {posti.map((p) => (
        <rect
          key={p.motivo}
          class={`oc-parte ${p.motivo}`}
          x={`${p.x}%`}
          width={`${Math.max(p.larghezza, 0.6)}%`}
          y="1"
          height={ALTEZZA - 2}
        />
      ))}
    </svg>
  )
}
