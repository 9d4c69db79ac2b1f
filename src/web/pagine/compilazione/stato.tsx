import type { SchedaDaCompilare } from '../../../servizi/compilazione/leggi.ts'
import { useParole } from '../../ambiente.ts'
import { Icona, type NomeIcona } from '../../componenti/icona.tsx'

const ICONE: Readonly<Record<SchedaDaCompilare['stato'], NomeIcona>> = {
  'da-compilare': 'ignoto',
  compilata: 'su',
  validata: 'si',
  acquisita: 'scarica',
}

/** Where a card stands in its round: shape and word. */
export const StatoScheda = ({ stato, esonero }: Pick<SchedaDaCompilare, 'stato' | 'esonero'>) => {
  const { compilazione: p } = useParole()
  const esonerata = esonero !== null && stato !== 'acquisita'
  return (
    <span class={`oc-stato-scheda ${esonerata ? 'esonerata' : stato}`}>
      <Icona nome={esonerata ? 'no' : ICONE[stato]} />
      {esonerata ? p.esonerata : p.stati[stato]}
    </span>
  )
}

/** "Mancano 4 giorni", "Scade oggi", "Scaduta da 2 giorni". */
export const Giorni = ({ giorni }: { readonly giorni: number }) => {
  const { compilazione: p } = useParole()
  const tono = giorni < 0 ? 'tardi' : giorni <= 3 ? 'presto' : ''
  return (
    <span class={`oc-giorni ${tono}`}>
      <Icona nome={giorni < 0 ? 'ritardo' : giorni <= 3 ? 'attenzione' : 'informazione'} />
      {p.giorni(giorni)}
    </span>
  )
}
