import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { ModuloFile } from '../importa/modulo-file.tsx'

export interface DatiInizio {
  /** The upload limit, in words. */
  readonly limite: string
  /** False inside the example itself. */
  readonly conEsempio: boolean
}

/** An empty program: three ways in, each at hand. */
export const PaginaInizio = ({ limite, conEsempio }: DatiInizio) => {
  const { inizio } = useParole()
  return (
    <Cornice
      titolo={inizio.titolo}
      sezione="cruscotto"
      fascia={
        <>
          <h1>{inizio.titolo}</h1>
          <p class="oc-apertura">{inizio.apertura}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <div class="oc-vie oc-vie-inizio">
          <section class="prima" aria-labelledby="via-stampa">
            <h2 id="via-stampa">{inizio.stampa.titolo}</h2>
            <p>{inizio.stampa.testo}</p>
            <ModuloFile limite={limite} ente="" />
            <p class="oc-piccolo">
              <a href="/importa">{inizio.stampa.altro}</a>
            </p>
          </section>
          <section aria-labelledby="via-modello">
            <h2 id="via-modello">{inizio.modello.titolo}</h2>
            <p>{inizio.modello.testo}</p>
            <a class="btn btn-outline-primary" href="/importa/modello.xlsx" download>
              <Icona nome="scarica" />
              {inizio.modello.pulsante}
            </a>
          </section>
          {conEsempio ? (
            <section aria-labelledby="via-esempio">
              <h2 id="via-esempio">{inizio.esempio.titolo}</h2>
              <p>{inizio.esempio.testo}</p>
              <Modulo azione="/esempio">
                <button type="submit" class="btn btn-outline-primary" data-attesa={inizio.esempio.attesa}>
                  {inizio.esempio.pulsante}
                </button>
              </Modulo>
            </section>
          ) : null}
        </div>
      </div>
    </Cornice>
  )
}
