import type { EsitoLettura } from '../../src/documenti/lettura/esito.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'

/**
 * "No invented number": every number and date of a read card must stand, as a token, in that card's pages of the
 * input. This file shares nothing with the reader: it cuts pages, recognises codes and reads numbers its own way,
 * and where a header is damaged it is generous about whose page it is (never about the figures).
 */

/** A stretch of the input from a page's header to the next, with the text that may belong to a card. */
export interface Tratto {
  readonly testo: string
  /** Header whole and code right after it: certainly a page of that card and of no other. */
  readonly certo: string | null
  /** What looks like a code, anywhere in the header's lines or at the beginning of another. */
  readonly codici: readonly string[]
}

const SEMBRA_CODICE = /^[A-Z0-9]+(?:_[A-Z0-9]+)+$/
/** Lines of a header: a code may stand anywhere in them when the page is damaged. */
const IN_TESTATA = 12
const isTestata = (riga: string): boolean => /area\s+tematica/i.test(riga) && /assessorato/i.test(riga)
const isTitolo = (riga: string): boolean => /SCHED[AE]\b.*PEG/i.test(riga)

/** Cuts a text into stretches, one per page header. */
export const toTratti = (testo: string): Tratto[] => {
  const righe = testo.split(/\r\n|\r|\n|\f/)
  const inizi: number[] = []
  for (const [n, riga] of righe.entries()) {
    if (isTitolo(riga)) inizi.push(n)
    else if (isTestata(riga)) {
      const vicino = inizi.at(-1)
      const mezzo = vicino === undefined ? [''] : righe.slice(vicino + 1, n)
      if (vicino === undefined || mezzo.some((r) => r.trim() !== '')) inizi.push(n)
    }
  }
  if (inizi[0] !== 0) inizi.unshift(0)
  // The header's own line is the previous page's too: a lost line end may have joined that page's last row to it.
  return inizi.map((da, k) => toTratto(righe.slice(da, (inizi[k + 1] ?? righe.length) + 1)))
}

const toTratto = (righe: readonly string[]): Tratto => {
  const piene = righe.map((r) => r.trim()).filter((r) => r !== '')
  const primo = (riga: string | undefined): string => riga?.split(/\s+/)[0] ?? ''
  const intera = isTitolo(piene[0] ?? '') && isTestata(piene[1] ?? '') && SEMBRA_CODICE.test(primo(piene[2]))
  return {
    testo: righe.join('\n'),
    certo: intera ? primo(piene[2]) : null,
    codici: [...piene.slice(0, IN_TESTATA).flatMap((r) => r.split(/\s+/)), ...piene.map(primo)].filter((p) =>
      SEMBRA_CODICE.test(p),
    ),
  }
}

/** The text of the pages that may be the card's: its own, and the doubtful ones that follow them. */
export const pagineDi = (codice: string, tratti: readonly Tratto[]): string => {
  const sue: string[] = []
  let seguito = false
  for (const t of tratti) {
    const suo = t.codici.includes(codice)
    if (suo || t.certo !== null) seguito = suo
    if (seguito) sue.push(t.testo)
  }
  return sue.join('\n')
}

/** Canonical writing of the numbers that occur in a text: "3.500,00" and "3500" are both "3500". */
export const numeriIn = (testo: string): Set<string> => {
  const trovati = new Set<string>()
  for (const gettone of testo.split(/\s+/)) {
    const nudo = gettone.replace(/%$/, '')
    if (!/^-?\d/.test(nudo)) continue
    const italiano = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(nudo)
    if (italiano) {
      const interi = (italiano[2] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '')
      const frazione = (italiano[3] ?? '').replace(/0+$/, '')
      const cifre = frazione === '' ? interi : `${interi}.${frazione}`
      trovati.add(cifre === '0' ? '0' : `${italiano[1]}${cifre}`)
    }
  }
  return trovati
}

const centesimiCanonici = (c: number): string => {
  const cifre = (c / 100).toFixed(2).replace(/\.?0+$/, '')
  return cifre === '-0' ? '0' : cifre
}

const haGiorno = (testo: string, iso: string): boolean => {
  const [anno = '', mese = '', giorno = ''] = iso.split('-')
  const forme = [`${giorno}/${mese}/${anno}`, `${Number(giorno)}/${Number(mese)}/${anno}`, iso]
  forme.push(`${Number(giorno)}/${mese}/${anno}`, `${giorno}/${Number(mese)}/${anno}`)
  return forme.some((f) => {
    for (let i = testo.indexOf(f); i >= 0; i = testo.indexOf(f, i + 1))
      if (!/\d/.test(testo.charAt(i + f.length))) return true
    return false
  })
}

const MESI =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ')

/** The narrative's day is printed in words without a year ("AL 31 DICEMBRE"): the year is the code's. */
const haGiornoDelloStato = (testo: string, iso: string, codice: string): boolean => {
  if (haGiorno(testo, iso)) return true
  const parole = new RegExp(
    `\\b0?${Number(iso.slice(8))}[°º'’´]?\\s+${MESI[Number(iso.slice(5, 7)) - 1]}`,
    'i',
  )
  const cifre = new RegExp(`\\b0?${Number(iso.slice(8))}/0?${Number(iso.slice(5, 7))}`)
  const anno = codice.includes(iso.slice(0, 4)) || testo.includes(iso.slice(0, 4))
  return anno && (parole.test(testo) || cifre.test(testo))
}

/** The numbers and dates of a card that do not stand in its pages; none when nothing was invented. */
const inventatiInScheda = (s: Scheda, pagine: string, dove: string): string[] => {
  const numeri = numeriIn(pagine)
  const inventati: string[] = []
  const numero = (campo: string, valore: string | null) => {
    if (valore !== null && !numeri.has(valore)) inventati.push(`${s.codice} ${campo}: ${valore}`)
  }
  const giorno = (campo: string, valore: string | null) => {
    if (valore !== null && !haGiorno(pagine, valore)) inventati.push(`${s.codice} ${campo}: ${valore}`)
  }
  if (!pagine.includes(s.codice)) inventati.push(`${s.codice}: il codice`)
  for (const [n, f] of s.fasi.entries()) {
    numero(`fasi.${n}.peso`, f.peso === null ? null : centesimiCanonici(f.peso))
    numero(`fasi.${n}.avanzamento`, f.avanzamento === null ? null : centesimiCanonici(f.avanzamento))
    giorno(`fasi.${n}.inizioPrevisto`, f.inizioPrevisto)
    giorno(`fasi.${n}.finePrevista`, f.finePrevista)
    giorno(`fasi.${n}.inizioEffettivo`, f.inizioEffettivo)
    giorno(`fasi.${n}.fineEffettiva`, f.fineEffettiva)
  }
  for (const [n, i] of s.indicatori.entries()) {
    numero(`indicatori.${n}.valoreAtteso`, i.valoreAtteso)
    numero(`indicatori.${n}.valoreRaggiunto`, i.valoreRaggiunto)
    for (const [anno, valore] of Object.entries(i.storico)) {
      numero(`indicatori.${n}.storico.${anno}`, valore)
      if (!pagine.includes(anno)) inventati.push(`${s.codice} indicatori.${n}: l'anno ${anno}`)
    }
  }
  for (const st of s.statoDiAttuazione)
    if (!haGiornoDelloStato(dove, st.al, s.codice)) inventati.push(`${s.codice} statoDiAttuazione: ${st.al}`)
  return inventati
}

/**
 * What a reading invented. One inference is allowed, if it is declared: the day of a narrative whose heading lost it
 * may come from the other cards of the print.
 */
export const inventatiIn = (
  esito: Pick<EsitoLettura, 'schede' | 'segnalazioni'>,
  testo: string,
): string[] => {
  const tratti = toTratti(testo)
  const dedotte = new Set(
    esito.segnalazioni.filter((x) => x.campo === 'statoDiAttuazione').map((x) => x.scheda),
  )
  return esito.schede.flatMap((s) => {
    const pagine = pagineDi(s.codice, tratti)
    return inventatiInScheda(s, pagine, dedotte.has(s.codice) ? testo : pagine)
  })
}
