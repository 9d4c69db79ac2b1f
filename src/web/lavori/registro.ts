import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

/** Long work as its page sees it. */
export type StatoLavoro<T> =
  | { readonly tipo: 'in-attesa' }
  | {
      readonly tipo: 'in-corso'
      readonly fatto: number
      readonly totale: number | null
      /** Which part of the work, when it has more than one. */
      readonly passo: string | null
    }
  | { readonly tipo: 'finito'; readonly esito: T }
  | { readonly tipo: 'fallito'; readonly messaggio: string }

export interface Lavoro<T, P> {
  readonly id: string
  /** What was asked, for the page's words. */
  readonly parametri: P
  readonly stato: StatoLavoro<T>
}

export type EsitoLavoro<T> =
  | { readonly ok: true; readonly valore: T }
  | { readonly ok: false; readonly messaggio: string }

/** What is told to the work: where to say how far it is, and when to stop. */
export interface GuidaLavoro {
  readonly avanza: (fatto: number, totale: number | null, passo?: string) => void
  readonly segnale: AbortSignal
}

export interface OpzioniRegistro<T> {
  /** The sentence for work that threw; the error itself goes to `onErrore`. */
  readonly messaggioImprevisto: string
  readonly onErrore: (errore: unknown) => void
  /** Frees what a result holds (files), once it is forgotten. */
  readonly libera: (valore: T) => void
  /** Results kept; the oldest finished one goes first. */
  readonly tenuti?: number
  /** Work waiting or running at most; beyond it is refused. */
  readonly inCoda?: number
}

export interface Registro<T, P> {
  /** Queues a work (one runs at a time); null when the queue is full. */
  readonly add: (parametri: P, lavoro: (guida: GuidaLavoro) => Promise<EsitoLavoro<T>>) => string | null
  readonly find: (id: string) => Lavoro<T, P> | null
  /** The same, waiting up to `attesa` milliseconds for a work to end: short work needs no page of its own. */
  readonly findFinito: (id: string, attesa: number) => Promise<Lavoro<T, P> | null>
  /** Stops a work that is waiting or running. */
  readonly cancel: (id: string) => void
  /** Stops everything and frees the results. */
  readonly close: () => void
}

interface Voce<T, P> {
  readonly parametri: P
  readonly arresto: AbortController
  readonly finito: PromiseWithResolvers<void>
  stato: StatoLavoro<T>
}

/** Work that outlives its request, kept in memory: its page asks how it goes. A restart forgets it. */
export const createRegistro = <T, P>(opzioni: OpzioniRegistro<T>): Registro<T, P> => {
  const { tenuti = 20, inCoda = 5 } = opzioni
  const voci = new Map<string, Voce<T, P>>()
  let coda: Promise<void> = Promise.resolve()

  const isAperta = (v: Voce<T, P>) => v.stato.tipo === 'in-attesa' || v.stato.tipo === 'in-corso'
  const dimentica = (id: string, v: Voce<T, P>): void => {
    voci.delete(id)
    if (v.stato.tipo === 'finito') opzioni.libera(v.stato.esito)
  }
  const sfoltisci = (): void => {
    for (const [id, v] of voci) {
      if (voci.size <= tenuti) return
      if (!isAperta(v)) dimentica(id, v)
    }
  }
  const esegui = async (
    id: string,
    v: Voce<T, P>,
    lavoro: (g: GuidaLavoro) => Promise<EsitoLavoro<T>>,
  ): Promise<void> => {
    if (v.arresto.signal.aborted) return
    v.stato = { tipo: 'in-corso', fatto: 0, totale: null, passo: null }
    try {
      const esito = await lavoro({
        segnale: v.arresto.signal,
        avanza: (fatto, totale, passo) => {
          if (v.stato.tipo === 'in-corso') v.stato = { tipo: 'in-corso', fatto, totale, passo: passo ?? null }
        },
      })
      v.stato = esito.ok
        ? { tipo: 'finito', esito: esito.valore }
        : { tipo: 'fallito', messaggio: esito.messaggio }
    } catch (errore) {
      opzioni.onErrore(errore)
      v.stato = { tipo: 'fallito', messaggio: opzioni.messaggioImprevisto }
    }
    v.finito.resolve()
    // Closed while it ran: nobody will ask for the result.
    if (!voci.has(id)) dimentica(id, v)
  }
  const find = (id: string): Lavoro<T, P> | null => {
    const v = voci.get(id)
    return v ? { id, parametri: v.parametri, stato: v.stato } : null
  }

  return {
    add: (parametri, lavoro) => {
      if ([...voci.values()].filter(isAperta).length >= inCoda) return null
      const id = randomBytes(9).toString('base64url')
      const voce: Voce<T, P> = {
        parametri,
        arresto: new AbortController(),
        finito: Promise.withResolvers<void>(),
        stato: { tipo: 'in-attesa' },
      }
      voci.set(id, voce)
      sfoltisci()
      coda = coda.then(() => esegui(id, voce, lavoro))
      return id
    },
    find,
    findFinito: async (id, attesa) => {
      const v = voci.get(id)
      if (v && isAperta(v))
        await Promise.race([v.finito.promise, setTimeout(attesa, undefined, { ref: false })])
      return find(id)
    },
    cancel: (id) => {
      const v = voci.get(id)
      if (!v || !isAperta(v)) return
      v.arresto.abort()
      if (v.stato.tipo === 'in-attesa') dimentica(id, v)
    },
    close: () => {
      for (const [id, v] of voci) {
        v.arresto.abort()
        dimentica(id, v)
      }
    },
  }
}
