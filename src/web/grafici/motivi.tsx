/**
 * The patterns of stacked bars (`url(#…)`), once a page: a part is told from its neighbour by its pattern before its
 * colour.
 */
export const Motivi = () => (
  <svg class="oc-definizioni-svg" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern
        id="oc-motivo-male"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill="#b3203a" />
        <rect width="2.2" height="7" fill="#fff" />
      </pattern>
      <pattern
        id="oc-motivo-attenzione"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="6" height="6" fill="#fdf3e1" />
        <rect width="3" height="6" fill="#8f5600" />
      </pattern>
      <pattern id="oc-motivo-ignoto" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#f4f7fa" />
        <circle cx="3" cy="3" r="1.3" fill="#4a5d70" />
      </pattern>
      <pattern id="oc-motivo-escluso" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#e6ebf0" />
        <path d="M0 3H6M3 0V6" stroke="#8593a1" stroke-width="1" />
      </pattern>
    </defs>
  </svg>
)

/** How a part looks; the word beside it says what it is. */
export type Motivo = 'bene' | 'male' | 'attenzione' | 'vuoto' | 'ignoto' | 'escluso' | 'neutro'

/** What the parts of a drawing mean. */
export const ChiaveMotivi = ({
  voci,
}: {
  readonly voci: readonly { readonly motivo: Motivo; readonly nome: string }[]
}) => (
  <ul class="oc-chiave" aria-hidden="true">
    {voci.map((v) => (
      <li key={v.nome}>
        <svg width="22" height="14" aria-hidden="true" focusable="false">
          <rect class={`oc-parte ${v.motivo}`} x="1" y="1" width="20" height="12" />
        </svg>
        {v.nome}
      </li>
    ))}
  </ul>
)
