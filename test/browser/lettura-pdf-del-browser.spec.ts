import { beforeAll, describe, expect, it } from 'vitest'
import { tutteLeStampe } from '../../demo/comune/stampe.ts'
import { senzaOrigine } from '../../demo/confronto.ts'
import { attesoDaPdf } from '../../demo/tracciato/atteso.ts'
import { findChromium, toPdfChromium } from '../../demo/tracciato/chromium.ts'
import { ASPETTO_HTML, type AspettoHtml, toHtml } from '../../demo/tracciato/html.ts'
import { impaginaStampa } from '../../demo/tracciato/stampa.ts'
import { readStampa } from '../../src/documenti/lettura/leggi-stampa.ts'

const STAMPE = tutteLeStampe()
const chromium = findChromium()
if (chromium === null)
  process.stdout.write(
    'Nessun Chromium su questa macchina: i PDF del browser non si provano (OBIETTIVO_CHROMIUM dice dove sta).\n',
  )

const ASPETTI: Readonly<Record<string, AspettoHtml>> = {
  'come di solito': ASPETTO_HTML,
  'carattere con le grazie, numeri a sinistra, senza righe, tutto spostato': {
    ...ASPETTO_HTML,
    carattere: '"Liberation Serif", "Times New Roman", serif',
    numeri: 'left',
    bordi: false,
    sposta: 15,
  },
  'carattere largo, numeri al centro, colonne più larghe': {
    ...ASPETTO_HTML,
    carattere: '"DejaVu Sans", Verdana, sans-serif',
    corpo: 6.8,
    numeri: 'center',
    colonne: 1.05,
  },
}

/** The second engine: text flows in real table cells and comes letter by letter, wrapped the browser's own way. */
describe.skipIf(chromium === null).each(Object.entries(ASPETTI))(
  'ciò che il browser stampa è ciò che si legge (%s)',
  (_, aspetto) => {
    let pdf: readonly Uint8Array[] = []
    beforeAll(async () => {
      const html = STAMPE.map((s) => {
        const { pagine, g } = impaginaStampa(s)
        return toHtml(pagine, s.parametri, g, aspetto)
      })
      pdf = await toPdfChromium(chromium ?? '', html)
    })

    it.each(STAMPE.map((s, n) => [s.nome, s, n] as const))('%s, campo per campo', async (_nome, s, n) => {
      const { pagine } = impaginaStampa(s)
      const letto = await readStampa(pdf[n] ?? new Uint8Array(), { nomeFile: `${s.nome}.pdf` })
      expect(letto.formato).toBe('pdf')
      expect(letto.pagine).toBe(pagine.length + 1)
      expect(letto.schede.map(senzaOrigine)).toEqual(
        s.schede.map((x) => senzaOrigine(attesoDaPdf(x, pagine))),
      )
      expect(letto.segnalazioni).toEqual([])
    })
  },
)
