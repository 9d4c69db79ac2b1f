import type { StatoCampagna } from '../../../dominio/campagna/campagna.ts'
import type { ConteggioCampagna } from '../../../servizi/campagne/campagne.ts'
import type { StatoMostrato } from '../../../servizi/campagne/situazione.ts'
import { STATI_MOSTRATI } from '../../../servizi/campagne/situazione.ts'
import { useParole } from '../../ambiente.ts'
import { Icona, type NomeIcona } from '../../componenti/icona.tsx'
import { Impilata } from '../../grafici/impilata.tsx'
import type { Motivo } from '../../grafici/motivi.tsx'

const ICONE: Readonly<Record<StatoCampagna, NomeIcona>> = {
  'da-aprire': 'ignoto',
  aperta: 'su',
  chiusa: 'si',
  riaperta: 'diverso',
}

/** Where a round stands: shape and word. */
export const StatoDellaCampagna = ({ stato }: { readonly stato: StatoCampagna }) => {
  const { campagne: p } = useParole()
  return (
    <span class={`oc-stato-campagna ${stato}`}>
      <Icona nome={ICONE[stato]} />
      {p.stati[stato]}
    </span>
  )
}

const MOTIVI: Readonly<Record<StatoMostrato, Motivo>> = {
  acquisita: 'bene',
  validata: 'neutro',
  compilata: 'attenzione',
  'da-compilare': 'vuoto',
  esonerata: 'escluso',
}

/** From what has arrived to what is missing, as the bar goes. */
const ORDINE = STATI_MOSTRATI.toReversed().toSorted(
  (a, b) => Number(a === 'esonerata') - Number(b === 'esonerata'),
)

/** How many cards are in each state: a bar, and the same in words and numbers. */
export const BarraCampagna = ({ conteggio }: { readonly conteggio: ConteggioCampagna }) => {
  const { campagne: p } = useParole()
  if (conteggio.totali === 0) return <p class="oc-muto oc-piccolo">{p.nessunaScheda}</p>
  const quanti = (s: StatoMostrato): number =>
    s === 'esonerata' ? conteggio.esonerate : conteggio.perStato[s]
  const voci = ORDINE.filter((s) => quanti(s) > 0)
  return (
    <div class="oc-barra-campagna">
      <Impilata
        parti={voci.map((s) => ({ motivo: MOTIVI[s], quanti: quanti(s) }))}
        massimo={conteggio.totali}
        descrizione={p.barra(
          voci.map((s) => p.voce(quanti(s), (quanti(s) === 1 ? p.statoScheda : p.statiSchede)[s])).join(', '),
        )}
      />
      <ul class="oc-chiave">
        {voci.map((s) => (
          <li key={s}>
            <svg width="22" height="14" aria-hidden="true" focusable="false">
              <rect class={`oc-parte ${MOTIVI[s]}`} x="1" y="1" width="20" height="12" />
            </svg>
            {p.voce(quanti(s), (quanti(s) === 1 ? p.statoScheda : p.statiSchede)[s])}
          </li>
        ))}
      </ul>
    </div>
  )
}
