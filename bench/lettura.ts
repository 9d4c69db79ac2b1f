/**
 * Reading prints, as text and as PDF, beside `pdftotext -layout` (poppler): the floor, since it only takes the text out
 * of the page and knows nothing of cards. Needs the built program (`npm run build`) and poppler for the peer.
 *
 *   node bench/lettura.ts [cards of the long print, default 400]
 *
 * OBIETTIVO_STAMPA_REALE=/path/print.txt adds a print of one's own.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { readStampa as Lettore } from '../src/documenti/lettura/leggi-stampa.ts'
import {
  inMb,
  inMs,
  mediana,
  misuraProcesso,
  misuraTempi,
  richiediDist,
  stampaTabella,
  tara,
  volte,
} from './misura.ts'
import { conCartella } from './schede.ts'

const SCHEDE_LUNGA = Number(process.argv[2] ?? 400)
const VOLTE = 5
const STAMPE = fileURLToPath(new URL('../demo/stampe', import.meta.url))
const LEGGI = fileURLToPath(new URL('./comandi/leggi.ts', import.meta.url))

const dist = richiediDist()
const { readStampa } = (await import(new URL('documenti/lettura/leggi-stampa.js', dist).href)) as {
  readStampa: typeof Lettore
}

interface Esito {
  readonly ms: number
  readonly pagine: number
  readonly schede: number
}
const pagineAlSecondo = (pagine: number, ms: number): string => `${Math.round((1000 * pagine) / ms)}`

/** Ours in a fresh process: whole command, and the reading alone inside it (cold: nothing compiled yet). */
const daCapo = async (file: string) => {
  const interi: number[] = []
  const letture: number[] = []
  let rss = 0
  let esito: Esito | null = null
  for (let i = 0; i < VOLTE; i++) {
    const p = await misuraProcesso(process.execPath, [LEGGI, file])
    if (p.codice !== 0) throw new Error(`lettura di ${basename(file)}: ${p.stderr}`)
    esito = JSON.parse(p.stdout) as Esito
    interi.push(p.ms)
    letture.push(esito.ms)
    rss = Math.max(rss, p.picco.rss ?? 0)
  }
  if (esito === null) throw new Error('nessuna misura')
  return { ...esito, intero: mediana(interi), lettura: mediana(letture), rss }
}

const conPoppler = async (file: string) => {
  const tempi: number[] = []
  for (let i = 0; i < VOLTE; i++) {
    const p = await misuraProcesso('pdftotext', ['-layout', file, '-'])
    if (p.codice !== 0) throw new Error(`pdftotext: ${p.stderr}`)
    tempi.push(p.ms)
  }
  return mediana(tempi)
}

const misuraTesti = async (file: readonly string[]): Promise<void> => {
  const righe: string[][] = []
  for (const f of file) {
    const freddo = await daCapo(f)
    const contenuto = readFileSync(f)
    const caldo = await misuraTempi(() => readStampa(contenuto, { nomeFile: f }), 20, 5)
    righe.push([
      f === process.env.OBIETTIVO_STAMPA_REALE ? 'stampa reale' : basename(f),
      String(freddo.pagine),
      String(freddo.schede),
      inMs(freddo.intero),
      inMs(freddo.lettura),
      inMs(caldo.mediana),
      pagineAlSecondo(freddo.pagine, caldo.mediana),
    ])
  }
  const testa = [
    'testo',
    'pagine',
    'schede',
    'processo intero',
    'lettura a freddo',
    'lettura a caldo',
    'pagine/s a caldo',
  ]
  stampaTabella([testa, ...righe])
}

const misuraPdf = async (file: readonly string[]): Promise<void> => {
  const righe: string[][] = []
  for (const f of file) {
    const [freddo, poppler] = [await daCapo(f), await conPoppler(f)]
    const contenuto = readFileSync(f)
    const caldo = await misuraTempi(() => readStampa(contenuto, { nomeFile: f }), VOLTE, 1)
    righe.push([
      basename(f),
      inMb(statSync(f).size),
      String(freddo.pagine),
      String(freddo.schede),
      inMs(freddo.intero),
      pagineAlSecondo(freddo.pagine, freddo.intero),
      pagineAlSecondo(freddo.pagine, caldo.mediana),
      inMb(freddo.rss),
      inMs(poppler),
      pagineAlSecondo(freddo.pagine, poppler),
      volte(poppler, freddo.intero),
    ])
  }
  const testa = [
    'PDF',
    'byte',
    'pagine',
    'schede',
    'processo intero',
    'pagine/s',
    'pagine/s a caldo',
    'memoria',
  ]
  stampaTabella([[...testa, 'pdftotext', 'pagine/s', 'rispetto a pdftotext'], ...righe])
}

await conCartella(async (cartella) => {
  const demo = readdirSync(STAMPE).map((n) => join(STAMPE, n))
  const reale = process.env.OBIETTIVO_STAMPA_REALE
  const pdf = demo.filter((f) => f.endsWith('.pdf'))
  const lunga = join(cartella, `stampa-di-${SCHEDE_LUNGA}-schede`)
  // In a child, so that what the generator keeps in memory does not weigh on what is measured here.
  const genera = fileURLToPath(new URL('./comandi/stampa-storica.ts', import.meta.url))
  const p = await misuraProcesso(process.execPath, [genera, String(SCHEDE_LUNGA), lunga])
  if (p.codice !== 0) throw new Error(p.stderr)

  console.log(await tara())
  console.log(`Mediane di ${VOLTE} processi nuovi; a caldo, mediana di più letture nello stesso processo.\n`)
  await misuraTesti([
    ...(reale ? [reale] : []),
    ...demo.filter((f) => f.endsWith('2023-settore-05.txt')),
    `${lunga}.txt`,
  ])
  console.log()
  await misuraPdf([...pdf.filter((f) => f.includes('2023')), `${lunga}.pdf`])
})
