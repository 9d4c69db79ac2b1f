import { scaleBand } from 'd3-scale'
import { arrotonda, createAsseValori } from './assi.ts'
import type { ParteImpilata } from './impilata.tsx'

export interface Colonna {
  readonly chiave: string
  /** Written below; "" where there is no room for every name. */
  readonly nome: string
  /** A second line below (the year). */
  readonly sotto?: string
  /** Its name gives way on a small screen. */
  readonly minore?: boolean
  /** From the bottom up. */
  readonly parti: readonly ParteImpilata[]
}

export interface ColonneProps {
  readonly colonne: readonly Colonna[]
  /** The whole drawing in words. */
  readonly descrizione: string
  readonly printSegno: (valore: number) => string
}

const ALTEZZA = 200
const SOPRA = 22
const SOTTO = 44
/** With more columns than these there is no room for each one's total. */
const CON_TOTALE = 14

const p = (n: number): string => `${n}%`
const totaleDi = (c: Colonna): number => c.parti.reduce((n, x) => n + x.quanti, 0)

/** Counts piled up in columns, one a month or a band. */
export const Colonne = ({ colonne, descrizione, printSegno }: ColonneProps) => {
  const asse = createAsseValori([0, ...colonne.map(totaleDi)])
  const banda = scaleBand()
    .domain(colonne.map((c) => c.chiave))
    .range([0, 100])
    .padding(0.2)
  const larga = arrotonda(banda.bandwidth())
  const segni = asse.segni.filter((s) => Number.isInteger(s.valore))
  return (
    <div class="oc-colonne">
      <div class="disegno" role="img" aria-label={descrizione}>
        <svg class="asse" height={ALTEZZA + SOPRA + SOTTO} aria-hidden="true" focusable="false">
          <svg y={SOPRA} height={ALTEZZA} overflow="visible" aria-hidden="true">
            {segni.map((s) => (
              <text key={s.valore} x="100%" y={p(s.y)} dy="0.33em" text-anchor="end">
                {printSegno(s.valore)}
              </text>
            ))}
          </svg>
        </svg>
        <svg class="campo" height={ALTEZZA + SOPRA + SOTTO} aria-hidden="true" focusable="false">
          <svg y={SOPRA} width="100%" height={ALTEZZA} overflow="visible" aria-hidden="true">
            {segni.map((s) => (
              <line
                key={s.valore}
                class={s.valore === 0 ? 'zero' : 'riga'}
                x1="0"
                x2="100%"
                y1={p(s.y)}
                y2={p(s.y)}
              />
            ))}
            {colonne.map((c) => {
              const x = arrotonda(banda(c.chiave) ?? 0)
              const totale = totaleDi(c)
              let sotto = 0
              return (
                <g key={c.chiave}>
                  {c.parti.map((parte) => {
                    if (parte.quanti === 0) return null
                    const y = asse.y(sotto + parte.quanti)
                    const alta = arrotonda(asse.y(sotto) - y)
                    sotto += parte.quanti
                    return (
                      <rect
                        key={parte.motivo}
                        class={`oc-parte ${parte.motivo}`}
                        x={p(x)}
                        width={p(larga)}
                        y={p(y)}
                        height={p(alta)}
                      />
                    )
                  })}
                  {totale > 0 && colonne.length <= CON_TOTALE ? (
                    <text
                      class="valore"
                      x={p(arrotonda(x + larga / 2))}
                      y={p(asse.y(totale))}
                      dy="-6"
                      text-anchor="middle"
                    >
                      {printSegno(totale)}
                    </text>
                  ) : null}
                </g>
              )
            })}
          </svg>
          {colonne.map((c) => {
            const x = p(arrotonda((banda(c.chiave) ?? 0) + larga / 2))
            return (
              <g key={c.chiave}>
                <text
                  class={c.minore ? 'posto minore' : 'posto'}
                  x={x}
                  y={ALTEZZA + SOPRA + 17}
                  text-anchor="middle"
                >
                  {c.nome}
                </text>
                {c.sotto ? (
                  <text class="anno" x={x} y={ALTEZZA + SOPRA + 36} text-anchor="middle">
                    {c.sotto}
                  </text>
                ) : null}
              </g>
            )
          })}
        </svg>
      </div>
    </div>
  )
}
