import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Contesto } from '../../src/servizi/contesto.ts'
import { importOrganigrammaDimostrativo } from '../../src/servizi/dimostrazione/organigramma.ts'
import { importStampa } from '../../src/servizi/importa/importa.ts'

const STAMPE = new URL('../../demo/stampe/', import.meta.url)

/** The demo municipality's prints in text form, in order. */
export const listStampeDemo = (): readonly string[] =>
  readdirSync(STAMPE)
    .filter((n) => n.endsWith('.txt'))
    .toSorted()
    .map((n) => fileURLToPath(new URL(n, STAMPE)))

/** Brings the demo municipality into a store by really reading its prints and its chart; or other prints alone. */
export const importaDemo = async (ctx: Contesto, file?: readonly string[]): Promise<void> => {
  for (const percorso of file ?? listStampeDemo()) {
    const esito = await importStampa(ctx, { percorso })
    if (!esito.ok) throw new Error(`${percorso}: ${esito.messaggio}`)
  }
  if (file === undefined) await importOrganigrammaDimostrativo(ctx)
}
