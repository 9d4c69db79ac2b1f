import { type Linea, toLinee } from './fasi-testo.ts'
import { isDecimale, isNumerico, parole } from './numeri.ts'
import type { Riga } from './righe.ts'
import { type Avvistamento, indovinaTipo, isParolaTipo, type Tipi } from './tipi.ts'

/** An indicator cut out of the running text, its values still as printed and without their columns. */
export interface IndicatoreGrezzo {
  readonly origine: Riga
  readonly rigaValori: Riga
  readonly descrizione: readonly string[]
  readonly tipo: string | null
  readonly valori: readonly string[]
  readonly nota: readonly string[]
  /** The line where a page end leaves it open whether the text is a note or the next description. */
  readonly confineIncerto: Riga | null
}

interface Ancora {
  readonly indice: number
  readonly prima: string
  readonly tipo: string | null
  readonly valori: readonly string[]
  readonly dopo: string
}

/** More words than any type has. */
const PAROLE_TIPO = 8

/** The runs of values of each line: what the types are learnt from. */
export const avvistaTipi = (righe: readonly Riga[]): Avvistamento[] => {
  const visti: Avvistamento[] = []
  for (const l of toLinee(righe)) {
    const t = parole(l.testo)
    const k = t.findIndex((p, i) => isDecimale(p) && i > 0 && isParolaTipo(t[i - 1] as string))
    if (k > 0 && (isDecimale(t[k + 1] ?? '') || k === t.length - 1 || k === 1))
      visti.push({ parti: t.slice(0, k), apreBlocco: l.apreBlocco })
  }
  return visti
}

/**
 * Indicators from text without columns. Each has one line with its type and values (the anchor); the block that the
 * anchor closes is the description, what stands between is the note of the one before.
 */
export const readIndicatoriTesto = (
  righe: readonly Riga[],
  tipi: Tipi,
  massimoValori: number,
  notaPiuLarga: number,
): { indicatori: IndicatoreGrezzo[]; avanzi: Linea[] } => {
  const linee = toLinee(righe)
  const ancore: Ancora[] = []
  for (let i = 0; i < linee.length; i++) {
    const a = findAncora(linee, i, tipi, massimoValori)
    if (a) ancore.push(a)
  }
  const prima = ancore[0]
  if (!prima) return { indicatori: [], avanzi: linee }
  const indicatori: IndicatoreGrezzo[] = []
  let descrizione = linee.slice(0, prima.indice)
  for (let n = 0; n < ancore.length; n++) {
    const a = ancore[n] as Ancora
    const poi = ancore[n + 1]
    const inLinea = linee[a.indice] as Linea
    const tratto = linee.slice(a.indice + 1, poi?.indice ?? linee.length)
    const { taglio, incerto } = poi
      ? findTaglio(tratto, linee[poi.indice] as Linea, poi.prima !== '', notaPiuLarga)
      : { taglio: tratto.length, incerto: null }
    indicatori.push({
      origine: (descrizione[0] ?? inLinea).riga,
      rigaValori: inLinea.riga,
      descrizione: [...descrizione.map((l) => l.testo), a.prima].filter((t) => t !== ''),
      tipo: a.tipo,
      valori: a.valori,
      nota: [a.dopo, ...tratto.slice(0, taglio).map((l) => l.testo)].filter((t) => t !== ''),
      confineIncerto: incerto,
    })
    descrizione = tratto.slice(taglio)
  }
  return { indicatori, avanzi: [] }
}

/** The first run of values of a line that has a type before it, or that opens its block or closes the line. */
const findAncora = (linee: readonly Linea[], i: number, tipi: Tipi, massimo: number): Ancora | null => {
  const linea = linee[i] as Linea
  const t = parole(linea.testo)
  for (let k = 0; k < t.length; k++) {
    // A type has few words: looking further back would make a long line slow.
    const prima = t.slice(Math.max(0, k - PAROLE_TIPO), k)
    const noto = k > 0 && isParolaTipo(t[k - 1] as string) ? tipi.findInFondo(prima) : null
    if (noto !== null) {
      const valori = findValori(t, k, massimo)
      const soloTipo = k === parole(noto).length && linea.apreBlocco
      if (valori.length > 0 || (soloTipo && k === t.length)) return toAncora(i, t, k, noto, valori)
    }
    if (!isDecimale(t[k] as string)) continue
    const valori = findValori(t, k, massimo)
    const fine = k + valori.length === t.length
    if (valori.length >= 2 && ((k === 0 && linea.apreBlocco) || fine)) {
      const tipo = indovinaTipo(prima)
      return toAncora(i, t, k, tipo, valori)
    }
    k += valori.length - 1
  }
  // A known type alone in its block: an indicator without values, or with words in their place.
  for (let n = Math.min(4, t.length); n > 0 && linea.apreBlocco; n--) {
    const tipo = t.slice(0, n).join(' ')
    if (tipi.isNoto(tipo) && (n === t.length || !isParolaTipo(t[n] as string)))
      return toAncora(i, t, n, tipo, [])
  }
  return null
}

const toAncora = (
  indice: number,
  t: readonly string[],
  k: number,
  tipo: string | null,
  valori: readonly string[],
): Ancora => {
  const diTipo = tipo === null ? 0 : parole(tipo).length
  return {
    indice,
    prima: t.slice(0, k - diTipo).join(' '),
    tipo,
    valori,
    dopo: t.slice(k + valori.length).join(' '),
  }
}

/** Values from `k` on: all with decimals like the first, or all plain numbers; never more than the columns. */
const findValori = (t: readonly string[], k: number, massimo: number): string[] => {
  const valori: string[] = []
  const decimali = isDecimale(t[k] ?? '')
  while (valori.length < massimo) {
    const v = t[k + valori.length] ?? ''
    if (!(decimali ? isDecimale(v) : isNumerico(v))) break
    valori.push(v)
  }
  return valori
}

/**
 * The longest line of a card's notes that can be nothing else: those after the last values of a table, and those with
 * another block before the next values on the same page. 0 when it has none.
 */
export const misuraNote = (righe: readonly Riga[], tipi: Tipi, massimoValori: number): number => {
  const linee = toLinee(righe)
  const ancore = linee.map((_, i) => findAncora(linee, i, tipi, massimoValori)).filter((a) => a !== null)
  return ancore.reduce((massima, a, n) => {
    const poi = ancore[n + 1]
    const tratto = linee.slice(a.indice + 1, poi?.indice ?? linee.length)
    const fine = poi ? findUltimoBlocco(tratto) : tratto.length
    if (poi && tratto.some((l) => l.dopoSalto)) return massima
    return tratto.slice(0, fine).reduce((m, l) => Math.max(m, l.testo.length), massima)
  }, 0)
}

/** Where, between two anchors, the next description begins. */
const findTaglio = (
  tratto: readonly Linea[],
  ancora: Linea,
  conDescrizione: boolean,
  notaPiuLarga: number,
): { taglio: number; incerto: Riga | null } => {
  const inizio = ancora.apreBlocco && conDescrizione ? tratto.length : findUltimoBlocco(tratto)
  const primoDopo = inizio < tratto.length ? (tratto[inizio] as Linea) : ancora
  if (inizio === 0 || !primoDopo.dopoSalto) return { taglio: inizio, incerto: null }
  // A page ends between this block and the one before: the description may have begun on the page before.
  const prima = findUltimoBlocco(tratto.slice(0, inizio))
  const blocco = tratto.slice(prima, inizio)
  const largo = blocco.reduce((m, l) => Math.max(m, l.testo.length), 0)
  const troppoLargo = notaPiuLarga > 0 && largo > notaPiuLarga + 5
  const sospesa = !/[.;:!?)"”]$/.test(blocco.at(-1)?.testo ?? '') && /^\p{Ll}/u.test(primoDopo.testo)
  const descrizione = (blocco[0] as Linea).apreBlocco && (sospesa || troppoLargo) && (prima > 0 || largo > 30)
  return { taglio: descrizione ? prima : inizio, incerto: sospesa || troppoLargo ? primoDopo.riga : null }
}

const findUltimoBlocco = (linee: readonly Linea[]): number => {
  for (let i = linee.length - 1; i >= 0; i--) if ((linee[i] as Linea).apreBlocco) return i
  return 0
}
