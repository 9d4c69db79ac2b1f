import { useParole } from '../ambiente.ts'
import { Icona } from './icona.tsx'

/** The search of every header: a form that asks for an address, as it is. */
export const CercaTestata = () => {
  const { cerca } = useParole()
  return (
    <search class="oc-cerca-testata" aria-label={cerca.riquadro}>
      <form method="get" action="/cerca">
        <input
          type="search"
          name="testo"
          required
          aria-label={cerca.riquadro}
          placeholder={cerca.suggerimento}
          autocomplete="off"
        />
        <button type="submit" aria-label={cerca.pulsante}>
          <Icona nome="cerca" />
        </button>
      </form>
    </search>
  )
}
