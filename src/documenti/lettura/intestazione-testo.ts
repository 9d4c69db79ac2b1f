import type { Collegamento } from '../../dominio/scheda/scheda.ts'
import {
  conta,
  haFormaDiPersona,
  iniziaComeUnita,
  iniziaCon,
  isParolaUnita,
  isTuttoMaiuscolo,
} from './conoscenza.ts'
import { spazi, unisci } from './normalizza.ts'
import { parole } from './numeri.ts'
import { type Riga, toBlocchi } from './righe.ts'
import { isTestataCentro } from './titoli.ts'

/** The header's fields; `dubbio` names what the running text could not tell apart. */
export interface Intestazione {
  readonly descrizione: string | null
  readonly areaTematica: string | null
  readonly assessorato: string | null
  readonly direzione: string | null
  readonly direttore: string | null
  readonly centro: string | null
  readonly responsabile: string | null
  readonly dubbio: 'area-assessorato' | 'centro-responsabile' | null
}

/** A header whose blocks are told apart but whose area and assessorato still run together. */
export interface IntestazioneGrezza {
  /** Blocks of lines between the code and the description. */
  readonly alto: readonly (readonly string[])[]
  readonly descrizione: readonly string[]
  readonly basso: readonly (readonly string[])[]
  readonly mandato: string | null
}

export const toIntestazioneGrezza = (
  righe: readonly Riga[],
  codice: string,
  collegamenti: readonly Collegamento[],
): IntestazioneGrezza => {
  const c = righe.findIndex((r) => isTestataCentro(r.testo))
  // Damaged texts may have the description's last words on the headings' line.
  const coda =
    c < 0 ? '' : (righe[c] as Riga).testo.replace(/ ?centro di responsabil\S* responsabile\s*$/i, '')
  const sopra = toBlocchi(c < 0 ? righe : righe.slice(0, c)).map((b) => b.righe.map((r) => r.testo))
  if (coda !== '') sopra.at(-1)?.push(coda)
  const basso = c < 0 ? [] : toBlocchi(righe.slice(c + 1)).map((b) => b.righe.map((r) => r.testo))
  // The code opens its line: whatever follows it is the area's column.
  const alto = sopra
    .map((b) =>
      b.map((t) => (iniziaCon(t, codice) ? t.slice(codice.length).trim() : t)).filter((t) => t !== ''),
    )
    .filter((b) => b.length > 0)
  const descrizione = alto.length > 1 ? (alto.at(-1) ?? []) : []
  return {
    alto: alto.length > 1 ? alto.slice(0, -1) : alto,
    descrizione,
    basso,
    mandato: collegamenti[0]?.titolo ?? null,
  }
}

export interface ConoscenzaTestate {
  readonly aree: ReadonlyMap<string, number>
  readonly assessorati: ReadonlyMap<string, number>
}

/** Areas and assessorati printed where the other can't be: an area alone in its line before a block of its own. */
export const imparaTestate = (grezze: readonly IntestazioneGrezza[]): ConoscenzaTestate => {
  const aree = new Map<string, number>()
  const assessorati = new Map<string, number>()
  for (const g of grezze) {
    if (g.alto.length < 2) continue
    const primo = spazi((g.alto[0] ?? []).join(' '))
    const p = parole(primo)
    const maiuscole = contaMaiuscole(p)
    // Capitals that turn into small letters are already two columns: only the first is learnt.
    if (maiuscole > 1 && maiuscole < p.length) {
      conta(aree, p.slice(0, maiuscole).join(' '))
      continue
    }
    conta(aree, primo)
    conta(assessorati, spazi(g.alto.slice(1).flat().join(' ')))
  }
  // "A" and "A rest" can't both be areas: the shorter one, seen more often, is the area.
  for (const lunga of [...aree.keys()])
    for (const corta of aree.keys())
      if (lunga !== corta && iniziaCon(lunga, corta) && (aree.get(corta) ?? 0) >= (aree.get(lunga) ?? 0)) {
        aree.delete(lunga)
        break
      }
  return { aree, assessorati }
}

export const toIntestazione = (
  g: IntestazioneGrezza,
  con: ConoscenzaTestate,
  persone: ReadonlyMap<string, number>,
): Intestazione => {
  const { alto, direzione, direttore } = staccaDirezione(g.alto)
  const aa = splitAreaAssessorato(alto, g.mandato, con)
  const cr = splitCentroResponsabile(g.basso, persone)
  return {
    descrizione: unisci(g.descrizione),
    areaTematica: aa.area,
    assessorato: aa.assessorato,
    direzione,
    direttore,
    centro: cr.centro,
    responsabile: cr.responsabile,
    dubbio: aa.dubbio ? 'area-assessorato' : cr.dubbio ? 'centro-responsabile' : null,
  }
}

/** An office and a person in blocks of their own after area and assessorato are the printed direction. */
const staccaDirezione = (
  alto: readonly (readonly string[])[],
): { alto: readonly (readonly string[])[]; direzione: string | null; direttore: string | null } => {
  const k = alto.findIndex((b, i) => i > 0 && iniziaComeUnita(b[0] ?? '') && isTuttoMaiuscolo(b.join(' ')))
  if (k < 0) return { alto, direzione: null, direttore: null }
  const persona = alto[k + 1]
  return {
    alto: alto.slice(0, k),
    direzione: unisci(alto[k] ?? []),
    direttore: persona && haFormaDiPersona(persona.join(' ')) ? unisci(persona) : null,
  }
}

const PAROLE_AREA = 24
/** Beyond so many words the header is damaged: nothing in it is compared whole. */
const PAROLE_TESTATA = 120

/** Letters and digits only: "CITTA' VERDE, PUL" and "CITTA' VERDE,PULITA" compare by these. */
const lettere = (t: string): string => t.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

const splitAreaAssessorato = (
  alto: readonly (readonly string[])[],
  mandato: string | null,
  con: ConoscenzaTestate,
): { area: string | null; assessorato: string | null; dubbio: boolean } => {
  const tutto = spazi(alto.flat().join(' '))
  if (tutto === '') return { area: null, assessorato: null, dubbio: false }
  const p = parole(tutto)
  const tagli = findTagli(alto)
  const titolo = mandato === null ? '' : lettere(mandato)
  const maiuscole = contaMaiuscole(p)
  let migliore = { k: p.length, punti: 0 }
  // Names are cut at about thirty characters: no area has more words than this.
  for (let k = 1; k <= Math.min(p.length, PAROLE_AREA); k++) {
    const area = p.slice(0, k).join(' ')
    const resto = p.length > PAROLE_TESTATA ? '' : p.slice(k).join(' ')
    let punti = 0
    if ((con.aree.get(area) ?? 0) > 0) punti += 4 + Math.min(con.aree.get(area) ?? 0, 3)
    if (resto !== '' && (con.assessorati.get(resto) ?? 0) > 0) punti += 3
    if (
      titolo !== '' &&
      isInizioDelTitolo(area, titolo) &&
      !isInizioDelTitolo(p.slice(0, k + 1).join(' '), titolo)
    )
      punti += 5
    if (k === maiuscole && k > 1 && k < p.length) punti += 4
    const taglio = tagli.get(k)
    if (taglio === 'blocco') punti += 2
    else if (taglio === 'riga') punti += 1
    if (punti > migliore.punti) migliore = { k, punti }
  }
  const area = p.slice(0, migliore.k).join(' ')
  const resto = p.slice(migliore.k).join(' ')
  // A line end alone is no reason to split.
  const dubbio = migliore.punti < 3 && p.length > 1
  return { area: area === '' ? null : area, assessorato: resto === '' ? null : resto, dubbio }
}

/** Word counts at which a line or a block ends. */
const findTagli = (alto: readonly (readonly string[])[]): Map<number, 'riga' | 'blocco'> => {
  const tagli = new Map<number, 'riga' | 'blocco'>()
  let n = 0
  for (const b of alto) {
    for (const r of b) {
      n += parole(r).length
      tagli.set(n, 'riga')
    }
    tagli.set(n, 'blocco')
  }
  return tagli
}

/** How many opening words have no lower-case letter (an area in capitals before an assessorato that isn't). */
const contaMaiuscole = (p: readonly string[]): number => {
  let k = 0
  while (k < p.length && !/\p{Ll}/u.test(p[k] as string)) k += 1
  return k
}

const isInizioDelTitolo = (area: string, titolo: string): boolean => {
  const l = lettere(area.replace(/^\d+\s*[.)-]?\s*/, ''))
  return l.length >= 4 && titolo.startsWith(l)
}

const splitCentroResponsabile = (
  basso: readonly (readonly string[])[],
  persone: ReadonlyMap<string, number>,
): { centro: string | null; responsabile: string | null; dubbio: boolean } => {
  const testo = (b: readonly string[] | undefined) => unisci(b ?? [])
  if (basso.length === 0) return { centro: null, responsabile: null, dubbio: false }
  if (basso.length >= 2)
    return { centro: testo(basso[0]), responsabile: testo(basso.slice(1).flat()), dubbio: basso.length > 2 }
  const tutto = testo(basso[0]) ?? ''
  // One block: a centre, a person, or both on one line.
  if (persone.has(tutto)) return { centro: null, responsabile: tutto, dubbio: false }
  const p = parole(tutto)
  for (let k = p.length - 2; k > 0; k--) {
    const coda = p.slice(k).join(' ')
    if (p.length - k <= 5 && persone.has(coda))
      return { centro: p.slice(0, k).join(' '), responsabile: coda, dubbio: false }
  }
  if (iniziaComeUnita(tutto) || !haFormaDiPersona(tutto))
    return {
      centro: tutto,
      responsabile: null,
      dubbio: p.length > 3 && p.some((w, i) => i > 0 && !isParolaUnita(w)),
    }
  return { centro: null, responsabile: tutto, dubbio: true }
}
