/**
 * What every benchmark here shares: medians, the peak memory of a whole process tree, and a table with ratios.
 * Memory is read from /proc, so it is measured on Linux only (null elsewhere).
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'

/** Address of the built program; stops with a sentence when there is none, and builds nothing by itself. */
export const richiediDist = (): URL => {
  const dist = new URL('../dist/', import.meta.url)
  if (!existsSync(new URL('cli/obiettivo.js', dist))) {
    console.error('Il programma non è costruito: eseguire prima "npm run build".')
    process.exit(1)
  }
  return dist
}

export interface Tempi {
  readonly mediana: number
  readonly minimo: number
  readonly massimo: number
}

/** Median of numbers; the mean of the middle two when they are even. NaN on none. */
export const mediana = (valori: readonly number[]): number => {
  const v = [...valori].sort((a, b) => a - b)
  const meta = Math.floor(v.length / 2)
  return v.length % 2 === 1
    ? (v[meta] ?? Number.NaN)
    : ((v[meta - 1] ?? Number.NaN) + (v[meta] ?? Number.NaN)) / 2
}

export const riassumi = (valori: readonly number[]): Tempi => ({
  mediana: mediana(valori),
  minimo: Math.min(...valori),
  massimo: Math.max(...valori),
})

/** Milliseconds of `azione` over `volte` runs, after `riscaldamento` runs that don't count. */
export const misuraTempi = async (azione: () => unknown, volte = 5, riscaldamento = 1): Promise<Tempi> => {
  const tempi: number[] = []
  for (let i = -riscaldamento; i < volte; i++) {
    const inizio = performance.now()
    await azione()
    if (i >= 0) tempi.push(performance.now() - inizio)
  }
  return riassumi(tempi)
}

/** Children of a process, over all its threads; empty when it is gone. */
const figliDi = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((tid) =>
      readFileSync(`/proc/${pid}/task/${tid}/children`, 'utf8')
        .split(' ')
        .filter((p) => p.trim() !== '')
        .map(Number),
    )
  } catch {
    return []
  }
}

const leggiKb = (file: string, campo: RegExp): number => {
  try {
    return Number(campo.exec(readFileSync(file, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/**
 * Bytes held right now by a process and all its descendants. `rss` sums resident pages (pages shared by several
 * processes count in each); `pss` divides shared pages among those that share them, fairer to a many-process program.
 */
export const memoriaAlbero = (
  pid: number,
  conPss = false,
): { rss: number; pss: number; processi: number } => {
  let [rss, pss, processi] = [0, 0, 0]
  const daVedere = [pid]
  for (let p = daVedere.pop(); p !== undefined; p = daVedere.pop()) {
    processi += 1
    rss += leggiKb(`/proc/${p}/status`, /VmRSS:\s+(\d+)/) * 1024
    if (conPss) pss += leggiKb(`/proc/${p}/smaps_rollup`, /^Pss:\s+(\d+)/m) * 1024
    daVedere.push(...figliDi(p))
  }
  return { rss, pss, processi }
}

/** CPU time of a process and its descendants so far, by process, in ms (10 ms grain): what noise from others can't swell. */
const cpuAlbero = (pid: number, visti: Map<number, number>): void => {
  try {
    const campi = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    visti.set(pid, 10 * (Number(campi[11]) + Number(campi[12])))
  } catch {
    return
  }
  for (const figlio of figliDi(pid)) cpuAlbero(figlio, visti)
}

/** CPU time that a process and its living descendants have taken so far, in ms; 0 when it can't be read. */
export const cpuDi = (pid: number): number => {
  const visti = new Map<number, number>()
  cpuAlbero(pid, visti)
  return [...visti.values()].reduce((a, b) => a + b, 0)
}

/**
 * How fast, and how busy, the machine is now: a Node process that does nothing, from start to end. About 40 ms of wall
 * and CPU on an idle one; a wall much longer than the CPU says that others are working, and that times are theirs too.
 */
export const tara = async (): Promise<string> => {
  const vuoti: EsitoProcesso[] = []
  for (let i = 0; i < 5; i++) vuoti.push(await misuraProcesso(process.execPath, ['-e', '0'], { ogniMs: 5 }))
  const carico = loadavg()[0]?.toFixed(1).replace('.', ',')
  return `Macchina: ${availableParallelism()} core, carico ${carico}; un processo Node vuoto: ${inMs(mediana(vuoti.map((v) => v.ms)))}, cpu ${inMs(mediana(vuoti.map((v) => v.picco.cpuMs)))}`
}

export interface Picco {
  /** User and system time of the whole tree, as last seen of each process. */
  readonly cpuMs: number
  readonly rss: number | null
  /** Null unless asked for: reading it is slow, and slows what is measured. */
  readonly pss: number | null
  readonly processi: number
}

/** Samples the tree under `pid` until `ferma()`, which gives the highest seen. Short spikes between samples are lost. */
export const campionaAlbero = (pid: number, { ogniMs = 20, conPss = false } = {}): { ferma: () => Picco } => {
  let [rss, pss, processi] = [0, 0, 0]
  const cpu = new Map<number, number>()
  const campiona = () => {
    cpuAlbero(pid, cpu)
    const ora = memoriaAlbero(pid, conPss)
    rss = Math.max(rss, ora.rss)
    pss = Math.max(pss, ora.pss)
    processi = Math.max(processi, ora.processi)
  }
  campiona()
  const orologio = setInterval(campiona, ogniMs)
  return {
    ferma: () => {
      clearInterval(orologio)
      return {
        cpuMs: [...cpu.values()].reduce((a, b) => a + b, 0),
        rss: rss > 0 ? rss : null,
        pss: conPss && pss > 0 ? pss : null,
        processi,
      }
    },
  }
}

export interface EsitoProcesso {
  readonly ms: number
  readonly picco: Picco
  readonly codice: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a whole command and measures wall time and the peak memory of its process tree. Never through a shell. */
export const misuraProcesso = (
  comando: string,
  argomenti: readonly string[],
  opzioni: { cwd?: string; env?: NodeJS.ProcessEnv; ogniMs?: number; conPss?: boolean } = {},
): Promise<EsitoProcesso> =>
  new Promise((risolvi, rifiuta) => {
    const inizio = performance.now()
    const figlio = spawn(comando, argomenti, { cwd: opzioni.cwd, env: opzioni.env ?? process.env })
    const uscite = { stdout: '', stderr: '' }
    figlio.stdout.on('data', (d) => {
      uscite.stdout += d
    })
    figlio.stderr.on('data', (d) => {
      uscite.stderr += d
    })
    const campione = campionaAlbero(figlio.pid ?? 0, opzioni)
    figlio.on('error', (errore) => {
      campione.ferma()
      rifiuta(errore)
    })
    figlio.on('close', (codice) => {
      risolvi({ ms: performance.now() - inizio, picco: campione.ferma(), codice, ...uscite })
    })
  })

export const inMs = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`
export const inMb = (byte: number | null): string => (byte === null ? 'n.d.' : `${Math.round(byte / 1e6)} MB`)

/** How many times `nostro` fits in `pari`: "3,10×" means ours takes 3,1 times less. Two significant figures when far below 1. */
export const volte = (pari: number, nostro: number): string => {
  const n = pari / nostro
  return `${(n < 0.1 ? n.toPrecision(2) : n.toFixed(2)).replace('.', ',')}×`
}

/** Prints rows in aligned columns; the first row is the heading. */
export const stampaTabella = (righe: readonly (readonly string[])[]): void => {
  const larghezze = (righe[0] ?? []).map((_, c) => Math.max(...righe.map((r) => (r[c] ?? '').length)))
  for (const [i, riga] of righe.entries()) {
    console.log(
      riga.map((t, c) => (c === 0 ? t.padEnd(larghezze[c] ?? 0) : t.padStart(larghezze[c] ?? 0))).join('   '),
    )
    if (i === 0) console.log(larghezze.map((n) => '─'.repeat(n)).join('   '))
  }
}
