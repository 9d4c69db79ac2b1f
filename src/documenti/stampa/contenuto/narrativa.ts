import { type Testo, toTesto } from './testo.ts'

/** A line group of a narrative: `paragrafo` opens after a blank line, `voce` after a line break. */
export interface Blocco {
  readonly tipo: 'paragrafo' | 'voce'
  /** The list sign it opens with ("-", "•", "1)"), set apart from its text; null when there is none. */
  readonly segno: string | null
  readonly testo: Testo
}

const VOCE = /^([-–—•·*]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+(\S[\s\S]*)$/
const CAPIENZA = 90

/** The narrative's blocks, from its stored form ("\n\n" between paragraphs, "\n" before a new line). */
export const toBlocchi = (testo: string): Blocco[] =>
  testo
    .split(/\n[^\S\n]*\n\s*/)
    .filter((p) => p.trim() !== '')
    .flatMap((p) =>
      p
        .split('\n')
        .filter((r) => r.trim() !== '')
        .map((riga, i): Blocco => {
          const voce = VOCE.exec(riga.trim())
          return {
            tipo: i === 0 ? 'paragrafo' : 'voce',
            segno: voce?.[1] ?? null,
            testo: toTesto(voce?.[2] ?? riga, CAPIENZA),
          }
        }),
    )
