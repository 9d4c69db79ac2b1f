import type { Contesto } from '../../servizi/contesto.ts'
import { type AnteprimaImport, importStampa, previewImport } from '../../servizi/importa/importa.ts'
import { createLineaDiAvanzamento } from '../avanzamento-lavoro.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO } from '../uscita.ts'
import { printDifferenze, printSegnalazioni, printTestata } from './differenze.ts'

export interface OpzioniImporta extends OpzioniDati {
  readonly ente?: string
  readonly prova?: boolean
}

/**
 * Brings prints in, one transaction a file: the good ones stay even when another is refused. The differences go to
 * standard output, what could not be read to standard error. 0 when every file gave at least one card, else 1.
 */
export const importa = (file: readonly string[], opzioni: OpzioniImporta): Promise<number> =>
  conContesto(opzioni, (ctx) => importaFile(ctx, file, opzioni))

/** The same, on an open store. */
export const importaFile = async (
  ctx: Contesto,
  file: readonly string[],
  opzioni: Pick<OpzioniImporta, 'ente' | 'prova'>,
): Promise<number> => {
  const linea = createLineaDiAvanzamento(process.stderr)
  let codice = FATTO
  for (const [i, percorso] of file.entries()) {
    linea.mostra(`Lettura di ${percorso} (${i + 1} di ${file.length})…`)
    const esito = await importaUno(ctx, { percorso, ente: opzioni.ente }, opzioni.prova === true)
    linea.chiudi()
    if (esito.anteprima) racconta(esito.anteprima, esito.ok ? null : esito.messaggio)
    avvisa(esito.ok ? esito.messaggio : `${percorso}: ${esito.messaggio}`)
    if (!esito.ok) codice = RIFIUTATO
  }
  return codice
}

interface EsitoUno {
  readonly ok: boolean
  readonly messaggio: string
  readonly anteprima: AnteprimaImport | null
}

const importaUno = async (
  ctx: Contesto,
  richiesta: { readonly percorso: string; readonly ente: string | undefined },
  prova: boolean,
): Promise<EsitoUno> => {
  if (!prova) return await importStampa(ctx, richiesta)
  const anteprima = await previewImport(ctx, richiesta)
  return anteprima.puoImportare.ok
    ? { ok: true, messaggio: 'Prova: nulla è stato scritto.', anteprima }
    : { ok: false, messaggio: anteprima.puoImportare.messaggio, anteprima }
}

/** What was read and what could not be; the sentence of a refusal is said once, by who refuses. */
const racconta = (anteprima: AnteprimaImport, rifiuto: string | null): void => {
  process.stderr.write(printSegnalazioni(anteprima.segnalazioni.filter((s) => s.messaggio !== rifiuto)))
  if (anteprima.lette.schede > 0)
    process.stdout.write(`${printTestata(anteprima)}${printDifferenze(anteprima.differenze)}`)
}
