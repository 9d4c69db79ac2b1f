/**
 * The pages, from the real server on a store of 2,000 cards: how long from the command to the first answered page, how
 * many list and card pages a second with ten readers (beside the least that the same web framework can answer, in the
 * same run), how much memory after 1,000 pages. Needs the built program (`npm run build`).
 *
 *   node bench/pagine.ts [seconds of each load, default 10] [cards, default 2000]
 *
 * Exits 1 when a limit that we promise is not kept. The readers run on this machine too: what they take is not ours.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import {
  cpuDi,
  inMb,
  inMs,
  mediana,
  memoriaAlbero,
  richiediDist,
  stampaTabella,
  tara,
  volte,
} from './misura.ts'
import { conCartella, generaSchede, scriviArchivio, VISTA } from './schede.ts'

const SECONDI = Number(process.argv[2] ?? 10)
const QUANTE = Number(process.argv[3] ?? 2_000)
const AVVII = 9
const RISCALDAMENTO = 300
const PAGINE = 1_000
const MASSIMO_AVVIO_MS = 1_000
const MASSIMA_MEMORIA = 250 * 1024 ** 2
const COME_UN_BROWSER = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

richiediDist()
const qui = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

interface Server {
  readonly url: string
  readonly pid: number
  readonly inizio: number
  readonly ferma: () => Promise<void>
}

/** Starts a server that prints its address, and waits for it. Throws with what it said when it ends instead. */
const avvia = (argomenti: readonly string[]): Promise<Server> =>
  new Promise((risolvi, rifiuta) => {
    const inizio = performance.now()
    const figlio: ChildProcess = spawn(process.execPath, argomenti, { stdio: ['ignore', 'pipe', 'pipe'] })
    const finito = new Promise<void>((f) => figlio.once('exit', () => f()))
    let errori = ''
    figlio.stderr?.on('data', (d) => {
      errori += d
    })
    figlio.once('exit', (codice) => rifiuta(new Error(`il server è uscito (${codice}): ${errori}`)))
    figlio.stdout?.on('data', (d) => {
      const url = /http:\/\/\S+/.exec(String(d))?.[0]
      if (url === undefined) return
      risolvi({
        url,
        pid: figlio.pid ?? 0,
        inizio,
        ferma: () => {
          figlio.kill('SIGTERM')
          return finito
        },
      })
    })
  })

const avviaNostro = (cartella: string): Promise<Server> =>
  avvia([qui('../bin/obiettivo.mjs'), 'avvia', '--senza-accesso', '--dati', cartella, '--porta', '0'])

const avviaSaluto = (): Promise<Server> => avvia([qui('./pari/saluto.mjs')])

const chiedi = async (url: string): Promise<string> => {
  const risposta = await fetch(url, { headers: COME_UN_BROWSER })
  const testo = await risposta.text()
  if (risposta.status !== 200) throw new Error(`${url}: ${risposta.status}`)
  return testo
}

interface Avvio {
  readonly pronto: number
  readonly prima: number
  readonly cpu: number
}

/** From the command to the whole text of the first page ("/", which leads to the list of the latest view). */
const misuraAvvio = async (avviato: Promise<Server>): Promise<Avvio> => {
  const server = await avviato
  try {
    const pronto = performance.now() - server.inizio
    await chiedi(server.url)
    return { pronto, prima: performance.now() - server.inizio, cpu: cpuDi(server.pid) }
  } finally {
    await server.ferma()
  }
}

const elenco = `/piani/${VISTA.codice}`
const schede = generaSchede(QUANTE)
const pagineElenco = Array.from(
  { length: Math.ceil(QUANTE / 50) },
  (_, i) => `${elenco}?mostra=tabella&pagina=${i + 1}`,
)
const pagineScheda = schede.map((s) => `${elenco}/obiettivi/${s.codice}`)

const carica = async (url: string, pagine: readonly string[], headers: Record<string, string>) => {
  const esito = await autocannon({
    url,
    connections: 10,
    duration: SECONDI,
    headers,
    requests: pagine.map((path) => ({ path })),
  })
  if (esito.non2xx > 0 || esito.errors > 0) throw new Error(`${url}: ${esito.non2xx} risposte non riuscite`)
  return esito
}

const mancati: string[] = []
await conCartella(async (cartella) => {
  await scriviArchivio(cartella, schede)

  console.log(`${await tara()}\n`)
  const primo = await misuraAvvio(avviaNostro(cartella))
  const nostri: Avvio[] = []
  const saluti: Avvio[] = []
  for (let i = 0; i < AVVII; i++) {
    saluti.push(await misuraAvvio(avviaSaluto()))
    nostri.push(await misuraAvvio(avviaNostro(cartella)))
  }
  const di = (avvii: readonly Avvio[], campo: keyof Avvio) => mediana(avvii.map((a) => a[campo]))
  const prima = di(nostri, 'prima')
  stampaTabella([
    [
      `avvio (mediana di ${AVVII})`,
      'in ascolto',
      'prima pagina',
      'la più veloce',
      'cpu',
      'rispetto al saluto',
    ],
    ...(
      [
        ['saluto di Fastify (pari)', saluti],
        [`${QUANTE} schede`, nostri],
        ['la prima volta, con i controlli da calcolare', [primo]],
      ] as const
    ).map(([nome, a]) => [
      nome,
      inMs(di(a, 'pronto')),
      inMs(di(a, 'prima')),
      inMs(Math.min(...a.map((v) => v.prima))),
      inMs(di(a, 'cpu')),
      volte(di(saluti, 'prima'), di(a, 'prima')),
    ]),
  ])
  if (prima > MASSIMO_AVVIO_MS) mancati.push(`prima pagina dopo ${inMs(prima)}`)

  const server = await avviaNostro(cartella)
  try {
    const mille = [...pagineElenco, ...pagineScheda].slice(0, PAGINE)
    for (let i = 0; i < PAGINE; i += 10)
      await Promise.all(mille.slice(i, i + 10).map((p) => chiedi(server.url + p)))
    const { rss } = memoriaAlbero(server.pid)
    console.log(
      `\nMemoria del server dopo ${mille.length} pagine su ${QUANTE} schede: ${Math.round(rss / 1024 ** 2)} MiB\n`,
    )
    if (rss > MASSIMA_MEMORIA) mancati.push(`memoria del server ${inMb(rss)}`)
  } finally {
    await server.ferma()
  }

  const saluto = await avviaSaluto()
  const nostro = await avviaNostro(cartella)
  try {
    const prove = [
      ['saluto di Fastify (pari)', saluto, ['/'], COME_UN_BROWSER],
      ['albero del piano', nostro, [elenco], COME_UN_BROWSER],
      ['elenco, 50 righe', nostro, pagineElenco, COME_UN_BROWSER],
      ['elenco, senza compressione', nostro, pagineElenco, { accept: 'text/html' }],
      ['scheda', nostro, pagineScheda, COME_UN_BROWSER],
      ['scheda, senza compressione', nostro, pagineScheda, { accept: 'text/html' }],
    ] as const
    const righe: string[][] = []
    let base = 0
    for (const [nome, { url, pid }, pagine, intestazioni] of prove) {
      // What counts is a server that has been at work for a while: its code is compiled after some hundred pages.
      await autocannon({
        url,
        connections: 10,
        amount: RISCALDAMENTO,
        requests: pagine.map((path) => ({ path })),
      })
      const cpuPrima = cpuDi(pid)
      const e = await carica(url, pagine, { ...intestazioni })
      const cpu = (cpuDi(pid) - cpuPrima) / Math.max(1, e.requests.total)
      const alSecondo = e.requests.total / e.duration
      if (base === 0) base = alSecondo
      const byte = Math.round(e.throughput.total / Math.max(1, e.requests.total) / 1000)
      righe.push([
        nome,
        Math.round(alSecondo).toString(),
        inMs(e.latency.p50),
        inMs(e.latency.p99),
        inMs(cpu),
        `${byte} kB`,
        volte(alSecondo, base),
      ])
    }
    console.log(`10 lettori, ${SECONDI} secondi ciascuna\n`)
    stampaTabella([
      ['pagina', 'pagine/s', 'mediana', 'p99', 'cpu a pagina', 'a pagina', 'rispetto al saluto'],
      ...righe,
    ])
    console.log(`\nMemoria del server dopo il carico: ${inMb(memoriaAlbero(nostro.pid).rss)}`)
  } finally {
    await nostro.ferma()
    await saluto.ferma()
  }
})
for (const m of mancati) console.error(`Limite superato: ${m}`)
process.exitCode = mancati.length > 0 ? 1 : 0
