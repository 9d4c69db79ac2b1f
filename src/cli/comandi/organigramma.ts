import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Contesto } from '../../servizi/contesto.ts'
import {
  type AnteprimaOrganigramma,
  type FileOrganigramma,
  importOrganigramma,
  previewOrganigramma,
} from '../../servizi/organigramma/porta.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO, Rifiuto } from '../uscita.ts'

export interface OpzioniOrganigramma extends OpzioniDati {
  readonly prova?: boolean
}

/**
 * Brings an organisation chart in (a workbook, or its sheets as CSV files), all or nothing. What changes goes to
 * standard output, what is wrong to standard error.
 */
export const organigramma = (percorsi: readonly string[], opzioni: OpzioniOrganigramma): Promise<number> =>
  conContesto(opzioni, async (ctx) =>
    portaOrganigramma(ctx, await Promise.all(percorsi.map(leggi)), opzioni.prova === true),
  )

const leggi = async (percorso: string): Promise<FileOrganigramma> => {
  try {
    return { nomeFile: basename(percorso), contenuto: new Uint8Array(await readFile(percorso)) }
  } catch {
    throw new Rifiuto(`Il file «${percorso}» non si può leggere: controllare che il nome sia giusto.`)
  }
}

/** The same, on an open store. */
export const portaOrganigramma = async (
  ctx: Contesto,
  file: readonly FileOrganigramma[],
  prova: boolean,
): Promise<number> => {
  const esito = prova ? await previewOrganigramma(ctx, file) : await importOrganigramma(ctx, file)
  if (!esito.ok) {
    avvisa(esito.messaggio)
    if (esito.motivo === 'non-valido') for (const e of esito.errori) avvisa(`- ${e}`)
    return RIFIUTATO
  }
  const { anteprima, messaggio = 'Prova: nulla è stato scritto.' }: Riuscito = esito
  for (const a of anteprima.avvisi) avvisa(`- ${a}`)
  process.stdout.write(printDifferenze(anteprima))
  avvisa(messaggio)
  return FATTO
}

/** What was written, or only shown. */
interface Riuscito {
  readonly anteprima: AnteprimaOrganigramma
  readonly messaggio?: string
}

const NOMI = {
  centri: 'Centri',
  incarichi: 'Incarichi',
  deleghe: 'Deleghe',
  nomi: 'Nomi stampati',
} as const

/** What changes, list by list: + new, ~ changed, - gone. */
const printDifferenze = (a: AnteprimaOrganigramma): string => {
  const righe = a.differenze.flatMap((d) => {
    const sue = [
      ...d.aggiunte.map((t) => `  + ${t}`),
      ...d.cambiate.flatMap((c) => [`  ~ ${c.prima}`, `    → ${c.dopo}`]),
      ...d.tolte.map((t) => `  - ${t}`),
    ]
    return sue.length === 0 ? [] : [`${NOMI[d.lista]} (${d.invariate} invariati)`, ...sue]
  })
  const tenuti =
    a.tenuti.length === 0
      ? []
      : [
          `Restano, anche se il file non li ha, i centri che le schede hanno sul frontespizio: ${a.tenuti.join(', ')}`,
        ]
  return [...righe, ...tenuti].map((r) => `${r}\n`).join('')
}
