import { Icona } from './icona.tsx'

export interface CampoControllatoProps {
  readonly nome: string
  readonly etichetta: string
  readonly aiuto?: string
  /** What was typed, whatever it is: it is never lost. */
  readonly valore: string
  /** Why it was not accepted; null when it was, or was not sent yet. */
  readonly errore: string | null
  /** Tells apart fields of the same name in several forms of a page. */
  readonly prefisso?: string
  /** More lines. */
  readonly lungo?: boolean
}

/** A text that may be refused: the reason stands beside it, in shape and words, and the text stays. */
export const CampoControllato = ({
  nome,
  etichetta,
  aiuto,
  valore,
  errore,
  prefisso = '',
  lungo,
}: CampoControllatoProps) => {
  const id = `c-${prefisso}${nome}`
  const descritto = [aiuto ? `a-${prefisso}${nome}` : '', errore === null ? '' : `e-${prefisso}${nome}`]
  const comuni = {
    class: `form-control${errore === null ? '' : ' oc-errato'}`,
    id,
    name: nome,
    'aria-invalid': errore === null ? undefined : ('true' as const),
    'aria-describedby': descritto.filter((d) => d !== '').join(' ') || undefined,
  }
  return (
    <div class="oc-campo">
      <label for={id}>{etichetta}</label>
      {lungo ? (
        <textarea {...comuni} rows={2} value={valore} />
      ) : (
        <input {...comuni} type="text" value={valore} autocomplete="off" />
      )}
      {errore === null ? null : (
        <p class="oc-errore-campo" id={`e-${prefisso}${nome}`}>
          <Icona nome="errore" /> {errore}
        </p>
      )}
      {aiuto ? (
        <p class="oc-aiuto" id={`a-${prefisso}${nome}`}>
          {aiuto}
        </p>
      ) : null}
    </div>
  )
}
