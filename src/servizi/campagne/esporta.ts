import { componiTabella, type TabellaDaScrivere } from '../../documenti/stampa/foglio/tabella.ts'
import { TIPO_XLSX } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { printData } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import { toTabellaCsv } from '../esporta/tabella-csv.ts'
import { toNomeFile } from '../nome-file.ts'
import type { SchedaInCampagna } from './campagne.ts'
import { type FiltroSituazione, getSituazione, type StatoMostrato, statoMostrato } from './situazione.ts'

/** The situation of a round as a file. */
export interface FileSituazione {
  readonly contenuto: Uint8Array
  readonly tipo: string
  readonly nomeFile: string
}

export interface RichiestaSituazione {
  readonly campagnaId: number
  readonly filtro: FiltroSituazione
  readonly formato: 'csv' | 'xlsx'
  readonly stati: Readonly<Record<StatoMostrato, string>>
}

const COLONNE: TabellaDaScrivere['colonne'] = [
  { titolo: 'Codice', tipo: 'testo', larghezza: 16 },
  { titolo: 'Descrizione', tipo: 'testo', larghezza: 48 },
  { titolo: 'Centro di responsabilità', tipo: 'testo', larghezza: 30 },
  { titolo: 'Responsabile', tipo: 'testo', larghezza: 24 },
  { titolo: 'Stato', tipo: 'testo', larghezza: 22 },
  { titolo: 'Ultima modifica', tipo: 'testo', larghezza: 14 },
  { titolo: 'Esonerata perché', tipo: 'testo', larghezza: 40 },
  { titolo: 'Esonerata da', tipo: 'testo', larghezza: 22 },
]

/** The cards that the page shows, all of them, as a file; null when there is no such round. */
export const exportSituazione = async (
  ctx: Contesto,
  { campagnaId, filtro, formato, stati }: RichiestaSituazione,
): Promise<FileSituazione | null> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const situazione = await getSituazione(ctx, campagnaId, filtro)
  if (situazione === null) return null
  const { campagna, mostrate } = situazione
  const righe = mostrate.map((s: SchedaInCampagna) => [
    s.codice,
    s.descrizione,
    s.centro,
    s.responsabile,
    stati[statoMostrato(s)],
    s.aggiornataIl === null ? null : printData(giornoDi(s.aggiornataIl)),
    s.esonero?.motivo ?? null,
    s.esonero?.chi ?? null,
  ])
  const nome = toNomeFile(['campagna', campagna.vista, 'al', campagna.al])
  if (formato === 'csv')
    return {
      contenuto: Buffer.from(toTabellaCsv(COLONNE, righe)),
      tipo: 'text/csv; charset=utf-8',
      nomeFile: `${nome}.csv`,
    }
  const tabella: TabellaDaScrivere = {
    nome: 'Situazione',
    titolo: `Rilevazione al ${printData(campagna.al)} · ${campagna.vista}`,
    colonne: COLONNE,
    righe,
    parametri: [
      ['Piano', campagna.vista],
      ['Rilevazione al', printData(campagna.al)],
      ['Scadenza', printData(campagna.scadenza)],
      ['Situazione del', printData(ctx.oggi)],
      ['Stato', filtro.stato === undefined ? 'tutti' : stati[filtro.stato]],
      ['Centro', filtro.centro ?? 'tutti'],
      ['Solo chi manca', filtro.mancanti === true ? 'sì' : 'no'],
    ],
  }
  return {
    contenuto: await componiTabella(tabella, new Date(ctx.adesso)),
    tipo: TIPO_XLSX,
    nomeFile: `${nome}.xlsx`,
  }
}
