import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import { useParole } from '../../ambiente.ts'

/** The card's own contents, always at hand on a desk. */
export const Indice = ({ scheda }: { readonly scheda: Scheda }) => {
  const { scheda: parole, storia } = useParole()
  const voci: readonly (readonly [string, string, number | null])[] = [
    ['dati', parole.sezioni.dati, null],
    ['stato', parole.sezioni.stato, null],
    ['tempi', parole.sezioni.tempi, null],
    ['gantt', parole.sezioni.gantt, null],
    ['fasi', parole.sezioni.fasi, scheda.fasi.length],
    ['indicatori', parole.sezioni.indicatori, scheda.indicatori.length],
    ['punteggio', parole.sezioni.punteggio, null],
    ['storia', storia.breve, null],
  ]
  return (
    <nav class="oc-indice" aria-label={parole.indice}>
      <div class="oc-largo">
        <ul>
          {voci.map(([id, testo, conto]) => (
            <li key={id}>
              <a href={`#${id}`}>
                {testo}
                {conto === null ? null : <span class="conto">{conto}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
