import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { importStampa } from '../importa/importa.ts'
import { prepareRilievi } from '../rilievi/prepara.ts'
import { importOrganigrammaDimostrativo } from './organigramma.ts'

/** The legacy prints of the invented municipality, as an office would have them; the same place once installed. */
const STAMPE = new URL('../../../demo/stampe/', import.meta.url)

/** Their paths, in order. The prints that exist as PDF too are read from the PDF, where columns are certain. */
export const listStampeDimostrative = async (): Promise<readonly string[]> => {
  const nomi = (await readdir(STAMPE)).filter((n) => /\.(txt|pdf)$/.test(n)).toSorted()
  const senzaEstensione = (n: string) => n.replace(/\.\w+$/, '')
  const inPdf = new Set(nomi.filter((n) => n.endsWith('.pdf')).map(senzaEstensione))
  return nomi
    .filter((n) => n.endsWith('.pdf') || !inPdf.has(senzaEstensione(n)))
    .map((n) => fileURLToPath(new URL(n, STAMPE)))
}

/** Fills an empty store with the demo municipality by really reading its prints and its chart. Throws when one can't be read. */
export const importDimostrazione = async (
  ctx: Contesto,
  avanza: (fatti: number, totale: number) => void = () => {},
): Promise<void> => {
  requirePermesso(ctx.attore, 'piano:importa')
  const file = await listStampeDimostrative()
  for (const [i, percorso] of file.entries()) {
    avanza(i, file.length)
    const esito = await importStampa(ctx, { percorso })
    if (!esito.ok) throw new Error(`${percorso}: ${esito.messaggio}`)
  }
  avanza(file.length, file.length)
  await importOrganigrammaDimostrativo(ctx)
  await prepareRilievi(ctx)
}
