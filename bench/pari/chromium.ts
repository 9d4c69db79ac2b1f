/**
 * The peer of the print: reads the exported JSON and prints the same document with headless Chromium as tagged PDF
 * with bookmarks. A whole command, as ours is.
 *
 *   node bench/pari/chromium.ts DATA.json OUT.pdf DATE CHROMIUM [riga]
 *
 * With `riga` the browser is run straight from its command line (--print-to-pdf) instead of through playwright-core:
 * less to load, nothing to drive.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type {
  Esportazione,
  FaseEsportata,
  IndicatoreEsportato,
} from '../../src/documenti/scambio/esportazione.ts'
import type * as ContenutoDocumento from '../../src/documenti/stampa/contenuto/documento.ts'
import type * as ContenutoScheda from '../../src/documenti/stampa/contenuto/scheda.ts'
import type * as Tracciato from '../../src/documenti/stampa/contenuto/tracciato.ts'
import type * as Prepara from '../../src/documenti/stampa/prepara.ts'
import type { Fase, Indicatore } from '../../src/dominio/scheda/scheda.ts'
import { toHtml } from './html.ts'

const [dati, uscita, al, chromium, modo] = process.argv.slice(2)
if (dati === undefined || uscita === undefined || al === undefined || chromium === undefined)
  throw new Error('uso: chromium.ts DATI.json USCITA.pdf DATA CHROMIUM [riga]')

const dist = new URL('../../dist/documenti/stampa/', import.meta.url)
const { toContenutoDocumento, listAnniStorico } = (await import(
  new URL('contenuto/documento.js', dist).href
)) as typeof ContenutoDocumento
const { toContenutoScheda, findAnno } = (await import(
  new URL('contenuto/scheda.js', dist).href
)) as typeof ContenutoScheda
const { TRACCIATO_PER_MODELLO } = (await import(
  new URL('contenuto/tracciato.js', dist).href
)) as typeof Tracciato
const { toSchedeDaStampare } = (await import(new URL('prepara.js', dist).href)) as typeof Prepara

const centesimi = (n: number | null): number | null => (n === null ? null : Math.round(n * 100))
const testo = (n: number | null): string | null => (n === null ? null : String(n))
const toFase = (f: FaseEsportata): Fase => ({
  ...f,
  peso: centesimi(f.peso),
  avanzamento: centesimi(f.avanzamento),
  origine: null,
})
const toIndicatore = (i: IndicatoreEsportato): Indicatore => ({
  ...i,
  valoreAtteso: testo(i.valoreAtteso),
  valoreRaggiunto: testo(i.valoreRaggiunto),
  storico: Object.fromEntries(Object.entries(i.storico).map(([a, v]) => [a, String(v)])),
  origine: null,
})

const letto = JSON.parse(readFileSync(dati, 'utf8')) as Esportazione
const vista = letto.viste[0]
if (vista === undefined) throw new Error('nessuna vista')
const schede = toSchedeDaStampare(
  letto.schede.map((s) => ({
    ...s,
    fasi: s.fasi.map(toFase),
    indicatori: s.indicatori.map(toIndicatore),
    origine: null,
  })),
  [],
)
const richiesta = {
  ente: letto.ente,
  vista,
  livello: vista.livelli.at(-1)?.nome ?? '',
  centro: null,
  dataElaborazione: al,
  al,
  schede,
  nodi: [],
  conRilievi: false,
}
const anni = listAnniStorico(schede)
const require = createRequire(import.meta.url)
const html = toHtml(
  toContenutoDocumento(richiesta, null),
  schede.map((s) => toContenutoScheda(s, richiesta, anni.get(findAnno(s.scheda.codice)) ?? [])),
  TRACCIATO_PER_MODELLO,
  (faccia) =>
    pathToFileURL(require.resolve(`@expo-google-fonts/titillium-web/${faccia}/TitilliumWeb_${faccia}.ttf`))
      .href,
)
const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-pari-'))
const OPZIONI = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
try {
  const pagina = join(cartella, 'pagina.html')
  writeFileSync(pagina, html)
  const url = pathToFileURL(pagina).href
  if (modo === 'riga')
    execFileSync(
      chromium,
      [
        '--headless',
        ...OPZIONI,
        `--user-data-dir=${join(cartella, 'profilo')}`,
        '--generate-pdf-document-outline',
        '--no-pdf-header-footer',
        `--print-to-pdf=${uscita}`,
        url,
      ],
      { stdio: 'ignore' },
    )
  else {
    const { chromium: motore } = await import('playwright-core')
    const browser = await motore.launch({ executablePath: chromium, args: OPZIONI })
    const page = await browser.newPage()
    await page.goto(url, { timeout: 0 })
    page.setDefaultTimeout(0)
    const stampa = {
      path: uscita,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    }
    await page.pdf(stampa)
    await browser.close()
  }
} finally {
  rmSync(cartella, { recursive: true, force: true })
}
