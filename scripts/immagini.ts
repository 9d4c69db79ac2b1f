/**
 * The pictures of README and manual, taken from the program itself on the demo municipality, so that they never show
 * what isn't there. Needs a built program, Debian's chromium and poppler-utils: `node scripts/immagini.ts`.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const radice = fileURLToPath(new URL('..', import.meta.url))
const immagini = join(radice, 'docs/immagini')
const programma = join(radice, 'bin/obiettivo.mjs')
const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-immagini-'))
mkdirSync(immagini, { recursive: true })

const demo = spawn(process.execPath, [programma, 'demo', '--dati', cartella, '--porta', '0'], {
  stdio: ['ignore', 'pipe', 'ignore'],
})
const indirizzo = await new Promise<string>((trovato, fallito) => {
  let scritto = ''
  demo.stdout.setEncoding('utf8').on('data', (t: string) => {
    scritto += t
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(scritto)?.[0]
    if (url) trovato(url)
  })
  demo.on('exit', () => fallito(new Error('il programma si è fermato prima di aprire le pagine')))
})

const PAGINE = [
  { nome: 'elenco', percorso: '/piani/DUP_2022_2024', larghezza: 1280, altezza: 860 },
  { nome: 'scheda', percorso: '/piani/DUP_2022_2024/obiettivi/2022_S05_13', larghezza: 1280, altezza: 1000 },
  {
    nome: 'scheda-telefono',
    percorso: '/piani/DUP_2022_2024/obiettivi/2022_S05_13',
    larghezza: 360,
    altezza: 740,
  },
  { nome: 'importa', percorso: '/importa', larghezza: 1280, altezza: 760 },
  { nome: 'stampe', percorso: '/stampe', larghezza: 1280, altezza: 760 },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-sync',
    '--no-first-run',
  ],
})
try {
  for (const { nome, percorso, larghezza, altezza } of PAGINE) {
    const pagina = await browser.newPage({ viewport: { width: larghezza, height: altezza }, locale: 'it-IT' })
    const risposta = await pagina.goto(indirizzo + percorso)
    if (risposta?.status() !== 200) throw new Error(`${percorso}: ${risposta?.status()}`)
    await pagina.screenshot({ path: join(immagini, `${nome}.png`) })
    await pagina.close()
  }
} finally {
  await browser.close()
  demo.kill('SIGTERM')
  await new Promise((finito) => demo.on('exit', finito))
}

const pdf = join(cartella, 'stampa.pdf')
execFileSync(
  process.execPath,
  [programma, 'stampa', '--dati', cartella, '--vista', 'DUP_2022_2024', '-o', pdf],
  {
    stdio: 'ignore',
  },
)
execFileSync('pdftoppm', [
  '-r',
  '80',
  '-f',
  '4',
  '-l',
  '4',
  '-singlefile',
  '-png',
  pdf,
  join(immagini, 'stampa'),
])
rmSync(cartella, { recursive: true, force: true })
console.log(`immagini scritte in ${immagini}`)
