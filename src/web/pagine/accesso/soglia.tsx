import type { ComponentChildren } from 'preact'
import { Cornice } from '../../componenti/cornice.tsx'

/** A page before one has come in: narrow, with nothing else to do. */
export const Soglia = ({
  titolo,
  apertura,
  children,
}: {
  readonly titolo: string
  readonly apertura: string | null
  readonly children: ComponentChildren
}) => (
  <Cornice titolo={titolo} sezione={null}>
    <div class="oc-largo oc-corpo oc-soglia">
      <h1>{titolo}</h1>
      {apertura === null ? null : <p class="oc-apertura">{apertura}</p>}
      {children}
    </div>
  </Cornice>
)
