import { listScadenzeFatte, type ScadenzaFatta } from '../../archivio/query/scadenze.ts'
import { toCalendarioIcs } from '../../documenti/stampa/calendario/calendario-ics.ts'
import { computeScadenze } from '../../dominio/calendario/computa.ts'
import {
  IMPOSTAZIONI_PREDEFINITE,
  type ImpostazioniCalendario,
} from '../../dominio/calendario/impostazioni.ts'
import type { Scadenza } from '../../dominio/calendario/scadenza.ts'
import { computeStatoScadenza, type StatoScadenza } from '../../dominio/calendario/stato.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Anno } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { loadImpostazioni } from './impostazioni.ts'

/** A deadline of the year, how it stands today, and what was noted when it was met. */
export interface VoceDelCalendario {
  readonly scadenza: Scadenza
  readonly stato: StatoScadenza
  /** What somebody recorded by hand; null when nobody did. */
  readonly registrata: ScadenzaFatta | null
}

export interface CalendarioAnno {
  readonly anno: Anno
  /** Null while the store has no entity: the dates are then those that hold for everybody. */
  readonly ente: string | null
  readonly impostazioni: ImpostazioniCalendario
  /** By date. */
  readonly voci: readonly VoceDelCalendario[]
}

/** The years a calendar is asked for: beyond them the rules are not known to hold. */
export const ANNI_CALENDARIO = { da: 2015, a: 2100 } as const

/** The deadlines that fall in a calendar year, as they stand today (`ctx.oggi`). */
export const getCalendario = async (ctx: Contesto, anno: Anno): Promise<CalendarioAnno> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const { ente, impostazioni, fatte } = await readConEnte(
    ctx,
    { ente: null, impostazioni: IMPOSTAZIONI_PREDEFINITE, fatte: [] },
    async (tx, e) => ({
      ente: e.nome as string | null,
      impostazioni: await loadImpostazioni(tx, e.enteId),
      fatte: (await listScadenzeFatte(tx, e.enteId)) as readonly ScadenzaFatta[],
    }),
  )
  const perId = new Map(fatte.map((f) => [f.scadenza, f]))
  const date = Object.fromEntries(fatte.map((f) => [f.scadenza, f.fattaIl]))
  return {
    anno,
    ente,
    impostazioni,
    voci: computeScadenze(anno, impostazioni).map((scadenza) => ({
      scadenza,
      stato: computeStatoScadenza(scadenza, ctx.oggi, date),
      registrata: perId.get(scadenza.id) ?? null,
    })),
  }
}

/** The year's deadlines as an iCalendar; downloading again updates, never doubles. */
export const exportCalendario = async (ctx: Contesto, anno: Anno): Promise<string> => {
  const { ente, voci } = await getCalendario(ctx, anno)
  return toCalendarioIcs(voci, {
    ente: ente ?? 'tutti gli enti',
    chiaveEnte: ente ?? 'senza-ente',
    now: new Date(ctx.adesso),
    indirizzo: null,
  })
}
