import { useParole } from '../ambiente.ts'

export interface Briciola {
  readonly testo: string
  /** Absent for the page itself and for levels that have no page of their own yet. */
  readonly indirizzo?: string
}

/** The way from the plan down to this page. The last one is where we are. */
export const Briciole = ({ voci }: { readonly voci: readonly Briciola[] }) => {
  const { comuni } = useParole()
  return (
    <nav class="oc-briciole" aria-label={comuni.percorso}>
      <ol>
        {voci.map((v, i) => (
          <li key={`${i}-${v.testo}`} aria-current={i === voci.length - 1 ? 'page' : undefined}>
            {v.indirizzo ? <a href={v.indirizzo}>{v.testo}</a> : v.testo}
          </li>
        ))}
      </ol>
    </nav>
  )
}
