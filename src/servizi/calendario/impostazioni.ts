import { bumpRevisione, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { findImpostazione, saveImpostazione } from '../../archivio/query/impostazioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import {
  type BilancioDiPrevisione,
  type ErroreImpostazioni,
  findErroriImpostazioni,
  IMPOSTAZIONI_PREDEFINITE,
  type ImpostazioniCalendario,
} from '../../dominio/calendario/impostazioni.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { eventiImpostazione } from '../registro/eventi-impostazioni.ts'
import { recordEventi } from '../registro/registra.ts'

const CHIAVE = 'calendario'

/** The entity's settings of the calendar; what the program assumes until it saves its own. */
export const loadImpostazioni = async (tx: Tx, enteId: number): Promise<ImpostazioniCalendario> => {
  const tenute = await findImpostazione(tx, enteId, CHIAVE)
  if (tenute === null) return IMPOSTAZIONI_PREDEFINITE
  const lette = { ...IMPOSTAZIONI_PREDEFINITE, ...(JSON.parse(tenute) as Partial<ImpostazioniCalendario>) }
  const [errore] = findErroriImpostazioni(lette)
  if (errore) throw new Error(`Le impostazioni del calendario conservate non sono valide: ${errore.motivo}`)
  return lette
}

export const getImpostazioniCalendario = async (ctx: Contesto): Promise<ImpostazioniCalendario> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  return await readConEnte(ctx, IMPOSTAZIONI_PREDEFINITE, (tx, { enteId }) => loadImpostazioni(tx, enteId))
}

/** What a person changes: the years named here, and no other year; the rest as a whole. */
export type CambioImpostazioni = Omit<ImpostazioniCalendario, 'bilanci'> & {
  readonly bilanci: Readonly<Record<number, BilancioDiPrevisione>>
}

export type EsitoImpostazioni =
  | { readonly ok: true }
  | Rifiuto<'senza-ente'>
  | { readonly ok: false; readonly motivo: 'non-valide'; readonly errori: readonly ErroreImpostazioni[] }

/** The entity owns its settings: until the first import there is none. */
export const rifiutaSenzaEnte: Rifiuto<'senza-ente'> = {
  ok: false,
  motivo: 'senza-ente',
  messaggio: 'In archivio non c’è ancora un ente: portare prima una stampa, poi tornare qui.',
}

/** Keeps the calendar's settings, or answers everything that is wrong with them and keeps nothing. */
export const saveImpostazioniCalendario = async (
  ctx: Contesto,
  cambio: CambioImpostazioni,
): Promise<EsitoImpostazioni> => {
  requirePermesso(ctx.attore, 'ente:configura')
  return await ctx.archivio.write(async (tx): Promise<EsitoImpostazioni> => {
    await lockEnte(tx, ctx.archivio.motore)
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaSenzaEnte
    const prima = await loadImpostazioni(tx, ente.enteId)
    const nuove: ImpostazioniCalendario = {
      ...cambio,
      monitoraggi: cambio.monitoraggi.toSorted(),
      bilanci: senzaVuoti({ ...prima.bilanci, ...cambio.bilanci }),
    }
    const errori = findErroriImpostazioni({ ...nuove, monitoraggi: cambio.monitoraggi })
    if (errori.length > 0) return { ok: false, motivo: 'non-valide', errori }
    await bumpRevisione(tx, ente.enteId)
    await saveImpostazione(tx, ente.enteId, CHIAVE, JSON.stringify(nuove))
    await recordEventi(tx, ctx, ente.enteId, eventiImpostazione(CHIAVE, prima, nuove))
    return { ok: true }
  })
}

/** A year of which nothing is known is not kept. */
const senzaVuoti = (bilanci: ImpostazioniCalendario['bilanci']): ImpostazioniCalendario['bilanci'] =>
  Object.fromEntries(
    Object.entries(bilanci).filter(
      ([, b]) => b.termineDifferito !== null || b.approvazione !== null || b.decreto !== null,
    ),
  )
