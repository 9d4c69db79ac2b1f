import type { ComponentChildren } from 'preact'

export interface SezioneProps {
  readonly id: string
  readonly titolo: string
  readonly children: ComponentChildren
}

/** A part of a page that can be linked to; its heading (id "t-…") names it. */
export const Sezione = ({ id, titolo, children }: SezioneProps) => (
  <section class="oc-sezione" id={id} aria-labelledby={`t-${id}`}>
    <h2 id={`t-${id}`}>{titolo}</h2>
    {children}
  </section>
)
