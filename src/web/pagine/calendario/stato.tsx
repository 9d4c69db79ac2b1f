import type { StatoScadenza } from '../../../dominio/calendario/stato.ts'
import { useParole } from '../../ambiente.ts'
import { Icona, type NomeIconaPiena } from '../../componenti/icona.tsx'
import type { Parole } from '../../parole/it.ts'

export type NomeStato = StatoScadenza['stato']

/** In the order people should look at them. */
export const STATI: readonly NomeStato[] = ['scaduta', 'in-scadenza', 'futura', 'fatta']

export const FORMA: Readonly<Record<NomeStato, NomeIconaPiena>> = {
  fatta: 'si',
  'in-scadenza': 'attenzione',
  scaduta: 'errore',
  futura: 'ignoto',
}

/** How a deadline stands: shape, word, colour. */
export const Stato = ({ stato }: { readonly stato: NomeStato }) => {
  const { calendario } = useParole()
  return (
    <span class={`oc-stato ${stato}`}>
      <Icona nome={FORMA[stato]} />
      {calendario.stati[stato]}
    </span>
  )
}

/** How far it is, in words. */
export const printQuando = (s: StatoScadenza, { quando }: Parole['calendario']): string => {
  if (s.stato === 'fatta')
    return s.giorni === 0 ? quando.inTempo : s.giorni > 0 ? quando.prima(s.giorni) : quando.dopo(-s.giorni)
  if (s.attendeBilancio && s.giorni < 0) return quando.attendeBilancio
  if (s.giorni < 0) return quando.scadutaDa(-s.giorni)
  return s.giorni === 0 ? quando.oggi : s.giorni === 1 ? quando.domani : quando.mancano(s.giorni)
}
