import { arrotonda, createAssePosti } from './assi.ts'
import type { PuntoLinea, ValoreSospeso } from './linea.tsx'
import { toTracciato } from './tracciato.ts'

export interface ScintillaProps {
  readonly descrizione: string
  readonly posti: readonly string[]
  readonly tratti: readonly (readonly PuntoLinea[])[]
  readonly sospesi?: readonly ValoreSospeso[]
}

/** A line as small as a word: the direction at a glance. The chart and its table carry the figures. */
export const Scintilla = ({ descrizione, posti, tratti, sospesi = [] }: ScintillaProps) => {
  const valori = [...tratti.flat(), ...sospesi].map((q) => q.valore)
  const minimo = Math.min(...valori)
  const ampiezza = Math.max(...valori) - minimo
  const x = createAssePosti(posti)
  const y = (v: number): number => (ampiezza === 0 ? 50 : arrotonda(100 - ((v - minimo) / ampiezza) * 100))
  const dove = (q: PuntoLinea) => ({ x: x(q.posto), y: y(q.valore) })
  const ultimo = tratti.at(-1)?.at(-1)
  return (
    <svg class="oc-scintilla" width="92" height="30" role="img" aria-label={descrizione}>
      <svg x="2" y="5" width="88" height="20" overflow="visible" aria-hidden="true">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          overflow="visible"
          aria-hidden="true"
        >
          {tratti.map((t) => (
            <path
              key={t[0]?.posto}
              class="tratto"
              d={toTracciato(t.map(dove))}
              vector-effect="non-scaling-stroke"
            />
          ))}
        </svg>
        {sospesi.map((s) => (
          <line
            key={`${s.valore}-${s.posti.join()}`}
            class="sospeso"
            x1={`${Math.min(...s.posti.map(x))}%`}
            x2={`${Math.max(...s.posti.map(x))}%`}
            y1={`${y(s.valore)}%`}
            y2={`${y(s.valore)}%`}
          />
        ))}
        {tratti.flat().map((q) => (
          <circle
            key={q.posto}
            class={q === ultimo ? 'ultimo' : 'punto'}
            cx={`${x(q.posto)}%`}
            cy={`${y(q.valore)}%`}
            r={q === ultimo ? 3.5 : 2}
          />
        ))}
      </svg>
    </svg>
  )
}
