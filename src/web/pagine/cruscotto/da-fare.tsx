import { printData } from '../../../dominio/valori/data.ts'
import type { ChiamataAperta } from '../../../servizi/commenti/chiamate.ts'
import type { SchedaConRisposte } from '../../../servizi/commenti/risposte.ts'
import type { DaFare as Lista } from '../../../servizi/solleciti/da-fare.ts'
import { useParole } from '../../ambiente.ts'
import { printInBreve } from '../../testo-breve.ts'
import { indirizzoCommenti } from '../commenti/indirizzi.ts'
import { INDIRIZZO_COMPILAZIONE, indirizzoCompila } from '../compilazione/indirizzi.ts'
import { Giorni } from '../compilazione/stato.tsx'

/** Cards named here; the rest are on their own page. */
const MOSTRATE = 5

/** Comments that call whoever looks. */
const Chiamate = ({ chiamate }: { readonly chiamate: readonly ChiamataAperta[] }) => {
  const { daFare: p } = useParole().commenti
  if (chiamate.length === 0) return null
  return (
    <div>
      <p>
        <strong>{p.perTe(chiamate.length)}</strong>
      </p>
      <ul class="oc-elenco-semplice">
        {chiamate.slice(0, MOSTRATE).map((c) => (
          <li key={c.commentoId}>
            <a href={`${indirizzoCommenti(c.vista, c.codice)}#c${c.commentoId}`}>
              <span class="oc-codice">{c.codice}</span> {p.motivo[c.motivo](c.chiNome)}
            </a>{' '}
            <span class="oc-muto">«{printInBreve(c.testo, 90)}»</span>
          </li>
        ))}
        {chiamate.length > MOSTRATE ? <li class="oc-muto">{p.altri(chiamate.length - MOSTRATE)}</li> : null}
      </ul>
    </div>
  )
}

/** Answers to findings that wait for whoever may close them. */
const Risposte = ({ risposte }: { readonly risposte: readonly SchedaConRisposte[] }) => {
  const { daFare: p } = useParole().commenti
  if (risposte.length === 0) return null
  return (
    <div>
      <p>
        <strong>{p.risposte(risposte.reduce((n, r) => n + r.risposte, 0))}</strong>
      </p>
      <ul class="oc-elenco-semplice">
        {risposte.slice(0, MOSTRATE).map((r) => (
          <li key={`${r.vista}|${r.codice}`}>
            <a href={`${indirizzoCommenti(r.vista, r.codice)}#c${r.prima}`}>
              <span class="oc-codice">{r.codice}</span> {r.descrizione}
            </a>{' '}
            <span class="oc-muto">({p.quante(r.risposte)})</span>
          </li>
        ))}
        {risposte.length > MOSTRATE ? (
          <li class="oc-muto">{p.altreSchede(risposte.length - MOSTRATE)}</li>
        ) : null}
      </ul>
    </div>
  )
}

export interface DaFareProps {
  readonly daFare: readonly Lista[]
  readonly chiamate: readonly ChiamataAperta[]
  readonly risposte: readonly SchedaConRisposte[]
}

/** What waits for whoever looks: cards of the open rounds, comments, answers; nothing at all when nothing does. */
export const DaFare = ({ daFare, chiamate, risposte }: DaFareProps) => {
  const { daFare: p } = useParole().campagne
  const mie = daFare.filter((d) => d.schede.length > 0)
  if (mie.length + chiamate.length + risposte.length === 0) return null
  return (
    <section class="oc-da-fare" aria-labelledby="t-da-fare">
      <h2 id="t-da-fare">{p.titolo}</h2>
      {mie.map((d) => (
        <div key={d.campagnaId}>
          <p>
            <strong>{p.di(d.schede.length, printData(d.al))}</strong> <Giorni giorni={d.giorni} />
          </p>
          <ul class="oc-elenco-semplice">
            {d.schede.slice(0, MOSTRATE).map((s) => (
              <li key={s.codice}>
                <a href={indirizzoCompila(d.campagnaId, s.codice)}>
                  <span class="oc-codice">{s.codice}</span> {s.descrizione}
                </a>{' '}
                <span class="oc-muto">({p.verbi[s.stato]})</span>
              </li>
            ))}
            {d.schede.length > MOSTRATE ? (
              <li class="oc-muto">{p.altre(d.schede.length - MOSTRATE)}</li>
            ) : null}
          </ul>
        </div>
      ))}
      {mie.length === 0 ? null : (
        <p>
          <a href={INDIRIZZO_COMPILAZIONE}>{p.vai}</a>
        </p>
      )}
      <Chiamate chiamate={chiamate} />
      <Risposte risposte={risposte} />
    </section>
  )
}
