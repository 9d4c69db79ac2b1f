import { isCerto } from '../../../dominio/avanzamento/avanzamento.ts'
import { useParole } from '../../ambiente.ts'
import { type AvanzamentoMostrato, Barra, printAvanzamentoPagina } from '../../componenti/avanzamento.tsx'
import { printPunti } from '../../numeri.ts'

/** Progress before and after: two bars one above the other, and how many points lie between. */
export const DaA = ({
  prima,
  dopo,
}: {
  readonly prima: AvanzamentoMostrato | null
  readonly dopo: AvanzamentoMostrato | null
}) => {
  const parole = useParole()
  const { confronta } = parole
  const riga = (nome: string, a: AvanzamentoMostrato | null) =>
    a === null || a.motivo === 'senza-obiettivi' ? null : (
      <span class="lato">
        <span class="oc-piccolo oc-muto">{nome}</span>
        <Barra valore={a} />
        <span class="oc-piccolo oc-numeri">{printAvanzamentoPagina(a, parole)}</span>
      </span>
    )
  const salto =
    prima !== null &&
    dopo !== null &&
    prima.motivo !== 'senza-obiettivi' &&
    dopo.motivo !== 'senza-obiettivi' &&
    isCerto(prima) &&
    isCerto(dopo)
      ? dopo.almeno - prima.almeno
      : 0
  return (
    <span class="oc-da-a">
      {riga(confronta.prima, prima)}
      {riga(confronta.dopo, dopo)}
      {salto === 0 ? null : (
        <strong class="oc-piccolo">
          {confronta.punti(`${salto > 0 ? '+' : '−'}${printPunti(Math.abs(salto))}`)}
        </strong>
      )}
    </span>
  )
}
