import type { Commento, Conversazione } from '../../../servizi/commenti/commenti.ts'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import { Racconto } from '../../componenti/racconto.tsx'
import { printMomento } from '../../numeri.ts'
import { printInBreve } from '../../testo-breve.ts'
import type { DatiCommenti } from './dati.ts'
import { ModuloTesto } from './scrivi.tsx'

type Chiamati = Pick<DatiCommenti, 'nomi' | 'perChiLegge'>

const Scritto = ({ c, nomi, perChiLegge }: Chiamati & { readonly c: Commento }) => {
  const { commenti: p } = useParole()
  const chiamati = c.menzioni.flatMap((id) => nomi.get(id) ?? [])
  return (
    <>
      <p class="chi">
        <b>{c.chiNome}</b> <time dateTime={c.scrittoIl}>{printMomento(c.scrittoIl)}</time>
        {chiamati.length === 0 ? null : <span class="per">{p.chiamaChi(chiamati)}</span>}
        {perChiLegge.has(c.commentoId) ? <strong class="per-te">{p.perTe}</strong> : null}
      </p>
      <Racconto testo={c.testo} />
    </>
  )
}

export interface ConversazioneProps
  extends Pick<DatiCommenti, 'nomi' | 'perChiLegge' | 'puoScrivere' | 'bozza'> {
  readonly c: Conversazione
  readonly nome: string | null
  readonly azione: string
}

/** A question, its answers, and what can be done with it. */
export const Conversata = ({ c, nome, azione, puoScrivere, bozza, ...chiamati }: ConversazioneProps) => {
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
      <Scritto c={primo} {...chiamati} />
      {risposte.length === 0 ? null : (
        <ol>
          {risposte.map((r) => (
            <li key={r.commentoId} id={`c${r.commentoId}`}>
              <Scritto c={r} {...chiamati} />
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
            aria-label={(chiusa ? p.riapriDi : p.chiudiDi)(printInBreve(primo.testo, 40))}
          >
            {chiusa ? p.riapri : p.chiudi}
          </button>
        </Modulo>
      ) : null}
    </article>
  )
}
