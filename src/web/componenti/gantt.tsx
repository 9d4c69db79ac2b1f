import type { Fase } from '../../dominio/scheda/scheda.ts'
import { type Anno, type DataIso, printData } from '../../dominio/valori/data.ts'
import { useParole } from '../ambiente.ts'
import { idFase } from '../gantt/ancore.ts'
import { computeGantt, type DisegnoGantt, type RigaGantt } from '../gantt/geometria.ts'
import { printPunti } from '../numeri.ts'
import type { Parole } from '../parole/it.ts'
import { Icona } from './icona.tsx'

/** Least height of a row; a row with a longer name is taller, and its drawing with it. */
const ALTEZZA = 46

export interface GanttProps {
  readonly fasi: readonly Fase[]
  /** Reporting date: where an open phase is drawn to, and the dashed line. */
  readonly al: DataIso
  readonly anno: Anno
  /** Id of the heading that names the drawing. */
  readonly titolo: string
}

const p = (n: number): string => `${n}%`

const Linee = ({ disegno }: { readonly disegno: DisegnoGantt }) => (
  <>
    {disegno.mesi.map((m) => (
      <line
        key={`${m.anno}-${m.mese}`}
        class={m.mese === 0 ? 'anno-linea' : 'mese-linea'}
        x1={p(m.x)}
        x2={p(m.x)}
        y1="0"
        y2="100%"
      />
    ))}
    <line class="anno-linea" x1="100%" x2="100%" y1="0" y2="100%" />
  </>
)

const Rilevazione = ({ x }: { readonly x: number | null }) =>
  x === null ? null : <line class="rilevazione" x1={p(x)} x2={p(x)} y1="0" y2="100%" />

/** Years and months on top; the reporting date has its own mark. */
const Asse = ({ disegno, al }: { readonly disegno: DisegnoGantt; readonly al: DataIso }) => {
  const { scheda } = useParole()
  const passo = 100 / disegno.anni.length
  const mostraMesi = disegno.anni.length <= 2
  const altezza = mostraMesi ? 52 : 34
  const { rilevazione: x } = disegno
  return (
    <div class="asse">
      <svg width="100%" height={altezza} aria-hidden="true" focusable="false">
        {x === null ? null : (
          <>
            <text
              class="rilevazione-testo"
              x={p(x)}
              y="11"
              text-anchor={x > 80 ? 'end' : x < 20 ? 'start' : 'middle'}
            >
              {scheda.gantt.rilevazione(printData(al))}
            </text>
            <line class="rilevazione" x1={p(x)} x2={p(x)} y1="15" y2={altezza} />
          </>
        )}
        {disegno.anni.map((anno, i) => (
          <text key={anno} class="anno" x={p(i * passo)} dx="2" y="29">
            {anno}
          </text>
        ))}
        {mostraMesi
          ? disegno.mesi.map((m) => (
              <text
                key={`${m.anno}-${m.mese}`}
                class={`mese-testo${m.mese % 3 === 0 ? ' trimestre' : ''}`}
                x={p(m.x)}
                dx="2"
                y="46"
              >
                {scheda.gantt.mesi[m.mese]}
              </text>
            ))
          : null}
      </svg>
    </div>
  )
}

/** Everything a row shows, in words: the drawing's text for those who don't see it. */
const printRiga = (f: Fase, r: RigaGantt, parole: Parole): string => {
  const { gantt, stati } = parole.scheda
  const giorno = (d: DataIso | null) => (d === null ? gantt.dataIgnota : printData(d))
  const effettivo =
    f.inizioEffettivo !== null && f.fineEffettiva !== null
      ? gantt.effettivo(printData(f.inizioEffettivo), printData(f.fineEffettiva))
      : f.inizioEffettivo !== null
        ? gantt.effettivoDa(printData(f.inizioEffettivo))
        : f.fineEffettiva !== null
          ? gantt.effettivoA(printData(f.fineEffettiva))
          : gantt.senzaEffettivo
  const parti = [
    gantt.previsto(giorno(f.inizioPrevisto), giorno(f.finePrevista)),
    effettivo,
    f.avanzamento === null ? gantt.avanzamentoIgnoto : gantt.avanzamento(printPunti(f.avanzamento)),
    stati[r.stato],
  ]
  if (r.giorniOltre !== null) parti.push(gantt.giorniOltre(r.giorniOltre))
  if (r.fuori) parti.push(gantt.fuori)
  return parti.join('; ')
}

/** The bars, about the middle of the row. */
const Barre = ({ riga }: { readonly riga: RigaGantt }) => (
  <svg y="50%" height="1" overflow="visible" aria-hidden="true">
    {riga.previsto ? (
      <rect
        class="previsto"
        x={p(riga.previsto.x)}
        width={p(riga.previsto.larghezza)}
        y="-14"
        height="28"
        rx="3"
      />
    ) : null}
    {riga.effettivo ? (
      <rect
        class="effettivo"
        x={p(riga.effettivo.x)}
        width={p(riga.effettivo.larghezza)}
        y="-8"
        height="16"
        rx="2"
      />
    ) : null}
    {riga.fatto ? (
      <rect class="fatto" x={p(riga.fatto.x)} width={p(riga.fatto.larghezza)} y="-8" height="16" rx="2" />
    ) : null}
    {riga.oltre ? (
      <rect
        class={riga.oltre.aperto ? 'oltre aperto' : 'oltre'}
        x={p(riga.oltre.x)}
        width={p(riga.oltre.larghezza)}
        y="-10"
        height="20"
      />
    ) : null}
  </svg>
)

const Legenda = () => {
  const { legenda } = useParole().scheda.gantt
  const segno = (disegno: preact.JSX.Element) => (
    <svg width="28" height="14" aria-hidden="true" focusable="false">
      {disegno}
    </svg>
  )
  return (
    <ul class="legenda">
      <li>
        {segno(<rect class="previsto" x="1" y="1" width="26" height="12" rx="2" />)}
        {legenda.previsto}
      </li>
      <li>
        {segno(<rect class="effettivo" x="1" y="3" width="26" height="8" rx="2" />)}
        {legenda.effettivo}
      </li>
      <li>
        {segno(<rect class="fatto" x="1" y="3" width="26" height="8" rx="2" />)}
        {legenda.fatto}
      </li>
      <li>
        {segno(<rect class="oltre" x="1" y="2" width="26" height="10" />)}
        {legenda.oltre}
      </li>
      <li>
        {segno(<line class="rilevazione" x1="14" x2="14" y1="0" y2="14" />)}
        {legenda.rilevazione}
      </li>
    </ul>
  )
}

/**
 * The phases over time, drawn on the server with geometry in attributes only (the pages allow no inline style).
 * A list that a keyboard and a screen reader can walk: each row is a name, which leads to its row in the table of
 * phases (the drawing's twin) and is described by the drawing's own words: dates, progress, what is late.
 */
export const Gantt = ({ fasi, al, anno, titolo }: GanttProps) => {
  const parole = useParole()
  const { gantt, stati } = parole.scheda
  if (fasi.length === 0) return <p class="oc-muto">{gantt.senzaFasi}</p>
  const disegno = computeGantt(fasi, al, anno)
  if (disegno === null) return <p class="oc-muto">{gantt.senzaDate}</p>
  return (
    <figure class={`oc-gantt anni-${disegno.anni.length}`} aria-labelledby={titolo}>
      <Legenda />
      <Asse disegno={disegno} al={al} />
      <ol>
        {fasi.map((f, i) => {
          const riga = disegno.righe[i]
          if (!riga) return null
          return (
            <li key={`${i}-${f.descrizione}`}>
              <div class="nome">
                <a class="testo" href={`#${idFase(i)}`} aria-describedby={`gantt-${i + 1}`}>
                  {i + 1}. {f.descrizione}
                </a>
                <span class="stato">
                  <span class="oc-numeri">
                    {f.avanzamento === null
                      ? gantt.avanzamentoIgnoto
                      : parole.comuni.avanzamento.certo(printPunti(f.avanzamento))}
                  </span>
                  {riga.giorniOltre === null ? (
                    <span>{stati[riga.stato]}</span>
                  ) : (
                    <span class="ritardo">
                      <Icona nome="ritardo" />
                      {gantt.giorniOltre(riga.giorniOltre)}
                    </span>
                  )}
                </span>
              </div>
              <svg
                id={`gantt-${i + 1}`}
                width="100%"
                height={ALTEZZA}
                role="img"
                aria-label={printRiga(f, riga, parole)}
              >
                <Linee disegno={disegno} />
                <Barre riga={riga} />
                <Rilevazione x={disegno.rilevazione} />
              </svg>
            </li>
          )
        })}
      </ol>
      <figcaption>{gantt.didascalia}</figcaption>
    </figure>
  )
}
