import { type Commento, type Conversazione, LETTERE_COMMENTO } from '../../../servizi/commenti/commenti.ts'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import { Racconto } from '../../componenti/racconto.tsx'
import { printMomento } from '../../numeri.ts'

export interface ScrittoProps {
  /** Makes the ids of a page's forms different. */
  readonly id: string
  readonly etichetta: string
  readonly azione: string
  readonly su: string
  readonly bozza: { readonly testo: string; readonly su: string } | null
}

/** A text to write, and the button that sends it. */
export const ModuloTesto = ({ id, etichetta, azione, su, bozza }: ScrittoProps) => {
  const { commenti: p } = useParole()
  return (
    <Modulo azione={azione}>
      <input type="hidden" name="su" value={su} />
      <div class="oc-campo">
        <label for={`c-${id}`}>{etichetta}</label>
        <textarea
          class="form-control"
          id={`c-${id}`}
          name="testo"
          rows={3}
          required
          maxlength={LETTERE_COMMENTO}
          aria-describedby={`a-${id}`}
        >
          {bozza?.su === su ? bozza.testo : ''}
        </textarea>
        <p class="oc-aiuto" id={`a-${id}`}>
          {p.aiuto}
        </p>
      </div>
      <button type="submit" class="btn btn-primary">
        {p.invia}
      </button>
    </Modulo>
  )
}

const Scritto = ({ c }: { readonly c: Commento }) => (
  <>
    <p class="chi">
      <b>{c.chiNome}</b> <time dateTime={c.scrittoIl}>{printMomento(c.scrittoIl)}</time>
    </p>
    <Racconto testo={c.testo} />
  </>
)

const inizioDi = (testo: string): string => {
  const riga = testo.replace(/\s+/g, ' ')
  return riga.length <= 40 ? riga : `${riga.slice(0, 39)}…`
}

export interface ConversazioneProps {
  readonly c: Conversazione
  readonly nome: string | null
  readonly azione: string
  readonly puoScrivere: boolean
  readonly bozza: ScrittoProps['bozza']
}

/** A question, its answers, and what can be done with it. */
export const Conversata = ({ c, nome, azione, puoScrivere, bozza }: ConversazioneProps) => {
  const { commenti: p } = useParole()
  const { primo, risposte } = c
  const chiusa = primo.risoltoIl !== null
  const su = `risposta:${primo.commentoId}`
  return (
    <article class={chiusa ? 'oc-conversazione chiusa' : 'oc-conversazione'} id={`c${primo.commentoId}`}>
      <p class="stato">
        {nome === null ? null : <b>{nome} · </b>}
        {primo.risoltoIl === null ? p.aperta : p.chiusa(primo.risoltoDa ?? '', printMomento(primo.risoltoIl))}
      </p>
      <Scritto c={primo} />
      {risposte.length === 0 ? null : (
        <ol>
          {risposte.map((r) => (
            <li key={r.commentoId} id={`c${r.commentoId}`}>
              <Scritto c={r} />
            </li>
          ))}
        </ol>
      )}
      {puoScrivere && !chiusa ? (
        <details open={bozza?.su === su}>
          <summary>{p.rispondi}</summary>
          <ModuloTesto
            id={`r${primo.commentoId}`}
            etichetta={p.risposta}
            azione={azione}
            su={su}
            bozza={bozza}
          />
        </details>
      ) : null}
      {c.puoChiudere ? (
        <Modulo azione={`${azione}/chiudi`}>
          <input type="hidden" name="commento" value={String(primo.commentoId)} />
          <input type="hidden" name="chiudi" value={chiusa ? '' : '1'} />
          <button
            type="submit"
            class="btn btn-outline-primary"
            aria-label={(chiusa ? p.riapriDi : p.chiudiDi)(inizioDi(primo.testo))}
          >
            {chiusa ? p.riapri : p.chiudi}
          </button>
        </Modulo>
      ) : null}
    </article>
  )
}
