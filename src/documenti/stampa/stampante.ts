import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AvvisoStampa } from './caratteri/avvisi.ts'
import type { RichiestaElenco } from './elenco/richiesta-elenco.ts'
import { readMemoriaMiB } from './memoria.ts'
import type { Messaggio, Ordine, VolumeStampato } from './protocollo.ts'
import type { RichiestaStampa } from './richiesta.ts'
import { SCHEDE_PER_VOLUME } from './volumi.ts'

export interface OpzioniStampa {
  /** Cards (or nodes) done, of how many. */
  readonly onAvanzamento?: (fatto: number, totale: number) => void
  /** Aborting kills the child. */
  readonly segnale?: AbortSignal
  /** Resident memory the child may take before it is stopped: 1024 MiB by default. */
  readonly memoriaMassimaMiB?: number
  /** Milliseconds before it is stopped: by default two minutes and 60 ms a card. */
  readonly tempoMassimoMs?: number
  /** Path of the PDF to write; volumes get a suffix. Without it the bytes come back. */
  readonly destinazione?: string
  readonly schedePerVolume?: number
}

export type EsitoStampa =
  | {
      readonly ok: true
      readonly volumi: readonly VolumeStampato[]
      readonly avvisi: readonly AvvisoStampa[]
    }
  | { readonly ok: false; readonly motivo: MotivoMancataStampa; readonly messaggio: string }

export type MotivoMancataStampa = 'niente-da-stampare' | 'annullata' | 'tempo' | 'memoria' | 'errore'

/** A printing child kept warm; one print at a time, the next one waits. */
export interface Stampante {
  stampa(richiesta: RichiestaStampa, opzioni?: OpzioniStampa): Promise<EsitoStampa>
  /** Prints a list of objectives. */
  stampaElenco(elenco: RichiestaElenco, opzioni?: OpzioniStampa): Promise<EsitoStampa>
  chiudi(): void
}

const FIGLIO = new URL(`./figlio${extname(fileURLToPath(import.meta.url))}`, import.meta.url)
const CONTROLLO_MS = 100
/** glibc asks the kernel for memory in large steps: the compiler allocates little by little and much (a fifth faster). */
const AMBIENTE = { MALLOC_TOP_PAD_: String(16 * 1024 * 1024) }

/** Starts no process until the first print; after a stop or a crash the next print starts a new one. */
export const createStampante = (): Stampante => {
  let figlio: ChildProcess | null = null
  let coda: Promise<unknown> = Promise.resolve()
  const avvia = (): ChildProcess => {
    if (figlio?.connected) return figlio
    // A clean environment: the child needs nothing of the parent's, and inherits no flags and no secrets.
    figlio = fork(FIGLIO, [], {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
      env: AMBIENTE,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    return figlio
  }
  const abbandona = (): void => {
    figlio?.kill('SIGKILL')
    figlio = null
  }
  const accoda = (ordine: Ordine, opzioni: OpzioniStampa): Promise<EsitoStampa> => {
    const turno = coda
      .then(() =>
        opzioni.segnale?.aborted ? rifiuta('annullata') : unaStampa(avvia(), ordine, opzioni, abbandona),
      )
      .catch((e: unknown) => rifiuta('errore', e instanceof Error ? e.message : String(e)))
    coda = turno
    return turno
  }
  return {
    stampa(richiesta, opzioni = {}) {
      if (richiesta.schede.length === 0 && richiesta.nodi.length === 0)
        return Promise.resolve(rifiuta('niente-da-stampare'))
      return accoda(
        {
          richiesta,
          destinazione: opzioni.destinazione ?? null,
          schedePerVolume: opzioni.schedePerVolume ?? SCHEDE_PER_VOLUME,
        },
        opzioni,
      )
    },
    stampaElenco(elenco, opzioni = {}) {
      if (elenco.righe.length === 0) return Promise.resolve(rifiuta('niente-da-stampare'))
      return accoda({ elenco, destinazione: opzioni.destinazione ?? null }, opzioni)
    },
    chiudi: abbandona,
  }
}

/** Prints in a child of its own, which ends with the print. See RichiestaStampa and OpzioniStampa. */
export const printPiano = async (
  richiesta: RichiestaStampa,
  opzioni: OpzioniStampa = {},
): Promise<EsitoStampa> => {
  const stampante = createStampante()
  try {
    return await stampante.stampa(richiesta, opzioni)
  } finally {
    stampante.chiudi()
  }
}

const unaStampa = (
  figlio: ChildProcess,
  ordine: Ordine,
  o: OpzioniStampa,
  abbandona: () => void,
): Promise<EsitoStampa> =>
  new Promise((risolvi) => {
    const volumi: VolumeStampato[] = []
    const avvisi: AvvisoStampa[] = []
    let errori = ''
    const massima = o.memoriaMassimaMiB ?? 1024
    const quante = countParti(ordine)
    const scadenza = setTimeout(() => ferma('tempo'), o.tempoMassimoMs ?? 120_000 + 60 * quante)
    const guardia = setInterval(async () => {
      const usata = figlio.pid === undefined ? null : await readMemoriaMiB(figlio.pid)
      if (usata !== null && usata > massima) ferma('memoria')
    }, CONTROLLO_MS)

    const chiudi = (esito: EsitoStampa): void => {
      clearTimeout(scadenza)
      clearInterval(guardia)
      o.segnale?.removeEventListener('abort', annulla)
      figlio.off('message', ricevi).off('exit', uscito).off('error', fallito)
      figlio.stderr?.off('data', raccogli)
      risolvi(esito)
    }
    const ferma = (motivo: MotivoMancataStampa): void => {
      abbandona()
      chiudi(rifiuta(motivo))
    }
    const annulla = (): void => ferma('annullata')
    const ricevi = (m: Messaggio): void => {
      if (m.tipo === 'avanzamento') o.onAvanzamento?.(m.fatto, m.totale)
      else if (m.tipo === 'volume') {
        const { tipo: _, avvisi: suoi, ...volume } = m
        volumi.push(volume)
        avvisi.push(...suoi)
      } else if (m.tipo === 'fine') chiudi({ ok: true, volumi, avvisi })
      else chiudi(rifiuta('errore', m.dettaglio))
    }
    const raccogli = (b: Buffer): void => {
      errori = (errori + b.toString('utf8')).slice(-4_000)
    }
    const uscito = (codice: number | null, segnale: string | null): void =>
      chiudi(rifiuta('errore', `processo terminato (${segnale ?? codice}) ${errori}`.trim()))
    const fallito = (e: Error): void => chiudi(rifiuta('errore', e.message))

    figlio.on('message', ricevi).on('exit', uscito).on('error', fallito)
    figlio.stderr?.on('data', raccogli)
    o.segnale?.addEventListener('abort', annulla, { once: true })
    figlio.send(ordine, (e) => e && chiudi(rifiuta('errore', e.message)))
  })

const countParti = (o: Ordine): number =>
  'elenco' in o ? o.elenco.righe.length : o.richiesta.schede.length + o.richiesta.nodi.length

const MESSAGGI: Readonly<Record<MotivoMancataStampa, string>> = {
  'niente-da-stampare':
    'Nessuna scheda corrisponde ai parametri scelti: controllare vista, livello e centro.',
  annullata: 'La stampa è stata annullata.',
  tempo: 'La stampa ha superato il tempo massimo ed è stata fermata: provare un centro alla volta.',
  memoria: 'La stampa ha superato la memoria massima ed è stata fermata: provare un centro alla volta.',
  errore: 'La stampa non è riuscita per un errore del programma',
}

const rifiuta = (motivo: MotivoMancataStampa, dettaglio?: string): EsitoStampa => ({
  ok: false,
  motivo,
  messaggio: dettaglio === undefined ? MESSAGGI[motivo] : `${MESSAGGI[motivo]}: ${dettaglio}`,
})
