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

/** Larger pictures would weigh on who reads the manual and on who clones the repository. */
const BYTE_MASSIMI = 120 * 1024

/** Starts the program on its own folder and answers its address and how to stop it. */
const avvia = async (verbo: 'demo' | 'avvia', dati: string) => {
  const processo = spawn(
    process.execPath,
    [programma, verbo, ...(verbo === 'avvia' ? ['--senza-accesso'] : []), '--dati', dati, '--porta', '0'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const finito = new Promise<void>((fatto) => processo.on('exit', () => fatto()))
  const indirizzo = await new Promise<string>((trovato, fallito) => {
    let scritto = ''
    processo.stdout.setEncoding('utf8').on('data', (t: string) => {
      scritto += t
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(scritto)?.[0]
      if (url) trovato(url)
    })
    void finito.then(() =>
      fallito(new Error(`il programma (${verbo}) si è fermato prima di aprire le pagine`)),
    )
  })
  return {
    indirizzo,
    ferma: async () => {
      processo.kill('SIGTERM')
      await finito
    },
  }
}

const demo = await avvia('demo', cartella)
const vuoto = await avvia('avvia', join(cartella, 'vuoto'))

const SCHEDA = '/piani/DUP_2022_2024/obiettivi/2022_S05_13'
interface Immagine {
  readonly nome: string
  readonly percorso: string
  readonly altezza: number
  readonly larghezza?: number
  readonly daVuoto?: boolean
  /** The picture begins here instead of at the top of the page. */
  readonly da?: string
}
const IMMAGINI: readonly Immagine[] = [
  { nome: 'inizio', percorso: '/', altezza: 660, daVuoto: true },
  { nome: 'importa', percorso: '/importa', altezza: 620 },
  { nome: 'cruscotto', percorso: '/?vista=DUP_2022_2024', altezza: 760 },
  { nome: 'cerca', percorso: '/cerca?testo=mensa', altezza: 560 },
  { nome: 'piano', percorso: '/piani/DUP_2022_2024?mostra=albero', altezza: 700, da: 'main > .oc-corpo' },
  { nome: 'scheda', percorso: SCHEDA, altezza: 760 },
  { nome: 'cronoprogramma', percorso: SCHEDA, altezza: 640, da: '#gantt' },
  { nome: 'scheda-telefono', percorso: SCHEDA, altezza: 740, larghezza: 360 },
  { nome: 'andamento', percorso: '/andamento?vista=DUP_2022_2024', altezza: 700, da: 'main > .oc-corpo' },
  { nome: 'controlli', percorso: '/controlli?vista=DUP_2022_2024', altezza: 700 },
  { nome: 'calendario', percorso: '/calendario', altezza: 700 },
  { nome: 'stampe', percorso: '/stampe', altezza: 620 },
  { nome: 'organigramma', percorso: '/amministrazione/organigramma', altezza: 640 },
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
  for (const { nome, percorso, altezza, larghezza = 1100, daVuoto, da } of IMMAGINI) {
    const pagina = await browser.newPage({ viewport: { width: larghezza, height: altezza }, locale: 'it-IT' })
    const risposta = await pagina.goto((daVuoto ? vuoto : demo).indirizzo + percorso)
    if (risposta?.status() !== 200) throw new Error(`${percorso}: ${risposta?.status()}`)
    const y = da ? ((await pagina.locator(da).first().boundingBox())?.y ?? 0) : 0
    const foto = await pagina.screenshot({
      path: join(immagini, `${nome}.png`),
      fullPage: true,
      clip: { x: 0, y, width: larghezza, height: altezza },
    })
    if (foto.length > BYTE_MASSIMI)
      throw new Error(`${nome}.png è di ${Math.round(foto.length / 1024)} kB: abbassare la sua altezza`)
    await pagina.close()
  }
} finally {
  await browser.close()
  await vuoto.ferma()
  await demo.ferma()
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
