import {
  computeImpronta,
  computeImprontaValori,
  type Evento,
  type Sha256,
  type ValoriEvento,
} from './evento.ts'

/** An event with its values as stored; `valori` null are those erased on request. */
export interface EventoConservato {
  readonly evento: Evento
  readonly sale: string | null
  readonly valori: ValoriEvento | null
}

/** What is wrong with a chain, at the first event where it shows. */
export type Rottura =
  | { readonly motivo: 'numero-mancante'; readonly numero: number }
  | { readonly motivo: 'evento-alterato'; readonly numero: number }
  | { readonly motivo: 'catena-spezzata'; readonly numero: number }
  | { readonly motivo: 'valori-alterati'; readonly numero: number }
  | { readonly motivo: 'coda-mancante'; readonly numero: number }

export type EsitoVerifica =
  | { readonly ok: true; readonly eventi: number; readonly cancellati: number; readonly ultima: string }
  | { readonly ok: false; readonly rottura: Rottura; readonly eventi: number }

/**
 * Walks a chain from its first event. Finds an event removed, put in, changed, moved, or whose values were changed;
 * erased values are counted and break nothing. A chain cut at its end looks whole: `attesa` is the last digest noted
 * elsewhere (a print, a register), and finds that too.
 */
export const verifyCatena = (
  sha256: Sha256,
  eventi: Iterable<EventoConservato>,
  attesa: { readonly numero: number; readonly impronta: string } | null = null,
): EsitoVerifica => {
  let precedente = ''
  let contati = 0
  let cancellati = 0
  const rotta = (motivo: Rottura['motivo'], numero: number): EsitoVerifica => ({
    ok: false,
    rottura: { motivo, numero },
    eventi: contati,
  })
  for (const { evento, sale, valori } of eventi) {
    if (evento.numero !== contati + 1) return rotta('numero-mancante', contati + 1)
    if (computeImpronta(sha256, evento) !== evento.impronta) return rotta('evento-alterato', evento.numero)
    if (evento.precedente !== precedente) return rotta('catena-spezzata', evento.numero)
    if (valori === null || sale === null) cancellati += 1
    else if (computeImprontaValori(sha256, sale, valori) !== evento.improntaValori)
      return rotta('valori-alterati', evento.numero)
    if (attesa?.numero === evento.numero && attesa.impronta !== evento.impronta)
      return rotta('catena-spezzata', evento.numero)
    precedente = evento.impronta
    contati += 1
  }
  if (attesa !== null && attesa.numero > contati) return rotta('coda-mancante', contati + 1)
  return { ok: true, eventi: contati, cancellati, ultima: precedente }
}
