import { readdir, readFile } from 'node:fs/promises'
import type { Contesto } from '../contesto.ts'
import { type FileOrganigramma, importOrganigramma } from '../organigramma/porta.ts'

/** The chart of the invented municipality, one CSV for each sheet. */
const ORGANIGRAMMA = new URL('../../../demo/organigramma/', import.meta.url)

export const readOrganigrammaDimostrativo = async (): Promise<readonly FileOrganigramma[]> =>
  await Promise.all(
    (await readdir(ORGANIGRAMMA)).toSorted().map(async (nomeFile) => ({
      nomeFile,
      contenuto: new Uint8Array(await readFile(new URL(nomeFile, ORGANIGRAMMA))),
    })),
  )

/** Brings it in, once its prints are there. Throws when it can't be read. */
export const importOrganigrammaDimostrativo = async (ctx: Contesto): Promise<void> => {
  const esito = await importOrganigramma(ctx, await readOrganigrammaDimostrativo())
  if (!esito.ok) throw new Error([esito.messaggio, ...('errori' in esito ? esito.errori : [])].join(' '))
}
