import { listCampagne } from '../../archivio/query/campagne.ts'
import { listCompilazioni } from '../../archivio/query/compilazioni.ts'
import { listProveDiSchede, type ProvaArchiviata } from '../../archivio/query/prove.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { isInRaccolta } from '../../dominio/campagna/campagna.ts'
import type { Attore } from '../../dominio/permessi/attore.ts'
import { can } from '../../dominio/permessi/permessi.ts'
import { toOggetto } from '../permessi/oggetto.ts'

/**
 * The evidence of some cards that the actor may see, by code. What is added to a card while a round collects it is part
 * of what is being filled in: until the planning office takes the card in, only who may see it being filled in sees it.
 */
export const listProveVisibili = async (
  tx: Tx,
  attore: Attore,
  enteId: number,
  { vista, codici }: { readonly vista: string; readonly codici: readonly string[] },
): Promise<ReadonlyMap<string, readonly ProvaArchiviata[]>> => {
  const prove = await listProveDiSchede(tx, enteId, { vista, codici })
  if (prove.size === 0 || can(attore, 'compilazione:leggi').ok) return prove
  const inBozza = await listInizioBozze(tx, enteId, vista)
  if (inBozza.size === 0) return prove
  const nomi = await loadNomiStampati(tx, enteId)
  const sue = new Set(
    (await listTestate(tx, enteId, vista, codici.length === 1 ? codici[0] : undefined))
      .filter((t) => can(attore, 'compilazione:leggi', toOggetto(t, nomi)).ok)
      .map((t) => t.codice),
  )
  return new Map(
    [...prove].map(([codice, tutte]) => {
      const dal = inBozza.get(codice)
      return [codice, dal === undefined || sue.has(codice) ? tutte : tutte.filter((p) => p.aggiuntaIl < dal)]
    }),
  )
}

/** Since when each card is being filled in; those that no round waits for are absent. */
const listInizioBozze = async (
  tx: Tx,
  enteId: number,
  vista: string,
): Promise<ReadonlyMap<string, string>> => {
  const inizi = new Map<string, string>()
  for (const c of await listCampagne(tx, enteId)) {
    if (c.vista !== vista || !isInRaccolta(c.stato) || c.apertaIl === null) continue
    for (const { codice, stato, esonero } of await listCompilazioni(tx, enteId, c.campagnaId)) {
      const prima = inizi.get(codice)
      if (stato !== 'acquisita' && esonero === null && (prima === undefined || c.apertaIl < prima))
        inizi.set(codice, c.apertaIl)
    }
  }
  return inizi
}
