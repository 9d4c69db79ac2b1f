/**
 * Search over 20,000 cards: the whole use case (`searchSchede`: find, rank, load the page's cards, cut the passages) on
 * SQLite and on PostgreSQL (the server at OBIETTIVO_TEST_POSTGRES_URL, or one started for the occasion). The peer is what a
 * search without an index does: every card's text in memory, without case and accents, looked through for each word.
 * Other questions are asked between two rounds of the same, so that none is answered from what pages keep.
 *
 *   node bench/ricerca.ts [cards] [rounds]
 */
import { availableParallelism, loadavg } from 'node:os'
import { type Archivio, openArchivio } from '../src/archivio/archivio.ts'
import { toDomanda } from '../src/archivio/ricerca/domanda.ts'
import { OPERATORE_LOCALE } from '../src/dominio/permessi/attore.ts'
import type { Scheda } from '../src/dominio/scheda/scheda.ts'
import { findCodici, searchSchede } from '../src/servizi/ricerca/ricerca.ts'
import { conDatabaseVuoto, conServer } from './database.ts'
import { inMs, stampaTabella, tara, volte } from './misura.ts'
import { conCartella, generaSchede, riempiArchivio } from './schede.ts'

const QUANTE = Number(process.argv[2] ?? 20_000)
const GIRI = Number(process.argv[3] ?? 12)
/** The promise: a search answers within this, whatever is asked. Not judged while others use the machine. */
const LIMITE_MS = 100

/** From what finds one card to what finds nearly all. */
const DOMANDE: readonly (readonly [nome: string, testo: string])[] = [
  ['un codice intero', '2023_S08_20'],
  ['un codice senza anno', 'S123_07'],
  ['una parola', 'asili'],
  ['due parole flesse', 'manutenzioni stradali'],
  ['una frase', 'coinvolgere le famiglie nelle verifiche delle mense'],
  ['una parola appena iniziata', 'se'],
  ['una parola di quasi tutte', 'servizi'],
  ['una parola che non c’è', 'xilofono'],
]

const senzaAccenti = (t: string): string => t.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Everything of a card as one text: what a scan looks through. */
const toTesto = (s: Scheda): string =>
  senzaAccenti(
    [
      s.codice,
      s.descrizione,
      s.responsabile,
      ...s.statoDiAttuazione.map((n) => n.testo),
      ...s.fasi.flatMap((f) => [f.descrizione, f.nota, f.responsabile]),
      ...s.indicatori.flatMap((i) => [i.descrizione, i.nota]),
      ...s.collegamenti.flatMap((c) => [c.codice, c.titolo]),
    ].join(' '),
  )

const percentile = (tempi: readonly number[], quota: number): number =>
  tempi.toSorted((a, b) => a - b)[Math.min(tempi.length - 1, Math.floor(tempi.length * quota))] ?? 0

interface Misura {
  readonly trovate: number
  readonly tempi: readonly number[]
  /** Processor time of this process, one search (the server's own is not in it). */
  readonly cpuMs: number
}

const misura = async (archivio: Archivio): Promise<Misura[]> => {
  const ctx = {
    archivio,
    attore: OPERATORE_LOCALE,
    daDove: null,
    oggi: '2024-01-01',
    adesso: '2024-01-01T08:00:00Z',
  }
  const trovate = new Map<string, number>()
  const tempi = new Map<string, number[]>(DOMANDE.map(([nome]) => [nome, []]))
  const cpu = new Map<string, number>()
  // The first round reads the index from the disk and the places of the cards.
  for (let giro = 0; giro < GIRI + 1; giro++)
    for (const [nome, testo] of DOMANDE) {
      const inizio = performance.now()
      const prima = process.cpuUsage()
      trovate.set(nome, (await searchSchede(ctx, { testo })).totale)
      if (giro === 0) continue
      tempi.get(nome)?.push(performance.now() - inizio)
      const { user, system } = process.cpuUsage(prima)
      cpu.set(nome, (cpu.get(nome) ?? 0) + (user + system) / 1000)
    }
  for (const [nome, testo] of DOMANDE)
    if ((await findCodici(ctx, { testo }))?.size !== trovate.get(nome))
      throw new Error('Due risposte diverse')
  return DOMANDE.map(([nome]) => ({
    trovate: trovate.get(nome) ?? 0,
    tempi: tempi.get(nome) ?? [],
    cpuMs: (cpu.get(nome) ?? 0) / GIRI,
  }))
}

const misuraScansione = (testi: readonly string[]): Misura[] =>
  DOMANDE.map(([, testo]) => {
    const parole = (toDomanda(testo) ?? []).map((p) => p.forma)
    const tempi: number[] = []
    let trovate = 0
    for (let giro = 0; giro < GIRI; giro++) {
      const inizio = performance.now()
      trovate = testi.filter((t) => parole.every((p) => t.includes(p))).length
      tempi.push(performance.now() - inizio)
    }
    return { trovate, tempi, cpuMs: 0 }
  })

const misuraSu = async (dove: { cartella: string } | { url: string }, schede: readonly Scheda[]) => {
  const archivio = await openArchivio(dove)
  try {
    const inizio = performance.now()
    await riempiArchivio(archivio, schede)
    return { scrittura: performance.now() - inizio, misure: await misura(archivio) }
  } finally {
    await archivio.close()
  }
}

const carico = loadavg()[0] ?? 0
console.log(await tara())
const schede = generaSchede(QUANTE)
const sqlite = await conCartella((cartella) => misuraSu({ cartella }, schede))
const postgres = await conServer((s) => conDatabaseVuoto(s, (url) => misuraSu({ url }, schede)))
const scansione = misuraScansione(schede.map(toTesto))

const p = (m: Misura | undefined): string =>
  m === undefined ? '–' : `${inMs(percentile(m.tempi, 0.5))} · ${inMs(percentile(m.tempi, 0.95))}`
console.log(`\n${QUANTE} schede, ${GIRI} ricerche per domanda: mediana · 95 su 100\n`)
stampaTabella([
  ['domanda', 'trovate', 'SQLite', 'cpu', 'PostgreSQL', 'scansione', 'trovate', 'SQLite/scansione'],
  ...DOMANDE.map(([nome], i) => {
    const [nostra, sua] = [sqlite.misure[i], scansione[i]]
    return [
      nome,
      String(nostra?.trovate ?? ''),
      p(nostra),
      inMs(nostra?.cpuMs ?? 0),
      p(postgres.misure[i]),
      p(sua),
      String(sua?.trovate ?? ''),
      volte(percentile(sua?.tempi ?? [], 0.5), percentile(nostra?.tempi ?? [], 0.5)),
    ]
  }),
])
console.log(
  `\nScrivere le schede con l’indice: SQLite ${inMs(sqlite.scrittura)}, PostgreSQL ${inMs(postgres.scrittura)}`,
)

const occupata = carico > availableParallelism()
if (occupata) console.log('La macchina è occupata da altri: il limite di tempo non è giudicato.')
for (const [i, [nome]] of DOMANDE.entries()) {
  const altre = postgres.misure[i]
  if (altre !== undefined && altre.trovate !== sqlite.misure[i]?.trovate) {
    console.error(`«${nome}»: i due archivi non danno la stessa risposta.`)
    process.exitCode = 1
  }
  for (const [motore, m] of [
    ['SQLite', sqlite.misure[i]],
    ['PostgreSQL', altre],
  ] as const)
    if (!occupata && m !== undefined && percentile(m.tempi, 0.95) > LIMITE_MS) {
      console.error(`«${nome}» su ${motore}: oltre i ${LIMITE_MS} ms promessi.`)
      process.exitCode = 1
    }
}
