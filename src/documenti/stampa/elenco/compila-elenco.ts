import { printData } from '../../../dominio/valori/data.ts'
import { type AvvisoStampa, sanificaTesti } from '../caratteri/avvisi.ts'
import type { Compilatore } from '../compila/compilatore.ts'
import { getFont } from '../compila/font.ts'
import type { VolumeCompilato } from '../compila/volume.ts'
import { addPdfUa } from '../conformita/doppia.ts'
import { toBarra } from '../contenuto/scheda.ts'
import { toTesto } from '../contenuto/testo.ts'
import type { CellaElenco, RichiestaElenco } from './richiesta-elenco.ts'

/** Points across an A4 and an A3 page on their side, margins taken. */
const LARGA_A4 = 757
const LARGA_A3 = 1105
/** What the objective's own column needs to be read. */
const MINIMA_OBIETTIVO = 190
/** Points of a character at table size, to know how many a column holds. */
const CARATTERE = 4.4

/** The page that the columns ask for, and how wide each is on it: never wider than the page, scaled when they are too many. */
export const computePagina = (
  larghezze: readonly number[],
): { readonly carta: 'a4' | 'a3'; readonly larghezze: readonly number[] } => {
  const somma = larghezze.reduce((a, b) => a + b, 0)
  const carta = somma <= LARGA_A4 - MINIMA_OBIETTIVO ? 'a4' : 'a3'
  const spazio = (carta === 'a4' ? LARGA_A4 : LARGA_A3) - MINIMA_OBIETTIVO
  const scala = somma > spazio ? spazio / somma : 1
  return { carta, larghezze: larghezze.map((l) => Math.floor(l * scala)) }
}

const toCella = (c: CellaElenco, larghezza: number) =>
  c.tipo === 'barra'
    ? { tipo: c.tipo, valore: toBarra(c.valore) }
    : { tipo: c.tipo, testo: toTesto(c.testo, Math.max(6, Math.floor(larghezza / CARATTERE))) }

/** Lays out a list as the template reads it. */
export const toContenutoElenco = (r: RichiestaElenco) => {
  const { carta, larghezze } = computePagina(r.colonne.map((c) => c.larghezza))
  return {
    ente: r.ente,
    titolo: r.titolo,
    titoloDocumento: `${r.titolo} – ${r.sottotitolo}`,
    sottotitolo: r.sottotitolo,
    autore: r.ente === '' ? [] : [r.ente],
    data: r.dataElaborazione.split('-').map(Number),
    piede: `Elaborazione del ${printData(r.dataElaborazione)} · ${r.sottotitolo}`,
    parametri: r.parametri.map(([nome, valore]) => ({ nome, valore: toTesto(valore, 100) })),
    riassunto: r.riassunto,
    carta,
    larghezze,
    colonnaObiettivo: r.colonnaObiettivo,
    colonne: r.colonne.map((c) => ({ titolo: c.titolo, aDestra: c.aDestra === true })),
    righe: r.righe.map((x) => ({
      tipo: x.tipo,
      livello: x.livello,
      sopra: x.sopra,
      codice: x.codice,
      titolo: toTesto(x.titolo, 34),
      celle: x.celle.map((c, i) => toCella(c, larghezze[i] ?? MINIMA_OBIETTIVO)),
    })),
  }
}

/** Compiles a list: texts made printable, laid out, both standards declared. */
export const compilaElenco = (compilatore: Compilatore, richiesta: RichiestaElenco): VolumeCompilato => {
  const { valore, avvisi } = sanificaTesti(richiesta, getFont().coperti)
  const [anno = 1970, mese = 1, giorno = 1] = richiesta.dataElaborazione.split('-').map(Number)
  const { pdf, pagine } = compilatore.compilaElenco(
    toContenutoElenco(valore),
    Date.UTC(anno, mese - 1, giorno) / 1000,
  )
  return { pdf: addPdfUa(pdf), pagine, avvisi: avvisi satisfies readonly AvvisoStampa[] }
}
