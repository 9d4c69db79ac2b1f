import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'

/** The charts of an archive that has nothing yet: what to do next. */
export const PaginaVuota = () => {
  const { andamento: p } = useParole()
  return (
    <Cornice titolo={p.titolo} sezione="andamento" fascia={<h1>{p.titolo}</h1>}>
      <div class="oc-largo oc-corpo">
        <p>{p.senzaViste}</p>
        <p>
          <a class="btn btn-primary" href="/importa">
            {p.senzaVisteRimedio}
          </a>
        </p>
      </div>
    </Cornice>
  )
}
