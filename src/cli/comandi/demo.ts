import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { statoArchivio } from '../../servizi/stato-archivio.ts'
import { conContesto } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'
import { servi } from './avvia.ts'
import { importaFile } from './importa.ts'

export interface OpzioniDemo {
  readonly dati: string
  readonly porta: number
}

/** The legacy prints of the invented municipality, as an office would have them. */
const STAMPE = new URL('../../../demo/stampe/', import.meta.url)

/**
 * Brings the demo municipality in by really reading its prints (only the first time), then opens the pages. The
 * prints that exist as PDF too are read from the PDF, where columns are certain.
 */
export const demo = ({ dati, porta }: OpzioniDemo): Promise<number> =>
  conContesto({ dati }, async (ctx) => {
    if ((await statoArchivio(ctx)).schede === 0) {
      const file = await listStampe()
      if ((await importaFile(ctx, file, {})) !== FATTO)
        throw new Rifiuto('Le stampe dimostrative non sono state lette tutte: reinstallare il programma.')
    } else avvisa(`I dati dimostrativi ci sono già, in ${dati}.`)
    return await servi(ctx, { porta })
  })

const listStampe = async (): Promise<string[]> => {
  const nomi = (await readdir(STAMPE)).filter((n) => /\.(txt|pdf)$/.test(n)).toSorted()
  const senzaEstensione = (n: string) => n.replace(/\.\w+$/, '')
  const inPdf = new Set(nomi.filter((n) => n.endsWith('.pdf')).map(senzaEstensione))
  return nomi
    .filter((n) => n.endsWith('.pdf') || !inPdf.has(senzaEstensione(n)))
    .map((n) => fileURLToPath(new URL(n, STAMPE)))
}
