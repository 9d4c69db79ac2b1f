import { useParole } from '../../ambiente.ts'
import { indirizzoScheda } from '../../indirizzi.ts'

export interface VicineProps {
  readonly vista: string
  /** Their codes; null at the ends of the plan. */
  readonly precedente: string | null
  readonly successiva: string | null
}

/** The cards before and after this one in the plan's order. */
export const Vicine = ({ vista, precedente, successiva }: VicineProps) => {
  const { vicine } = useParole().scheda
  if (!precedente && !successiva) return null
  const voce = (codice: string, nome: string, classe: string, rel: string) => (
    <a class={classe} href={indirizzoScheda(vista, codice)} rel={rel}>
      <small>{nome}</small>
      <span class="oc-codice">{codice}</span>
    </a>
  )
  return (
    <nav class="oc-vicine" aria-label={vicine.nome}>
      {precedente ? voce(precedente, vicine.precedente, 'prima', 'prev') : null}
      {successiva ? voce(successiva, vicine.successiva, 'dopo', 'next') : null}
    </nav>
  )
}
