import type { Selectable } from 'kysely'
import type { Tabelle, Tx } from '../schema/tabelle.ts'
import { insertTutte } from './inserisci.ts'

/** A doubt or an error of the reader, as the store keeps it. */
export interface SegnalazioneArchiviata {
  readonly gravita: string
  readonly motivo: string
  readonly pagina: number | null
  readonly riga: number | null
  readonly scheda: string | null
  readonly campo: string | null
  readonly messaggio: string
}

/** One import: who, when, which document, what came of it. JSON texts are the caller's own. */
export interface ImportazioneArchiviata {
  readonly importazioneId: number
  readonly stato: 'anteprima' | 'applicata' | 'annullata'
  readonly chi: string
  readonly creataIl: string
  readonly applicataIl: string | null
  readonly nomeFile: string
  readonly sha256: string
  readonly byte: number
  readonly formato: string
  readonly pagine: number
  readonly enteDichiarato: string | null
  readonly frontespizio: string
  readonly conteggi: string
  readonly lettura: string | null
  readonly impronta: string | null
}

/** Records an import with its doubts; answers its id. */
export const createImportazione = async (
  tx: Tx,
  enteId: number,
  dati: Omit<ImportazioneArchiviata, 'importazioneId'>,
  segnalazioni: readonly SegnalazioneArchiviata[],
): Promise<number> => {
  const ultima = await tx
    .selectFrom('importazione')
    .select((e) => e.fn.max('importazione_id').as('id'))
    .where('ente_id', '=', enteId)
    .executeTakeFirst()
  const importazioneId = Number(ultima?.id ?? 0) + 1
  await tx
    .insertInto('importazione')
    .values({
      ente_id: enteId,
      importazione_id: importazioneId,
      stato: dati.stato,
      chi: dati.chi,
      creata_il: dati.creataIl,
      applicata_il: dati.applicataIl,
      nome_file: dati.nomeFile,
      sha256: dati.sha256,
      byte: dati.byte,
      formato: dati.formato,
      pagine: dati.pagine,
      ente_dichiarato: dati.enteDichiarato,
      frontespizio: dati.frontespizio,
      conteggi: dati.conteggi,
      lettura: dati.lettura,
      impronta: dati.impronta,
    })
    .execute()
  await insertTutte(
    tx,
    'segnalazione',
    segnalazioni.map((s, posizione) => ({
      ente_id: enteId,
      importazione_id: importazioneId,
      posizione,
      gravita: s.gravita,
      motivo: s.motivo,
      pagina: s.pagina,
      riga: s.riga,
      scheda: s.scheda,
      campo: s.campo,
      messaggio: s.messaggio,
    })),
  )
  return importazioneId
}

/** One import; null when there is none with this id. */
export const findImportazione = async (
  tx: Tx,
  enteId: number,
  importazioneId: number,
): Promise<ImportazioneArchiviata | null> => {
  const r = await tx
    .selectFrom('importazione')
    .selectAll()
    .where('ente_id', '=', enteId)
    .where('importazione_id', '=', importazioneId)
    .executeTakeFirst()
  return r === undefined ? null : toImportazione(r)
}

/** The doubts of an import, in the document's order. */
export const listSegnalazioni = async (
  tx: Tx,
  enteId: number,
  importazioneId: number,
): Promise<SegnalazioneArchiviata[]> =>
  await tx
    .selectFrom('segnalazione')
    .select(['gravita', 'motivo', 'pagina', 'riga', 'scheda', 'campo', 'messaggio'])
    .where('ente_id', '=', enteId)
    .where('importazione_id', '=', importazioneId)
    .orderBy('posizione')
    .execute()

/** The applied imports, the latest first. */
export const listImportazioni = async (
  tx: Tx,
  enteId: number,
  quante: number,
): Promise<ImportazioneArchiviata[]> =>
  (
    await tx
      .selectFrom('importazione')
      .selectAll()
      .where('ente_id', '=', enteId)
      .where('stato', '=', 'applicata')
      .orderBy('importazione_id', 'desc')
      .limit(quante)
      .execute()
  ).map(toImportazione)

/** A preview becomes an applied import: the cards it carried are now in the store and are not kept twice. */
export const markApplicata = async (
  tx: Tx,
  enteId: number,
  importazioneId: number,
  { adesso, conteggi }: { readonly adesso: string; readonly conteggi: string },
): Promise<void> => {
  await tx
    .updateTable('importazione')
    .set({ stato: 'applicata', applicata_il: adesso, conteggi, lettura: null })
    .where('ente_id', '=', enteId)
    .where('importazione_id', '=', importazioneId)
    .execute()
}

/** What the operator is now shown of a preview. */
export const updateImpronta = async (
  tx: Tx,
  enteId: number,
  importazioneId: number,
  impronta: string,
): Promise<void> => {
  await tx
    .updateTable('importazione')
    .set({ impronta })
    .where('ente_id', '=', enteId)
    .where('importazione_id', '=', importazioneId)
    .execute()
}

/** Forgets one preview; an applied import is never forgotten. */
export const removeAnteprima = async (tx: Tx, enteId: number, importazioneId: number): Promise<void> =>
  await annulla(
    tx,
    enteId,
    (await findAnteprime(tx, enteId)).filter((a) => a.importazioneId === importazioneId),
  )

/** Forgets previews that nobody confirmed since a moment (ISO instant). */
export const removeAnteprime = async (tx: Tx, enteId: number, primaDi: string): Promise<void> =>
  await annulla(
    tx,
    enteId,
    (await findAnteprime(tx, enteId)).filter((a) => a.creataIl < primaDi),
  )

interface Pendente {
  readonly importazioneId: number
  readonly creataIl: string
}

const findAnteprime = async (tx: Tx, enteId: number): Promise<Pendente[]> =>
  await tx
    .selectFrom('importazione')
    .select(['importazione_id as importazioneId', 'creata_il as creataIl'])
    .where('ente_id', '=', enteId)
    .where('stato', '=', 'anteprima')
    .execute()

/**
 * What a preview read is thrown away; its row stays, so that its number is never given to another document: a page
 * left open could otherwise confirm what its reader never saw.
 */
const annulla = async (tx: Tx, enteId: number, quali: readonly Pendente[]): Promise<void> => {
  for (const { importazioneId } of quali) {
    await tx
      .updateTable('importazione')
      .set({ stato: 'annullata', lettura: null })
      .where('ente_id', '=', enteId)
      .where('importazione_id', '=', importazioneId)
      .execute()
    await tx
      .deleteFrom('segnalazione')
      .where('ente_id', '=', enteId)
      .where('importazione_id', '=', importazioneId)
      .execute()
  }
}

const STATI = ['anteprima', 'applicata', 'annullata'] as const

/** A row as the floors above know it. */
export const toImportazione = (r: Selectable<Tabelle['importazione']>): ImportazioneArchiviata => ({
  importazioneId: r.importazione_id,
  stato: STATI.find((s) => s === r.stato) ?? 'annullata',
  chi: r.chi,
  creataIl: r.creata_il,
  applicataIl: r.applicata_il,
  nomeFile: r.nome_file,
  sha256: r.sha256,
  byte: r.byte,
  formato: r.formato,
  pagine: r.pagine,
  enteDichiarato: r.ente_dichiarato,
  frontespizio: r.frontespizio,
  conteggi: r.conteggi,
  lettura: r.lettura,
  impronta: r.impronta,
})
