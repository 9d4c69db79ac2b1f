import type { Contesto } from '../../servizi/contesto.ts'
import { type AnteprimaImport, importDocumento, previewDocumento } from '../../servizi/importa/importa.ts'
import { prepareRilievi } from '../../servizi/rilievi/prepara.ts'
import { createLineaDiAvanzamento } from '../avanzamento-lavoro.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO } from '../uscita.ts'
import { printDifferenze, printSegnalazioni, printTestata } from './differenze.ts'

export interface OpzioniImporta extends OpzioniDati {
  readonly ente?: string
  readonly prova?: boolean
}

/**
 * Brings prints and workbooks in, one transaction a view: the good ones stay even when another is refused. The differences go to
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
  let scritto = false
  for (const [i, percorso] of file.entries()) {
    linea.mostra(`Lettura di ${percorso} (${i + 1} di ${file.length})…`)
    const esiti = await importaUno(ctx, { percorso, ente: opzioni.ente }, opzioni.prova === true)
    linea.chiudi()
    for (const esito of esiti) {
      if (esito.anteprima) racconta(esito.anteprima, esito.ok ? null : esito.messaggio)
      avvisa(esito.ok ? esito.messaggio : `${percorso}: ${esito.messaggio}`)
      if (!esito.ok) codice = RIFIUTATO
      scritto ||= esito.scritta
    }
  }
  // Asked now, while people wait for an import anyway: the first page that shows them would take as long.
  if (scritto)
    await prepareRilievi(ctx, (fatte, totale) =>
      linea.mostra(`Preparazione dei controlli (piano ${fatte + 1} di ${totale})…`),
    )
  linea.chiudi()
  return codice
}

interface EsitoUno {
  readonly ok: boolean
  readonly scritta: boolean
  readonly messaggio: string
  readonly anteprima: AnteprimaImport | null
}

/** One outcome for each view of the plan that the file holds. */
const importaUno = async (
  ctx: Contesto,
  richiesta: { readonly percorso: string; readonly ente: string | undefined },
  prova: boolean,
): Promise<readonly EsitoUno[]> => {
  if (!prova)
    return (await importDocumento(ctx, richiesta)).map((e) => ({ ...e, scritta: e.ok && e.scritta }))
  return (await previewDocumento(ctx, richiesta)).map((anteprima) =>
    anteprima.puoImportare.ok
      ? { ok: true, scritta: false, messaggio: 'Prova: nulla è stato scritto.', anteprima }
      : { ok: false, scritta: false, messaggio: anteprima.puoImportare.messaggio, anteprima },
  )
}

/** What was read and what could not be; the sentence of a refusal is said once, by who refuses. */
const racconta = (anteprima: AnteprimaImport, rifiuto: string | null): void => {
  process.stderr.write(printSegnalazioni(anteprima.segnalazioni.filter((s) => s.messaggio !== rifiuto)))
  if (anteprima.lette.schede > 0)
    process.stdout.write(`${printTestata(anteprima)}${printDifferenze(anteprima.differenze)}`)
}
