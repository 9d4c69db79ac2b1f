import { listCentri } from '../../archivio/query/centri.ts'
import { discendentiDi } from '../../dominio/organigramma/organigramma.ts'
import { can, requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { findCodici } from '../ricerca/ricerca.ts'
import { CRITERI, type FiltroPiano, type FiltroRisolto, filtra, type Scelta, type Scelte } from './filtri.ts'
import { ORDINE_DEL_PIANO, type Ordine, ordina } from './ordina.ts'
import { getQuadro, type Quadro } from './quadro.ts'
import type { SintesiScheda } from './sintesi.ts'

/** A centre that can be chosen by its code: its name, and how many cards it would leave with the units below it. */
export interface SceltaCentro extends Scelta {
  readonly nome: string
}

/** A view of the plan narrowed and ordered: what every look of it, and every export, is made from. */
export interface PianoScelto {
  readonly quadro: Quadro
  /** Those that pass the filters, in the order asked for. */
  readonly schede: readonly SintesiScheda[]
  readonly scelte: Scelte
  readonly centri: readonly SceltaCentro[]
}

export interface RichiestaPiano {
  readonly vista: string
  readonly filtro?: FiltroPiano | undefined
  readonly ordine?: Ordine | undefined
  readonly al?: DataIso | undefined
}

/**
 * The cards of a view that pass the filters, with the counts beside every choice; null when there is no such view. Who
 * may not read questions and comments can't narrow by them either.
 */
export const findPiano = async (
  ctx: Contesto,
  { vista, filtro = {}, ordine = ORDINE_DEL_PIANO, al }: RichiestaPiano,
): Promise<PianoScelto | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const quadro = await getQuadro(ctx, { vista, al })
  if (quadro === null) return null
  const centri = await readConEnte(ctx, [], (tx, { enteId }) => listCentri(tx, enteId))
  const conQuestioni = can(ctx.attore, 'piano:controlla').ok
  const criteri = CRITERI.filter((c) => c !== 'questioni' || conQuestioni)
  const risolto: FiltroRisolto = {
    scelte: Object.fromEntries(criteri.flatMap((c) => (filtro[c] ? [[c, filtro[c]]] : []))),
    codiciCentro: new Set(
      centri.some((c) => c.codice === filtro.centro) ? discendentiDi({ centri }, filtro.centro ?? '') : [],
    ),
    nodo: filtro.nodo || null,
    trovati: filtro.testo ? await findCodici(ctx, { testo: filtro.testo, vista }) : null,
  }
  const { schede, scelte, perCentroStampa } = filtra(quadro.schede, risolto)
  const nomi = new Map(centri.map((c) => [c.codice, c.nome]))
  return {
    quadro,
    schede: ordine.per === 'piano' && ordine.verso === 'su' ? schede : ordina(schede, ordine),
    scelte: conQuestioni ? scelte : { ...scelte, questioni: [] },
    centri: [...nomi].flatMap(([codice, nome]): SceltaCentro[] => {
      const quante = discendentiDi({ centri }, codice).reduce((n, c) => n + (perCentroStampa.get(c) ?? 0), 0)
      return quante === 0 ? [] : [{ valore: codice, nome, schede: quante }]
    }),
  }
}
