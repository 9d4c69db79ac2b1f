import { printData } from '../../../dominio/valori/data.ts'
import type { DaFare as Lista } from '../../../servizi/solleciti/da-fare.ts'
import { useParole } from '../../ambiente.ts'
import { INDIRIZZO_COMPILAZIONE, indirizzoCompila } from '../compilazione/indirizzi.ts'
import { Giorni } from '../compilazione/stato.tsx'

/** Cards named here; the rest are on their own page. */
const MOSTRATE = 5

/** What the open rounds ask of whoever looks; nothing at all when they ask nothing. */
export const DaFare = ({ daFare }: { readonly daFare: readonly Lista[] }) => {
  const { daFare: p } = useParole().campagne
  const mie = daFare.filter((d) => d.schede.length > 0)
  if (mie.length === 0) return null
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
      <p>
        <a href={INDIRIZZO_COMPILAZIONE}>{p.vai}</a>
      </p>
    </section>
  )
}
