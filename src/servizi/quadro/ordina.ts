import { isCerto } from '../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import { compareCodici } from '../../dominio/codici/ordine.ts'
import { CENTO } from '../../dominio/valori/centesimi.ts'
import type { SintesiScheda } from './sintesi.ts'

/** What a list may be ordered by. `scarto` is how far behind its dates a card is; `piano` is the printed order. */
export const ORDINAMENTI = [
  'piano',
  'codice',
  'descrizione',
  'avanzamento',
  'atteso',
  'scarto',
  'conseguimento',
  'indicatori',
  'rilievi',
  'centro',
  'responsabile',
  'assessorato',
  'areaTematica',
] as const
export type Ordinamento = (typeof ORDINAMENTI)[number]

export interface Ordine {
  readonly per: Ordinamento
  readonly verso: 'su' | 'giu'
}

export const ORDINE_DEL_PIANO: Ordine = { per: 'piano', verso: 'su' }

type Valore = number | string | null
const NOMI = new Intl.Collator('it', { numeric: true })

/** A percentage as one number; null when nothing of it is known. Partly known, it stands where its least is. */
const misura = (i: Intervallo | null): number | null =>
  i === null || (i.almeno === 0 && i.alPiu === CENTO) ? null : i.almeno

/** Hundredths behind what the dates would have it (negative: ahead); null unless both are known whole. */
export const computeScarto = ({ avanzamento, atteso }: SintesiScheda): number | null =>
  atteso === null || !isCerto(atteso) || !isCerto(avanzamento) ? null : atteso.almeno - avanzamento.almeno

const LETTURE: Readonly<Record<Ordinamento, (s: SintesiScheda) => Valore>> = {
  piano: (s) => s.ordine,
  codice: (s) => s.codice,
  descrizione: (s) => s.descrizione,
  avanzamento: (s) => misura(s.avanzamento),
  atteso: (s) => misura(s.atteso),
  scarto: computeScarto,
  conseguimento: (s) => misura(s.conseguimento),
  indicatori: (s) => (s.indicatori.totali === 0 ? null : s.indicatori.raggiunti / s.indicatori.totali),
  // An error weighs more than any number of warnings that a card may have, and these than informations.
  rilievi: ({ rilievi: { E, W, I } }) => E * 1e6 + W * 1e3 + I,
  centro: (s) => s.centro,
  responsabile: (s) => s.responsabile,
  assessorato: (s) => s.assessorato,
  areaTematica: (s) => s.areaTematica,
}

/** The cards in the order asked for, plan order among equals; what is not known comes last either way. */
export const ordina = (
  schede: readonly SintesiScheda[],
  { per, verso }: Ordine,
): readonly SintesiScheda[] => {
  const segno = verso === 'su' ? 1 : -1
  const compara = (a: string | number, b: string | number): number => {
    if (typeof a === 'number' && typeof b === 'number') return a - b
    return per === 'codice' ? compareCodici(String(a), String(b)) : NOMI.compare(String(a), String(b))
  }
  return schede
    .map((s) => ({ s, valore: LETTURE[per](s) }))
    .sort((a, b) => {
      if (a.valore === null || b.valore === null)
        return Number(a.valore === null) - Number(b.valore === null) || a.s.ordine - b.s.ordine
      return segno * compara(a.valore, b.valore) || a.s.ordine - b.s.ordine
    })
    .map(({ s }) => s)
}
