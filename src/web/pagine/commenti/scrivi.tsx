import type { Chiamabile } from '../../../servizi/commenti/chiama.ts'
import { LETTERE_COMMENTO } from '../../../servizi/commenti/commenti.ts'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import type { Bozza } from './dati.ts'

/** The one list of names that every form of the page suggests from. */
const LISTA = 'oc-chiamabili'

/** Who may be called, for the browser to suggest: one list, whatever the number of forms. */
export const ListaChiamabili = ({ chiamabili }: { readonly chiamabili: readonly Chiamabile[] }) => (
  <datalist id={LISTA}>
    {chiamabili.map((c) => (
      <option key={c.accountId} value={c.etichetta} />
    ))}
  </datalist>
)

export interface CampiTestoProps {
  /** Makes the ids of a page's forms different. */
  readonly id: string
  readonly etichetta: string
  readonly righe: number
  /** What was being written in this form; null when it was in another, or nothing. */
  readonly bozza: Bozza | null
}

/** The text, whom to call, and the button that sends. */
export const CampiTesto = ({ id, etichetta, righe, bozza }: CampiTestoProps) => {
  const { commenti: p } = useParole()
  return (
    <>
      <div class="oc-campo">
        <label for={`c-${id}`}>{etichetta}</label>
        <textarea
          class="form-control"
          id={`c-${id}`}
          name="testo"
          rows={righe}
          required
          maxlength={LETTERE_COMMENTO}
        >
          {bozza?.testo ?? ''}
        </textarea>
      </div>
      <div class="oc-campo oc-chiama">
        <label for={`p-${id}`}>{p.chiama}</label>
        <input
          class="form-control"
          type="text"
          id={`p-${id}`}
          name="chiama"
          list={LISTA}
          maxlength={200}
          autocomplete="off"
          value={bozza?.chiama ?? ''}
          aria-describedby={`a-${id}`}
        />
        <p class="oc-aiuto" id={`a-${id}`}>
          {p.aiuto}
        </p>
      </div>
      <button type="submit" class="btn btn-primary">
        {p.invia}
      </button>
    </>
  )
}

export interface ModuloTestoProps extends Omit<CampiTestoProps, 'righe'> {
  readonly azione: string
  /** What it is about, or in answer to. */
  readonly su: string
}

/** A text about one thing, and the button that sends it. */
export const ModuloTesto = ({ azione, su, bozza, ...campi }: ModuloTestoProps) => (
  <Modulo azione={azione}>
    <input type="hidden" name="su" value={su} />
    <CampiTesto {...campi} righe={3} bozza={bozza?.su === su ? bozza : null} />
  </Modulo>
)
