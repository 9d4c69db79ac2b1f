import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'

/** An empty program: the ways in. */
export const PaginaInizio = () => {
  const { inizio } = useParole().elenco
  return (
    <Cornice
      titolo={inizio.titolo}
      sezione="obiettivi"
      fascia={
        <>
          <h1>{inizio.titolo}</h1>
          <p class="oc-apertura">{inizio.testo}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <div class="oc-vie">
          <section aria-labelledby="via-stampa">
            <h2 id="via-stampa">{inizio.stampa}</h2>
            <p>{inizio.stampaTesto}</p>
            <a class="btn btn-primary" href="/importa">
              <Icona nome="carica" />
              {inizio.stampaPulsante}
            </a>
          </section>
          <section aria-labelledby="via-esempio">
            <h2 id="via-esempio">{inizio.esempio}</h2>
            <p>{inizio.esempioTesto}</p>
            <pre>
              <code>{inizio.esempioComando}</code>
            </pre>
            <p class="oc-muto">{inizio.esempioDopo}</p>
          </section>
        </div>
      </div>
    </Cornice>
  )
}
