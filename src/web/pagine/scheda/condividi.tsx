import { useParole } from '../../ambiente.ts'

export interface CondividiProps {
  readonly titolo: string
  /** Whole ("http://…"). */
  readonly indirizzo: string
}

const toPosta = (titolo: string, indirizzo: string): string =>
  `mailto:?subject=${encodeURIComponent(titolo)}&body=${encodeURIComponent(`${titolo}\n${indirizzo}`)}`

/** The permanent address: to be copied by hand, with a button where scripts run, or sent by mail. */
export const Condividi = ({ titolo, indirizzo }: CondividiProps) => {
  const { condividi } = useParole().scheda
  return (
    <details class="oc-condividi">
      <summary class="btn btn-outline-primary">{condividi.titolo}</summary>
      <div class="dentro">
        <label for="c-collegamento">{condividi.indirizzo}</label>
        <div class="riga">
          <input id="c-collegamento" class="form-control" type="text" readonly value={indirizzo} />
          <button
            type="button"
            class="btn btn-primary"
            hidden
            data-copia="c-collegamento"
            data-copiato={condividi.copiato}
          >
            {condividi.copia}
          </button>
        </div>
        <p>
          <a href={toPosta(titolo, indirizzo)}>{condividi.posta}</a>
        </p>
        <p role="status" class="oc-piccolo" />
      </div>
    </details>
  )
}
