import { type EnteArchiviato, findEnte } from '../archivio/query/enti.ts'
import { listEtichetteScheda } from '../archivio/query/etichette-scheda.ts'
import { findScheda, findVicine } from '../archivio/query/leggi-schede.ts'
import { findRilieviScheda } from '../archivio/query/rilievi.ts'
import { listViste } from '../archivio/query/viste.ts'
import { computeAvanzamentoAtteso, type GiudizioTempi, giudicaTempi } from '../dominio/avanzamento/atteso.ts'
import { type Avanzamento, computeAvanzamento } from '../dominio/avanzamento/avanzamento.ts'
import { annoDelCodice } from '../dominio/codici/domande.ts'
import type { GrammaticaCodici } from '../dominio/codici/grammatica.ts'
import type { Rilievo } from '../dominio/coerenza/rilievo.ts'
import {
  type ConseguimentoObiettivo,
  computeConseguimentoObiettivo,
} from '../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../dominio/conseguimento/smvp.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Vista } from '../dominio/piano/vista.ts'
import type { Scheda } from '../dominio/scheda/scheda.ts'
import { TOLLERANZA_TEMPI } from '../dominio/segnali/segnali.ts'
import { type DataIso, ultimoGiorno } from '../dominio/valori/data.ts'
import type { Contesto } from './contesto.ts'
import { toGrammatica } from './ente.ts'
import { computeRilievi, ensureRilievi } from './rilievi/rilievi.ts'

export type { Avanzamento, ConseguimentoObiettivo, GiudizioTempi }

/** A card with everything its page shows. */
export interface SchedaCompleta {
  readonly scheda: Scheda
  readonly vista: Vista
  readonly ente: string
  /** The reporting date the figures below are at. */
  readonly al: DataIso
  readonly avanzamento: Avanzamento
  readonly avanzamentoAtteso: Avanzamento
  readonly tempi: GiudizioTempi
  readonly conseguimento: ConseguimentoObiettivo
  readonly rilievi: readonly Rilievo[]
  /** Words that the office put on it, by name. */
  readonly etichette: readonly string[]
  /** Codes of the cards before and after in the plan; null at the ends. */
  readonly precedente: string | null
  readonly successiva: string | null
}

/** One card of a view; null when there is none with this code. `al` defaults to the card's own reporting date. */
export const getScheda = async (
  ctx: Contesto,
  {
    vista,
    codice,
    al,
  }: { readonly vista: string; readonly codice: string; readonly al?: DataIso | undefined },
): Promise<SchedaCompleta | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const letto = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    const scheda = ente === null ? null : await findScheda(tx, ente.enteId, vista, codice)
    if (ente === null || scheda === null) return null
    const viste = await listViste(tx, ente.enteId)
    const vicine = await findVicine(tx, ente.enteId, vista, codice)
    const etichette = await listEtichetteScheda(tx, ente.enteId, vista, codice)
    return { ente, scheda, vista: viste.find((v) => v.codice === vista), vicine, etichette }
  })
  if (letto?.vista === undefined) return null
  const { ente, scheda, vicine } = letto
  const data = al ?? alDellaScheda(scheda, toGrammatica(ente)) ?? ctx.oggi
  const avanzamento = computeAvanzamento(scheda.fasi)
  const avanzamentoAtteso = computeAvanzamentoAtteso(scheda.fasi, data)
  const rilievi = await loadRilievi(ctx, ente, scheda, al ?? null)
  return {
    scheda,
    vista: letto.vista,
    ente: ente.nome,
    al: data,
    avanzamento,
    avanzamentoAtteso,
    tempi: giudicaTempi(avanzamento, avanzamentoAtteso, TOLLERANZA_TEMPI),
    conseguimento: computeConseguimentoObiettivo(scheda, PROFILO_PREDEFINITO),
    rilievi,
    etichette: letto.etichette,
    ...vicine,
  }
}

/** The card's findings: those kept when it is asked at its own date, computed for the view at any other. */
const loadRilievi = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  { vista, codice }: Scheda,
  al: DataIso | null,
): Promise<readonly Rilievo[]> => {
  if (al !== null)
    return (await computeRilievi(ctx, ente, vista, al)).rilievi.filter((r) => r.codice === codice)
  await ensureRilievi(ctx, ente, vista)
  const tenuti = await ctx.archivio.read((tx) => findRilieviScheda(tx, ente.enteId, vista, codice))
  return tenuti === null ? [] : (JSON.parse(tenuti) as Rilievo[])
}

/** A card's own reporting date: its last narrative's, else 31/12 of its year; null when neither is known. */
export const alDellaScheda = (scheda: Scheda, grammatica: GrammaticaCodici): DataIso | null => {
  const ultima = scheda.statoDiAttuazione
    .map((s) => s.al)
    .toSorted()
    .at(-1)
  if (ultima !== undefined) return ultima
  const anno = annoDelCodice(grammatica, scheda.codice)
  return anno === null ? null : ultimoGiorno(anno)
}
