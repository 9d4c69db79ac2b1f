import { type DataIso, printData } from '../../../dominio/valori/data.ts'
import type { CalendarioAnno } from '../../../servizi/calendario/calendario.ts'
import { useParole } from '../../ambiente.ts'
import { PIENE } from '../../componenti/icona.tsx'
import { computeLinea } from './geometria.ts'
import { FORMA, STATI, Stato } from './stato.tsx'

const ALTEZZA_PIANO = 20
const SOPRA = 18
const MESI = 22

/** The year as a line with its deadlines and today. Its table twin is the list of the page. */
export const Linea = ({
  calendario: c,
  oggi,
}: {
  readonly calendario: CalendarioAnno
  readonly oggi: DataIso
}) => {
  const { calendario } = useParole()
  const p = calendario.linea
  const d = computeLinea(c.anno, c.voci, oggi)
  const base = SOPRA + d.piani * ALTEZZA_PIANO + 4
  const presenti = STATI.filter((s) => c.voci.some((v) => v.stato.stato === s))
  const conti = presenti
    .map((s) => {
      const n = c.voci.filter((v) => v.stato.stato === s).length
      return `${n} ${calendario.conti[s](n)}`
    })
    .join(', ')
  return (
    <figure class="oc-linea">
      <svg
        width="100%"
        height={base + MESI}
        role="img"
        aria-label={p.etichetta(c.anno, c.voci.length, conti)}
      >
        {d.mesi.map(({ mese, x }) => (
          <g key={mese}>
            <line x1={`${x}%`} x2={`${x}%`} y1={SOPRA} y2={base + MESI} class="mese-linea" />
            <text x={`${x}%`} dx="4" y={base + 16} class="mese">
              {calendario.mesiBrevi[mese]}
            </text>
          </g>
        ))}
        <line x1="0" x2="100%" y1={base} y2={base} class="base" />
        {d.oggi === null ? null : (
          <>
            <line x1={`${d.oggi}%`} x2={`${d.oggi}%`} y1={SOPRA - 4} y2={base + MESI} class="oggi" />
            <text
              x={`${d.oggi}%`}
              y={SOPRA - 7}
              class="oggi-testo"
              text-anchor={d.oggi < 15 ? 'start' : d.oggi > 85 ? 'end' : 'middle'}
            >
              {p.oggi(printData(oggi))}
            </text>
          </>
        )}
        {d.segni.map((s) => (
          <svg
            key={s.voce.scadenza.id}
            x={`${s.x}%`}
            y={base - 4 - (s.piano + 1) * ALTEZZA_PIANO + 2}
            class={`segno ${s.voce.stato.stato}`}
            overflow="visible"
          >
            <title>
              {p.segno(s.voce.scadenza.cosa, s.voce.scadenza.esercizio, printData(s.voce.scadenza.data))}
            </title>
            <circle cx="0" cy="8" r="8" class="sotto" />
            <path d={PIENE[FORMA[s.voce.stato.stato]]} fill-rule="evenodd" transform="translate(-8 0)" />
          </svg>
        ))}
      </svg>
      <figcaption>
        <span class="oc-conteggi">
          {presenti.map((s) => (
            <Stato key={s} stato={s} />
          ))}
        </span>
        <span>{p.didascalia}</span>
      </figcaption>
    </figure>
  )
}
