/**
 * What a page costs beside a plain one of the same server (same security, headers and open store): one card, and the
 * list of a plan of 500 cards as tree, as table and as search result. Each is measured as readers meet it (a page is
 * kept until the data change) and with every page written again, which is what the first reader after a change pays.
 * Needs the built program (`npm run build`).
 *
 *   node bench/carico.ts [seconds of each load, default 8] [cards, default 500]
 *
 * Exits 1 when a card, as readers meet it, costs more than five times the plain page.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { cpuDi, inMs, richiediDist, stampaTabella, tara, volte } from './misura.ts'
import { conCartella, generaSchede, scriviArchivio, VISTA } from './schede.ts'

const SECONDI = Number(process.argv[2] ?? 8)
const QUANTE = Number(process.argv[3] ?? 500)
const LETTORI = 10
const COSTO_MASSIMO = 5
const COME_UN_BROWSER = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

richiediDist()
const SERVER = fileURLToPath(new URL('./pari/saluto-stesso.mjs', import.meta.url))

/** The server on a folder, keeping the pages it writes or (0 bytes) writing each again. */
const avvia = (cartella: string, tenute: boolean): Promise<{ url: string; figlio: ChildProcess }> =>
  new Promise((risolvi, rifiuta) => {
    const figlio = spawn(process.execPath, [SERVER, cartella, ...(tenute ? [] : ['0'])], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    figlio.once('exit', (codice) => rifiuta(new Error(`il server è uscito (${codice})`)))
    figlio.stdout?.once('data', (d) => risolvi({ url: String(d).trim(), figlio }))
  })

const piano = `/piani/${VISTA.codice}`
const schede = generaSchede(QUANTE)
const PAGINE: readonly (readonly [nome: string, pagine: readonly string[]])[] = [
  ['pagina semplice dello stesso server (pari)', ['/saluto']],
  [`scheda (${QUANTE} diverse)`, schede.map((s) => `${piano}/obiettivi/${s.codice}`)],
  [`piano di ${QUANTE}: albero`, [piano]],
  [`piano di ${QUANTE}: tabella`, [`${piano}?mostra=tabella`]],
  [`piano di ${QUANTE}: ricerca`, [`${piano}?mostra=tabella&testo=servizi`]],
]

const carica = async (url: string, pagine: readonly string[], pid: number) => {
  const requests = pagine.map((path) => ({ path }))
  // Every page once, and the server's code compiled, before the clock starts.
  for (const path of pagine.length > 1 ? pagine : Array.from({ length: 300 }, () => pagine[0] ?? '/'))
    await (await fetch(url + path, { headers: COME_UN_BROWSER })).arrayBuffer()
  const prima = cpuDi(pid)
  const e = await autocannon({
    url,
    connections: LETTORI,
    duration: SECONDI,
    headers: COME_UN_BROWSER,
    requests,
  })
  if (e.non2xx > 0 || e.errors > 0) throw new Error(`${pagine[0]}: ${e.non2xx} risposte non riuscite`)
  return {
    alSecondo: e.requests.total / e.duration,
    p50: e.latency.p50,
    p99: e.latency.p99,
    cpu: (cpuDi(pid) - prima) / Math.max(1, e.requests.total),
    kb: e.throughput.total / Math.max(1, e.requests.total) / 1000,
  }
}

let costoScheda = 0
await conCartella(async (cartella) => {
  await scriviArchivio(cartella, schede)
  console.log(`${await tara()}\n\n${LETTORI} lettori, ${SECONDI} secondi ciascuna\n`)
  for (const tenute of [true, false]) {
    const { url, figlio } = await avvia(cartella, tenute)
    const righe: string[][] = []
    let base = 0
    for (const [nome, pagine] of PAGINE) {
      const m = await carica(url, pagine, figlio.pid ?? 0)
      if (base === 0) base = m.cpu
      if (tenute && nome.startsWith('scheda')) costoScheda = m.cpu / base
      righe.push([
        nome,
        Math.round(m.alSecondo).toString(),
        inMs(m.p50),
        inMs(m.p99),
        inMs(m.cpu),
        `${m.kb.toFixed(1)} kB`,
        volte(m.cpu, base),
      ])
    }
    console.log(
      tenute ? 'Come le trova chi legge:\n' : '\nRiscritta ogni volta (il primo dopo una modifica):\n',
    )
    stampaTabella([
      ['pagina', 'pagine/s', 'mediana', 'p99', 'cpu a pagina', 'a pagina', 'cpu sulla semplice'],
      ...righe,
    ])
    figlio.removeAllListeners('exit')
    figlio.kill('SIGTERM')
  }
})
console.log(
  `\nUna scheda costa ${costoScheda.toFixed(1)} volte una pagina semplice (al massimo ${COSTO_MASSIMO}).`,
)
process.exitCode = costoScheda > COSTO_MASSIMO ? 1 : 0
