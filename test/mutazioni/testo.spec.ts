import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tutteLeStampe } from '../../demo/comune/stampe.ts'
import { createCaso, semeDaAmbiente } from '../../demo/tracciato/caso.ts'
import { stampaTesto } from '../../demo/tracciato/stampa.ts'
import { readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import { cronometro, difettiDiForma, MASSIMO_MS, quanteMutazioni } from './esamina.ts'
import { inventatiIn } from './gettoni.ts'
import { muta } from './mutatori.ts'

const seme = semeDaAmbiente()
const quante = quanteMutazioni()
const percorsoReale = process.env.OBIETTIVO_STAMPA_REALE
const demo = tutteLeStampe().map(stampaTesto)
process.stdout.write(
  `Mutazioni del testo: seme ${seme}, ${quante} prove (OBIETTIVO_SEME, OBIETTIVO_MUTAZIONI)\n`,
)

/** Run `n` is reproduced by OBIETTIVO_SEME=seed+n OBIETTIVO_MUTAZIONI=1. */
const prova = (documenti: readonly string[], suo: number): string | null => {
  const c = createCaso(suo)
  const { testo, fatte } = muta(c.scegli(documenti), c, demo)
  const tempo = cronometro()
  try {
    const esito = readTesto(testo)
    const ms = tempo()
    const problemi = [
      ...(ms > MASSIMO_MS ? [`lettura in ${Math.round(ms)} ms`] : []),
      ...difettiDiForma(esito),
      ...inventatiIn(esito, testo),
    ]
    return problemi.length === 0
      ? null
      : `seme ${suo} (${fatte.join(', ')}): ${problemi.slice(0, 3).join(' · ')}`
  } catch (errore) {
    return `seme ${suo} (${fatte.join(', ')}): ${errore instanceof Error ? errore.stack : errore}`
  }
}

const proveSu = (documenti: readonly string[], volte: number): string[] => {
  const falliti: string[] = []
  for (let n = 0; n < volte && falliti.length < 10; n++) {
    const fallito = prova(documenti, seme + n)
    if (fallito !== null) falliti.push(fallito)
  }
  return falliti
}

describe(`stampe di testo rovinate (seme ${seme}, ${quante} prove)`, () => {
  it('nelle stampe della dimostrazione nulla si rompe, nulla si inventa', { timeout: 600_000 }, () => {
    expect(proveSu(demo, quante)).toEqual([])
  })

  it.skipIf(!percorsoReale)(
    'nella stampa reale nulla si rompe, nulla si inventa (senza OBIETTIVO_STAMPA_REALE non si prova)',
    { timeout: 600_000 },
    () => {
      // Six times as long as a demo print: a fifth of the runs.
      expect(proveSu([readFileSync(percorsoReale ?? '', 'utf8')], Math.ceil(quante / 5))).toEqual([])
    },
  )
})
