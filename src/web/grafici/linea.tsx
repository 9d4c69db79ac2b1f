import { createAssePosti, createAsseValori } from './assi.ts'
import { toTracciato } from './tracciato.ts'

/** One value of a series: where it stands and how it is written. */
export interface PuntoLinea {
  readonly posto: string
  readonly valore: number
  readonly testo: string
}

export interface SerieLinea {
  readonly classe: 'risultato' | 'atteso'
  readonly nome: string
  /** Stretches to be joined by a line; between two of them nothing is drawn. A lone point is a stretch of one. */
  readonly tratti: readonly (readonly PuntoLinea[])[]
  /** Write each value beside its point. */
  readonly conValori?: boolean
}

/** A value that may stand at any of several places. */
export interface ValoreSospeso {
  readonly posti: readonly string[]
  readonly valore: number
  readonly testo: string
}

export interface LineaProps {
  /** The whole drawing in words. */
  readonly descrizione: string
  readonly posti: readonly string[]
  readonly serie: readonly SerieLinea[]
  readonly sospesi?: readonly ValoreSospeso[]
  readonly sospesiNome?: string
  readonly printSegno: (valore: number) => string
}

const ALTEZZA = 190
/** Room above the highest point for its written value, and below the axis for the names of the places. */
const SOPRA = 22
const SOTTO = 24
/** Lower than this (in percent) there is no room for a value below its point. */
const FONDO = 88

const p = (n: number): string => `${n}%`

const Marca = ({ classe, x, y }: { readonly classe: SerieLinea['classe']; x: number; y: number }) =>
  classe === 'atteso' ? (
    // A diamond by hand: a nested drawing so that percent and pixels meet at its middle.
    <svg x={p(x)} y={p(y)} overflow="visible" width="1" height="1" aria-hidden="true">
      <path class="marca atteso" d="M0-8.5 8.5 0 0 8.5-8.5 0z" />
    </svg>
  ) : (
    <circle class="marca risultato" cx={p(x)} cy={p(y)} r="5" />
  )

const Segno = ({ classe }: { readonly classe: SerieLinea['classe'] | 'sospeso' }) => (
  <svg width="30" height="14" aria-hidden="true" focusable="false">
    {classe === 'sospeso' ? (
      <>
        <line class="sospeso" x1="3" x2="27" y1="7" y2="7" />
        <circle class="marca sospeso" cx="5" cy="7" r="4" />
        <circle class="marca sospeso" cx="25" cy="7" r="4" />
      </>
    ) : (
      <>
        <line class={`tratto ${classe}`} x1="1" x2="29" y1="7" y2="7" />
        {classe === 'atteso' ? (
          <path class="marca atteso" d="M15 1 21 7 15 13 9 7z" />
        ) : (
          <circle class="marca risultato" cx="15" cy="7" r="5" />
        )}
      </>
    )}
  </svg>
)

/** The written values that fit a phone side by side, in characters. */
const CARATTERI = 22

/** Where they don't all fit a small screen, the values that give way: not the ends, the highest, the lowest. */
const findMinori = (punti: readonly PuntoLinea[]): ReadonlySet<PuntoLinea> => {
  if (punti.reduce((n, q) => n + q.testo.length, 0) <= CARATTERI) return new Set()
  const valori = punti.map((q) => q.valore)
  const [minimo, massimo] = [Math.min(...valori), Math.max(...valori)]
  return new Set(punti.slice(1, -1).filter((q) => q.valore !== minimo && q.valore !== massimo))
}

/**
 * Values over the years: lines and marks drawn on the server, geometry in attributes only. The drawing stretches with
 * the page while its text keeps its size; the table beside it is its twin.
 */
export const Linea = ({
  descrizione,
  posti,
  serie,
  sospesi = [],
  sospesiNome = '',
  printSegno,
}: LineaProps) => {
  const punti = serie.flatMap((s) => s.tratti.flat())
  const asse = createAsseValori([...punti.map((q) => q.valore), ...sospesi.map((s) => s.valore)])
  const x = createAssePosti(posti)
  // Counts have no halves: neither has their axis.
  const interi = [...punti, ...sospesi].every((q) => Number.isInteger(q.valore))
  const segni = asse.segni.filter((s) => !interi || Number.isInteger(s.valore))
  const dove = (q: PuntoLinea) => ({ x: x(q.posto), y: asse.y(q.valore) })
  const presenti = serie.filter((s) => s.tratti.length > 0)
  const minori = findMinori(serie.filter((s) => s.conValori).flatMap((s) => s.tratti.flat()))
  /** A written value goes below its point where what lies above it (the other line, its own) would cross it. */
  const isSotto = (q: PuntoLinea): boolean => {
    if (asse.y(q.valore) > FONDO) return false
    const sopra = punti.some((o) => o !== q && o.posto === q.posto && o.valore >= q.valore)
    const tratto = serie.flatMap((s) => s.tratti).find((t) => t.includes(q)) ?? []
    const i = tratto.indexOf(q)
    const vicini = [tratto[i - 1], tratto[i + 1]].filter((v) => v !== undefined)
    return sopra || (vicini.length > 0 && vicini.every((v) => v.valore > q.valore))
  }
  return (
    <div class="oc-linea">
      <ul class="oc-chiave" aria-hidden="true">
        {presenti.map((s) => (
          <li key={s.nome}>
            <Segno classe={s.classe} />
            {s.nome}
          </li>
        ))}
        {sospesi.length > 0 ? (
          <li>
            <Segno classe="sospeso" />
            {sospesiNome}
          </li>
        ) : null}
      </ul>
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
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              width="100%"
              height="100%"
              overflow="visible"
              aria-hidden="true"
            >
              {presenti.map((s) =>
                s.tratti.map((t) => (
                  <path
                    key={`${s.nome}-${t[0]?.posto}`}
                    class={`tratto ${s.classe}`}
                    d={toTracciato(t.map(dove))}
                    vector-effect="non-scaling-stroke"
                  />
                )),
              )}
            </svg>
            {sospesi.map((s) => {
              const xs = s.posti.map(x)
              const y = asse.y(s.valore)
              return (
                <g key={`${s.valore}-${s.posti.join()}`}>
                  <line class="sospeso" x1={p(Math.min(...xs))} x2={p(Math.max(...xs))} y1={p(y)} y2={p(y)} />
                  {xs.map((q) => (
                    <circle key={q} class="marca sospeso" cx={p(q)} cy={p(y)} r="4.5" />
                  ))}
                  <text
                    class="valore"
                    x={p((Math.min(...xs) + Math.max(...xs)) / 2)}
                    y={p(y)}
                    dy="-10"
                    text-anchor="middle"
                  >
                    {s.testo}
                  </text>
                </g>
              )
            })}
            {presenti.map((s) =>
              s.tratti.flat().map((q) => {
                const d = dove(q)
                return (
                  <g key={`${s.nome}-${q.posto}`}>
                    <Marca classe={s.classe} {...d} />
                    {s.conValori ? (
                      <text
                        class={minori.has(q) ? 'valore minore' : 'valore'}
                        x={p(d.x)}
                        y={p(d.y)}
                        dy={isSotto(q) ? '20' : '-11'}
                        text-anchor="middle"
                      >
                        {q.testo}
                      </text>
                    ) : null}
                  </g>
                )
              }),
            )}
          </svg>
          {posti.map((posto) => (
            <text
              key={posto}
              class="posto"
              x={p(x(posto))}
              y={ALTEZZA + SOPRA + SOTTO - 4}
              text-anchor="middle"
            >
              {posto}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}
