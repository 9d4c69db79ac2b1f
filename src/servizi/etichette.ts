import { bumpRevisione, findEnte, lockEnte } from '../archivio/query/enti.ts'
import {
  deleteEtichetta,
  type EtichettaConConteggio,
  insertEtichetta,
  listEtichette as listEtichetteArchiviate,
  listNomiEtichette,
} from '../archivio/query/etichette.ts'
import { findIdSchede } from '../archivio/query/scrivi-schede.ts'
import type { Tx } from '../archivio/schema/tabelle.ts'
import { requirePermesso } from '../dominio/permessi/permessi.ts'
import type { Contesto, Rifiuto } from './contesto.ts'
import { readConEnte } from './ente.ts'
import { recordEventi } from './registro/registra.ts'

export type { EtichettaConConteggio }

/** Which cards of a view, and which tag. */
export interface RichiestaEtichetta {
  readonly vista: string
  readonly codici: readonly string[]
  readonly nome: string
}

export type MotivoEtichetta = 'etichetta-senza-nome' | 'etichetta-troppo-lunga' | 'schede-inesistenti'

/** What was done: the tag as it is written, and how many cards changed. */
export type EsitoEtichetta =
  | { readonly ok: true; readonly nome: string; readonly schede: number }
  | Rifiuto<MotivoEtichetta>

export const LETTERE_ETICHETTA = 40

/** The tags of a view's cards with how many carry each, by name. */
export const listEtichette = async (
  ctx: Contesto,
  vista: string,
): Promise<readonly EtichettaConConteggio[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<readonly EtichettaConConteggio[]>(ctx, [], (tx, { enteId }) =>
    listEtichetteArchiviate(tx, enteId, vista),
  )
}

/**
 * Puts a tag on cards. A tag that exists keeps its spelling, whatever the case asked for: "pnrr" is "PNRR". Cards that
 * have it already are not counted.
 */
export const addEtichetta = async (ctx: Contesto, richiesta: RichiestaEtichetta): Promise<EsitoEtichetta> =>
  await change(ctx, richiesta, 'etichetta', insertEtichetta)

/** Takes a tag off cards; those that don't have it are not counted. */
export const removeEtichetta = async (
  ctx: Contesto,
  richiesta: RichiestaEtichetta,
): Promise<EsitoEtichetta> => await change(ctx, richiesta, 'toglie-etichetta', deleteEtichetta)

const change = async (
  ctx: Contesto,
  { vista, codici, nome }: RichiestaEtichetta,
  azione: 'etichetta' | 'toglie-etichetta',
  cambia: (tx: Tx, enteId: number, schede: readonly number[], nome: string) => Promise<readonly number[]>,
): Promise<EsitoEtichetta> => {
  requirePermesso(ctx.attore, 'piano:etichetta')
  const pulito = nome.replace(/\s+/g, ' ').trim()
  if (pulito === '') return rifiuta('etichetta-senza-nome', 'Scrivi il nome dell’etichetta.')
  if ([...pulito].length > LETTERE_ETICHETTA)
    return rifiuta(
      'etichetta-troppo-lunga',
      `Il nome di un’etichetta ha al massimo ${LETTERE_ETICHETTA} caratteri: accorcialo.`,
    )
  return await ctx.archivio.write(async (tx): Promise<EsitoEtichetta> => {
    await lockEnte(tx, ctx.archivio.motore)
    const ente = await findEnte(tx)
    const ids = ente === null ? new Map<string, number>() : await findIdSchede(tx, ente.enteId, vista, codici)
    const mancanti = codici.filter((c) => !ids.has(c))
    if (ente === null || codici.length === 0 || mancanti.length > 0)
      return rifiuta(
        'schede-inesistenti',
        mancanti.length === 0
          ? 'Scegli almeno una scheda.'
          : `Nella vista ${vista} non ci sono le schede ${mancanti.slice(0, 5).join(', ')}${mancanti.length > 5 ? ' …' : ''}.`,
      )
    const noti = await listNomiEtichette(tx, ente.enteId)
    const scritto = noti.find((n) => isLaStessa(n, pulito)) ?? pulito
    const cambiate = new Set(await cambia(tx, ente.enteId, [...new Set(ids.values())], scritto))
    // The view's own revision stays: tags raise no findings.
    if (cambiate.size > 0) await bumpRevisione(tx, ente.enteId)
    const codiciCambiati = [...ids].filter(([, id]) => cambiate.has(id)).map(([codice]) => codice)
    const messa = azione === 'etichetta'
    await recordEventi(
      tx,
      ctx,
      ente.enteId,
      codiciCambiati.map((codice) => ({
        azione,
        oggetto: { tipo: 'etichetta', vista, codice, indice: null },
        prima: messa ? null : scritto,
        dopo: messa ? scritto : null,
      })),
    )
    return { ok: true, nome: scritto, schede: cambiate.size }
  })
}

const isLaStessa = (a: string, b: string): boolean => a.toLocaleLowerCase('it') === b.toLocaleLowerCase('it')

const rifiuta = (motivo: MotivoEtichetta, messaggio: string): Rifiuto<MotivoEtichetta> => ({
  ok: false,
  motivo,
  messaggio,
})
