import type { ComponentChildren } from 'preact'

interface Comune {
  readonly nome: string
  readonly etichetta: string
  readonly aiuto?: string
}

const Attorno = ({ nome, etichetta, aiuto, children }: Comune & { readonly children: ComponentChildren }) => (
  <div class="oc-campo">
    <label for={`c-${nome}`}>{etichetta}</label>
    {children}
    {aiuto ? (
      <p class="oc-aiuto" id={`a-${nome}`}>
        {aiuto}
      </p>
    ) : null}
  </div>
)

export const CampoTesto = ({ valore, ...c }: Comune & { readonly valore: string }) => (
  <Attorno {...c}>
    <input
      class="form-control"
      type="text"
      id={`c-${c.nome}`}
      name={c.nome}
      value={valore}
      aria-describedby={c.aiuto ? `a-${c.nome}` : undefined}
    />
  </Attorno>
)

export interface CampoRicercaProps extends Comune {
  readonly valore: string
  readonly suggerimento?: string
}

export const CampoRicerca = ({ valore, suggerimento, ...c }: CampoRicercaProps) => (
  <Attorno {...c}>
    <input
      class="form-control"
      type="search"
      id={`c-${c.nome}`}
      name={c.nome}
      value={valore}
      placeholder={suggerimento}
      aria-describedby={c.aiuto ? `a-${c.nome}` : undefined}
    />
  </Attorno>
)

/** A day. `valore` is ISO, as the native field wants it. */
export const CampoData = ({ valore, ...c }: Comune & { readonly valore: string }) => (
  <Attorno {...c}>
    <input
      class="form-control"
      type="date"
      id={`c-${c.nome}`}
      name={c.nome}
      value={valore}
      aria-describedby={c.aiuto ? `a-${c.nome}` : undefined}
    />
  </Attorno>
)

export interface Opzione {
  readonly valore: string
  readonly testo: string
}

export interface CampoSceltaProps extends Comune {
  readonly valore: string
  readonly opzioni: readonly Opzione[]
  /** The words of the empty choice ("Tutti i centri"); absent when one must be chosen. */
  readonly vuota?: string
}

export const CampoScelta = ({ valore, opzioni, vuota, ...c }: CampoSceltaProps) => (
  <Attorno {...c}>
    <select
      class="form-select"
      id={`c-${c.nome}`}
      name={c.nome}
      aria-describedby={c.aiuto ? `a-${c.nome}` : undefined}
    >
      {vuota === undefined ? null : (
        <option value="" selected={valore === ''}>
          {vuota}
        </option>
      )}
      {opzioni.map((o) => (
        <option key={o.valore} value={o.valore} selected={o.valore === valore}>
          {o.testo}
        </option>
      ))}
    </select>
  </Attorno>
)

/** A box to tick. */
export const CampoSpunta = ({
  nome,
  etichetta,
  attiva,
}: {
  readonly nome: string
  readonly etichetta: string
  readonly attiva: boolean
}) => (
  <div class="oc-spunta">
    <input type="checkbox" id={`c-${nome}`} name={nome} value="1" checked={attiva} />
    <label for={`c-${nome}`}>{etichetta}</label>
  </div>
)
