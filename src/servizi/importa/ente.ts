import { type EnteArchiviato, toNomeNormale } from '../../archivio/query/enti.ts'
import type { Rifiuto } from '../contesto.ts'

/** Whose the print is, and the names to remember for it; or why that can't be said. */
export type EnteScelto =
  | {
      readonly ok: true
      readonly nome: string
      readonly nuovo: boolean
      /** Names its prints carry that the store does not know yet. */
      readonly nuoviNomi: readonly string[]
    }
  | Rifiuto<'ente-mancante' | 'ente-diverso' | 'ente-dichiarato-diverso'>

/**
 * One store holds one entity. The first import creates it, by the name declared or else by the printed one; after that
 * a print with another name is refused until a person declares that it is the same entity.
 */
export const chooseEnte = (
  archiviato: Pick<EnteArchiviato, 'nome' | 'nomi'> | null,
  stampato: string | null,
  dichiarato: string | undefined,
): EnteScelto => {
  const detto = dichiarato?.trim() || null
  const nome = archiviato?.nome ?? detto ?? stampato
  if (nome === null || (stampato === null && detto === null))
    return {
      ok: false,
      motivo: 'ente-mancante',
      messaggio:
        'La stampa non dice di quale ente è: indica il nome dell’ente e ripeti (dalla riga di comando: --ente "NOME").',
    }
  const noti = new Set(archiviato?.nomi ?? [toNomeNormale(nome)])
  if (archiviato !== null && detto !== null && !noti.has(toNomeNormale(detto)))
    return {
      ok: false,
      motivo: 'ente-dichiarato-diverso',
      messaggio: `Questo archivio è di «${archiviato.nome}», non di «${detto}»: usa un'altra cartella per «${detto}», oppure indica «${archiviato.nome}» se è lo stesso ente.`,
    }
  const sconosciuto = stampato !== null && !noti.has(toNomeNormale(stampato))
  if (sconosciuto && archiviato !== null && detto === null)
    return {
      ok: false,
      motivo: 'ente-diverso',
      messaggio: `La stampa è di «${stampato}», questo archivio è di «${archiviato.nome}». Se sono due enti, importa in un'altra cartella; se è lo stesso ente con un altro nome, dichiaralo indicando «${archiviato.nome}» (dalla riga di comando: --ente "${archiviato.nome}").`,
    }
  return { ok: true, nome, nuovo: archiviato === null, nuoviNomi: sconosciuto ? [stampato] : [] }
}
