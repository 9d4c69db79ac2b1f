import { CENTO, type Centesimi, dividi } from '../valori/centesimi.ts'

/**
 * A percentage that may be partly unknown: the true value lies between `almeno` and `alPiu` (both included), and
 * `quotaIgnota` is the largest share of the weight that rests on something not known. Known whole: almeno = alPiu.
 */
export interface Intervallo {
  readonly almeno: Centesimi
  readonly alPiu: Centesimi
  readonly quotaIgnota: Centesimi
}

/** One addend of a weighted mean. `peso` null means the weight is not known (not 0, not 1). */
export interface Parte extends Intervallo {
  readonly peso: Centesimi | null
}

/** A value known whole. */
export const esatto = (valore: Centesimi): Intervallo => ({ almeno: valore, alPiu: valore, quotaIgnota: 0 })

/** Nothing is known but the scale, from 0 to `massimo`. */
export const ignoto = (massimo: Centesimi = CENTO): Intervallo => ({
  almeno: 0,
  alPiu: massimo,
  quotaIgnota: CENTO,
})

/** The addend of a weighted mean: a value and its weight (spelled out, not spread: the roll-up makes one a phase). */
export const pesato = (v: Intervallo, peso: Centesimi | null): Parte => ({
  almeno: v.almeno,
  alPiu: v.alPiu,
  quotaIgnota: v.quotaIgnota,
  peso,
})

/** A number when it can stand as a weight; null (unknown) when missing, negative or not an integer of hundredths. */
const pesoValido = (peso: Centesimi | null): Centesimi | null =>
  peso !== null && Number.isSafeInteger(peso) && peso >= 0 ? peso : null

/**
 * Weighted mean Σ(peso·valore) / Σ(peso) with bounds; null without parts. Rounded once, half away from zero.
 *
 * The hard part is a weight that is not known. It may be anything from 0 to 100 (weights are not bound to sum to
 * 100 until approval), so each bound is the extreme over all those choices: a mean moves towards a part as its weight
 * grows, hence the lowest mean gives full weight exactly to the parts that lie below it, taken from the lowest up
 * (and the highest, mirrored). Weights that are all 0 say nothing about proportions: they count as unknown.
 */
export const mediaPesata = (parti: readonly Parte[]): Intervallo | null => {
  const senzaPeso: Parte[] = []
  const tuttiZero = parti.every((p) => p.peso === 0)
  let peso = 0
  let almeno = 0
  let alPiu = 0
  let quota = 0
  for (const p of parti) {
    const w = tuttiZero ? null : pesoValido(p.peso)
    if (w === null) {
      senzaPeso.push(p)
      continue
    }
    peso += w
    almeno += w * p.almeno
    alPiu += w * p.alPiu
    quota += w * p.quotaIgnota
  }
  if (senzaPeso.length > 0) {
    const bassi = senzaPeso.map((p) => p.almeno).sort((a, b) => a - b)
    const alti = senzaPeso.map((p) => p.alPiu).sort((a, b) => b - a)
    return {
      almeno: estremo(almeno, peso, bassi, (valore, media) => valore < media),
      alPiu: estremo(alPiu, peso, alti, (valore, media) => valore > media),
      quotaIgnota: dividi(quota + senzaPeso.length * CENTO * CENTO, peso + senzaPeso.length * CENTO) ?? CENTO,
    }
  }
  const media = dividi(almeno, peso)
  if (media === null) return null
  return { almeno: media, alPiu: dividi(alPiu, peso) ?? media, quotaIgnota: dividi(quota, peso) ?? 0 }
}

/** The extreme mean when `valori`, sorted from the most extreme, may each weigh from 0 to 100. */
const estremo = (
  somma: number,
  peso: number,
  valori: readonly Centesimi[],
  sposta: (valore: number, media: number) => boolean,
): Centesimi => {
  let s = somma
  let w = peso
  for (const valore of valori) {
    // Compared as products, never as a quotient: both sides stay exact integers.
    if (w > 0 && !sposta(valore * w, s)) break
    s += valore * CENTO
    w += CENTO
  }
  return dividi(s, w) ?? 0
}
