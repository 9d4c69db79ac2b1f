import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'

/** The example is open, could not be opened, or waits to be. */
export const PaginaEsempio = ({
  url,
  fallito,
}: {
  readonly url: string | null
  readonly fallito: boolean
}) => {
  const { inizio } = useParole()
  const p = url !== null ? inizio.aperto : fallito ? inizio.fallito : inizio.esempio
  return (
    <Cornice titolo={p.titolo} sezione={null} fascia={<h1>{p.titolo}</h1>}>
      <div class="oc-largo oc-corpo">
        <p class="oc-apertura oc-stacco">{p.testo}</p>
        <div class="oc-pulsanti">
          {url !== null ? (
            <a class="btn btn-primary" href={url} target="_blank" rel="noopener">
              {inizio.aperto.vai}
            </a>
          ) : (
            <Modulo azione="/esempio">
              <button type="submit" class="btn btn-primary" data-attesa={inizio.esempio.attesa}>
                {fallito ? inizio.fallito.riprova : inizio.esempio.pulsante}
              </button>
            </Modulo>
          )}
          <a class="btn btn-outline-primary" href="/">
            {inizio.aperto.torna}
          </a>
        </div>
      </div>
    </Cornice>
  )
}
