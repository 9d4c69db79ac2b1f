import { setImmediate as respira } from 'node:timers/promises'
import { type EnteArchiviato, findEnte } from '../../archivio/query/enti.ts'
import { listCodici, loadSchede } from '../../archivio/query/leggi-schede.ts'
import type { FaseDatata } from '../../dominio/avanzamento/stato-fase.ts'
import { annoDelCodice } from '../../dominio/codici/domande.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import type { Giudizio } from '../../dominio/sfida/giudizio.ts'
import { DOMANDE_SFIDA, type DomandaSfida, giudicaSfida } from '../../dominio/sfida/sfida.ts'
import type { Anno } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'
import { memo } from '../memo.ts'

/** An indicator whose target asks little, with the figures that say so. */
export interface IndicatoreFacile
  extends Pick<
    Indicatore,
    'descrizione' | 'valoreAtteso' | 'valoreRaggiunto' | 'storico' | 'storicoIncerto'
  > {
  /** Place in the card, from 0. */
  readonly indice: number
}

/** What charts need of a card beyond its summary: its phases' dates, and how demanding its targets are. */
export interface FattiScheda {
  readonly anno: Anno | null
  readonly fasi: readonly FaseDatata[]
  readonly sfida: readonly Readonly<Record<DomandaSfida, Giudizio>>[]
  /** Only the indicators that some answer is "yes" of. */
  readonly facili: readonly IndicatoreFacile[]
}

const ALLA_VOLTA = 250

/** The facts of every card of a view, by code; kept until the entity's data change. Empty for an unknown view. */
export const getFatti = async (ctx: Contesto, vista: string): Promise<ReadonlyMap<string, FattiScheda>> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const ente = await ctx.archivio.read(findEnte)
  if (ente === null) return new Map()
  return await memo(ctx.archivio, 'andamento', [ente.enteId, ente.revisione, ente.grammatica, vista], () =>
    computeFatti(ctx, ente, vista),
  )
}

const computeFatti = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  vista: string,
): Promise<ReadonlyMap<string, FattiScheda>> => {
  const grammatica = toGrammatica(ente)
  const codici = await ctx.archivio.read((tx) => listCodici(tx, ente.enteId, vista))
  const fatti = new Map<string, FattiScheda>()
  for (let da = 0; da < codici.length; da += ALLA_VOLTA) {
    const gruppo = codici.slice(da, da + ALLA_VOLTA)
    for (const s of await ctx.archivio.read((tx) => loadSchede(tx, ente.enteId, { vista, codici: gruppo })))
      fatti.set(s.codice, toFatti(s, annoDelCodice(grammatica, s.codice)))
    await respira()
  }
  return fatti
}

const toFatti = (s: Scheda, anno: Anno | null): FattiScheda => {
  const sfida = s.indicatori.map((x) => giudicaSfida(x, anno))
  return {
    anno,
    fasi: s.fasi.map(({ avanzamento, inizioPrevisto, finePrevista, inizioEffettivo, fineEffettiva }) => ({
      avanzamento,
      inizioPrevisto,
      finePrevista,
      inizioEffettivo,
      fineEffettiva,
    })),
    sfida,
    facili: s.indicatori.flatMap((x, indice): IndicatoreFacile[] => {
      const { descrizione, valoreAtteso, valoreRaggiunto, storico, storicoIncerto } = x
      return DOMANDE_SFIDA.some((d) => sfida[indice]?.[d].esito === 'si')
        ? [{ indice, descrizione, valoreAtteso, valoreRaggiunto, storico, storicoIncerto }]
        : []
    }),
  }
}
