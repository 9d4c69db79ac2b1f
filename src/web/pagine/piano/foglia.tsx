import type { SintesiScheda } from '../../../servizi/quadro/quadro.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { Avanzamento } from '../../componenti/avanzamento.tsx'
import { Segnali, toConteggi } from '../../componenti/segnali.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { indirizzoCommenti } from '../commenti/indirizzi.ts'

/** One objective where the plan, or a group, is shown as a list. */
export const Foglia = ({ scheda: s }: { readonly scheda: SintesiScheda }) => {
  const { piano } = useParole()
  const { puo } = useAmbiente()
  const { raggiunti, totali } = s.indicatori
  return (
    <li class="oc-foglia oc-rigo">
      <div class="che">
        <a href={indirizzoScheda(s.vista, s.codice)}>
          <span class="oc-codice">{s.codice}</span> {s.descrizione}
        </a>
        <span class="oc-piccolo oc-muto">
          {s.centro ?? piano.senzaCentro} · {s.responsabile ?? piano.senzaResponsabile}
        </span>
        {s.questioni > 0 && puo('piano:controlla') ? (
          <a
            class="oc-piccolo"
            href={indirizzoCommenti(s.vista, s.codice)}
            aria-label={piano.questioniDi(s.questioni, s.codice)}
          >
            {piano.questioni(s.questioni)}
          </a>
        ) : null}
        {s.etichette.length > 0 ? <Etichette nomi={s.etichette} /> : null}
      </div>
      <div>
        <Avanzamento valore={s.avanzamento} atteso={s.atteso} />
      </div>
      <div class="segni">
        <Segnali conteggi={toConteggi(s.segnali)} senzaNumero />
        {totali > 0 ? (
          <span class="oc-piccolo oc-muto">{piano.indicatori(String(raggiunti), String(totali))}</span>
        ) : null}
      </div>
    </li>
  )
}

/** The tags of a card. */
export const Etichette = ({ nomi }: { readonly nomi: readonly string[] }) => (
  <span class="oc-etichette">
    {nomi.map((n) => (
      <span key={n} class="oc-etichettina">
        {n}
      </span>
    ))}
  </span>
)
