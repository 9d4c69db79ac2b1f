import { Icona } from '../../componenti/icona.tsx'

export interface CampoAccessoProps {
  readonly nome: string
  readonly etichetta: string
  readonly tipo: 'email' | 'password' | 'text'
  /** What password managers are told. */
  readonly completa: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'name' | 'off'
  readonly valore?: string
  readonly aiuto?: string
  readonly errore?: string | null
  /** Tells apart fields of the same name in several forms of a page. */
  readonly prefisso?: string
}

/** A field that password managers know. Pasting is allowed: whoever uses one can't type what it keeps. */
export const CampoAccesso = ({
  nome,
  etichetta,
  tipo,
  completa,
  valore = '',
  aiuto,
  errore = null,
  prefisso = '',
}: CampoAccessoProps) => {
  const id = `c-${prefisso}${nome}`
  const descritto = [aiuto ? `a-${prefisso}${nome}` : '', errore === null ? '' : `e-${prefisso}${nome}`]
  const comuni = {
    class: `form-control${errore === null ? '' : ' oc-errato'}`,
    id,
    name: nome,
    required: true,
    autocomplete: completa,
    spellcheck: false,
    'aria-invalid': errore === null ? undefined : ('true' as const),
    'aria-describedby': descritto.filter((d) => d !== '').join(' ') || undefined,
  }
  return (
    <div class="oc-campo">
      <label for={id}>{etichetta}</label>
      {tipo === 'password' ? (
        // What was typed is never sent back.
        <input {...comuni} type="password" />
      ) : tipo === 'email' ? (
        <input {...comuni} type="email" value={valore} />
      ) : (
        <input {...comuni} type="text" value={valore} />
      )}
      {aiuto ? (
        <p class="oc-aiuto" id={`a-${prefisso}${nome}`}>
          {aiuto}
        </p>
      ) : null}
      {errore === null ? null : (
        <p class="oc-errore-campo" id={`e-${prefisso}${nome}`}>
          <Icona nome="errore" />
          {errore}
        </p>
      )}
    </div>
  )
}
