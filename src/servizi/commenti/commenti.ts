import { listAccount } from '../../archivio/query/account.ts'
import { insertChiamate, listChiamateAperte, updateLette } from '../../archivio/query/chiamate.ts'
import {
  type CommentoArchiviato,
  insertCommento,
  listCommenti,
  type OggettoCommento,
  updateRisolto,
} from '../../archivio/query/commenti.ts'
import { bumpRevisione, lockEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { can, type OggettoPermesso, requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { loadPermessa } from '../permessi/scheda.ts'
import { recordEventi } from '../registro/registra.ts'
import { getScheda } from '../scheda.ts'
import { loadPersone } from '../solleciti/destinatari.ts'
import { type Chiamabile, findChiamati, listChiamabili, toChiamate } from './chiama.ts'

export type { OggettoCommento } from '../../archivio/query/commenti.ts'

/** Longer than this belongs in the card's own narrative. */
export const LETTERE_COMMENTO = 4_000

export type Commento = CommentoArchiviato

/** A first comment with its answers, in the order they were written. */
export interface Conversazione {
  readonly primo: Commento
  readonly risposte: readonly Commento[]
  /** Closing, or opening again: may whoever asks? */
  readonly puoChiudere: boolean
}

export interface CommentiScheda {
  readonly scheda: Scheda
  readonly vista: string
  /** The card's findings, with what was answered to each. */
  readonly rilievi: readonly { readonly rilievo: Rilievo; readonly conversazioni: readonly Conversazione[] }[]
  /** About the card, its phases, its indicators; and about findings that the card no longer raises. */
  readonly altre: readonly Conversazione[]
  readonly puoScrivere: boolean
  /** Whom a comment may call; nobody for who may not write one. */
  readonly chiamabili: readonly Chiamabile[]
  /** Names of the accounts that the comments call. */
  readonly nomi: ReadonlyMap<number, string>
  /** Comments that call whoever asks and that they haven't read. */
  readonly perChiLegge: ReadonlySet<number>
}

export type ChiaveScheda = { readonly vista: string; readonly codice: string }

/** A finding is that rule, on that field, of that row: what was answered to it stays while the card raises it. */
export const oggettoRilievo = (r: Pick<Rilievo, 'regola' | 'campo' | 'indice'>): OggettoCommento => ({
  tipo: 'rilievo',
  indice: r.indice,
  regola: `${r.regola}:${r.campo}`,
})

const isStesso = (a: OggettoCommento, b: OggettoCommento): boolean =>
  a.tipo === b.tipo && a.indice === b.indice && a.regola === b.regola

/** Questions and answers on a card; null when there is no such card. */
export const getCommenti = async (ctx: Contesto, chiave: ChiaveScheda): Promise<CommentiScheda | null> => {
  requirePermesso(ctx.attore, 'piano:controlla')
  const completa = await getScheda(ctx, chiave)
  if (completa === null) return null
  const letto = await ctx.archivio.read(async (tx) => {
    const trovata = await loadPermessa(tx, chiave)
    if (trovata === null) return null
    const puoScrivere = can(ctx.attore, 'commento:scrivi', trovata.oggetto).ok
    const { accountId } = ctx.attore
    return {
      ...trovata,
      puoScrivere,
      commenti: await listCommenti(tx, PRIMO_ENTE, chiave),
      account: await listAccount(tx, PRIMO_ENTE),
      persone: puoScrivere ? await loadPersone(ctx, tx) : [],
      mie: accountId === null ? [] : await listChiamateAperte(tx, PRIMO_ENTE, accountId),
    }
  })
  if (letto === null) return null
  const { oggetto, commenti, puoScrivere } = letto
  const suoi = new Set(commenti.map((c) => c.commentoId))
  const conversazioni = commenti
    .filter((c) => c.rispondeA === null)
    .map(
      (primo): Conversazione => ({
        primo,
        risposte: commenti.filter((c) => c.rispondeA === primo.commentoId),
        puoChiudere: canChiudere(ctx, primo, oggetto),
      }),
    )
  const rilievi = completa.rilievi.map((rilievo) => ({
    rilievo,
    conversazioni: conversazioni.filter((c) => isStesso(c.primo.oggetto, oggettoRilievo(rilievo))),
  }))
  const coiRilievi = new Set(rilievi.flatMap((r) => r.conversazioni))
  return {
    scheda: completa.scheda,
    vista: completa.vista.titolo,
    rilievi,
    altre: conversazioni.filter((c) => !coiRilievi.has(c)),
    puoScrivere,
    chiamabili: listChiamabili(letto.persone, oggetto, ctx.attore.accountId),
    nomi: new Map(letto.account.map((a) => [a.accountId, a.nome])),
    perChiLegge: new Set(letto.mie.map((c) => c.commentoId).filter((id) => suoi.has(id))),
  }
}

/** A finding's question is closed by the office or the evaluators; another, also by who opened it. */
const canChiudere = (ctx: Contesto, primo: Commento, oggetto: OggettoPermesso): boolean =>
  can(ctx.attore, 'rilievo:chiudi', oggetto).ok ||
  (primo.oggetto.tipo !== 'rilievo' &&
    can(ctx.attore, 'commento:scrivi', oggetto).ok &&
    primo.chi === ctx.attore.accountId)

export interface NuovoCommento extends ChiaveScheda {
  readonly testo: string
  /** What it is about; null when nobody understood it, and in an answer, which is about what it answers. */
  readonly oggetto: OggettoCommento | null
  readonly rispondeA: number | null
  /** Whom it calls besides those its text names: one of `chiamabili`, by its label; "" for nobody. */
  readonly chiama: string
}

type MotivoCommento =
  | 'scheda-inesistente'
  | 'testo-vuoto'
  | 'testo-lungo'
  | 'oggetto-inesistente'
  | 'commento-inesistente'
  | 'persona-sconosciuta'

export type EsitoCommento = { readonly ok: true; readonly commentoId: number } | Rifiuto<MotivoCommento>

const FRASI: Readonly<Record<MotivoCommento, string>> = {
  'scheda-inesistente': 'Questa scheda non c’è più: tornare all’elenco.',
  'testo-vuoto': 'Scrivere qualcosa prima di inviare.',
  'testo-lungo': `Il testo è troppo lungo: al massimo ${LETTERE_COMMENTO} caratteri. Il resto può stare nello stato di attuazione.`,
  'oggetto-inesistente': 'La fase o l’indicatore di cui si parla non c’è più: ricaricare la pagina.',
  'commento-inesistente': 'La domanda a cui si risponde non c’è più: ricaricare la pagina.',
  'persona-sconosciuta':
    'La persona da chiamare non è tra quelle che possono leggere questa scheda: sceglierne una dall’elenco, o lasciare vuoto.',
}

const rifiuta = (motivo: MotivoCommento): Rifiuto<MotivoCommento> => ({
  ok: false,
  motivo,
  messaggio: FRASI[motivo],
})

/** Writes a comment, or an answer to one. Whom it calls, and who asked, find it in what they have to do. */
export const writeCommento = async (ctx: Contesto, c: NuovoCommento): Promise<EsitoCommento> =>
  await ctx.archivio.write(async (tx): Promise<EsitoCommento> => {
    await lockEnte(tx, ctx.archivio.motore)
    const trovata = await loadPermessa(tx, c)
    requirePermesso(ctx.attore, 'commento:scrivi', trovata?.oggetto ?? null)
    if (trovata === null) return rifiuta('scheda-inesistente')
    const testo = c.testo.replace(/\r\n?/g, '\n').trim()
    if (testo === '') return rifiuta('testo-vuoto')
    if (testo.length > LETTERE_COMMENTO) return rifiuta('testo-lungo')
    // Never the parent's object from the request: an answer is about what the stored question is about.
    const scritti = c.rispondeA === null ? [] : await listCommenti(tx, PRIMO_ENTE, c)
    const primo =
      c.rispondeA === null
        ? null
        : (scritti.find((x) => x.commentoId === c.rispondeA && x.rispondeA === null) ?? 'nessuno')
    if (primo === 'nessuno') return rifiuta('commento-inesistente')
    const oggetto = primo?.oggetto ?? c.oggetto
    if (oggetto === null || (primo === null && !isPresente(oggetto, trovata.scheda)))
      return rifiuta('oggetto-inesistente')
    const persone = await loadPersone(ctx, tx)
    const { accountId } = ctx.attore
    const chiamati = findChiamati(testo, c.chiama, persone, trovata.oggetto, accountId)
    if (chiamati === 'sconosciuto') return rifiuta('persona-sconosciuta')
    const commentoId = await insertCommento(tx, PRIMO_ENTE, c, {
      oggetto,
      rispondeA: primo?.commentoId ?? null,
      testo,
      chi: accountId,
      chiNome: ctx.attore.nome,
      scrittoIl: ctx.adesso,
      menzioni: chiamati,
    })
    const chiamate = toChiamate(chiamati, primo, persone, trovata.oggetto, accountId)
    await insertChiamate(tx, PRIMO_ENTE, commentoId, ctx.adesso, chiamate)
    // Who answers has read.
    if (primo !== null && accountId !== null) {
      const commenti = scritti
        .filter((x) => x.commentoId === primo.commentoId || x.rispondeA === primo.commentoId)
        .map((x) => x.commentoId)
      await updateLette(tx, PRIMO_ENTE, { accountId, commenti, il: ctx.adesso })
    }
    await bumpRevisione(tx, PRIMO_ENTE)
    await recordEventi(tx, ctx, PRIMO_ENTE, [
      {
        azione: primo === null ? 'commenta' : 'risponde',
        oggetto: toOggettoEvento(c, oggetto),
        campo: campoDi(oggetto),
        dopo: testo,
      },
    ])
    return { ok: true, commentoId }
  })

/** Closes a conversation, or opens it again. */
export const closeCommento = async (
  ctx: Contesto,
  c: ChiaveScheda & { readonly commentoId: number; readonly chiudi: boolean },
): Promise<{ readonly ok: true } | Rifiuto<MotivoCommento>> =>
  await ctx.archivio.write(async (tx) => {
    await lockEnte(tx, ctx.archivio.motore)
    const trovata = await loadPermessa(tx, c)
    const primo = (await listCommenti(tx, PRIMO_ENTE, c)).find(
      (x) => x.commentoId === c.commentoId && x.rispondeA === null,
    )
    if (trovata === null || primo === undefined) {
      requirePermesso(ctx.attore, 'commento:scrivi', trovata?.oggetto ?? null)
      return rifiuta(trovata === null ? 'scheda-inesistente' : 'commento-inesistente')
    }
    if (!canChiudere(ctx, primo, trovata.oggetto))
      requirePermesso(ctx.attore, 'rilievo:chiudi', trovata.oggetto)
    if ((primo.risoltoIl !== null) === c.chiudi) return { ok: true }
    await updateRisolto(
      tx,
      PRIMO_ENTE,
      c.commentoId,
      c.chiudi ? { il: ctx.adesso, da: ctx.attore.nome } : null,
    )
    await bumpRevisione(tx, PRIMO_ENTE)
    await recordEventi(tx, ctx, PRIMO_ENTE, [
      {
        azione: c.chiudi ? 'risolve' : 'riapre',
        oggetto: toOggettoEvento(c, primo.oggetto),
        campo: campoDi(primo.oggetto),
        prima: primo.testo,
      },
    ])
    return { ok: true }
  })

const toOggettoEvento = ({ vista, codice }: ChiaveScheda, o: OggettoCommento) => ({
  tipo: o.tipo === 'rilievo' ? ('rilievo' as const) : ('commento' as const),
  vista,
  codice,
  indice: o.indice,
})

const campoDi = (o: OggettoCommento): string | null =>
  o.tipo === 'rilievo'
    ? (o.regola?.split(':')[1] ?? null)
    : o.tipo === 'fase'
      ? 'fasi'
      : o.tipo === 'indicatore'
        ? 'indicatori'
        : null

/** Rows are asked for by position; a finding is whatever the card's checks said when it was answered. */
const isPresente = ({ tipo, indice, regola }: OggettoCommento, scheda: Scheda): boolean => {
  if (tipo === 'fase') return indice !== null && scheda.fasi[indice] !== undefined && regola === null
  if (tipo === 'indicatore')
    return indice !== null && scheda.indicatori[indice] !== undefined && regola === null
  if (tipo === 'rilievo') return regola !== null && /^[A-Z]\d\d:[\w.]+$/.test(regola)
  return indice === null && regola === null
}
