import type { ComponentChildren } from 'preact'
import { useParole } from '../../ambiente.ts'
import { Tabella, type TabellaProps } from '../../componenti/tabella.tsx'

export interface GraficoProps {
  readonly titolo: string
  /** What the drawing says, in sentences; those that don't apply are null. */
  readonly frasi: readonly (string | null)[]
  /** The twin: the same data as a table. */
  readonly tabella: Pick<TabellaProps, 'colonne' | 'children'>
  /** Where the cards behind the drawing are. */
  readonly vedi?: readonly { readonly testo: string; readonly indirizzo: string }[]
  readonly children: ComponentChildren
}

/** A drawing with its sentences, its table and the way to what is behind it. */
export const Grafico = ({ titolo, frasi, tabella, vedi = [], children }: GraficoProps) => {
  const { andamento } = useParole()
  return (
    <figure class="oc-grafico">
      <figcaption>
        {frasi
          .filter((f) => f !== null)
          .map((f) => (
            <p key={f}>{f}</p>
          ))}
      </figcaption>
      {children}
      <div class="sotto">
        <details class="oc-apri oc-piccolo">
          <summary>{andamento.inTabella}</summary>
          <Tabella nome={titolo} {...tabella} />
        </details>
        {vedi.map((v) => (
          <a key={v.indirizzo} class="oc-piccolo" href={v.indirizzo}>
            {v.testo}
          </a>
        ))}
      </div>
    </figure>
  )
}
