import { Cornice } from './cornice.tsx'
import { Fatti, type VoceFatti } from './fatti.tsx'
import { Modulo } from './modulo.tsx'
import type { Sezione } from './testata.tsx'

export interface PaginaLavoroProps {
  readonly titolo: string
  readonly sezione: Sezione | null
  readonly frase: string
  /** From 0 to 1; null when nobody knows yet. */
  readonly quota: number | null
  /** Where the browser's script asks how it goes. */
  readonly indirizzoStato: string
  readonly nota: string
  /** What was asked, in words. */
  readonly voci?: readonly VoceFatti[]
  /** How to stop it, when it can be stopped. */
  readonly annulla?: { readonly azione: string; readonly testo: string }
}

/** Long work in course: reloads by itself with or without JavaScript. */
export const PaginaLavoro = ({
  titolo,
  sezione,
  frase,
  quota,
  indirizzoStato,
  nota,
  voci,
  annulla,
}: PaginaLavoroProps) => (
  <Cornice titolo={titolo} sezione={sezione} ricaricaOgni={2} fascia={<h1>{titolo}</h1>}>
    <div class="oc-largo oc-corpo">
      {voci ? <Fatti voci={voci} /> : null}
      <div class="oc-lavoro" data-lavoro={indirizzoStato}>
        <p id="frase" data-frase role="status">
          {frase}
        </p>
        {quota === null ? (
          <progress aria-labelledby="frase" />
        ) : (
          <progress max={1} value={quota} aria-labelledby="frase" />
        )}
        <p class="oc-muto oc-piccolo">{nota}</p>
        {annulla ? (
          <Modulo azione={annulla.azione}>
            <button type="submit" class="btn btn-outline-primary">
              {annulla.testo}
            </button>
          </Modulo>
        ) : null}
      </div>
    </div>
  </Cornice>
)
