import { componiTabella, type TabellaDaScrivere } from '../../documenti/stampa/foglio/tabella.ts'
import { TIPO_XLSX } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { toTabellaCsv } from '../esporta/tabella-csv.ts'
import { toNomeFile } from '../nome-file.ts'
import { type Colonna, type ParoleElenco, toColonneEsportate } from './colonne.ts'
import { listMostrate } from './mostrate.ts'
import { findPiano, type RichiestaPiano } from './piano.ts'
import type { ChiaveGruppo, Gruppo } from './raggruppa.ts'

export interface RichiestaEsportaPiano extends RichiestaPiano {
  readonly colonne: readonly Colonna[]
  /** Null when the cards are not gathered. */
  readonly per: ChiaveGruppo | null
  readonly formato: 'csv' | 'xlsx'
  readonly parole: ParoleElenco & {
    readonly foglio: string
    readonly titoloCartella: (vista: string, ente: string) => string
    readonly colonnaGruppo: string
    readonly gruppo: (g: Gruppo) => string
  }
  /** What was asked for, in words. */
  readonly parametri: readonly (readonly [string, string])[]
}

export interface FilePiano {
  readonly contenuto: Uint8Array
  readonly tipo: string
  readonly nomeFile: string
}

/** Exactly the rows and columns that the plan's page shows, over all its pages; null when there is no such view. */
export const exportPiano = async (ctx: Contesto, r: RichiestaEsportaPiano): Promise<FilePiano | null> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const piano = await findPiano(ctx, r)
  if (piano === null) return null
  const { quadro, schede } = piano
  const esportate = toColonneEsportate(quadro.vista, r.colonne, r.parole)
  const mostrate = listMostrate(schede, r.per)
  const righe = mostrate.map(({ gruppo, scheda }) => [
    ...(gruppo === null ? [] : [r.parole.gruppo(gruppo)]),
    ...esportate.map((c) => c.cella(scheda)),
  ])
  const tabella: TabellaDaScrivere = {
    nome: r.parole.foglio,
    titolo: r.parole.titoloCartella(quadro.vista.titolo || quadro.vista.codice, quadro.ente),
    colonne: [
      ...(r.per === null ? [] : [{ titolo: r.parole.colonnaGruppo, tipo: 'testo', larghezza: 28 } as const]),
      ...esportate.map(({ titolo, tipo, larghezza }) => ({ titolo, tipo, larghezza })),
    ],
    righe,
    parametri: r.parametri,
  }
  const nome = toNomeFile(['elenco', r.vista])
  return r.formato === 'csv'
    ? {
        contenuto: Buffer.from(toTabellaCsv(tabella.colonne, righe)),
        tipo: 'text/csv; charset=utf-8',
        nomeFile: `${nome}.csv`,
      }
    : {
        contenuto: await componiTabella(tabella, new Date(ctx.adesso)),
        tipo: TIPO_XLSX,
        nomeFile: `${nome}.xlsx`,
      }
}
