import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'

export interface DatiErrore {
  readonly stato: number
  readonly titolo: string
  readonly testo: string
  /** Where to read more; absent when there is nothing more to read. */
  readonly vai?: { readonly testo: string; readonly indirizzo: string }
}

/** What went wrong and what to do, in the same clothes as every page. Never a stack. */
export const PaginaErrore = ({ stato, titolo, testo, vai }: DatiErrore) => {
  const { errori } = useParole()
  return (
    <Cornice titolo={titolo} sezione={null}>
      <div class="oc-largo oc-corpo">
        <div class="oc-errore-pagina">
          <p class="numero">{errori.codice(stato)}</p>
          <h1>{titolo}</h1>
          <p class="oc-apertura">{testo}</p>
          <div class="oc-pulsanti">
            <a class="btn btn-primary" href="/">
              {errori.tornaInizio}
            </a>
            {vai === undefined ? null : <a href={vai.indirizzo}>{vai.testo}</a>}
          </div>
        </div>
      </div>
    </Cornice>
  )
}
