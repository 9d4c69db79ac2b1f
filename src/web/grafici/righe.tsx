import type { ComponentChildren, JSX } from 'preact'

export interface RigaGrafico {
  readonly chiave: string
  readonly nome: string
  /** Where the row leads: the cards it is made of. */
  readonly indirizzo?: string | undefined
  /** The drawing, which says the row in words. */
  readonly disegno: JSX.Element
  /** The figures as seen; the drawing's words carry them for who doesn't see. */
  readonly cifre: ComponentChildren
  readonly forte?: boolean
}

/** A chart of one row a name: the name (a link to what is behind it), the drawing, the figures. */
export const Righe = ({
  righe,
  classe = '',
}: {
  readonly righe: readonly RigaGrafico[]
  classe?: string
}) => (
  <ul class={`oc-righe ${classe}`}>
    {righe.map((r) => (
      <li key={r.chiave} class={r.forte ? 'forte' : undefined}>
        <span class="nome">{r.indirizzo ? <a href={r.indirizzo}>{r.nome}</a> : r.nome}</span>
        {r.disegno}
        <span class="cifre oc-numeri" aria-hidden="true">
          {r.cifre}
        </span>
      </li>
    ))}
  </ul>
)
