export interface PassiProps {
  readonly nome: string
  readonly passi: readonly string[]
  /** From 0; past the last when all is done. */
  readonly attuale: number
}

/** Where one is in a job of a few steps. */
export const Passi = ({ nome, passi, attuale }: PassiProps) => (
  <ol class="oc-passi" aria-label={nome}>
    {passi.map((p, i) => (
      <li key={p} class={i < attuale ? 'fatto' : undefined} aria-current={i === attuale ? 'step' : undefined}>
        {p}
      </li>
    ))}
  </ol>
)
