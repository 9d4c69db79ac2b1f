import { readFile, rm, stat } from 'node:fs/promises'
import { bumpRevisione, lockEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import * as righe from '../../archivio/query/prove.ts'
import { listViste } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { readIndice } from '../../documenti/lettura/foglio/zip.ts'
import { can, requirePermesso } from '../../dominio/permessi/permessi.ts'
import { BYTE_FILE, checkFile, MIME_FILE, toNomeFile } from '../../dominio/prove/file.ts'
import {
  type DatiProva,
  type OggettoProva,
  printProva,
  readAtto,
  readCollegamento,
} from '../../dominio/prove/prova.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { loadPermessa } from '../permessi/scheda.ts'
import { recordEventi } from '../registro/registra.ts'
import { isPulito } from './antivirus.ts'
import { type Arrivato, type DepositoProve, keepFile, receiveFile, toPercorso } from './deposito.ts'
import { type MotivoProva, rifiuta } from './rifiuti.ts'
import { listProveVisibili } from './visibili.ts'

export type Prova = righe.ProvaArchiviata
export type ChiaveScheda = { readonly vista: string; readonly codice: string }

/** The evidence of a card, with the card. */
export interface ProveScheda {
  readonly scheda: Scheda
  readonly vista: string
  readonly prove: readonly Prova[]
  readonly puoScrivere: boolean
}

/** The evidence of a card that whoever asks may see, in the order it was added. */
export const listProve = async (ctx: Contesto, chiave: ChiaveScheda): Promise<readonly Prova[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await ctx.archivio.read((tx) => loadVisibili(tx, ctx, chiave))
}

/** A card's evidence for its page; null when there is no such card. */
export const getProve = async (ctx: Contesto, chiave: ChiaveScheda): Promise<ProveScheda | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await ctx.archivio.read(async (tx) => {
    const trovata = await loadPermessa(tx, chiave)
    if (trovata === null) return null
    const viste = await listViste(tx, PRIMO_ENTE)
    return {
      scheda: trovata.scheda,
      vista: viste.find((v) => v.codice === chiave.vista)?.titolo ?? chiave.vista,
      prove: await loadVisibili(tx, ctx, chiave),
      puoScrivere: can(ctx.attore, 'compilazione:scrivi', trovata.oggetto).ok,
    }
  })
}

const loadVisibili = async (
  tx: Tx,
  { attore }: Contesto,
  { vista, codice }: ChiaveScheda,
): Promise<readonly Prova[]> =>
  (await listProveVisibili(tx, attore, PRIMO_ENTE, { vista, codici: [codice] })).get(codice) ?? []

/** An evidence as it was given: what was typed, or a file that is arriving. */
export type NuovaProva =
  | { readonly tipo: 'atto'; readonly campi: Parameters<typeof readAtto>[0] }
  | { readonly tipo: 'link'; readonly campi: Parameters<typeof readCollegamento>[0] }
  | { readonly tipo: 'file'; readonly nome: string; readonly contenuto: AsyncIterable<Uint8Array> }

export type EsitoProva =
  | {
      readonly ok: true
      readonly provaId: number
      /** False: the same evidence was there already, and stays one. */
      readonly nuova: boolean
    }
  | Rifiuto<MotivoProva>

/** Throws unless whoever asks may add evidence to the card: to be asked before anything of theirs is read. */
export const requireProve = async (ctx: Contesto, chiave: ChiaveScheda): Promise<void> => {
  const trovata = await ctx.archivio.read((tx) => loadPermessa(tx, chiave))
  requirePermesso(ctx.attore, 'compilazione:scrivi', trovata?.oggetto ?? null)
}

/**
 * Adds an evidence to a card, a phase or an indicator. A file that is refused leaves nothing on disk. Asked again, by
 * whoever doesn't know whether it arrived, it is there once.
 */
export const addProva = async (
  ctx: Contesto,
  r: ChiaveScheda & { readonly oggetto: OggettoProva | null; readonly prova: NuovaProva },
  deposito: DepositoProve,
): Promise<EsitoProva> => {
  await requireProve(ctx, r)
  const { prova } = r
  if (prova.tipo !== 'file') {
    const letti = prova.tipo === 'atto' ? readAtto(prova.campi) : readCollegamento(prova.campi)
    return letti.ok ? await scrivi(ctx, r, letti.dati, null, deposito) : rifiuta(letti.motivo)
  }
  const arrivato = await receiveFile(deposito.cartella, prova.contenuto, BYTE_FILE)
  try {
    const nome = toNomeFile(prova.nome)
    const guardato = await guarda(nome, arrivato)
    if (!guardato.ok) return rifiuta(guardato.motivo)
    if (deposito.antivirus !== null && !(await isPulito(deposito.antivirus, arrivato.percorso)))
      return rifiuta('antivirus')
    const dati: DatiProva = { tipo: 'file', nome, tipoFile: guardato.tipo, byte: arrivato.byte }
    return await scrivi(ctx, r, dati, arrivato, deposito)
  } finally {
    await rm(arrivato.percorso, { force: true })
  }
}

/** More parts than any office document has. */
const PARTI_MASSIME = 20_000

const guarda = async (nome: string, { percorso, byte }: Arrivato): Promise<ReturnType<typeof checkFile>> => {
  if (byte > BYTE_FILE) return { ok: false, motivo: 'troppo-grande' }
  const tutto = await readFile(percorso)
  const indice = readIndice(tutto, PARTI_MASSIME)
  const parti = indice.ok ? indice.voci.map((v) => v.nome) : null
  return checkFile({ nome, byte, inizio: tutto.subarray(0, 200), parti })
}

const scrivi = async (
  ctx: Contesto,
  r: ChiaveScheda & { readonly oggetto: OggettoProva | null },
  dati: DatiProva,
  arrivato: Arrivato | null,
  { cartella }: DepositoProve,
): Promise<EsitoProva> =>
  await ctx.archivio.write(async (tx): Promise<EsitoProva> => {
    await lockEnte(tx, ctx.archivio.motore)
    const trovata = await loadPermessa(tx, r)
    requirePermesso(ctx.attore, 'compilazione:scrivi', trovata?.oggetto ?? null)
    if (trovata === null) return rifiuta('scheda-inesistente')
    const { oggetto } = r
    if (oggetto === null || !isPresente(oggetto, trovata.scheda)) return rifiuta('oggetto-inesistente')
    const sha256 = arrivato?.sha256 ?? null
    const uguale = findUguale(await righe.listProve(tx, PRIMO_ENTE, r), { oggetto, dati, sha256 })
    if (uguale !== undefined) {
      // A file that was lost from the disk comes back with it.
      if (arrivato !== null) await keepFile(cartella, arrivato)
      return { ok: true, provaId: uguale.provaId, nuova: false }
    }
    const provaId = await righe.insertProva(tx, PRIMO_ENTE, r, {
      oggetto,
      dati,
      sha256,
      il: ctx.adesso,
      da: ctx.attore.accountId,
    })
    await bumpRevisione(tx, PRIMO_ENTE)
    // Before the commit: a row without its file would be worse than a file that no row names.
    if (arrivato !== null) await keepFile(cartella, arrivato)
    await recordEventi(tx, ctx, PRIMO_ENTE, [
      { azione: 'crea', ...toEvento(r, oggetto), dopo: racconta(dati, sha256) },
    ])
    return { ok: true, provaId, nuova: true }
  })

const findUguale = (
  prove: readonly Prova[],
  { oggetto, dati, sha256 }: Pick<Prova, 'oggetto' | 'dati' | 'sha256'>,
): Prova | undefined => {
  const impronta = JSON.stringify(dati)
  return prove.find(
    (p) =>
      p.sha256 === sha256 &&
      p.oggetto.tipo === oggetto.tipo &&
      p.oggetto.indice === oggetto.indice &&
      JSON.stringify(p.dati) === impronta,
  )
}

/** Takes an evidence away from a card: it stays in the store and in the history. */
export const removeProva = async (
  ctx: Contesto,
  r: ChiaveScheda & { readonly provaId: number },
): Promise<{ readonly ok: true } | Rifiuto<MotivoProva>> =>
  await ctx.archivio.write(async (tx) => {
    await lockEnte(tx, ctx.archivio.motore)
    const trovata = await loadPermessa(tx, r)
    requirePermesso(ctx.attore, 'compilazione:scrivi', trovata?.oggetto ?? null)
    if (trovata === null) return rifiuta('scheda-inesistente')
    const prova = (await righe.listProve(tx, PRIMO_ENTE, r)).find((p) => p.provaId === r.provaId)
    if (prova === undefined) return rifiuta('prova-inesistente')
    await righe.markTolta(tx, PRIMO_ENTE, prova.provaId, ctx.adesso)
    await bumpRevisione(tx, PRIMO_ENTE)
    await recordEventi(tx, ctx, PRIMO_ENTE, [
      { azione: 'toglie', ...toEvento(r, prova.oggetto), prima: racconta(prova.dati, prova.sha256) },
    ])
    return { ok: true }
  })

/** A file to give back; `percorso` is null when the store names it and the disk doesn't have it. */
export interface FileDaDare {
  readonly nome: string
  readonly mime: string
  readonly byte: number
  readonly percorso: string | null
}

/** The file of an evidence of this card; null when there is none, or it was taken away. */
export const getFileProva = async (
  ctx: Contesto,
  r: ChiaveScheda & { readonly provaId: number },
  { cartella }: Pick<DepositoProve, 'cartella'>,
): Promise<FileDaDare | null> => {
  const prova = (await listProve(ctx, r)).find((p) => p.provaId === r.provaId)
  if (prova === undefined || prova.dati.tipo !== 'file' || prova.sha256 === null) return null
  const { nome, tipoFile, byte } = prova.dati
  const percorso = toPercorso(cartella, prova.sha256)
  const intero = await stat(percorso).then(
    (s) => s.isFile() && s.size === byte,
    () => false,
  )
  return { nome, mime: MIME_FILE[tipoFile], byte, percorso: intero ? percorso : null }
}

const racconta = (dati: DatiProva, sha256: string | null): string =>
  [
    printProva(dati),
    dati.tipo !== 'file' && dati.link !== null && dati.link !== printProva(dati) ? dati.link : null,
    sha256 === null ? null : `sha256 ${sha256}`,
  ]
    .filter((x) => x !== null)
    .join(', ')

const toEvento = ({ vista, codice }: ChiaveScheda, { tipo, indice }: OggettoProva) => ({
  oggetto: { tipo: 'prova' as const, vista, codice, indice },
  campo: tipo === 'fase' ? 'fasi' : tipo === 'indicatore' ? 'indicatori' : null,
})

const isPresente = ({ tipo, indice }: OggettoProva, scheda: Scheda): boolean => {
  if (tipo === 'scheda') return indice === null
  return indice !== null && (tipo === 'fase' ? scheda.fasi : scheda.indicatori)[indice] !== undefined
}
