import { tutteLeStampe } from '../../demo/comune/stampe.ts'
import { createCaso, semeDaAmbiente } from '../../demo/tracciato/caso.ts'
import { stampaTesto } from '../../demo/tracciato/stampa.ts'
import { readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import { cronometro, difettiDiForma, MASSIMO_MS } from './esamina.ts'
import { inventatiIn } from './gettoni.ts'
import { muta } from './mutatori.ts'

const seme = semeDaAmbiente()
/** The demo prints, as text. */
export const DEMO = tutteLeStampe().map(stampaTesto)

/** Run `n` is reproduced by OBIETTIVO_SEME=seed+n OBIETTIVO_MUTAZIONI=1. */
const prova = (documenti: readonly string[], suo: number): string | null => {
  const c = createCaso(suo)
  const { testo, fatte } = muta(c.scegli(documenti), c, DEMO)
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

/** What went wrong with the first `volte` broken versions of these prints; it stops at ten. */
export const proveSu = (documenti: readonly string[], volte: number): string[] => {
  const falliti: string[] = []
  for (let n = 0; n < volte && falliti.length < 10; n++) {
    const fallito = prova(documenti, seme + n)
    if (fallito !== null) falliti.push(fallito)
  }
  return falliti
}
