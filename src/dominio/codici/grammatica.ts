import { readModello } from './compila-modello.ts'
import {
  type MotivoModello,
  matchModello,
  type ParteDelModello,
  type Pezzo,
  printModello,
} from './modello.ts'

/** One shape of code, as data. `forma` is the key of a level ("mandato", "programma", "peg"), or "vista", "centro". */
export interface DefinizioneForma {
  readonly forma: string
  /** See `modello.ts` for the language: `DUP_<mandato:2>_<missione:2><seq:2>`. */
  readonly modello: string
  /** The shape of the parent, when the parent's code can be derived from this code. */
  readonly padre?: string
}

/** The grammar of an entity, as it is stored in its settings. When two shapes read one code, the first listed wins. */
export interface DefinizioneGrammatica {
  readonly forme: readonly DefinizioneForma[]
}

export interface FormaCompilata extends DefinizioneForma {
  readonly pezzi: readonly Pezzo[]
}

/** A grammar that has passed its checks: only `createGrammatica` makes one. */
export interface GrammaticaCodici {
  readonly forme: readonly FormaCompilata[]
}

export interface CodiceLetto {
  readonly forma: string
  /** Own running number is always `seq`; an inherited one carries the level's name: `seqMissione`. */
  readonly parti: Readonly<Record<string, string>>
}

export type MotivoGrammatica =
  | MotivoModello
  | 'nessuna-forma'
  | 'forma-senza-nome'
  | 'forme-indistinguibili'
  | 'padre-sconosciuto'
  | 'padre-circolare'
  | 'padre-non-derivabile'

export type EsitoGrammatica =
  | { readonly ok: true; readonly grammatica: GrammaticaCodici }
  | {
      readonly ok: false
      readonly motivo: MotivoGrammatica
      /** The shape at fault, null when the grammar as a whole is. */
      readonly forma: string | null
      readonly messaggio: string
    }

/** Compiles and checks a grammar. A bad one is refused with its reason and an Italian sentence; nothing is guessed. */
export const createGrammatica = (definizione: DefinizioneGrammatica): EsitoGrammatica => {
  const no = (motivo: MotivoGrammatica, forma: string | null, messaggio: string): EsitoGrammatica => ({
    ok: false,
    motivo,
    forma,
    messaggio,
  })
  if (definizione.forme.length === 0)
    return no('nessuna-forma', null, 'La grammatica dei codici non ha forme: indicane almeno una.')
  const forme: FormaCompilata[] = []
  for (const d of definizione.forme) {
    if (d.forma.trim() === '')
      return no(
        'forma-senza-nome',
        null,
        `Il modello «${d.modello}» non dice di quale forma è: dalle un nome.`,
      )
    const esito = readModello(d.modello)
    if (!esito.ok) return no(esito.motivo, d.forma, `Forma «${d.forma}»: ${esito.messaggio}`)
    const compilata: FormaCompilata = { ...d, pezzi: esito.pezzi }
    if (forme.some((f) => f.forma === d.forma && nomiDi(f) === nomiDi(compilata)))
      return no(
        'forme-indistinguibili',
        d.forma,
        `La forma «${d.forma}» ha due modelli con le stesse parti: cambia il nome di una parte, o i codici letti con l'uno sarebbero riscritti con l'altro.`,
      )
    forme.push(compilata)
  }
  for (const f of forme) {
    const errore = checkPadre(forme, f)
    if (errore) return no(errore.motivo, f.forma, errore.messaggio)
  }
  return { ok: true, grammatica: { forme } }
}

/** Like `createGrammatica`, for grammars written in code: throws an Error with the Italian sentence. */
export const requireGrammatica = (definizione: DefinizioneGrammatica): GrammaticaCodici => {
  const esito = createGrammatica(definizione)
  if (!esito.ok) throw new Error(esito.messaggio)
  return esito.grammatica
}

export const partiDellaForma = (f: FormaCompilata): readonly ParteDelModello[] =>
  f.pezzi.filter((p) => p.tipo === 'parte')

const nomiDi = (f: FormaCompilata): string =>
  partiDellaForma(f)
    .map((p) => p.nome)
    .sort()
    .join(' ')

/**
 * The part of a child that carries a part of its parent. A running number is the same only after the same part;
 * any other name means the same thing wherever it stands.
 */
export const findParteEreditata = (figlia: FormaCompilata, parte: ParteDelModello): ParteDelModello | null =>
  partiDellaForma(figlia).find(
    (p) => p.base === parte.base && (parte.base !== 'seq' || p.dopo === parte.dopo),
  ) ?? null

const checkPadre = (
  forme: readonly FormaCompilata[],
  f: FormaCompilata,
): { motivo: MotivoGrammatica; messaggio: string } | null => {
  if (f.padre === undefined) return null
  const padri = forme.filter((p) => p.forma === f.padre)
  if (padri.length === 0)
    return {
      motivo: 'padre-sconosciuto',
      messaggio: `La forma «${f.forma}» dice di stare sotto «${f.padre}», che nella grammatica non c'è.`,
    }
  const visti = new Set([f.forma])
  for (
    let su: string | undefined = f.padre;
    su !== undefined;
    su = forme.find((p) => p.forma === su)?.padre
  ) {
    if (visti.has(su))
      return {
        motivo: 'padre-circolare',
        messaggio: `Le forme «${f.forma}» e «${su}» stanno l'una sotto l'altra.`,
      }
    visti.add(su)
  }
  const mancante = (p: FormaCompilata) =>
    partiDellaForma(p).find((parte) => {
      const e = findParteEreditata(f, parte)
      return (
        e === null || e.minimo < parte.minimo || e.massimo > parte.massimo || e.alfabeto !== parte.alfabeto
      )
    })
  if (padri.some((p) => mancante(p) === undefined)) return null
  return {
    motivo: 'padre-non-derivabile',
    messaggio: `Dal codice di forma «${f.forma}» non si ricava quello del padre «${f.padre}»: manca, o ha altra larghezza, la parte «${padri.map((p) => mancante(p)?.base).find(Boolean)}».`,
  }
}

/** Reads a code, exactly as printed (no trimming, case matters): its shape and parts, or null when no shape fits. */
export const readCodice = (grammatica: GrammaticaCodici, codice: string): CodiceLetto | null => {
  for (const f of grammatica.forme) {
    const parti = matchModello(f.pezzi, codice)
    if (parti) return { forma: f.forma, parti }
  }
  return null
}

/** Writes back what `readCodice` read; null when the parts don't make a code of that shape. */
export const printCodice = (grammatica: GrammaticaCodici, letto: CodiceLetto): string | null => {
  const nomi = Object.keys(letto.parti).sort().join(' ')
  const forma = grammatica.forme.find((f) => f.forma === letto.forma && nomiDi(f) === nomi)
  return forma ? printModello(forma.pezzi, letto.parti) : null
}

/** The default grammar: the shapes of the reference print. */
export const DEFINIZIONE_PREDEFINITA: DefinizioneGrammatica = {
  forme: [
    { forma: 'vista', modello: 'DUP_<da:4>_<a:4>' },
    { forma: 'mandato', modello: 'DUP_<mandato:2>' },
    { forma: 'missione', modello: 'DUP_<mandato:2>_<missione:2><seq:2>', padre: 'mandato' },
    {
      forma: 'programma',
      modello: 'DUP_<mandato:2>_<missione:2><seq:2>_<programma:2><seq:2>',
      padre: 'missione',
    },
    { forma: 'peg', modello: '<anno:4>_S<settore:2>_<seq:2>' },
    { forma: 'centro', modello: '<settore:2>_S_<anno:4>' },
  ],
}

export const GRAMMATICA_PREDEFINITA: GrammaticaCodici = requireGrammatica(DEFINIZIONE_PREDEFINITA)
