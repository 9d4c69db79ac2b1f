import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readCmap } from '../caratteri/cmap.ts'

const PESI = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] as const

export interface Font {
  readonly file: readonly Buffer[]
  /** The code points that every face can draw: what all of them have is safe wherever it is set. */
  readonly coperti: ReadonlySet<number>
}

let letti: Font | null = null

/** The only fonts a print uses: Titillium Web (SIL Open Font License), from its package. Read once per process. */
export const getFont = (): Font => {
  if (letti === null) {
    const require = createRequire(import.meta.url)
    const file = PESI.map((p) =>
      readFileSync(require.resolve(`@expo-google-fonts/titillium-web/${p}/TitilliumWeb_${p}.ttf`)),
    )
    const mappe = file.map(readCmap)
    const [prima, ...altre] = mappe
    letti = { file, coperti: new Set([...(prima ?? [])].filter((p) => altre.every((m) => m.has(p)))) }
  }
  return letti
}
