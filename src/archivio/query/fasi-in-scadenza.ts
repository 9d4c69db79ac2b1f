import type { DataIso } from '../../dominio/valori/data.ts'
import type { Tx } from '../schema/tabelle.ts'

/** A phase whose planned end is near, with the card it belongs to. */
export interface FaseInScadenza {
  readonly codice: string
  /** Place among the card's phases, from 0. */
  readonly indice: number
  readonly descrizione: string
  readonly finePrevista: DataIso
  readonly responsabile: string | null
}

/** Phases of a view planned to end between two days (both included) and not finished, the nearest first. */
export const listFasiInScadenza = async (
  tx: Tx,
  enteId: number,
  vista: string,
  { da, a }: { readonly da: DataIso; readonly a: DataIso },
): Promise<FaseInScadenza[]> =>
  (
    await tx
      .selectFrom('fase')
      .innerJoin('scheda', (j) =>
        j.onRef('scheda.ente_id', '=', 'fase.ente_id').onRef('scheda.scheda_id', '=', 'fase.scheda_id'),
      )
      .select([
        'scheda.codice',
        'fase.posizione',
        'fase.descrizione',
        'fase.fine_prevista',
        'fase.responsabile',
      ])
      .where('fase.ente_id', '=', enteId)
      .where('scheda.vista', '=', vista)
      .where('fase.fine_prevista', '>=', da)
      .where('fase.fine_prevista', '<=', a)
      .where('fase.fine_effettiva', 'is', null)
      .where((e) => e.or([e('fase.avanzamento', 'is', null), e('fase.avanzamento', '<', 10_000)]))
      .orderBy('fase.fine_prevista')
      .orderBy('scheda.ordine')
      .orderBy('fase.posizione')
      .execute()
  ).map((r) => ({
    codice: r.codice,
    indice: r.posizione,
    descrizione: r.descrizione,
    finePrevista: r.fine_prevista ?? '',
    responsabile: r.responsabile,
  }))
