import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bumpRevisione, findEnte, lockEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import {
  countRighe,
  insertRighe,
  isVuoto,
  rebuildParole,
  removeTutto,
} from '../../archivio/salvataggio/righe.ts'
import { TABELLE_SALVATE } from '../../archivio/salvataggio/tabelle.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { EsitoVerifica } from '../../dominio/registro/verifica.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { recordEventi } from '../registro/registra.ts'
import { verifyCatenaArchiviata } from '../registro/verifica.ts'
import { type Contenuto, type MotivoSalvataggio, SalvataggioNonValido } from './formato.ts'
import { checkSalvataggio, readSalvataggio } from './leggi.ts'
import { saveArchivio } from './salva.ts'

export { SalvataggioNonValido } from './formato.ts'
export { checkSalvataggio } from './leggi.ts'

export interface RichiestaRipristina {
  readonly file: string
  /** Where stored files go; null: a save that has any is refused. */
  readonly allegati: string | null
  /** What is there is saved into this file, then replaced; null refuses a store that isn't empty. */
  readonly salvaPrima: string | null
}

export type EsitoRipristina =
  | (Contenuto & {
      readonly ok: true
      /** Where what was there before has been saved; null when nothing was. */
      readonly primaIn: string | null
    })
  | Rifiuto<MotivoSalvataggio | 'archivio-non-vuoto' | 'senza-cartella' | 'salvataggio-prima'>

/**
 * Puts a save in the place of the store, all or nothing: the file is read whole and found right before anything is
 * touched, and what was written is counted and its history walked before it is kept. Either engine takes the save of
 * either. Everybody signs in again.
 */
export const restoreArchivio = async (ctx: Contesto, r: RichiestaRipristina): Promise<EsitoRipristina> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  try {
    const contenuto = await checkSalvataggio(r.file)
    if (contenuto.piede.file > 0 && r.allegati === null)
      return {
        ok: false,
        motivo: 'senza-cartella',
        messaggio: `Il salvataggio contiene ${contenuto.piede.file} file: indicare la cartella dei dati con --dati. Nulla è cambiato.`,
      }
    const vuoto = await ctx.archivio.read(isVuoto)
    if (!vuoto && r.salvaPrima === null)
      return {
        ok: false,
        motivo: 'archivio-non-vuoto',
        messaggio: `In ${ctx.archivio.dove} ci sono già dati, e non vengono toccati. Per metterci il salvataggio al loro posto aggiungere --sostituisci: prima verranno salvati in un file.`,
      }
    const primaIn = vuoto ? null : r.salvaPrima
    if (primaIn !== null) {
      const salvato = await saveArchivio(ctx, { file: primaIn, allegati: r.allegati })
      if (!salvato.ok)
        return {
          ok: false,
          motivo: 'salvataggio-prima',
          messaggio: `Prima di sostituire i dati non è stato possibile salvarli. ${salvato.messaggio} Nulla è cambiato.`,
        }
    }
    await ctx.archivio.write((tx) => carica(ctx, tx, r, vuoto))
    return { ok: true, ...contenuto, primaIn }
  } catch (errore) {
    if (errore instanceof SalvataggioNonValido)
      return { ok: false, motivo: errore.motivo, messaggio: errore.message }
    throw errore
  }
}

const carica = async (ctx: Contesto, tx: Tx, r: RichiestaRipristina, eraVuoto: boolean): Promise<void> => {
  await lockEnte(tx, ctx.archivio.motore)
  // Somebody may have written while the file was being read, and their work is not ours to lose.
  if (eraVuoto && !(await isVuoto(tx)))
    throw new Error('Mentre si leggeva il salvataggio qualcuno ha scritto nell’archivio: nulla è cambiato')
  const revisione = (await findEnte(tx))?.revisione ?? 0
  if (!eraVuoto) await removeTutto(tx)
  const { testa, piede } = await caricaPezzi(tx, r)
  for (const nome of TABELLE_SALVATE.keys())
    if ((await countRighe(tx, nome)) !== piede.righe[nome]) throw new SalvataggioNonValido('alterato', r.file)
  if (!isStessaStoria(await verifyCatenaArchiviata(tx), piede.storia))
    throw new SalvataggioNonValido('alterato', r.file)
  await rebuildParole(tx)
  await alzaRevisione(tx, revisione)
  await recordEventi(tx, ctx, PRIMO_ENTE, [
    {
      azione: 'ripristina',
      oggetto: { tipo: 'archivio', vista: null, codice: piede.sha256, indice: null },
      dopo: `Salvataggio del ${testa.salvato_il}, con ${piede.storia.eventi} eventi`,
    },
  ])
}

/** The history must be found as it was when it was saved: whole, or broken at the same place. */
const isStessaStoria = (trovata: EsitoVerifica, attesa: EsitoVerifica): boolean =>
  trovata.ok
    ? attesa.ok && attesa.ultima === trovata.ultima && attesa.eventi === trovata.eventi
    : !attesa.ok && JSON.stringify(attesa.rottura) === JSON.stringify(trovata.rottura)

/** Above what anybody has seen: no page kept by a running program is taken for that of the new data. */
const alzaRevisione = async (tx: Tx, prima: number): Promise<void> => {
  const ente = await findEnte(tx)
  if (ente === null) return
  if (ente.revisione < prima)
    await tx.updateTable('ente').set({ revisione: prima }).where('ente_id', '=', ente.enteId).execute()
  await bumpRevisione(tx, ente.enteId)
}

const caricaPezzi = async (tx: Tx, { file, allegati }: RichiestaRipristina): Promise<Contenuto> => {
  const pezzi = readSalvataggio(file)
  let aperto: Awaited<ReturnType<typeof apriFile>> | null = null
  try {
    for (;;) {
      const { done, value: p } = await pezzi.next()
      if (done) return p
      if (p.tipo === 'righe') await insertRighe(tx, p.tabella, p.righe)
      else if (p.tipo === 'file') aperto = await apriFile(join(allegati ?? '', p.percorso))
      else if (p.tipo === 'byte') await aperto?.scrivi(p.byte)
      else {
        await aperto?.chiudi()
        aperto = null
      }
    }
  } finally {
    await aperto?.lascia()
  }
}

/** A stored file being written beside its place; one that is already there has the same content, and stays. */
const apriFile = async (destinazione: string) => {
  if ((await stat(destinazione).catch(() => null)) !== null)
    return { scrivi: async () => {}, chiudi: async () => {}, lascia: async () => {} }
  await mkdir(dirname(destinazione), { recursive: true })
  const parziale = `${destinazione}.parziale`
  const f = await open(parziale, 'w', 0o600)
  return {
    scrivi: async (byte: Buffer): Promise<void> => {
      await f.write(byte)
    },
    chiudi: async (): Promise<void> => {
      await f.sync()
      await f.close()
      await rename(parziale, destinazione)
    },
    lascia: async (): Promise<void> => {
      await f.close()
      await rm(parziale, { force: true })
    },
  }
}
