/** How a person of the last hour speaks to the server: one browser's cookies, and patience when nobody answers. */
import { performance } from 'node:perf_hooks'
import { setTimeout as aspetta } from 'node:timers/promises'

export const PASSI = ['accesso', 'apertura', 'salvataggio', 'caricamento'] as const
export type Passo = (typeof PASSI)[number]

/** A request that did not go as it should. */
export interface Guasto {
  readonly chi: string
  readonly passo: Passo
  /** The last request of the step: "POST /accedi". */
  readonly richiesta: string
  /** What it was answered; null when nobody answered. */
  readonly stato: number | null
  readonly testo: string
  /** How many times the step had been begun again. */
  readonly ripetute: number
}

export interface Risposta {
  readonly stato: number
  readonly corpo: string
  readonly dove: string
}

/** A person's browser. */
export interface Rete {
  /** Sends and reads to the end; throws when nobody answers, or with a status that isn't among the expected. */
  readonly chiama: (
    percorso: string,
    attesi: readonly number[],
    opzioni?: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<Risposta>
  /**
   * Does a step until the server is there; only one done at once is timed. Null, and a failure is kept, when it went
   * otherwise than by nobody answering.
   */
  readonly insisti: <T>(passo: Passo, azione: () => Promise<T>) => Promise<T | null>
  readonly tempi: Readonly<Record<Passo, number[]>>
  readonly guasti: readonly Guasto[]
  /** Steps begun again because the server was not there. */
  readonly ripetute: () => number
}

const TENTATIVI = 200
const RIPROVA_MS = 250
const TESTO_MASSIMO = 300

class SenzaServer extends Error {}
class Inatteso extends Error {
  readonly stato: number
  constructor(stato: number, corpo: string) {
    super(corpo)
    this.stato = stato
  }
}

/** What a page says, without its tags: for whoever reads why a request was refused. */
const spoglia = (corpo: string): string =>
  (/<main[\s\S]*?<\/main>/.exec(corpo)?.[0] ?? corpo)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, TESTO_MASSIMO)

export const createRete = (url: string, chi: string): Rete => {
  const biscotti = new Map<string, string>()
  const tempi: Record<Passo, number[]> = { accesso: [], apertura: [], salvataggio: [], caricamento: [] }
  const guasti: Guasto[] = []
  let ripetute = 0
  let ultima = ''
  const chiama: Rete['chiama'] = async (percorso, attesi, opzioni = {}) => {
    ultima = `${opzioni.method ?? 'GET'} ${percorso}`
    const headers = {
      'sec-fetch-site': 'same-origin',
      cookie: [...biscotti].map(([n, v]) => `${n}=${v}`).join('; '),
      ...opzioni.headers,
    }
    try {
      const r = await fetch(url + percorso, { ...opzioni, headers, redirect: 'manual' })
      for (const b of r.headers.getSetCookie()) {
        const [nome = '', valore = ''] = (b.split(';')[0] ?? '').split('=')
        biscotti.set(nome, valore)
      }
      const corpo = await r.text()
      if (!attesi.includes(r.status)) throw new Inatteso(r.status, spoglia(corpo))
      return { stato: r.status, corpo, dove: r.headers.get('location') ?? '' }
    } catch (errore) {
      if (errore instanceof Inatteso) throw errore
      const causa = errore instanceof Error ? (errore.cause ?? errore) : errore
      throw new SenzaServer(String(causa))
    }
  }
  return {
    chiama,
    tempi,
    guasti,
    ripetute: () => ripetute,
    insisti: async (passo, azione) => {
      for (let n = 0; ; n += 1) {
        const inizio = performance.now()
        try {
          const esito = await azione()
          if (n === 0) tempi[passo].push(performance.now() - inizio)
          return esito
        } catch (errore) {
          if (errore instanceof SenzaServer && n < TENTATIVI) {
            ripetute += 1
            await aspetta(RIPROVA_MS)
            continue
          }
          const stato = errore instanceof Inatteso ? errore.stato : null
          const testo = errore instanceof Error ? errore.message : String(errore)
          guasti.push({ chi, passo, richiesta: ultima, stato, testo, ripetute: n })
          return null
        }
      }
    },
  }
}
