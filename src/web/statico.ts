import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built assets: where they lie, and the name of each with its content's hash. */
export interface Statico {
  readonly cartella: string
  readonly manifesto: Readonly<Record<string, string>>
}

/** Reads the manifest that the build writes beside this file. Throws, saying what to run, when there is none. */
export const readStatico = (
  cartella: string = fileURLToPath(new URL('./statico/', import.meta.url)),
): Statico => {
  try {
    const manifesto = JSON.parse(readFileSync(join(cartella, 'manifesto.json'), 'utf8')) as Record<
      string,
      string
    >
    return { cartella, manifesto }
  } catch (causa) {
    throw new Error(
      `Mancano i file delle pagine (${cartella}): costruire il programma con "npm run build" e riavviare.`,
      { cause: causa },
    )
  }
}

/** Address of an asset by its plain name. Throws on a name that the build did not produce. */
export const createRisorsa =
  (statico: Statico) =>
  (nome: string): string => {
    const file = statico.manifesto[nome]
    if (file === undefined) throw new Error(`Risorsa delle pagine sconosciuta: ${nome}`)
    return `/statico/${file}`
  }
