import { Big } from 'big.js'
import type { EsitoLettura } from '../../src/documenti/lettura/esito.ts'
import { toPagine } from '../../src/documenti/lettura/pagine.ts'
import { raccogliSchede, type SchedaGrezza } from '../../src/documenti/lettura/raccogli.ts'
import type { Documento } from '../../src/documenti/lettura/righe.ts'
import { createSegnalatore } from '../../src/documenti/lettura/segnala.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { readData } from '../../src/dominio/valori/data.ts'
import { canonico, readDecimale } from '../../src/dominio/valori/decimale.ts'

/**
 * Counter-checks of a reading, made without the code that reads tables: what a card says must stand on the card's
 * pages (nothing invented), and what stands on the pages must be in the card (nothing lost).
 */

const PAROLE_DI_TESTATA = new Set(
  `descrizione peso avanz inizio previsto prevista fine effettivo effettiva responsabile centro di responsabilta
   responsabilita responsabiltà responsabilità note noteinizio tipo obiettivo collegato a stato attuazione al
   gantt fasi indicatori valore atteso raggiunto`.split(/\s+/),
)

const schedeGrezze = (doc: Documento): Map<string, SchedaGrezza> =>
  new Map(raccogliSchede(toPagine(doc).pagine, createSegnalatore()).map((g) => [g.codice, g]))

const righeDi = (g: SchedaGrezza): string[] => g.pagine.flatMap((p) => p.righe.map((r) => r.testo))

/** Numbers and days of the cards that are not a token of their pages. Empty on an honest reading. */
export const findInvenzioni = (doc: Documento, esito: EsitoLettura): string[] => {
  const grezze = schedeGrezze(doc)
  const trovate: string[] = []
  for (const s of esito.schede) {
    const g = grezze.get(s.codice)
    const testo = g ? righeDi(g).join('\n') : ''
    const numeri = new Set<string>()
    for (const t of testo.match(/-?\d[\d.,]*/g) ?? []) {
      const d = readDecimale(t.replace(/[.,]+$/, ''))
      if (d !== null) numeri.add(d)
    }
    const giorni = new Set((testo.match(/\d{1,2}\/\d{1,2}\/\d{4}/g) ?? []).map(readData))
    // A day glued to digits ("30/06/202101/01/2021") is two tokens.
    for (const m of testo.matchAll(/(?=(\d{2}\/\d{2}\/\d{4}))/g)) giorni.add(readData(m[1] ?? ''))
    const numero = (v: string | null, campo: string) => {
      if (v !== null && !numeri.has(v)) trovate.push(`${s.codice} ${campo} ${v}`)
    }
    const giorno = (v: string | null, campo: string) => {
      if (v !== null && !giorni.has(v)) trovate.push(`${s.codice} ${campo} ${v}`)
    }
    for (const f of s.fasi) {
      numero(f.peso === null ? null : canonico(new Big(f.peso).div(100)), 'peso')
      numero(f.avanzamento === null ? null : canonico(new Big(f.avanzamento).div(100)), 'avanzamento')
      giorno(f.inizioPrevisto, 'inizioPrevisto')
      giorno(f.finePrevista, 'finePrevista')
      giorno(f.inizioEffettivo, 'inizioEffettivo')
      giorno(f.fineEffettiva, 'fineEffettiva')
    }
    for (const i of s.indicatori) {
      numero(i.valoreAtteso, 'valoreAtteso')
      numero(i.valoreRaggiunto, 'valoreRaggiunto')
      for (const [anno, v] of Object.entries(i.storico)) numero(v, `storico ${anno}`)
    }
  }
  return trovate
}

const parole = (testo: string): string[] =>
  // A day glued to a word is two tokens in the card.
  (testo.replace(/(\d{2}\/\d{2}\/\d{4})/g, ' $1 ').match(/\S+/g) ?? []).filter((p) => /[\p{L}\p{N}]/u.test(p))

/** The words of a card, numbers and days as printed. */
const paroleDellaScheda = (s: Scheda): string[] => {
  const due = (c: number | null) => (c === null ? [] : [(c / 100).toFixed(2)])
  const numeri = (v: string | null) => (v === null ? [] : [v])
  const giorno = (g: string | null) => (g === null ? [] : [g.split('-').reverse().join('/')])
  const testi = [
    s.codice,
    s.descrizione,
    s.tipo,
    s.areaTematica,
    s.assessorato,
    s.direzione,
    s.direttore,
    s.centro,
    s.responsabile,
    ...s.collegamenti.flatMap((c) => [`${c.livello}:`, c.codice, c.titolo]),
    ...s.statoDiAttuazione.map((st) => st.testo),
    ...s.fasi.flatMap((f) => [f.descrizione, f.responsabile, f.centro, f.nota]),
    ...s.indicatori.flatMap((i) => [i.descrizione, i.tipo, i.nota]),
  ]
  return [
    ...testi.flatMap((t) => parole(t ?? '')),
    ...s.fasi.flatMap((f) => [
      ...due(f.peso),
      ...due(f.avanzamento),
      ...giorno(f.inizioPrevisto),
      ...giorno(f.finePrevista),
      ...giorno(f.inizioEffettivo),
      ...giorno(f.fineEffettiva),
    ]),
    ...s.indicatori.flatMap((i) => [
      ...numeri(i.valoreAtteso),
      ...numeri(i.valoreRaggiunto),
      ...Object.values(i.storico),
    ]),
  ].map(forma)
}

/** Numbers compare by value, words as they are. */
const forma = (p: string): string => {
  const d = readDecimale(p)
  if (d !== null) return d
  return /^-?\d+(\.\d+)?$/.test(p) ? canonico(new Big(p)) : p
}

export interface Scarto {
  readonly codice: string
  /** Words on the pages that no field holds. */
  readonly perse: readonly string[]
  /** Words in the fields that the pages don't hold (or hold fewer times). */
  readonly aggiunte: readonly string[]
}

/** Compares, card by card, the words of its pages (header once, headings left out) with the words of its fields. */
export const findScarti = (doc: Documento, esito: EsitoLettura): Scarto[] => {
  const grezze = schedeGrezze(doc)
  return esito.schede.flatMap((s) => {
    const g = grezze.get(s.codice)
    if (!g) return [{ codice: s.codice, perse: ['(scheda intera)'], aggiunte: [] }]
    const conteggio = new Map<string, number>()
    for (const r of [...g.intestazione, ...g.corpo])
      for (const p of parole(r.testo)) conteggio.set(forma(p), (conteggio.get(forma(p)) ?? 0) + 1)
    for (const p of paroleDellaScheda(s)) conteggio.set(p, (conteggio.get(p) ?? 0) - 1)
    const titolo = (p: string) =>
      PAROLE_DI_TESTATA.has(p.toLowerCase().replace(/[^\p{L}]/gu, '')) || /^(31|DICEMBRE|20\d\d)$/.test(p)
    const scarti = [...conteggio].filter(([p, n]) => n !== 0 && !titolo(p))
    const perse = scarti.filter(([, n]) => n > 0).map(([p]) => p)
    const aggiunte = scarti.filter(([, n]) => n < 0).map(([p]) => p)
    return perse.length + aggiunte.length === 0 ? [] : [{ codice: s.codice, perse, aggiunte }]
  })
}
