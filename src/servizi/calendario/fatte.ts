import { bumpRevisione, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import {
  findScadenzaFatta,
  removeScadenzaFatta,
  type ScadenzaFatta,
  saveScadenzaFatta,
} from '../../archivio/query/scadenze.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { computeCiclo } from '../../dominio/calendario/computa.ts'
import type { Scadenza } from '../../dominio/calendario/scadenza.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type DataIso, printData, readData } from '../../dominio/valori/data.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { type NuovoEvento, recordEventi } from '../registro/registra.ts'
import { loadImpostazioni, rifiutaSenzaEnte } from './impostazioni.ts'

/** Longer notes belong in the act they speak of. */
export const NOTA_MASSIMA = 500

export interface SegnoFatta {
  /** The deadline's id ("peg-2026"). */
  readonly id: string
  /** The day it was met, as a person writes it. */
  readonly fattaIl: string
  readonly nota: string
}

export type EsitoFatta =
  | { readonly ok: true; readonly scadenza: Scadenza; readonly fattaIl: DataIso }
  | Rifiuto<
      | 'senza-ente'
      | 'scadenza-sconosciuta'
      | 'data-non-valida'
      | 'data-futura'
      | 'nota-lunga'
      | 'dal-bilancio'
    >

const no = <M extends string>(motivo: M, messaggio: string): Rifiuto<M> => ({ ok: false, motivo, messaggio })

const DAL_BILANCIO = no(
  'dal-bilancio',
  'Che il bilancio è approvato si registra nelle impostazioni, scrivendo il giorno: da lì dipendono altre scadenze.',
)
const SCONOSCIUTA = no(
  'scadenza-sconosciuta',
  'Questa scadenza non c’è nel calendario: forse una data è stata cambiata. Ricaricare la pagina.',
)

/** Records the day a deadline was met, with a note; the latest recording counts. */
export const markScadenza = async (ctx: Contesto, segno: SegnoFatta): Promise<EsitoFatta> => {
  requirePermesso(ctx.attore, 'ente:configura')
  return await ctx.archivio.write(async (tx): Promise<EsitoFatta> => {
    const trovata = await findScadenza(ctx, tx, segno.id)
    if ('ok' in trovata) return trovata
    const fattaIl = readData(segno.fattaIl)
    const nota = segno.nota.trim()
    if (fattaIl === null)
      return no(
        'data-non-valida',
        segno.fattaIl.trim() === ''
          ? 'Manca il giorno in cui è stata fatta: scriverlo come 31/12/2026.'
          : `«${segno.fattaIl.trim()}» non è un giorno: scriverlo come 31/12/2026.`,
      )
    if (fattaIl > ctx.oggi)
      return no('data-futura', 'Il giorno scritto deve ancora venire: segnarla quando sarà fatta.')
    if (nota.length > NOTA_MASSIMA)
      return no(
        'nota-lunga',
        `La nota ha ${nota.length} caratteri: al massimo ${NOTA_MASSIMA}, il resto sta nell’atto.`,
      )
    await bumpRevisione(tx, trovata.enteId)
    const prima = await findScadenzaFatta(tx, trovata.enteId, segno.id)
    const dopo = { scadenza: segno.id, fattaIl, nota: nota === '' ? null : nota }
    await saveScadenzaFatta(tx, trovata.enteId, dopo)
    await recordEventi(tx, ctx, trovata.enteId, eventiFatta('segna', segno.id, prima, dopo))
    return { ok: true, scadenza: trovata.scadenza, fattaIl }
  })
}

/** Takes the recording back: the deadline is to be met again. */
export const unmarkScadenza = async (ctx: Contesto, id: string): Promise<boolean> => {
  requirePermesso(ctx.attore, 'ente:configura')
  return await ctx.archivio.write(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return false
    await bumpRevisione(tx, ente.enteId)
    const prima = await findScadenzaFatta(tx, ente.enteId, id)
    await removeScadenzaFatta(tx, ente.enteId, id)
    await recordEventi(tx, ctx, ente.enteId, eventiFatta('toglie', id, prima, null))
    return true
  })
}

const printFatta = (f: ScadenzaFatta | null): string | null =>
  f === null ? null : `${printData(f.fattaIl)}${f.nota === null ? '' : `, ${f.nota}`}`

/** One event, or none when nothing changed. */
const eventiFatta = (
  azione: string,
  codice: string,
  prima: ScadenzaFatta | null,
  dopo: ScadenzaFatta | null,
): NuovoEvento[] =>
  printFatta(prima) === printFatta(dopo)
    ? []
    : [
        {
          azione,
          oggetto: { tipo: 'scadenza', vista: null, codice, indice: null },
          prima: printFatta(prima),
          dopo: printFatta(dopo),
        },
      ]

/** The deadline with this id, under the entity's own settings. */
const findScadenza = async (
  ctx: Contesto,
  tx: Tx,
  id: string,
): Promise<
  | { readonly enteId: number; readonly scadenza: Scadenza }
  | Rifiuto<'senza-ente' | 'scadenza-sconosciuta' | 'dal-bilancio'>
> => {
  await lockEnte(tx, ctx.archivio.motore)
  const ente = await findEnte(tx)
  if (ente === null) return rifiutaSenzaEnte
  const esercizio = Number(/^[a-z-]+-(\d{4})(?:-\d{2}-\d{2})?$/.exec(id)?.[1] ?? Number.NaN)
  if (!Number.isInteger(esercizio) || esercizio < 2000 || esercizio > 2200) return SCONOSCIUTA
  const scadenza = computeCiclo(esercizio, await loadImpostazioni(tx, ente.enteId)).find((s) => s.id === id)
  if (scadenza === undefined) return SCONOSCIUTA
  return scadenza.regola === 'bilancio' ? DAL_BILANCIO : { enteId: ente.enteId, scadenza }
}
