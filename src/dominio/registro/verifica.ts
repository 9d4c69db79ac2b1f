import {
  computeImpronta,
  computeImprontaValori,
  type Evento,
  type Sha256,
  type ValoriEvento,
} from './evento.ts'
import { readTratti } from './numeri.ts'

/** An event with its values as stored; `valori` null are those erased on request. */
export interface EventoConservato {
  readonly evento: Evento
  readonly sale: string | null
  readonly valori: ValoriEvento | null
}

/** What is wrong with a chain, at the first event where it shows. */
export interface Rottura {
  readonly motivo:
    | 'numero-mancante'
    | 'evento-alterato'
    | 'catena-spezzata'
    | 'valori-alterati'
    | 'coda-mancante'
    /** Values are gone, and no erasure on record speaks of them. */
    | 'valori-mancanti'
  readonly numero: number
}

export type EsitoVerifica =
  | {
      readonly ok: true
      readonly eventi: number
      readonly cancellati: number
      /** Digest of the last event; "" of an empty chain. */
      readonly ultima: string
    }
  | { readonly ok: false; readonly rottura: Rottura; readonly eventi: number }

/** A digest noted elsewhere (a print, a register). */
export interface ImprontaAttesa {
  readonly numero: number
  readonly impronta: string
}

/** The action of the event that records an erasure; its `campo` says of which events (`printNumeri`). */
export const AZIONE_CANCELLAZIONE = 'cancella-valori'

export interface CamminoCatena {
  /** Takes the next event; once something is wrong, the rest changes nothing. */
  readonly passa: (evento: EventoConservato) => void
  readonly esito: () => EsitoVerifica
}

/**
 * Walks a chain from its first event, one at a time. Finds an event removed, put in, changed, moved, whose values were
 * changed, or whose values are gone though nobody recorded an erasure. A chain cut at its end looks whole: `attesa` is
 * the last digest noted elsewhere, and finds that too.
 */
export const startVerifica = (sha256: Sha256, attesa: ImprontaAttesa | null = null): CamminoCatena => {
  let precedente = ''
  let contati = 0
  let rottura: Rottura | null = null
  const cancellati: number[] = []
  const registrati: (readonly [number, number])[] = []

  const findRottura = ({ evento, sale, valori }: EventoConservato): Rottura['motivo'] | null => {
    if (evento.numero !== contati + 1) return 'numero-mancante'
    if (computeImpronta(sha256, evento) !== evento.impronta) return 'evento-alterato'
    if (evento.precedente !== precedente) return 'catena-spezzata'
    if (valori !== null && sale !== null)
      if (computeImprontaValori(sha256, sale, valori) !== evento.improntaValori) return 'valori-alterati'
    if (attesa?.numero === evento.numero && attesa.impronta !== evento.impronta) return 'catena-spezzata'
    return null
  }

  return {
    passa: (e) => {
      if (rottura !== null) return
      const motivo = findRottura(e)
      if (motivo !== null) {
        rottura = { motivo, numero: motivo === 'numero-mancante' ? contati + 1 : e.evento.numero }
        return
      }
      if (e.valori === null || e.sale === null) cancellati.push(e.evento.numero)
      if (e.evento.azione === AZIONE_CANCELLAZIONE)
        registrati.push(...(readTratti(e.evento.campo ?? '') ?? []))
      precedente = e.evento.impronta
      contati += 1
    },
    esito: () => {
      if (rottura !== null) return { ok: false, rottura, eventi: contati }
      if (attesa !== null && attesa.numero > contati)
        return { ok: false, rottura: { motivo: 'coda-mancante', numero: contati + 1 }, eventi: contati }
      const senza = cancellati.find((n) => !registrati.some(([da, a]) => n >= da && n <= a))
      if (senza !== undefined)
        return { ok: false, rottura: { motivo: 'valori-mancanti', numero: senza }, eventi: contati }
      return { ok: true, eventi: contati, cancellati: cancellati.length, ultima: precedente }
    },
  }
}

/** The same, of a chain at hand. */
export const verifyCatena = (
  sha256: Sha256,
  eventi: Iterable<EventoConservato>,
  attesa: ImprontaAttesa | null = null,
): EsitoVerifica => {
  const cammino = startVerifica(sha256, attesa)
  for (const e of eventi) cammino.passa(e)
  return cammino.esito()
}
