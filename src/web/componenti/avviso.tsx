import type { ComponentChildren } from 'preact'
import { Icona, type NomeIcona } from './icona.tsx'

export type TonoAvviso = 'errore' | 'attenzione' | 'bene' | 'nota'

const ICONE: Readonly<Record<TonoAvviso, NomeIcona>> = {
  errore: 'errore',
  attenzione: 'attenzione',
  bene: 'si',
  nota: 'informazione',
}

export interface AvvisoProps {
  readonly tono: TonoAvviso
  readonly titolo: string
  readonly children?: ComponentChildren
  /** Read out at once by screen readers (the answer to what was just sent). */
  readonly subito?: boolean
}

/** A message box: shape, words, colour. */
export const Avviso = ({ tono, titolo, children, subito }: AvvisoProps) => (
  <div class={`oc-avviso ${tono}`} role={subito ? (tono === 'errore' ? 'alert' : 'status') : undefined}>
    <Icona nome={ICONE[tono]} />
    <div>
      <p class="oc-avviso-titolo">{titolo}</p>
      {children}
    </div>
  </div>
)
