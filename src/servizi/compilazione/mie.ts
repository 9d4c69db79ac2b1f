import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import { canDaQualcheParte, requireDaQualcheParte } from '../../dominio/permessi/permessi.ts'
import { giorniTra } from '../../dominio/valori/data.ts'
import { listCampagne } from '../campagne/campagne.ts'
import type { Contesto } from '../contesto.ts'
import { type CompilazioniDaFare, listCompilazioniDaFare, type SchedaDaCompilare } from './leggi.ts'

/** A round that is collecting, with the actor's cards. */
export interface MieSchede extends CompilazioniDaFare {
  /** Days to the due date; negative once it has passed. */
  readonly giorni: number
}

/** Does this card wait for the actor? Sending back alone is no task. */
export const isDaFare = ({ esonero, scrivibile, azioni }: SchedaDaCompilare): boolean =>
  esonero === null && (scrivibile || azioni.some((a) => a === 'valida' || a === 'acquisisci'))

/** The open rounds with the cards that the actor may see being filled in, the nearest due date first. */
export const listMieCompilazioni = async (ctx: Contesto): Promise<readonly MieSchede[]> => {
  requireDaQualcheParte(ctx.attore, 'compilazione:leggi')
  if (!canDaQualcheParte(ctx.attore, 'campagna:leggi')) return []
  const aperte = (await listCampagne(ctx)).filter((c) => isInRaccolta(c.campagna.stato))
  const mie: MieSchede[] = []
  for (const { campagna } of aperte) {
    const daFare = await listCompilazioniDaFare(ctx, { campagnaId: campagna.campagnaId })
    if (daFare !== null && daFare.schede.length > 0)
      mie.push({ ...daFare, giorni: giorniTra(ctx.oggi, campagna.scadenza) })
  }
  return mie.toSorted((a, b) => a.giorni - b.giorni)
}
