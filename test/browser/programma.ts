import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import { openArchivio } from '../../src/servizi/archivio.ts'
import { startWeb } from '../../src/web/avvia.ts'
import { unaVolta } from '../una-volta.ts'
import { importaDemo } from '../web/demo.ts'
import { getStatico } from '../web/server-di-prova.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARTEFATTI = fileURLToPath(new URL('../../.artefatti/', import.meta.url))

export interface Programma {
  readonly url: string
  readonly remove: () => Promise<void>
}

/** The demo municipality, really imported, once for the whole run: each program works on a copy. */
const getDemo = (): Promise<string> =>
  unaVolta('demo', async (cartella) => {
    const archivio = await openArchivio({ cartella })
    try {
      await importaDemo({
        archivio,
        attore: OPERATORE_LOCALE,
        daDove: null,
        oggi: '2024-03-11',
        adesso: '2024-03-11T09:30:00Z',
      })
    } finally {
      await archivio.close()
    }
  })

/** The program on a folder of its own, listening: empty, or with the demo municipality really imported. */
export const startProgramma = async (conDemo: boolean): Promise<Programma> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-browser-'))
  if (conDemo) cpSync(await getDemo(), join(cartella, 'dati'), { recursive: true })
  const archivio = await openArchivio({ cartella: join(cartella, 'dati') })
  const web = await startWeb({ archivio, porta: 0, statico: await getStatico() })
  if (!web.ok) throw new Error(web.messaggio)
  return {
    url: web.url,
    remove: async () => {
      await web.close()
      await archivio.close()
      rmSync(cartella, { recursive: true, force: true })
    },
  }
}

/** The system's Chromium. These tests never pass without it. */
export const launchChromium = async (): Promise<Browser> => {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `Manca Chromium (${CHROMIUM}): installarlo ("apt-get install chromium") o indicarlo con la variabile CHROMIUM. Le prove nel browser non si saltano.`,
    )
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

export interface Sessione {
  readonly contesto: BrowserContext
  readonly pagina: Page
  /** What the browser complained about: console errors, blocked or failed requests, uncaught exceptions. */
  readonly proteste: string[]
}

/** A new window; every complaint of the browser is kept, save the statuses that a test asks for on purpose. */
export const createSessione = async (
  browser: Browser,
  { larghezza, conScript = true }: { readonly larghezza: number; readonly conScript?: boolean },
): Promise<Sessione> => {
  const contesto = await browser.newContext({
    viewport: { width: larghezza, height: 900 },
    javaScriptEnabled: conScript,
    locale: 'it-IT',
    acceptDownloads: true,
  })
  const pagina = await contesto.newPage()
  const proteste: string[] = []
  pagina.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') proteste.push(m.text())
  })
  pagina.on('pageerror', (e) => proteste.push(String(e)))
  pagina.on('requestfailed', (r) => {
    // A download, or a page left while it was asking: the browser's own cancelling.
    if (r.failure()?.errorText !== 'net::ERR_ABORTED') proteste.push(`${r.url()} ${r.failure()?.errorText}`)
  })
  return { contesto, pagina, proteste }
}

/** Keeps what the page looks like, for people to look at. */
export const fotografa = async (pagina: Page, nome: string): Promise<void> => {
  mkdirSync(ARTEFATTI, { recursive: true })
  await pagina.screenshot({ path: join(ARTEFATTI, `${nome}.png`), fullPage: true })
}

let axe: Promise<string> | undefined

/** Accessibility findings of axe, all its rules; each with the first elements concerned. */
export const findViolazioni = async (pagina: Page): Promise<string[]> => {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await pagina.evaluate(await axe)
  return await pagina.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const esito = await axe.run(document)
    return esito.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`)
  })
}

/** How much wider than the window the page is; 0 when it doesn't scroll sideways. */
export const findSbordo = async (pagina: Page, larghezza: number): Promise<number> =>
  await pagina.evaluate((l) => Math.max(0, document.documentElement.scrollWidth - l), larghezza)

/** Opens everything that is folded. */
export const apriTutto = (pagina: Page): Promise<void> =>
  pagina.evaluate(() => {
    for (const d of document.querySelectorAll('details')) d.open = true
  })
