import type { EsitoRicerca } from '../../../servizi/ricerca/ricerca.ts'
import { useParole } from '../../ambiente.ts'
import { printConteggio } from '../../numeri.ts'
import { indirizzoCerca } from './indirizzi.ts'

/** What to do when nothing was asked, or nothing was found. */
export const Consigli = () => {
  const { cerca } = useParole()
  const { meno, radice, inizio, codice } = cerca.consiglio
  return (
    <section class="oc-consigli" aria-labelledby="t-consigli">
      <h2 id="t-consigli">{cerca.consigli}</h2>
      <ul>
        {[meno, radice, inizio, codice].map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
    </section>
  )
}

interface DaSoleProps {
  readonly esito: EsitoRicerca
  readonly vista: string
}

/** Words that are nowhere together: each, with the way to the cards that have it. */
export const DaSole = ({ esito, vista }: DaSoleProps) => {
  const { cerca } = useParole()
  return (
    <div class="oc-da-sole">
      <p>{cerca.daSole}</p>
      <ul>
        {esito.daSole.map(({ parola, schede }) => (
          <li key={parola}>
            {schede === 0 ? (
              <>
                «{parola}», {cerca.nessunaScheda}
              </>
            ) : (
              <a href={indirizzoCerca(parola, vista)}>
                «{parola}», {cerca.daSola(printConteggio(schede), schede === 1)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
