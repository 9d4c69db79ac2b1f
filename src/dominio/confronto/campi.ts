import type { Fase, Indicatore, Scheda } from '../scheda/scheda.ts'
import { printCentesimi } from '../valori/centesimi.ts'
import { printData } from '../valori/data.ts'
import { printDecimale } from '../valori/decimale.ts'

/** A field as a person compares it: its name in code, its label, and how its value is written. Null is unknown. */
export interface Campo<T> {
  readonly campo: string
  readonly etichetta: string
  readonly print: (valore: T) => string | null
}

const testo =
  <T>(leggi: (v: T) => string | null) =>
  (v: T): string | null =>
    leggi(v)

const data =
  <T>(leggi: (v: T) => string | null) =>
  (v: T): string | null =>
    printData(leggi(v)) || null

const centesimi =
  <T>(leggi: (v: T) => number | null) =>
  (v: T): string | null => {
    const c = leggi(v)
    return c === null ? null : printCentesimi(c)
  }

const decimale =
  <T>(leggi: (v: T) => string | null) =>
  (v: T): string | null => {
    const d = leggi(v)
    return d === null ? null : printDecimale(d)
  }

const printStorico = (i: Indicatore): string | null => {
  const anni = Object.entries(i.storico)
  if (anni.length === 0) return null
  const valori = anni.map(([anno, v]) => `${anno}: ${printDecimale(v)}`).join('; ')
  return i.storicoIncerto ? `${valori} (anno incerto)` : valori
}

/** The fields of a card, without its rows and narratives. */
export const CAMPI_SCHEDA: readonly Campo<Scheda>[] = [
  { campo: 'descrizione', etichetta: 'Descrizione', print: testo((s) => s.descrizione) },
  { campo: 'tipo', etichetta: 'Tipo di obiettivo', print: testo((s) => s.tipo) },
  { campo: 'areaTematica', etichetta: 'Area tematica', print: testo((s) => s.areaTematica) },
  { campo: 'assessorato', etichetta: 'Assessorato', print: testo((s) => s.assessorato) },
  { campo: 'direzione', etichetta: 'Direzione', print: testo((s) => s.direzione) },
  { campo: 'direttore', etichetta: 'Direttore', print: testo((s) => s.direttore) },
  { campo: 'centro', etichetta: 'Centro di responsabilità', print: testo((s) => s.centro) },
  { campo: 'responsabile', etichetta: 'Responsabile', print: testo((s) => s.responsabile) },
  { campo: 'centroStampa', etichetta: 'Centro della stampa', print: testo((s) => s.centroStampa) },
  {
    campo: 'collegamenti',
    etichetta: 'Collegato a',
    print: (s) =>
      s.collegamenti.map((c) => `${c.livello}: ${c.codice} ${c.titolo}`.trim()).join(' · ') || null,
  },
]

export const CAMPI_FASE: readonly Campo<Fase>[] = [
  { campo: 'descrizione', etichetta: 'descrizione', print: testo((f) => f.descrizione) },
  { campo: 'peso', etichetta: 'peso', print: centesimi((f) => f.peso) },
  { campo: 'avanzamento', etichetta: 'avanzamento', print: centesimi((f) => f.avanzamento) },
  { campo: 'inizioPrevisto', etichetta: 'inizio previsto', print: data((f) => f.inizioPrevisto) },
  { campo: 'finePrevista', etichetta: 'fine prevista', print: data((f) => f.finePrevista) },
  { campo: 'inizioEffettivo', etichetta: 'inizio effettivo', print: data((f) => f.inizioEffettivo) },
  { campo: 'fineEffettiva', etichetta: 'fine effettiva', print: data((f) => f.fineEffettiva) },
  { campo: 'responsabile', etichetta: 'responsabile', print: testo((f) => f.responsabile) },
  { campo: 'centro', etichetta: 'centro di responsabilità', print: testo((f) => f.centro) },
  { campo: 'nota', etichetta: 'nota', print: testo((f) => f.nota) },
]

export const CAMPI_INDICATORE: readonly Campo<Indicatore>[] = [
  { campo: 'descrizione', etichetta: 'descrizione', print: testo((i) => i.descrizione) },
  { campo: 'tipo', etichetta: 'tipo', print: testo((i) => i.tipo) },
  { campo: 'valoreAtteso', etichetta: 'valore atteso', print: decimale((i) => i.valoreAtteso) },
  { campo: 'valoreRaggiunto', etichetta: 'valore raggiunto', print: decimale((i) => i.valoreRaggiunto) },
  { campo: 'storico', etichetta: 'valori degli anni passati', print: printStorico },
  { campo: 'nota', etichetta: 'nota', print: testo((i) => i.nota) },
]
