import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { findEnte } from '../../archivio/query/enti.ts'
import { colonneDi, countRighe, readTabella } from '../../archivio/salvataggio/righe.ts'
import { SCHEMA_SALVATO, TABELLE_SALVATE } from '../../archivio/salvataggio/tabelle.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { verifyCatenaArchiviata } from '../registro/verifica.ts'
import { type Contenuto, FORMATO, type Piede, type Testa, VERSIONE_FORMATO } from './formato.ts'
import { FILE_IN_ARRIVO } from './in-arrivo.ts'
import { checkSalvataggio } from './leggi.ts'

export type { Contenuto } from './formato.ts'

export interface RichiestaSalva {
  readonly file: string
  /** The folder of the stored files; null, or a folder that isn't there, when there are none. */
  readonly allegati: string | null
}

export type EsitoSalva =
  | (Contenuto & { readonly ok: true; readonly byte: number })
  | Rifiuto<'file-esistente' | 'non-scrivibile' | 'salvataggio-non-riuscito'>

/** Bytes gathered before they are compressed, and of a stored file read at a time (a multiple of 3, for base64). */
const BLOCCO = 96 * 1024

/**
 * Writes the whole store into a file while people work: everything is of one moment. The file is read again, whole,
 * before it takes its name; what went wrong leaves nothing behind.
 */
export const saveArchivio = async (
  ctx: Contesto,
  { file, allegati }: RichiestaSalva,
): Promise<EsitoSalva> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  if ((await stat(file).catch(() => null)) !== null)
    return {
      ok: false,
      motivo: 'file-esistente',
      messaggio: `Il file ${file} c’è già, e non viene sovrascritto: scegliere un altro nome.`,
    }
  const parziale = `${file}.parziale`
  try {
    // Names and passwords' digests are inside: only who saves may read it. Opened first, so that what the disk refuses
    // is not taken for a fault of the store.
    const uscita = await open(parziale, 'w', 0o600)
    await ctx.archivio.read((tx) =>
      pipeline(
        Readable.from(inBlocchi(composeLinee(ctx, tx, allegati))),
        createGzip({ level: 5 }),
        uscita.createWriteStream({ flush: true }),
      ),
    )
    const contenuto = await checkSalvataggio(parziale)
    const { size } = await stat(parziale)
    await rename(parziale, file)
    await syncCartella(dirname(file))
    return { ok: true, ...contenuto, byte: size }
  } catch (errore) {
    await rm(parziale, { force: true })
    const codice = (errore as NodeJS.ErrnoException | null)?.code ?? ''
    if (['ENOENT', 'EACCES', 'EROFS', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(codice))
      return {
        ok: false,
        motivo: 'non-scrivibile',
        messaggio: `Non posso scrivere ${file}: controllare che la cartella esista e si possa scriverci.`,
      }
    if (codice === 'ENOSPC')
      return {
        ok: false,
        motivo: 'salvataggio-non-riuscito',
        messaggio: `Il disco di ${file} è pieno: il salvataggio non è stato fatto. Liberare spazio, poi riprovare.`,
      }
    throw errore
  }
}

/** The name itself must survive a crash, where the system can promise it. */
const syncCartella = async (cartella: string): Promise<void> => {
  const aperta = await open(cartella, 'r').catch(() => null)
  await aperta?.sync().catch(() => {})
  await aperta?.close()
}

async function* composeLinee(ctx: Contesto, tx: Tx, allegati: string | null): AsyncGenerator<string> {
  const impronta = createHash('sha256')
  const linea = (valore: unknown): string => {
    const testo = `${JSON.stringify(valore)}\n`
    impronta.update(testo)
    return testo
  }
  const testa: Testa = {
    formato: FORMATO,
    versione: VERSIONE_FORMATO,
    schema: SCHEMA_SALVATO,
    motore: ctx.archivio.motore,
    ente: (await findEnte(tx))?.nome ?? null,
    salvato_il: ctx.adesso,
  }
  yield linea(testa)
  const righe: Record<string, number> = {}
  for (const nome of TABELLE_SALVATE.keys()) {
    yield linea({ tabella: nome, colonne: colonneDi(nome) })
    let contate = 0
    for await (const gruppo of readTabella(tx, nome)) {
      contate += gruppo.length
      for (const riga of gruppo) yield linea(riga)
    }
    righe[nome] = await countRighe(tx, nome)
    if (contate !== righe[nome]) throw new Error(`Della tabella ${nome} non sono state lette tutte le righe`)
  }
  let file = 0
  for (const percorso of allegati === null ? [] : await listFile(allegati)) {
    file += 1
    const { size } = await stat(join(allegati ?? '', percorso))
    yield linea({ file: percorso, byte: size })
    const hash = createHash('sha256')
    for await (const byte of createReadStream(join(allegati ?? '', percorso), { highWaterMark: BLOCCO })) {
      hash.update(byte as Buffer)
      yield linea((byte as Buffer).toString('base64'))
    }
    yield linea({ sha256: hash.digest('hex') })
  }
  const piede: Piede = {
    fine: true,
    righe,
    file,
    storia: await verifyCatenaArchiviata(tx),
    sha256: impronta.digest('hex'),
  }
  yield `${JSON.stringify(piede)}\n`
}

/** Files of a folder and of those below, by their path in it; none when there is no such folder. */
const listFile = async (cartella: string): Promise<string[]> => {
  const voci = await readdir(cartella, { recursive: true, withFileTypes: true }).catch(() => [])
  return voci
    .filter((v) => v.isFile() && basename(v.parentPath) !== FILE_IN_ARRIVO)
    .map((v) =>
      join(v.parentPath, v.name)
        .slice(cartella.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}

async function* inBlocchi(linee: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let testi: string[] = []
  let lungo = 0
  for await (const l of linee) {
    testi.push(l)
    lungo += l.length
    if (lungo < BLOCCO) continue
    yield Buffer.from(testi.join(''))
    testi = []
    lungo = 0
  }
  yield Buffer.from(testi.join(''))
}
