import type { Riepilogo } from '../../../servizi/quadro/riepilogo.ts'
import { useParole } from '../../ambiente.ts'
import { Avanzamento } from '../../componenti/avanzamento.tsx'
import { Segnali } from '../../componenti/segnali.tsx'
import { printConteggio } from '../../numeri.ts'

/** What a part of the plan, or a group, comes to: bar, how many objectives, what to look at. */
export const Somme = ({ riepilogo: r }: { readonly riepilogo: Riepilogo }) => {
  const { comuni, piano } = useParole()
  return (
    <>
      <span class="misura">
        <Avanzamento valore={r.avanzamento} atteso={r.atteso} />
      </span>
      <span class="segni">
        <span class="oc-piccolo">
          <strong>{comuni.obiettivi(printConteggio(r.obiettivi), r.obiettivi === 1)}</strong>
          {r.indicatori.totali > 0 ? (
            <span class="oc-muto">
              {` · ${piano.indicatori(printConteggio(r.indicatori.raggiunti), printConteggio(r.indicatori.totali))}`}
            </span>
          ) : null}
        </span>
        <Segnali conteggi={r.segnali} />
      </span>
    </>
  )
}
