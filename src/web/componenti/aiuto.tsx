export interface AiutoProps {
  /** The question one would ask: "Che cosa significa?". */
  readonly titolo: string
  /** The answer, a paragraph each. */
  readonly testi: readonly string[]
}

/** Help where a decision is taken: folded, in place, whole without JavaScript. */
export const Aiuto = ({ titolo, testi }: AiutoProps) => (
  <details class="oc-aiuto-apri oc-apri oc-piccolo">
    <summary>{titolo}</summary>
    {testi.map((t) => (
      <p key={t}>{t}</p>
    ))}
  </details>
)
