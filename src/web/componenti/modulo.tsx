import type { ComponentChildren } from 'preact'
import { useAmbiente } from '../ambiente.ts'
import { NOME_CAMPO } from '../sicurezza/gettone.ts'

export interface ModuloProps {
  readonly azione: string
  readonly file?: boolean
  readonly children: ComponentChildren
}

/** A form that changes something: posts, and carries the anti-forgery token as its first field. */
export const Modulo = ({ azione, file, children }: ModuloProps) => {
  const { gettone } = useAmbiente()
  return (
    <form method="post" action={azione} enctype={file ? 'multipart/form-data' : undefined}>
      <input type="hidden" name={NOME_CAMPO} value={gettone()} />
      {children}
    </form>
  )
}
