/** The morning after: everything that was confirmed is there, once, and as it was given. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { openArchivio } from '../../src/archivio/archivio.ts'
import type { Tx } from '../../src/archivio/schema/tabelle.ts'
import type { DatiCompilazione } from '../../src/dominio/campagna/dati.ts'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import type { DatiProva } from '../../src/dominio/prove/prova.ts'
import { createDeposito, toPercorso } from '../../src/servizi/prove/deposito.ts'
import { verifyRegistro } from '../../src/servizi/registro/verifica.ts'
import type { Diario } from './persona.ts'
import { type Dove, toArchivio } from './prepara.ts'

export interface Controllo {
  /** Confirmed saves, and confirmed files. */
  readonly salvati: number
  readonly caricati: number
  /** What was confirmed and isn't there, or isn't as it was given: one sentence each. */
  readonly persi: readonly string[]
  /** What is there more than once. */
  readonly doppi: readonly string[]
  readonly catena: boolean
}

/** The history tells each save once; the card holds the last text of each field, at the version of its saves. */
const guardaSalvati = async (tx: Tx, diari: readonly Diario[]) => {
  const eventi = await tx
    .selectFrom('evento')
    .innerJoin('evento_valori', (j) =>
      j
        .onRef('evento_valori.ente_id', '=', 'evento.ente_id')
        .onRef('evento_valori.numero', '=', 'evento.numero'),
    )
    .select('evento_valori.dopo')
    .where('evento.azione', '=', 'compila')
    .execute()
  const volte = new Map<string, number>()
  for (const { dopo } of eventi) if (dopo !== null) volte.set(dopo, (volte.get(dopo) ?? 0) + 1)
  const righe = await tx.selectFrom('compilazione').select(['codice', 'versione', 'dati']).execute()
  const schede = new Map(righe.map((r) => [r.codice, r]))
  const persi: string[] = []
  const doppi = [...volte].filter(([, n]) => n > 1).map(([testo]) => `salvato più volte: ${testo}`)
  for (const { compito, salvati, guasti } of diari) {
    for (const { testo } of salvati) if (!volte.has(testo)) persi.push(`non è nella storia: ${testo}`)
    const scheda = schede.get(compito.codice)
    const dati = JSON.parse(scheda?.dati ?? '{}') as DatiCompilazione
    // A save that failed may have been written, or not: only what came after it is known.
    if (guasti.some((g) => g.passo === 'salvataggio')) continue
    for (const [campo, testo] of new Map(salvati.map((s) => [s.campo, s.testo])))
      if (dati[campo]?.valore !== testo) persi.push(`non è sulla scheda: ${testo}`)
    if (scheda?.versione !== salvati.length)
      doppi.push(`${compito.codice}: ${salvati.length} salvataggi, versione ${scheda?.versione}`)
  }
  return { persi, doppi }
}

/** One row for each confirmed file, and on disk the very bytes; no row, of anybody's, without its file. */
const guardaFile = async (tx: Tx, cartella: string, diari: readonly Diario[]) => {
  const righe = await tx
    .selectFrom('prova')
    .select(['prova_id', 'codice', 'sha256', 'dati'])
    .where('tolta_il', 'is', null)
    .execute()
  const persi: string[] = []
  const doppi: string[] = []
  for (const { compito, caricati } of diari)
    for (const f of caricati) {
      const sue = righe.filter((r) => r.sha256 === f.sha256)
      const nome = `${compito.codice}, prova ${f.provaId}`
      if (sue.length > 1) doppi.push(`file tenuto ${sue.length} volte: ${nome}`)
      const sua = sue.find((r) => r.prova_id === f.provaId && r.codice === compito.codice)
      const dati = sua === undefined ? null : (JSON.parse(sua.dati) as DatiProva)
      if (dati?.tipo !== 'file' || dati.byte !== f.byte) persi.push(`file senza riga: ${nome}`)
    }
  for (const { prova_id, sha256 } of righe) {
    if (sha256 === null) continue
    const vero = improntaDi(toPercorso(cartella, sha256))
    if (vero !== sha256) persi.push(`prova ${prova_id}: il file ${vero === null ? 'manca' : 'è un altro'}`)
  }
  return { persi, doppi }
}

const improntaDi = (percorso: string): string | null => {
  try {
    return createHash('sha256').update(readFileSync(percorso)).digest('hex')
  } catch {
    return null
  }
}

export const controlla = async (dove: Dove, diari: readonly Diario[]): Promise<Controllo> => {
  const archivio = await openArchivio(toArchivio(dove))
  try {
    const { cartella } = createDeposito(archivio, {}, dove.cartella)
    const [salvati, file] = await archivio.read(async (tx) => [
      await guardaSalvati(tx, diari),
      await guardaFile(tx, cartella, diari),
    ])
    const ctx = {
      archivio,
      attore: OPERATORE_LOCALE,
      daDove: null,
      oggi: '2024-01-03',
      adesso: '2024-01-03T08:00:00Z',
    }
    return {
      salvati: diari.reduce((n, d) => n + d.salvati.length, 0),
      caricati: diari.reduce((n, d) => n + d.caricati.length, 0),
      persi: [...salvati.persi, ...file.persi],
      doppi: [...salvati.doppi, ...file.doppi],
      catena: (await verifyRegistro(ctx)).ok,
    }
  } finally {
    await archivio.close()
  }
}
