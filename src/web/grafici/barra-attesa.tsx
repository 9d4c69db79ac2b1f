import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import { CENTO } from '../../dominio/valori/centesimi.ts'
import { useParole } from '../ambiente.ts'
import { toLunghezza } from '../numeri.ts'

export interface BarraAttesaProps {
  readonly valore: Intervallo
  /** Where it should be; null when nobody knows. With bounds, the stretch between them is marked. */
  readonly atteso: Intervallo | null
  /** The bar in words. */
  readonly descrizione: string
}

const ALTEZZA = 18

/** The mark of the expected point: a line with a head, so that it is told from the bar without colour. */
const Tacca = ({ x }: { readonly x: string }) => (
  <>
    <line class="atteso" x1={x} x2={x} y1="0" y2={ALTEZZA + 8} />
    <svg x={x} y="0" width="1" height="1" overflow="visible" aria-hidden="true">
      <path class="atteso-testa" d="M-5-1H5L0 5z" />
    </svg>
  </>
)

/** Progress on a scale from 0 to 100: what is certain filled, what may be hatched, a mark where it should be. */
export const BarraAttesa = ({ valore, atteso, descrizione }: BarraAttesaProps) => {
  const noto = atteso !== null && atteso.almeno === atteso.alPiu
  return (
    <svg class="oc-barra-attesa" width="100%" height={ALTEZZA + 8} role="img" aria-label={descrizione}>
      <svg y="4" width="100%" height={ALTEZZA} aria-hidden="true">
        <rect class="fondo" width="100%" height="100%" rx="3" />
        {valore.alPiu > valore.almeno ? (
          <rect
            class="forse"
            x={toLunghezza(valore.almeno)}
            width={toLunghezza(Math.min(valore.alPiu, CENTO) - valore.almeno)}
            height="100%"
          />
        ) : null}
        {valore.almeno > 0 ? (
          <rect class="fatto" width={toLunghezza(valore.almeno)} height="100%" rx="3" />
        ) : null}
      </svg>
      {atteso === null ? null : noto ? (
        <Tacca x={toLunghezza(atteso.almeno)} />
      ) : (
        <line
          class="atteso-tra"
          x1={toLunghezza(atteso.almeno)}
          x2={toLunghezza(atteso.alPiu)}
          y1="2"
          y2="2"
        />
      )}
    </svg>
  )
}

/** What the parts of the bars mean. */
export const ChiaveAttesa = () => {
  const { grafici } = useParole()
  return (
    <ul class="oc-chiave" aria-hidden="true">
      <li>
        <svg class="oc-barra-attesa" width="28" height="14" aria-hidden="true" focusable="false">
          <rect class="fatto" width="28" height="14" rx="2" />
        </svg>
        {grafici.svolto}
      </li>
      <li>
        <svg class="oc-barra-attesa" width="28" height="14" aria-hidden="true" focusable="false">
          <rect class="forse" width="28" height="14" rx="2" />
        </svg>
        {grafici.forse}
      </li>
      <li>
        <svg
          class="oc-barra-attesa"
          width="14"
          height="16"
          aria-hidden="true"
          focusable="false"
          overflow="visible"
        >
          <line class="atteso" x1="7" x2="7" y1="1" y2="16" />
          <path class="atteso-testa" d="M2 1H12L7 7z" />
        </svg>
        {grafici.atteso}
      </li>
    </ul>
  )
}
