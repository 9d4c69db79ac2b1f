import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { semeDaAmbiente } from '../../demo/tracciato/caso.ts'
import { quanteMutazioni } from './esamina.ts'
import { proveSu } from './rovina-testo.ts'

const percorso = process.env.OBIETTIVO_STAMPA_REALE
/** Six times as long as a demo print: a fifth of the runs. A file of its own: it takes as long as those. */
const quante = Math.ceil(quanteMutazioni() / 5)
process.stdout.write(`Mutazioni della stampa reale: seme ${semeDaAmbiente()}, ${quante} prove\n`)

it.skipIf(!percorso)(
  'nella stampa reale, rovinata, nulla si rompe, nulla si inventa (senza OBIETTIVO_STAMPA_REALE non si prova)',
  { timeout: 600_000 },
  () => {
    expect(proveSu([readFileSync(percorso ?? '', 'utf8')], quante)).toEqual([])
  },
)
