import { Big } from 'big.js'
import { CENTO } from '../valori/centesimi.ts'
import { giorniTra, printData, readData } from '../valori/data.ts'
import { canonico, decimaleFrom, printDecimale } from '../valori/decimale.ts'
import type { Formula, MotivoNonCalcolabile, SeAttesoZero } from './regola.ts'
import { findErroreScaglioni, findScaglione, type Scaglione } from './scaglioni.ts'

/**
 * What a formula gives before cap, floor and rounding: an exact fraction (`denominatore` above 0), 'massimo' when R is
 * better than any ratio can say (T ÷ R with R = 0), or a literal reason. `conto` is the arithmetic in words.
 */
export type EsitoFormula =
  | {
      readonly esito: 'frazione'
      readonly numeratore: Big
      readonly denominatore: Big
      readonly conto: string
    }
  | { readonly esito: 'massimo'; readonly conto: string }
  | { readonly esito: 'non-valutabile' }
  | { readonly esito: 'non-calcolabile'; readonly motivo: MotivoNonCalcolabile }

const UNO = new Big(1)
const no = (motivo: MotivoNonCalcolabile): EsitoFormula => ({ esito: 'non-calcolabile', motivo })
const frazione = (n: Big, d: Big, conto: string): EsitoFormula =>
  d.lt(0)
    ? { esito: 'frazione', numeratore: n.times(-1), denominatore: d.times(-1), conto }
    : { esito: 'frazione', numeratore: n, denominatore: d, conto }
const siNo = (si: boolean, conto: string): EsitoFormula => frazione(si ? UNO : new Big(0), UNO, conto)
const p = (b: Big): string => printDecimale(canonico(b))

const toBig = (valore: string): Big | null => {
  const d = decimaleFrom(valore)
  return d === null ? null : new Big(d)
}

/**
 * Applies a formula to an achieved value R, which must be there, and an expected one T, which may not.
 * Decimals are exact; T below 0 is refused where a ratio to it would turn better into worse.
 */
export const computeFormula = (
  formula: Exclude<Formula, { tipo: 'giudizio' }>,
  raggiunto: string,
  atteso: string | null,
): EsitoFormula => {
  if (formula.tipo === 'data') return inGiorni(formula.scaglioni, raggiunto, atteso)
  const r = toBig(raggiunto)
  if (r === null) return no('valore-non-numerico')
  if (formula.tipo === 'intervallo') return nellIntervallo(formula, r)
  if (formula.tipo === 'scaglioni' && formula.su === 'raggiunto')
    return aScaglioni(formula.scaglioni, r, UNO, `raggiunto ${p(r)}`)
  if (atteso === null) return no('atteso-mancante')
  const t = toBig(atteso)
  if (t === null) return no('valore-non-numerico')
  switch (formula.tipo) {
    case 'booleano':
      if (![r, t].every((v) => v.eq(0) || v.eq(1))) return no('valore-non-booleano')
      return siNo(r.eq(t), `raggiunto ${r.eq(1) ? 'sì' : 'no'}, atteso ${t.eq(1) ? 'sì' : 'no'}`)
    case 'tutto-o-niente':
      return formula.verso === 'almeno'
        ? siNo(r.gte(t), `${p(r)} almeno ${p(t)}`)
        : siNo(r.lte(t), `${p(r)} non più di ${p(t)}`)
    case 'da-base': {
      const b = toBig(formula.base)
      if (b === null) return no('regola-non-valida')
      if (t.eq(b)) return no('base-uguale-atteso')
      return frazione(r.minus(b), t.minus(b), `(${p(r)} − ${p(b)}) ÷ (${p(t)} − ${p(b)})`)
    }
    case 'crescente':
      if (t.lte(0)) return senzaRapporto(t, formula.seAttesoZero, r.gte(t))
      return frazione(r, t, `${p(r)} ÷ ${p(t)}`)
    case 'scaglioni':
      if (t.lte(0)) return senzaRapporto(t, formula.seAttesoZero, r.gte(t))
      return aScaglioni(formula.scaglioni, r.times(100), t, `${p(r)} ÷ ${p(t)}`)
    case 'decrescente':
      if (t.lte(0)) return senzaRapporto(t, formula.seAttesoZero, r.lte(t))
      if (formula.forma === '(2T-R)/T')
        return frazione(t.times(2).minus(r), t, `(2 × ${p(t)} − ${p(r)}) ÷ ${p(t)}`)
      if (r.lte(0))
        return { esito: 'massimo', conto: `raggiunto ${p(r)}, meglio di ogni rapporto con ${p(t)}` }
      return frazione(t, r, `${p(t)} ÷ ${p(r)}`)
  }
}

/** T is 0 or less: a negative target has no ratio, a zero one only what the rule says. */
const senzaRapporto = (t: Big, se: SeAttesoZero, raggiunto: boolean): EsitoFormula => {
  if (t.lt(0)) return no('atteso-negativo')
  if (se === 'non-valutabile') return { esito: 'non-valutabile' }
  if (se === 'cento-se-raggiunto')
    return siNo(raggiunto, `atteso 0: 100 se raggiunto, e ${raggiunto ? 'lo è' : 'non lo è'}`)
  return no('atteso-zero-senza-regola')
}

const nellIntervallo = (f: Extract<Formula, { tipo: 'intervallo' }>, r: Big): EsitoFormula => {
  const minimo = f.minimo === null ? null : toBig(f.minimo)
  const massimo = f.massimo === null ? null : toBig(f.massimo)
  const tolleranza = f.tolleranza === null ? null : toBig(f.tolleranza)
  const nonLetto =
    (f.minimo !== null && !minimo) ||
    (f.massimo !== null && !massimo) ||
    (f.tolleranza !== null && !tolleranza)
  if (nonLetto || (!minimo && !massimo) || (minimo && massimo?.lt(minimo)) || tolleranza?.lte(0))
    return no('regola-non-valida')
  const estremi = `tra ${minimo ? p(minimo) : 'qualunque valore'} e ${massimo ? p(massimo) : 'qualunque valore'}`
  const sotto = minimo?.minus(r)
  const sopra = massimo ? r.minus(massimo) : undefined
  const distanza = sotto?.gt(0) ? sotto : sopra?.gt(0) ? sopra : null
  if (distanza === null) return siNo(true, `${p(r)} ${estremi}`)
  const conto = `${p(r)} non ${estremi}: distanza ${p(distanza)}`
  if (tolleranza === null) return siNo(false, conto)
  return frazione(tolleranza.minus(distanza), tolleranza, `${conto}, a zero con ${p(tolleranza)}`)
}

const inGiorni = (
  scaglioni: readonly Scaglione[],
  raggiunto: string,
  atteso: string | null,
): EsitoFormula => {
  if (atteso === null) return no('atteso-mancante')
  const [r, t] = [raggiunto, atteso]
  const date = [r, t].filter((v) => readData(v) === v).length
  if (date === 1) return no('unita-diverse')
  const inNumeri = [toBig(r), toBig(t)]
  const ritardo =
    date === 2 ? new Big(giorniTra(t, r)) : inNumeri[0] && inNumeri[1] ? inNumeri[0].minus(inNumeri[1]) : null
  if (ritardo === null) return no('valore-non-numerico')
  const giorni = ritardo.lte(0)
    ? 'nessun ritardo'
    : `giorni di ritardo: ${canonico(ritardo).replace('.', ',')}`
  const quando =
    date === 2
      ? `${printData(r)} rispetto al ${printData(t)}`
      : `${p(new Big(r))} rispetto a ${p(new Big(t))}`
  return aScaglioni(scaglioni, ritardo, UNO, `${quando}, ${giorni}`)
}

const aScaglioni = (scaglioni: readonly Scaglione[], n: Big, d: Big, conto: string): EsitoFormula => {
  if (findErroreScaglioni(scaglioni, Number.MAX_SAFE_INTEGER) !== null) return no('regola-non-valida')
  const scaglione = findScaglione(scaglioni, n, d)
  if (scaglione === null) return no('regola-non-valida')
  const da = scaglione.da === null ? 'primo scaglione' : `scaglione da ${printDecimale(scaglione.da)}`
  return frazione(new Big(scaglione.valore), new Big(CENTO), `${conto} (${da})`)
}
