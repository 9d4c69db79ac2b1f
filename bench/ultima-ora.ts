/**
 * The last hour of a round: two hundred people sign in, then all together open a card, save ten fields each and add a
 * file of 200 kB, on the real server with sign-in, signatures and history. Signing in is spread and measured apart (a
 * password costs on purpose). Afterwards the store is opened and every confirmed save and file looked for: none may be
 * missing, none there twice, each as it was given, the chain whole. In a second run the server is killed (SIGKILL) again
 * and again while they work: who wasn't answered asks again, with the same key or the same file.
 * On SQLite and on PostgreSQL: the server at OBIETTIVO_TEST_POSTGRES_URL, or one started for the occasion.
 *
 *   node bench/ultima-ora.ts [people, default 200] [seconds over which they sign in, default 300]
 *     [kills, default 20; 0: only the first run] [seconds between two saves of a person, default 10]
 *     [sqlite or postgres: only that one]
 *
 * Needs the built program (`npm run build`). Exits 1 on an error, a lost or doubled save or file, or a p95 of a save over
 * 300 ms (the last is not judged when others use the machine).
 */
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as aspetta } from 'node:timers/promises'
import { conDatabaseVuoto, conServer } from './database.ts'
import { cpuDi, inMs, richiediDist, stampaTabella, tara } from './misura.ts'
import { type Controllo, controlla } from './ora/controlla.ts'
import { type Diario, vivi } from './ora/persona.ts'
import { type Dove, prepara } from './ora/prepara.ts'
import type { Passo } from './ora/rete.ts'
import { avvia, findPorta, muori } from './ora/server.ts'
import { conCartella } from './schede.ts'

const PERSONE = Number(process.argv[2] ?? 200)
const ARRIVO_MS = Number(process.argv[3] ?? 300) * 1000
/** Where the server is killed no time is judged: they come sooner, but for what one address may ask in a minute. */
const ARRIVO_CON_UCCISIONI_MS = Math.min(ARRIVO_MS, 120_000)
const UCCISIONI = Number(process.argv[4] ?? 20)
const PAUSA_MS = Number(process.argv[5] ?? 10) * 1000
const SOLO = process.argv[6]
const SALVATAGGI = 10
const LIMITE_P95_MS = 300
/** How many failures are told one by one. */
const DA_DIRE = 10

richiediDist()

interface Giro {
  readonly diari: readonly Diario[]
  readonly uccisi: number
  readonly controllo: Controllo
  /** What the server wrote on its error stream. */
  readonly erroriServer: readonly string[]
  /** Processor time of the server over the time it took, in cores; null when it was killed. */
  readonly core: number | null
  readonly secondi: number
}

const giro = async (dove: Dove, uccisioni: number): Promise<Giro> => {
  const arrivo = uccisioni > 0 ? ARRIVO_CON_UCCISIONI_MS : ARRIVO_MS
  const compiti = await prepara(dove, { persone: PERSONE })
  const porta = await findPorta()
  const erroriServer: string[] = []
  const nasci = () => avvia(dove, porta, (riga) => erroriServer.push(riga))
  let server = await nasci()
  const inizio = performance.now()
  let vivono = true
  const lavoro = Promise.all(
    compiti.map((c, i) =>
      vivi(`http://127.0.0.1:${porta}`, c, {
        arriva: (i / compiti.length) * arrivo,
        comincia: arrivo,
        salvataggi: SALVATAGGI,
        pausa: PAUSA_MS,
      }),
    ),
  ).finally(() => {
    vivono = false
  })
  const ogni = (arrivo + SALVATAGGI * PAUSA_MS) / (uccisioni + 1)
  let uccisi = 0
  while (uccisi < uccisioni) {
    await aspetta(ogni)
    if (!vivono) break
    await muori(server, 'SIGKILL')
    uccisi += 1
    server = await nasci()
  }
  const diari = await lavoro
  const secondi = (performance.now() - inizio) / 1000
  const core = uccisi > 0 ? null : cpuDi(server.pid ?? 0) / 1000 / secondi
  await muori(server, 'SIGTERM')
  return { diari, uccisi, erroriServer, core, secondi, controllo: await controlla(dove, diari) }
}

const quota = (tempi: readonly number[], q: number): number =>
  tempi.toSorted((a, b) => a - b)[Math.min(tempi.length - 1, Math.floor(tempi.length * q))] ?? Number.NaN
const tempiDi = (diari: readonly Diario[], che: Passo): number[] => diari.flatMap((d) => d.tempi[che])
const terna = (diari: readonly Diario[], che: Passo): string =>
  [0.5, 0.95, 1].map((q) => inMs(quota(tempiDi(diari, che), q))).join(' · ')
const numero = (n: number): string => n.toFixed(2).replace('.', ',')

const carico = loadavg()[0] ?? 0
const occupata = carico > availableParallelism()
console.log(
  `${await tara()}\n\n${PERSONE} persone; entrano in ${ARRIVO_MS / 1000} s, poi ${SALVATAGGI} salvataggi ciascuna, uno ogni ${PAUSA_MS / 1000} s, e un file`,
)
const mancati: string[] = []
const righe: string[][] = []

const registra = (nome: string, g: Giro, uccisioni: number): void => {
  const { diari, controllo } = g
  const guasti = diari.flatMap((d) => d.guasti)
  const ripetute = diari.reduce((n, d) => n + d.ripetute, 0)
  righe.push([
    nome,
    terna(diari, 'accesso'),
    terna(diari, 'apertura'),
    terna(diari, 'salvataggio'),
    terna(diari, 'caricamento'),
    g.core === null ? '–' : numero(g.core),
    String(controllo.salvati),
    String(controllo.caricati),
    String(ripetute),
    String(guasti.length),
    String(controllo.persi.length),
    String(controllo.doppi.length),
    controllo.catena ? 'intera' : 'ROTTA',
  ])
  const manca = (quanti: number, che: string): void => {
    if (quanti > 0) mancati.push(`${nome}: ${quanti} ${che}`)
  }
  manca(guasti.length, 'richieste non riuscite')
  manca(controllo.persi.length, 'confermati e persi')
  manca(controllo.doppi.length, 'scritti più volte')
  manca(g.erroriServer.length, 'errori scritti dal server')
  manca(uccisioni - g.uccisi, 'uccisioni non fatte: il lavoro è finito prima')
  if (uccisioni === 0) manca(ripetute, 'richieste a cui nessuno ha risposto')
  manca(PERSONE * SALVATAGGI - controllo.salvati, 'salvataggi non confermati')
  manca(PERSONE - controllo.caricati, 'file non confermati')
  if (!controllo.catena) mancati.push(`${nome}: la storia non è intera`)
  const p95 = quota(tempiDi(diari, 'salvataggio'), 0.95)
  if (uccisioni === 0 && p95 > LIMITE_P95_MS && !occupata) mancati.push(`${nome}: p95 ${inMs(p95)}`)
  console.log(`\n${nome}: ${g.secondi.toFixed(0)} s, ${g.uccisi} SIGKILL`)
  for (const f of guasti.slice(0, DA_DIRE))
    console.error(
      `  ${f.passo} di ${f.chi}: ${f.richiesta} → ${f.stato ?? 'nessuna risposta'}, dopo ${f.ripetute} ripetizioni: ${f.testo}`,
    )
  for (const [stato, quanti] of Map.groupBy(guasti, (f) => `${f.passo} ${f.stato ?? '–'}`))
    console.error(`  ${quanti.length} × ${stato}`)
  for (const frase of [...controllo.persi, ...controllo.doppi, ...g.erroriServer].slice(0, DA_DIRE))
    console.error(`  ${frase}`)
}

const suOgniMotore = async (server: string, uccisioni: number): Promise<void> => {
  const come = uccisioni === 0 ? '' : `, ${uccisioni} SIGKILL`
  if (SOLO !== 'postgres')
    registra(
      `SQLite${come}`,
      await conCartella((cartella) => giro({ cartella, url: null }, uccisioni)),
      uccisioni,
    )
  if (SOLO !== 'sqlite')
    await conDatabaseVuoto(server, (url) =>
      conCartella(async (cartella) =>
        registra(`PostgreSQL${come}`, await giro({ cartella, url }, uccisioni), uccisioni),
      ),
    )
}

await conServer(async (server) => {
  for (const uccisioni of UCCISIONI > 0 ? [0, UCCISIONI] : [0]) await suOgniMotore(server, uccisioni)
})
console.log('\nTempi: metà · 95 su 100 · il più lento, di ciò che è riuscito la prima volta.\n')
stampaTabella([
  [
    'giro',
    'accesso',
    'apertura',
    'salvataggio',
    'file',
    'core',
    'salvati',
    'file',
    'ripetute',
    'errori',
    'persi',
    'doppi',
    'storia',
  ],
  ...righe,
])
if (occupata) console.log('\nLa macchina era occupata da altri: i tempi non sono giudicati.')
for (const m of mancati) console.error(`Non mantenuto: ${m}`)
process.exitCode = mancati.length > 0 ? 1 : 0
