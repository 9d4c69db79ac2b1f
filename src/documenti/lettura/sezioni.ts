import type { Collegamento } from '../../dominio/scheda/scheda.ts'
import { CODICI, type Codici } from './codici.ts'
import { spazi } from './normalizza.ts'
import { isVuota, type Riga } from './righe.ts'
import {
  apreFasi,
  apreIndicatori,
  findAnniStorico,
  findCollegamento,
  findStato,
  findTipoObiettivo,
  isCollegatoA,
  isFasi,
  isGantt,
  isIndicatori,
  isTestataFasi,
  isTestataIndicatori,
} from './titoli.ts'

/** A table of a card: its own lines, and the lines of its headings each time they are printed. */
export interface Tabella {
  readonly righe: readonly Riga[]
  readonly testate: readonly (readonly Riga[])[]
}

export interface StatoGrezzo {
  readonly quando: ReturnType<typeof findStato>
  readonly titolo: Riga
  readonly righe: readonly Riga[]
}

/** The content of a card told apart by its headings; nothing is understood yet. */
export interface Sezioni {
  readonly tipo: string | null
  readonly collegamenti: readonly Collegamento[]
  readonly stati: readonly StatoGrezzo[]
  readonly fasi: Tabella
  readonly indicatori: Tabella & { readonly anni: readonly string[] }
  /** Lines under GANTT (a drawing has none). */
  readonly gantt: readonly Riga[]
  /** Lines before any heading. */
  readonly sparse: readonly Riga[]
  readonly haFasi: boolean
  readonly haIndicatori: boolean
}

type Luogo = 'sparse' | 'collegamenti' | 'stato' | 'gantt' | 'fasi' | 'indicatori'

/** Walks a card's content once and gives each line to the section it stands in. */
export const toSezioni = (corpo: readonly Riga[], codici: Codici = CODICI): Sezioni => {
  let luogo: Luogo = 'sparse'
  let tipo: string | null = null
  const collegamenti: { livello: string; codice: string; titolo: string }[] = []
  const stati: { quando: StatoGrezzo['quando']; titolo: Riga; righe: Riga[] }[] = []
  const fasi = { righe: [] as Riga[], testate: [] as Riga[][] }
  const indicatori = { righe: [] as Riga[], testate: [] as Riga[][] }
  const gantt: Riga[] = []
  const sparse: Riga[] = []
  let haFasi = false
  let haIndicatori = false

  let i = 0
  while (i < corpo.length) {
    const r = corpo[i] as Riga
    const t = r.testo
    if (isVuota(r)) {
      if (luogo === 'stato') stati.at(-1)?.righe.push(r)
      else if (luogo === 'fasi') fasi.righe.push(r)
      else if (luogo === 'indicatori') indicatori.righe.push(r)
      i += 1
      continue
    }
    const stato = findStato(t)
    if (stato) {
      stati.push({ quando: stato, titolo: r, righe: [] })
      luogo = 'stato'
      i += 1
      continue
    }
    const tipoLetto = luogo === 'stato' ? null : findTipoObiettivo(t)
    if (tipoLetto !== null) {
      tipo = spazi(tipoLetto) === '' ? tipo : spazi(tipoLetto)
      luogo = 'collegamenti'
      i += 1
      continue
    }
    if (isGantt(t) && chiude(corpo, i)) {
      luogo = 'gantt'
      i += 1
      continue
    }
    const tabella = findTabella(corpo, i, luogo)
    if (tabella) {
      luogo = tabella.quale
      if (luogo === 'fasi') haFasi = true
      else haIndicatori = true
      const qui = luogo === 'fasi' ? fasi : indicatori
      if (tabella.testata.length > 0) qui.testate.push(tabella.testata)
      // A repeated heading stands between two lines of the table: the change of page says it.
      i = tabella.dopo
      continue
    }
    const collegamento = luogo === 'collegamenti' || luogo === 'sparse' ? findCollegamento(t, codici) : null
    if (collegamento) {
      luogo = 'collegamenti'
      collegamenti.push({ ...collegamento })
    } else if (luogo === 'collegamenti' && isCollegatoA(t)) {
      // The words alone on their line.
    } else if (luogo === 'collegamenti') {
      const ultimo = collegamenti.at(-1)
      const prima = corpo[i - 1]
      if (ultimo && prima && !isVuota(prima) && ultimo.titolo.length + t.length < 400)
        ultimo.titolo = spazi(`${ultimo.titolo} ${t}`)
      else sparse.push(r)
    } else if (luogo === 'stato') stati.at(-1)?.righe.push(r)
    else if (luogo === 'fasi') fasi.righe.push(r)
    else if (luogo === 'indicatori') indicatori.righe.push(r)
    else if (luogo === 'gantt') gantt.push(r)
    else sparse.push(r)
    i += 1
  }
  const anni = findAnniStorico(
    (piuLunga(indicatori.testate) ?? []).flatMap((r) => r.pezzi.map((p) => p.testo)),
  )
  return {
    tipo,
    collegamenti,
    stati,
    fasi,
    indicatori: { ...indicatori, anni },
    gantt,
    sparse,
    haFasi,
    haIndicatori,
  }
}

const piuLunga = (testate: readonly Riga[][]): Riga[] | undefined =>
  [...testate].sort((a, b) => lunghezza(b) - lunghezza(a))[0]
const lunghezza = (t: readonly Riga[]): number => t.reduce((s, r) => s + r.testo.length, 0)

/**
 * GANTT is the heading when a table, or nothing, comes after it in the card, and no other GANTT does: a drawn chart may
 * have labels of any length under it. Elsewhere it is a word of the text.
 */
const chiude = (corpo: readonly Riga[], i: number): boolean => {
  let corta = true
  for (let k = i + 1; k < corpo.length; k++) {
    const r = corpo[k] as Riga
    if (isVuota(r)) continue
    if (isGantt(r.testo)) return false
    if (isFasi(r.testo) || isIndicatori(r.testo) || apreFasi(r.testo) || apreIndicatori(r.testo)) return true
    if (r.testo.length >= 60) corta = false
  }
  return corta
}

interface Apertura {
  readonly quale: 'fasi' | 'indicatori'
  readonly testata: Riga[]
  readonly dopo: number
}

/**
 * A table opens at FASI or INDICATORI followed by its headings, or at the headings alone. Inside a narrative the
 * word alone is not enough (a text may have a title of its own); elsewhere it is.
 */
const findTabella = (corpo: readonly Riga[], i: number, luogo: Luogo): Apertura | null => {
  const t = (corpo[i] as Riga).testo
  for (const quale of ['fasi', 'indicatori'] as const) {
    const parola = quale === 'fasi' ? isFasi(t) : isIndicatori(t)
    const apre = quale === 'fasi' ? apreFasi : apreIndicatori
    const testa = quale === 'fasi' ? isTestataFasi : isTestataIndicatori
    if (!parola && !apre(t)) continue
    const testata: Riga[] = []
    let k = parola ? i + 1 : i
    let dopo = k
    while (k < corpo.length && testata.length < 12) {
      const r = corpo[k] as Riga
      if (isVuota(r)) {
        k += 1
        continue
      }
      if (r.pagina !== (corpo[i] as Riga).pagina || !testa(r.testo)) break
      testata.push(r)
      k += 1
      dopo = k
    }
    const conTestata = testata.some((r) => /descrizione|peso|valore|note/i.test(r.testo))
    if (parola && !conTestata && luogo === 'stato' && !isUltima(corpo, i)) continue
    return { quale, testata, dopo: testata.length > 0 ? dopo : i + 1 }
  }
  return null
}

const isUltima = (corpo: readonly Riga[], i: number): boolean => {
  const pagina = (corpo[i] as Riga).pagina
  for (let k = i + 1; k < corpo.length; k++) {
    if ((corpo[k] as Riga).pagina !== pagina) return true
    if (!isVuota(corpo[k] as Riga)) return false
  }
  return true
}
