import type { Collegamento, Scheda } from '../../dominio/scheda/scheda.ts'

/**
 * Makes equal texts and links of many cards the same object: a plan names a few hundred centres, people and nodes, and
 * the store answers each with a copy of its own (half the memory of a quadro of 20,000 cards).
 */
export const createCondivisi = (): ((scheda: Scheda) => Scheda) => {
  const testi = new Map<string, string>()
  const collegamenti = new Map<string, Collegamento>()
  const testo = <T extends string | null>(t: T): T => {
    if (t === null) return t
    const noto = testi.get(t)
    if (noto !== undefined) return noto as T
    testi.set(t, t)
    return t
  }
  const collegamento = (c: Collegamento): Collegamento => {
    const chiave = `${c.livello}\n${c.codice}\n${c.titolo}`
    const noto = collegamenti.get(chiave)
    if (noto !== undefined) return noto
    collegamenti.set(chiave, c)
    return c
  }
  return (s) => ({
    ...s,
    vista: testo(s.vista),
    tipo: testo(s.tipo),
    centro: testo(s.centro),
    centroStampa: testo(s.centroStampa),
    responsabile: testo(s.responsabile),
    assessorato: testo(s.assessorato),
    areaTematica: testo(s.areaTematica),
    collegamenti: s.collegamenti.map(collegamento),
  })
}
