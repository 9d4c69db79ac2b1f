import { type ConversazioneArchiviata, listConversazioni } from '../../archivio/query/conversazioni.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { can, canDaQualcheParte, requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { memo } from '../memo.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { oggettoRilievo } from './commenti.ts'

/** A card with answers to its findings that wait to be read and closed. */
export interface SchedaConRisposte {
  readonly vista: string
  readonly codice: string
  readonly descrizione: string
  readonly risposte: number
  /** The comment to read first. */
  readonly prima: number
}

/**
 * The answers that wait for whoever may close them: open conversations about findings in which somebody else wrote
 * last, card by card in the order of the plan, the most recent view first. Nothing for who may not close.
 */
export const listRisposteDaLeggere = async (ctx: Contesto): Promise<readonly SchedaConRisposte[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  // Every opening of the first page asks: who closes nothing anywhere has nothing looked up.
  if (!canDaQualcheParte(ctx.attore, 'rilievo:chiudi')) return []
  const { accountId } = ctx.attore
  return await readConEnte<readonly SchedaConRisposte[]>(ctx, [], async (tx, { enteId }) => {
    const aperte = (await listConversazioni(tx, enteId, { soloAperte: true })).filter(
      (c) => c.oggetto.tipo === 'rilievo' && c.ultimo.chi !== accountId,
    )
    if (aperte.length === 0) return []
    const perScheda = Map.groupBy(aperte, (c) => `${c.vista}|${c.codice}`)
    const nomi = await loadNomiStampati(tx, enteId)
    const esito: SchedaConRisposte[] = []
    for (const vista of [...new Set(aperte.map((c) => c.vista))].toSorted().toReversed())
      for (const t of await listTestate(tx, enteId, vista)) {
        const [prima, ...altre] = perScheda.get(`${vista}|${t.codice}`) ?? []
        if (prima === undefined || !can(ctx.attore, 'rilievo:chiudi', toOggetto(t, nomi)).ok) continue
        esito.push({
          vista,
          codice: t.codice,
          descrizione: t.descrizione,
          risposte: altre.length + 1,
          prima: prima.commentoId,
        })
      }
    return esito
  })
}

/** What was answered to a finding, and whether it was closed. */
export type RispostaRilievo = ConversazioneArchiviata

export interface RisposteVista {
  /** To be asked through `findRisposta`: the latest conversation about each finding, an open one first. */
  readonly perRilievo: ReadonlyMap<string, RispostaRilievo>
  /** How many conversations are open on each card that has any, by its code; about findings or anything else. */
  readonly aperte: ReadonlyMap<string, number>
}

/** How the answers to findings are looked up: the card's code, the rule with its field, the row. */
const toChiaveRisposta = (codice: string, regola: string | null, indice: number | null): string =>
  JSON.stringify([codice, regola, indice])

/** What was answered to a finding of a card; null when nothing was. */
export const findRisposta = (
  { perRilievo }: RisposteVista,
  codice: string,
  rilievo: Rilievo,
): RispostaRilievo | null => {
  const { regola, indice } = oggettoRilievo(rilievo)
  return perRilievo.get(toChiaveRisposta(codice, regola, indice)) ?? null
}

/** What people answered and asked on the cards of a view. Kept until the entity's data change. */
export const getRisposte = async (
  ctx: Contesto,
  { vista }: { readonly vista: string },
): Promise<RisposteVista> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const ente = await ctx.archivio.read(findEnte)
  if (ente === null) return { perRilievo: new Map(), aperte: new Map() }
  const { enteId, revisione } = ente
  return await memo(ctx.archivio, 'risposte', [enteId, revisione, vista], async () => {
    const tutte = await ctx.archivio.read((tx) => listConversazioni(tx, enteId, { vista }))
    const aperte = Map.groupBy(
      tutte.filter((c) => c.risoltoIl === null),
      (c) => c.codice,
    )
    return {
      aperte: new Map([...aperte].map(([codice, sue]) => [codice, sue.length])),
      perRilievo: new Map(
        tutte
          .filter((c) => c.oggetto.tipo === 'rilievo')
          .toSorted((a, b) => Number(a.risoltoIl === null) - Number(b.risoltoIl === null))
          .map((c) => [toChiaveRisposta(c.codice, c.oggetto.regola, c.oggetto.indice), c]),
      ),
    }
  })
}

/** On which cards whoever asks may write, by what a card's heading says. */
export const loadPuoCommentare = async (
  ctx: Contesto,
): Promise<(scheda: Parameters<typeof toOggetto>[0]) => boolean> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const nomi = await readConEnte<ReadonlyMap<string, string>>(ctx, new Map(), (tx, { enteId }) =>
    loadNomiStampati(tx, enteId),
  )
  return (scheda) => can(ctx.attore, 'commento:scrivi', toOggetto(scheda, nomi)).ok
}
