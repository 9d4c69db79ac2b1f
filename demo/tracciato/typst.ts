import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Foglio } from './matita.ts'
import type { Geometria } from './opzioni.ts'

/** Types that come with the program or with the engine: never the machine's own. */
export type CarattereTypst = 'Titillium Web' | 'Libertinus Serif' | 'New Computer Modern' | 'DejaVu Sans Mono'

const FOGLIO = `
#let dati = json("dati.json")
#set document(title: dati.titolo, date: none)
#set page(width: dati.larghezza * 1pt, height: dati.altezza * 1pt, margin: 0pt)
#set text(font: dati.carattere, fallback: false, hyphenate: false)
#for (n, foglio) in dati.fogli.enumerate() {
  if n > 0 { pagebreak() }
  for r in foglio.rettangoli {
    place(top + left, dx: r.x * 1pt, dy: r.y * 1pt, rect(
      width: r.larghezza * 1pt, height: r.altezza * 1pt, stroke: 0.4pt,
      fill: if r.pieno { luma(45%) } else { none },
    ))
  }
  for s in foglio.scritte {
    let parole = box(text(
      size: s.corpo * 1pt * dati.scala, weight: if s.at("grassetto", default: false) { "bold" } else { "regular" }, s.testo,
    ))
    let larghezza = s.at("aDestra", default: none)
    place(top + left, dx: s.x * 1pt, dy: s.y * 1pt,
      if larghezza == none { parole } else { box(width: larghezza * 1pt, align(right, parole)) })
  }
}
`

const cartellaCaratteri = (): string =>
  dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/titillium-web/package.json'))

/**
 * The print as a PDF made by Typst: each line of text has its own place on the page, nothing is tagged, as a report
 * engine of those years did. Same input, same bytes. `scala` shrinks the type where it is wider than the metrics.
 */
export const toPdfTypst = (
  fogli: readonly Foglio[],
  g: Geometria,
  titolo: string,
  carattere: CarattereTypst = 'Titillium Web',
): Uint8Array => {
  const caratteri = cartellaCaratteri()
  const compilatore = NodeCompiler.create({
    workspace: caratteri,
    fontArgs: [{ fontPaths: [join(caratteri, '400Regular'), join(caratteri, '700Bold')] }],
  })
  const dati = {
    titolo,
    larghezza: g.larghezzaPagina,
    altezza: g.altezzaPagina,
    carattere,
    scala: carattere === 'DejaVu Sans Mono' ? 0.74 : carattere === 'Titillium Web' ? 0.98 : 1,
    fogli,
  }
  compilatore.mapShadow(join(caratteri, 'dati.json'), Buffer.from(JSON.stringify(dati)))
  return compilatore.pdf({ mainFileContent: FOGLIO }, { creationTimestamp: 0 })
}
