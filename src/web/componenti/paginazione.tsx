import { useParole } from '../ambiente.ts'
import { Icona } from './icona.tsx'

export interface PaginazioneProps {
  readonly pagina: number
  readonly pagine: number
  readonly indirizzo: (pagina: number) => string
}

/** Which page numbers to show: the ends, the current one and its neighbours; null is a gap. */
export const listPagine = (pagina: number, pagine: number): readonly (number | null)[] => {
  const mostrate = new Set([1, pagine, pagina - 1, pagina, pagina + 1].filter((n) => n >= 1 && n <= pagine))
  const esito: (number | null)[] = []
  let precedente = 0
  for (const n of [...mostrate].sort((a, b) => a - b)) {
    if (n - precedente === 2) esito.push(n - 1)
    else if (n - precedente > 2) esito.push(null)
    esito.push(n)
    precedente = n
  }
  return esito
}

export const Paginazione = ({ pagina, pagine, indirizzo }: PaginazioneProps) => {
  const { paginazione } = useParole().comuni
  if (pagine <= 1) return null
  return (
    <nav aria-label={paginazione.nome}>
      <ul class="oc-pagine">
        {pagina > 1 ? (
          <li>
            <a href={indirizzo(pagina - 1)} rel="prev" aria-label={paginazione.precedente}>
              <Icona nome="prima" />
            </a>
          </li>
        ) : null}
        {listPagine(pagina, pagine).map((n, i) => (
          <li key={n ?? `salto-${i}`}>
            {n === null ? (
              <span class="salto">…</span>
            ) : (
              <a
                href={indirizzo(n)}
                aria-label={paginazione.pagina(n)}
                aria-current={n === pagina ? 'page' : undefined}
              >
                {n}
              </a>
            )}
          </li>
        ))}
        {pagina < pagine ? (
          <li>
            <a href={indirizzo(pagina + 1)} rel="next" aria-label={paginazione.successiva}>
              <Icona nome="dopo" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
