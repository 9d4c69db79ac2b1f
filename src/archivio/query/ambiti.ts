import type { Ambito } from '../../dominio/permessi/attore.ts'
import type { Tx } from '../schema/tabelle.ts'

/**
 * The names that a scope of this kind may hold in the store: units of the chart and of the prints' covers, codes of the
 * view's cards, political delegations of the chart and of the cards. Of the whole entity there are none.
 */
export const loadVociNote = async (tx: Tx, enteId: number, ambito: Ambito): Promise<ReadonlySet<string>> => {
  const schede = tx.selectFrom('scheda').where('ente_id', '=', enteId)
  switch (ambito.tipo) {
    case 'ente':
      return new Set()
    case 'centri':
      return unisci(
        await tx.selectFrom('centro').select('codice as voce').where('ente_id', '=', enteId).execute(),
        await schede.select('centro_stampa as voce').distinct().execute(),
      )
    case 'schede':
      return unisci(await schede.where('vista', '=', ambito.vista).select('codice as voce').execute())
    case 'assessorati':
      return unisci(
        await tx.selectFrom('delega').select('assessorato as voce').where('ente_id', '=', enteId).execute(),
        await schede.select('assessorato as voce').distinct().execute(),
      )
  }
}

const unisci = (...righe: readonly (readonly { readonly voce: string | null }[])[]): ReadonlySet<string> =>
  new Set(righe.flat().flatMap(({ voce }) => (voce === null ? [] : [voce])))
