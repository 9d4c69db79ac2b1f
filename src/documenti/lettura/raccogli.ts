import type { Pagina } from './pagine.ts'
import { isVuota, type Riga } from './righe.ts'
import { dove, type Segnalatore } from './segnala.ts'
import {
  apreFasi,
  apreIndicatori,
  findCollegamento,
  findStato,
  findTipoObiettivo,
  isCollegatoA,
  isFasi,
  isGantt,
  isIndicatori,
  isTestataCentro,
} from './titoli.ts'

/** A card's pages before their text is understood: the header once, the content of all pages in order. */
export interface SchedaGrezza {
  readonly codice: string
  readonly prima: Riga
  readonly pagine: readonly Pagina[]
  /** The header's lines of the first page, code's line included. */
  readonly intestazione: readonly Riga[]
  /** The content of every page, headers taken away; page ends show as a change of `pagina`. */
  readonly corpo: readonly Riga[]
}

const isMarcatore = (testo: string): boolean =>
  isGantt(testo) ||
  isFasi(testo) ||
  isIndicatori(testo) ||
  apreFasi(testo) ||
  apreIndicatori(testo) ||
  findTipoObiettivo(testo) !== null ||
  isCollegatoA(testo) ||
  findCollegamento(testo) !== null ||
  findStato(testo) !== null

/** Groups pages into cards: a page with the code of the open card, and no first-page heading again, continues it. */
export const raccogliSchede = (pagine: readonly Pagina[], segnala: Segnalatore): SchedaGrezza[] => {
  const gruppi: { codice: string; pagine: Pagina[] }[] = []
  const perCodice = new Map<string, Pagina[]>()
  let aperto: { codice: string; pagine: Pagina[] } | null = null
  let scartata = false
  for (const p of pagine) {
    const prima = p.righe.some((r) => findTipoObiettivo(r.testo) !== null)
    const codice = p.codice
    if (codice === null) {
      if (aperto && !prima) {
        if (!scartata) aperto.pagine.push(p)
        segnala.add(
          'dubbio',
          'codice-mancante',
          `A ${dove(p.prima)} manca il codice dell'obiettivo: la pagina è stata letta come seguito di ${aperto.codice}. Controllare.`,
          { ...p.prima, scheda: aperto.codice },
        )
      } else {
        segnala.add(
          'errore',
          'codice-mancante',
          `A ${dove(p.prima)} comincia una scheda senza codice dell'obiettivo: la pagina non è stata letta. Ristampare il documento o completare il codice.`,
          p.prima,
        )
        aperto = null
      }
      continue
    }
    const giaLetta = perCodice.get(codice)
    if (giaLetta && prima && haPrimaPagina(giaLetta)) {
      segnala.add(
        'errore',
        'codice-doppio',
        `Il codice ${codice} compare su due schede dello stesso documento: è tenuta la prima (pagina ${giaLetta[0]?.numero}), quella a ${dove(p.prima)} non è stata letta. Correggere il codice nel programma d'origine e ristampare.`,
        { ...p.prima, scheda: codice, campo: 'codice' },
      )
      scartata = true
      aperto = { codice, pagine: giaLetta }
      continue
    }
    if (giaLetta && aperto?.codice === codice) {
      if (!scartata) giaLetta.push(p)
      continue
    }
    if (giaLetta) {
      segnala.add(
        'dubbio',
        'pagina-fuori-posto',
        `La pagina ${p.numero} continua la scheda ${codice} dopo pagine di altre schede: è stata unita alla scheda. Controllare l'ordine delle pagine.`,
        { ...p.prima, scheda: codice },
      )
      giaLetta.push(p)
      aperto = { codice, pagine: giaLetta }
      scartata = false
      continue
    }
    aperto = { codice, pagine: [p] }
    scartata = false
    perCodice.set(codice, aperto.pagine)
    gruppi.push(aperto)
  }
  return gruppi.map((g) => toGrezza(g.codice, g.pagine))
}

const haPrimaPagina = (pagine: readonly Pagina[]): boolean =>
  pagine.some((p) => p.righe.some((r) => findTipoObiettivo(r.testo) !== null))

const toGrezza = (codice: string, pagine: readonly Pagina[]): SchedaGrezza => {
  const prima = pagine[0] as Pagina
  const taglio = findFineIntestazione(prima.righe)
  const intestazione = prima.righe.slice(0, taglio)
  const nota = intestazione.filter((r) => !isVuota(r)).map((r) => r.testo)
  const corpo: Riga[] = [...sfronda(prima.righe.slice(taglio))]
  for (const p of pagine.slice(1)) corpo.push(...sfronda(p.righe.slice(findFineRipetuta(p.righe, nota))))
  return { codice, prima: prima.prima, pagine, intestazione, corpo }
}

/** The header of a first page ends at its first heading (Tipo di Obiettivo, STATO DI ATTUAZIONE, FASI …). */
const findFineIntestazione = (righe: readonly Riga[]): number => {
  const i = righe.findIndex((r) => isMarcatore(r.testo))
  return i < 0 ? findFineBlocchi(righe) : i
}

/** Without any heading: the two blocks after "Centro di responsabilità Responsabile", or everything. */
const findFineBlocchi = (righe: readonly Riga[]): number => {
  const c = righe.findIndex((r) => isTestataCentro(r.testo))
  if (c < 0) return righe.length
  let blocchi = 0
  for (let i = c + 1; i < righe.length; i++) {
    const vuota = isVuota(righe[i] as Riga)
    const eraVuota = i > 0 && isVuota(righe[i - 1] as Riga)
    if (!vuota && (eraVuota || i === c + 1)) blocchi += 1
    if (blocchi > 2) return i
  }
  return righe.length
}

/**
 * The header of a continuation page is the first page's, line by line; where a line differs (a damaged
 * document) it ends at the page's first heading, or after as many lines as the first page's header had.
 */
const findFineRipetuta = (righe: readonly Riga[], nota: readonly string[]): number => {
  let i = 0
  let n = 0
  while (i < righe.length && n < nota.length) {
    const r = righe[i] as Riga
    if (!isVuota(r)) {
      if (r.testo !== nota[n]) break
      n += 1
    }
    i += 1
  }
  if (n === nota.length) return i
  const m = righe.findIndex((r) => isMarcatore(r.testo))
  const c = righe.findIndex((r) => isTestataCentro(r.testo))
  if (m >= 0 && (c < 0 || m > c)) return m
  if (c < 0) return i
  const dopo = nota.slice(nota.findIndex((t) => isTestataCentro(t)) + 1)
  let k = c + 1
  while (k < righe.length && (isVuota(righe[k] as Riga) || dopo.includes((righe[k] as Riga).testo))) k += 1
  return k
}

/** Blank lines at a page's ends say nothing: a page end is not a paragraph. */
const sfronda = (righe: readonly Riga[]): readonly Riga[] => {
  let a = 0
  let z = righe.length
  while (a < z && isVuota(righe[a] as Riga)) a += 1
  while (z > a && isVuota(righe[z - 1] as Riga)) z -= 1
  return righe.slice(a, z)
}
