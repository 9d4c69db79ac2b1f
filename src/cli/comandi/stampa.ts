import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { DataIso } from '../../dominio/valori/data.ts'
import { printDocumento } from '../../servizi/stampa.ts'
import { createLineaDiAvanzamento } from '../avanzamento-lavoro.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'

export interface OpzioniStampa extends OpzioniDati {
  readonly vista: string
  readonly livello?: string
  readonly centro?: string
  readonly al?: DataIso
  readonly rilievi?: boolean
  readonly output: string
}

/** Prints to a PDF file; a long document comes out in volumes beside it, one a centre. Paths go to standard output. */
export const stampa = (opzioni: OpzioniStampa): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const { vista, livello, centro, al, rilievi } = opzioni
    const destinazione = resolve(opzioni.output)
    const cartella = dirname(destinazione)
    if (!(await stat(cartella).catch(() => null))?.isDirectory())
      throw new Rifiuto(`La cartella ${cartella} non esiste: crearla, o indicare un altro file con -o.`)
    const linea = createLineaDiAvanzamento(process.stderr)
    const esito = await printDocumento(
      ctx,
      { vista, livello, centro, al, rilievi },
      (fatto, totale) => linea.mostra(`Stampa: ${fatto} di ${totale}…`),
      { destinazione },
    )
    linea.chiudi()
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    for (const avviso of esito.avvisi) avvisa(`  nota: ${avviso.messaggio}`)
    for (const volume of esito.volumi) {
      process.stdout.write(`${volume.file ?? destinazione}\n`)
      avvisa(
        `${volume.nome === '' ? '' : `${volume.nome}: `}${volume.schede} schede in ${volume.pagine} pagine.`,
      )
    }
    return FATTO
  })
