import { isDecimale, isGiorno, isNumerico, parole, staccaGiorno } from './numeri.ts'
import { isVuota, type Riga } from './righe.ts'

/** A line of a table, with what stands around it. */
export interface Linea {
  readonly riga: Riga
  readonly testo: string
  /** A blank line, a page end or the table's beginning comes right before. */
  readonly apreBlocco: boolean
  /** A page ends right before. */
  readonly dopoSalto: boolean
}

/** A phase cut out of the running text, its fields still as printed. */
export interface FaseGrezza {
  readonly origine: Riga
  readonly descrizione: readonly string[]
  /** As printed; null when the column is empty. With `unSoloNumero` neither is known. */
  readonly peso: string | null
  readonly avanzamento: string | null
  readonly unSoloNumero: string | null
  readonly previste: readonly string[]
  readonly effettive: readonly string[]
  readonly rigaEffettive: Riga | null
  /** Person, centre and note still together, by lines. */
  readonly coda: readonly Linea[]
  /** Something the text alone cannot tell; a sentence's reason. */
  readonly dubbi: readonly Dubbio[]
}
export interface Dubbio {
  readonly motivo: 'confine-incerto' | 'data-sola'
  readonly riga: Riga
}

export const toLinee = (righe: readonly Riga[]): Linea[] => {
  const linee: Linea[] = []
  let apre = true
  let salto = false
  let pagina = righe[0]?.pagina ?? 0
  for (const r of righe) {
    if (r.pagina !== pagina) {
      apre = true
      salto = true
      pagina = r.pagina
    }
    if (isVuota(r)) {
      apre = true
      continue
    }
    linee.push({ riga: r, testo: r.testo, apreBlocco: apre, dopoSalto: salto })
    apre = false
    salto = false
  }
  return linee
}

interface Ancora {
  readonly indice: number
  readonly prima: string
  readonly celle: readonly string[]
  readonly previste: readonly string[]
  readonly dopo: string
}

/**
 * Phases from text without columns. Each phase has one line with its numbers and planned days (the anchor):
 * what stands between an anchor's actual days and the next anchor is the next phase's description.
 */
export const readFasiTesto = (righe: readonly Riga[]): { fasi: FaseGrezza[]; avanzi: Linea[] } => {
  const linee = toLinee(righe)
  const ancore = findAncore(linee)
  const prima = ancore[0]
  if (!prima) return { fasi: [], avanzi: linee }
  const fasi: FaseGrezza[] = []
  let descrizione: Linea[] = linee.slice(0, prima.indice)
  for (let n = 0; n < ancore.length; n++) {
    const a = ancore[n] as Ancora
    const poi = ancore[n + 1]
    const tratto = linee.slice(a.indice + 1, poi?.indice ?? linee.length)
    const inLinea = linee[a.indice] as Linea
    const dubbi: Dubbio[] = []
    const fine = findEffettive(tratto)
    let coda: Linea[]
    let resto: Linea[]
    if (fine) {
      coda = tratto.slice(0, fine.indice)
      if (fine.testo !== '') coda.push({ ...(tratto[fine.indice] as Linea), testo: fine.testo })
      resto = tratto.slice(fine.indice + 1)
      const seguito = poi ? findSeguitoNota(resto, linee[poi.indice] as Linea, poi.prima) : resto.length
      if (seguito > 0) {
        if (resto[0]) dubbi.push({ motivo: 'confine-incerto', riga: (resto[0] as Linea).riga })
        coda.push(...resto.slice(0, seguito))
        resto = resto.slice(seguito)
      }
      if (fine.giorni.length === 1)
        dubbi.push({ motivo: 'data-sola', riga: (tratto[fine.indice] as Linea).riga })
    } else {
      const taglio = poi
        ? findInizioDescrizione(tratto, linee[poi.indice] as Linea, poi.prima)
        : tratto.length
      coda = tratto.slice(0, taglio)
      resto = tratto.slice(taglio)
      if (poi && contaBlocchi(coda) > 1)
        dubbi.push({ motivo: 'confine-incerto', riga: (coda.at(-1) as Linea).riga })
    }
    if (a.dopo !== '') coda.unshift({ ...inLinea, testo: a.dopo, apreBlocco: true })
    const parti = descrizione.map((l) => l.testo)
    const numeri = toNumeri(a, inLinea, parti.length > 0)
    const conPrima = numeri.descrizione === '' ? parti : [...parti, numeri.descrizione]
    fasi.push({
      origine: (descrizione[0] ?? inLinea).riga,
      descrizione: conPrima,
      peso: numeri.peso,
      avanzamento: numeri.avanzamento,
      unSoloNumero: numeri.unico,
      previste: a.previste,
      effettive: fine?.giorni ?? [],
      rigaEffettive: fine ? (tratto[fine.indice] as Linea).riga : null,
      coda,
      dubbi,
    })
    descrizione = resto
  }
  return { fasi, avanzi: [] }
}

/** The lines with numbers followed by planned days. */
const findAncore = (linee: readonly Linea[]): Ancora[] => {
  const ancore: Ancora[] = []
  for (let i = 0; i < linee.length; i++) {
    const linea = linee[i] as Linea
    const t = parole(linea.testo)
    const ancora = findAncora(t, i, linea.apreBlocco)
    if (ancora) ancore.push(ancora)
  }
  return ancore
}

const findAncora = (t: readonly string[], indice: number, apreBlocco: boolean): Ancora | null => {
  for (let k = 0; k < t.length; k++) {
    if (!isGiorno(t[k] as string)) continue
    const due = isGiorno(t[k + 1] ?? '')
    const dopo = k + (due ? 2 : 1)
    const numeri = contaNumeri(t, k)
    // One or two cells that open a block are weight and progress even when they are words ("cento").
    const celle = apreBlocco && numeri < 2 && k > 0 && k <= 2
    const seguito = isMaiuscola(t[dopo] ?? '')
    const quanti = celle && (t.slice(0, k).some(isNumerico) || (due && seguito)) ? k : numeri
    // Without a number it is an anchor only if it opens a block and a person or a centre follows.
    if (quanti === 0 && !(due && apreBlocco && k === 0 && seguito)) {
      if (due) k += 1
      continue
    }
    return {
      indice,
      prima: t.slice(0, k - quanti).join(' '),
      celle: t.slice(k - quanti, k),
      previste: t.slice(k, dopo),
      dopo: t.slice(dopo).join(' '),
    }
  }
  // Two numbers that open a block, and no day at all.
  const [a = '', b = ''] = t
  if (apreBlocco && isDecimale(a) && isDecimale(b) && !t.slice(2).some(isNumerico))
    return { indice, prima: '', celle: [a, b], previste: [], dopo: t.slice(2).join(' ') }
  return null
}

const isMaiuscola = (t: string): boolean => /\p{Lu}/u.test(t) && t === t.toUpperCase()

/** How many cells (at most two) stand right before the first day: decimals anywhere, other numbers at line start. */
const contaNumeri = (t: readonly string[], k: number): number => {
  let n = 0
  while (n < 2 && k - n - 1 >= 0 && isDecimale(t[k - n - 1] as string)) n += 1
  if (n < 2 && k <= 2 && k > 0 && t.slice(0, k).every(isNumerico)) return k
  return n
}

const toNumeri = (
  a: Ancora,
  linea: Linea,
  haDescrizione: boolean,
): { descrizione: string; peso: string | null; avanzamento: string | null; unico: string | null } => {
  const [x = '', y = ''] = a.celle
  if (a.celle.length >= 2) {
    // A word in the place of a number is a cell only when the description is elsewhere and the line opens a block.
    if (!isNumerico(x) && !(linea.apreBlocco && haDescrizione))
      return { descrizione: [a.prima, x].join(' ').trim(), peso: null, avanzamento: null, unico: y }
    return { descrizione: a.prima, peso: x, avanzamento: y, unico: null }
  }
  if (a.celle.length === 1) return { descrizione: a.prima, peso: null, avanzamento: null, unico: x }
  return { descrizione: a.prima, peso: null, avanzamento: null, unico: null }
}

interface Effettive {
  readonly indice: number
  readonly giorni: readonly string[]
  /** What the line holds before the days: the note's last words. */
  readonly testo: string
}

/**
 * The actual days: two days at the end of a line, alone, after a space, or glued to the note's last word; or one
 * day alone in its block, or glued. A day inside a note's text is none of these.
 */
const findEffettive = (tratto: readonly Linea[]): Effettive | null => {
  let debole: Effettive | null = null
  let sola: Effettive | null = null
  for (let i = 0; i < tratto.length; i++) {
    const linea = tratto[i] as Linea
    const t = parole(linea.testo)
    const ultimo = t.at(-1) ?? ''
    const penultimo = t.at(-2) ?? ''
    if (isGiorno(ultimo)) {
      const stacco = staccaGiorno(penultimo)
      if (stacco) {
        const testo = [...t.slice(0, -2), stacco[0]].join(' ').trim()
        const trovate = { indice: i, giorni: [stacco[1], ultimo], testo }
        if (testo === '' || stacco[0] !== '') return trovate
        debole ??= trovate
        continue
      }
      const chiude = tratto[i + 1]?.apreBlocco ?? true
      if (t.length === 1 && linea.apreBlocco && chiude) sola ??= { indice: i, giorni: [ultimo], testo: '' }
      continue
    }
    const incollata = staccaGiorno(ultimo)
    if (incollata && /[\p{L}\p{N}]["”»).;]?$/u.test(incollata[0]))
      sola ??= { indice: i, giorni: [incollata[1]], testo: [...t.slice(0, -1), incollata[0]].join(' ') }
  }
  return debole ?? sola
}

/**
 * How many lines after the actual days still belong to the note: it happens when a page ends inside the note, and
 * shows as a block right after the page end that is not the one the anchor closes.
 */
const findSeguitoNota = (resto: readonly Linea[], ancora: Linea, prima: string): number => {
  if (!resto[0]?.dopoSalto) return 0
  return findInizioDescrizione(resto, ancora, prima)
}

/** Without actual days, the next description is the block that the anchor closes, or the last one before it. */
const findInizioDescrizione = (tratto: readonly Linea[], ancora: Linea, prima: string): number => {
  if (ancora.apreBlocco && prima !== '') return tratto.length
  for (let i = tratto.length - 1; i >= 0; i--) if ((tratto[i] as Linea).apreBlocco) return i
  return 0
}

const contaBlocchi = (linee: readonly Linea[]): number => linee.filter((l) => l.apreBlocco).length
