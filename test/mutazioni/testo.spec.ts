import { expect, it } from 'vitest'
import { semeDaAmbiente } from '../../demo/tracciato/caso.ts'
import { quanteMutazioni } from './esamina.ts'
import { DEMO, proveSu } from './rovina-testo.ts'

const quante = quanteMutazioni()
process.stdout.write(
  `Mutazioni del testo: seme ${semeDaAmbiente()}, ${quante} prove (OBIETTIVO_SEME, OBIETTIVO_MUTAZIONI)\n`,
)

it('nelle stampe della dimostrazione, rovinate, nulla si rompe, nulla si inventa', {
  timeout: 600_000,
}, () => {
  expect(proveSu(DEMO, quante)).toEqual([])
})
