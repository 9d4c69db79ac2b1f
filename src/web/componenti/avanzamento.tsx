import { isCerto, type Avanzamento as ValoreAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import type { Centesimi } from '../../dominio/valori/centesimi.ts'
import { useParole } from '../ambiente.ts'
import { printPunti, toLunghezza } from '../numeri.ts'
import type { Parole } from '../parole/it.ts'

/** A progress, with or without the reason why it rests on nothing. */
export type AvanzamentoMostrato = Intervallo & Partial<Pick<ValoreAvanzamento, 'motivo'>>

/** Progress in words: one number, or its bounds, or that it isn't known and why. */
export const printAvanzamentoPagina = (a: AvanzamentoMostrato, parole: Parole): string => {
  const p = parole.comuni.avanzamento
  if (a.motivo === 'senza-fasi') return p.senzaFasi
  if (a.motivo === 'senza-obiettivi') return p.senzaObiettivi
  if (a.almeno === a.alPiu) return p.certo(printPunti(a.almeno))
  return p.intervallo(printPunti(a.almeno), printPunti(a.alPiu))
}

export interface BarraProps {
  readonly valore: Intervallo
  /** Where it should be (a tick on the bar). */
  readonly atteso?: Centesimi
}

/** The bar alone: filled to what is certain, hatched as far as it may reach. Its words stand beside it. */
export const Barra = ({ valore, atteso }: BarraProps) => (
  <svg class="oc-barra" width="100%" height="8" aria-hidden="true" focusable="false">
    <rect class="fondo" width="100%" height="8" rx="4" />
    {valore.alPiu > valore.almeno ? (
      <rect
        class="forse"
        x={toLunghezza(valore.almeno)}
        width={toLunghezza(valore.alPiu - valore.almeno)}
        height="8"
      />
    ) : null}
    {valore.almeno > 0 ? <rect class="fatto" width={toLunghezza(valore.almeno)} height="8" rx="4" /> : null}
    {atteso === undefined ? null : (
      <line class="atteso" x1={toLunghezza(atteso)} x2={toLunghezza(atteso)} y1="-2" y2="10" />
    )}
  </svg>
)

export interface AvanzamentoProps {
  readonly valore: AvanzamentoMostrato
  /** Where the dates would have it: a tick on the bar and its number, when it is known whole. */
  readonly atteso?: Intervallo | null
}

/** Number and bar, and how much of it is not known. */
export const Avanzamento = ({ valore, atteso }: AvanzamentoProps) => {
  const parole = useParole()
  const segno = atteso && isCerto(atteso) ? atteso.almeno : undefined
  const nonNoto = valore.motivo === 'senza-fasi' || valore.motivo === 'senza-obiettivi'
  return (
    <div class="oc-avanzamento">
      <span class="oc-numeri">{printAvanzamentoPagina(valore, parole)}</span>
      <Barra valore={valore} atteso={segno} />
      {segno === undefined ? null : (
        <span class="oc-piccolo oc-muto">{parole.comuni.avanzamento.atteso(printPunti(segno))}</span>
      )}
      {valore.quotaIgnota > 0 && !nonNoto ? (
        <span class="oc-piccolo oc-muto">
          {parole.comuni.avanzamento.quotaIgnota(printPunti(valore.quotaIgnota))}
        </span>
      ) : null}
    </div>
  )
}
