/**
 * Printing, beside headless Chromium printing the same content as tagged PDF with bookmarks (`pari/chromium.ts`).
 * Whole commands on both sides, one after the other in turn, so that whatever else the machine does weighs on both:
 * ours from the store (`obiettivo stampa`), the peer from the JSON export of the same cards. Memory is the peak over
 * the whole process tree. Needs the built program (`npm run build`) and Chromium (CHROMIUM, or /usr/bin/chromium).
 *
 *   node bench/stampa.ts [--tutto] [--senza-pari]
 *
 * 35 cards: medians of five. 2,000 cards: one run, ours only; with --tutto Chromium too (minutes, gigabytes). Warm:
 * one card at a time inside a printing child that stays. Exits 1 when a limit that we promise is not kept.
 */
import { existsSync, globSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { toEsportazione as Esporta } from '../src/documenti/scambio/esportazione.ts'
import {
  type EsitoProcesso,
  inMb,
  inMs,
  mediana,
  misuraProcesso,
  richiediDist,
  stampaTabella,
  tara,
  volte,
} from './misura.ts'
import { ANNO, conCartella, ENTE, generaSchede, scriviArchivio, VISTA } from './schede.ts'

const VOLTE = 5
const AL = `${ANNO}-12-31`
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const TUTTO = process.argv.includes('--tutto')
const CON_PARI = !process.argv.includes('--senza-pari') && existsSync(CHROMIUM)
const MASSIMO_MS = 60_000
const MASSIMA_MEMORIA = 1024 ** 3
const MASSIMO_SCHEDA_MS = 30

const dist = richiediDist()
const qui = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

interface Comando {
  readonly nome: string
  readonly argomenti: (cartella: string, uscita: string) => readonly string[]
}
const NOSTRO: Comando = {
  nome: 'obiettivo stampa',
  argomenti: (cartella, uscita) => [
    qui('../bin/obiettivo.mjs'),
    'stampa',
    '--dati',
    cartella,
    '--vista',
    VISTA.codice,
    '--al',
    AL,
    '-o',
    uscita,
  ],
}
const pari = (nome: string, ...altri: string[]): Comando => ({
  nome,
  argomenti: (cartella, uscita) => [
    qui('./pari/chromium.ts'),
    join(cartella, 'schede.json'),
    uscita,
    AL,
    CHROMIUM,
    ...altri,
  ],
})
const PARI = CON_PARI ? [pari('Chromium (playwright)'), pari('Chromium (riga di comando)', 'riga')] : []

interface Misura {
  readonly nome: string
  readonly processi: readonly EsitoProcesso[]
  readonly file: readonly string[]
}

const misura = async (
  cartella: string,
  comandi: readonly Comando[],
  volte: number,
  conPss: boolean,
): Promise<Misura[]> => {
  const esiti = comandi.map((c, i) => ({ nome: c.nome, base: `${i}`, processi: [] as EsitoProcesso[] }))
  for (let giro = 0; giro < volte; giro++)
    for (const [i, c] of comandi.entries()) {
      const p = await misuraProcesso(process.execPath, c.argomenti(cartella, join(cartella, `${i}.pdf`)), {
        conPss,
        ogniMs: conPss ? 100 : 20,
      })
      if (p.codice !== 0) throw new Error(`${c.nome}: uscita ${p.codice}\n${p.stderr}`)
      esiti[i]?.processi.push(p)
    }
  return esiti.map(({ nome, base, processi }) => ({
    nome,
    processi,
    file: globSync(join(cartella, `${base}*.pdf`)).sort(),
  }))
}

/** Pages and words of a print, from poppler when there is one. */
const guarda = async (file: readonly string[]): Promise<{ pagine: string; parole: string; byte: string }> => {
  const byte = inMb(file.reduce((n, f) => n + statSync(f).size, 0))
  try {
    let [pagine, parole] = [0, 0]
    for (const f of file) {
      const testo = (await misuraProcesso('pdftotext', [f, '-'])).stdout
      pagine += testo.split('\f').length - 1
      parole += testo.split(/\s+/).filter((p) => p !== '').length
    }
    return { pagine: String(pagine), parole: String(parole), byte }
  } catch {
    return { pagine: 'n.d.', parole: 'n.d.', byte }
  }
}

const mostra = async (misure: readonly Misura[], pss: ReadonlyMap<string, number | null>): Promise<void> => {
  const di = (m: Misura) => ({
    ms: mediana(m.processi.map((p) => p.ms)),
    cpu: mediana(m.processi.map((p) => p.picco.cpuMs)),
    rss: mediana(m.processi.map((p) => p.picco.rss ?? Number.NaN)),
    pss: pss.get(m.nome) ?? Number.NaN,
  })
  const nostra = misure[0] && di(misure[0])
  const righe: string[][] = []
  for (const m of misure) {
    const v = di(m)
    const { pagine, parole, byte } = await guarda(m.file)
    const rapporti = nostra
      ? [volte(v.ms, nostra.ms), volte(v.cpu, nostra.cpu), volte(v.rss, nostra.rss), volte(v.pss, nostra.pss)]
      : []
    const volumi = m.file.length > 1 ? `, ${m.file.length} volumi` : ''
    righe.push([
      m.nome + volumi,
      ...[inMs(v.ms), inMs(v.cpu), inMb(v.rss), inMb(v.pss), pagine, parole, byte],
      rapporti.join(' · '),
    ])
  }
  stampaTabella([
    ['comando', 'tempo', 'cpu', 'rss', 'pss', 'pagine', 'parole', 'byte', 'tempo · cpu · rss · pss'],
    ...righe,
  ])
}

/** PSS is slow to read and slows what it measures: taken in one run apart, whose time does not count. */
const misuraPss = async (cartella: string, comandi: readonly Comando[]) =>
  new Map((await misura(cartella, comandi, 1, true)).map((m) => [m.nome, m.processi[0]?.picco.pss ?? null]))

const prepara = async (cartella: string, quante: number): Promise<void> => {
  const schede = generaSchede(quante)
  await scriviArchivio(cartella, schede)
  const { toEsportazione } = (await import(new URL('documenti/scambio/esportazione.js', dist).href)) as {
    toEsportazione: typeof Esporta
  }
  writeFileSync(join(cartella, 'schede.json'), JSON.stringify(toEsportazione(ENTE, [VISTA], schede)))
}

const mancati: string[] = []
console.log(await tara())
if (!CON_PARI) console.log('Senza Chromium: solo le nostre misure.\n')

await conCartella(async (cartella) => {
  await prepara(cartella, 35)
  const comandi = [NOSTRO, ...PARI]
  await misura(cartella, comandi, 1, false) // warms the disk cache, doesn't count
  const misure = await misura(cartella, comandi, VOLTE, false)
  console.log(`35 schede, mediane di ${VOLTE}\n`)
  await mostra(misure, await misuraPss(cartella, comandi))
})

const calda = await misuraProcesso(process.execPath, ['--expose-gc', qui('./comandi/scheda-calda.ts'), '50'])
if (calda.codice !== 0) throw new Error(calda.stderr)
type Calda = { readonly mediana: number; readonly minimo: number; readonly cpu: number }
const { compilazione, tutto } = JSON.parse(calda.stdout) as { compilazione: Calda; tutto: Calda }
console.log(
  `\nUna scheda a caldo, mediana di 50: ${inMs(compilazione.mediana)} nel figlio di stampa (la più veloce ${inMs(compilazione.minimo)}, cpu ${inMs(compilazione.cpu)}), ${inMs(tutto.mediana)} con l'andata e ritorno\n`,
)
if (compilazione.mediana > MASSIMO_SCHEDA_MS)
  mancati.push(`una scheda a caldo in ${inMs(compilazione.mediana)}`)

await conCartella(async (cartella) => {
  await prepara(cartella, 2_000)
  const comandi = [NOSTRO, ...(TUTTO ? PARI.slice(0, 1) : [])]
  const misure = await misura(cartella, comandi, 1, true)
  console.log('2000 schede, una volta\n')
  await mostra(misure, new Map(misure.map((m) => [m.nome, m.processi[0]?.picco.pss ?? null])))
  const nostra = misure[0]?.processi[0]
  if ((nostra?.ms ?? 0) > MASSIMO_MS) mancati.push(`2000 schede in ${inMs(nostra?.ms ?? 0)}`)
  if ((nostra?.picco.rss ?? 0) > MASSIMA_MEMORIA)
    mancati.push(`2000 schede in ${inMb(nostra?.picco.rss ?? 0)}`)
})

for (const m of mancati) console.error(`Limite superato: ${m}`)
process.exitCode = mancati.length > 0 ? 1 : 0
