import type { Fase, Indicatore, Scheda } from '../../src/dominio/scheda/scheda.ts'
import { printCentesimi } from '../../src/dominio/valori/centesimi.ts'
import { printData } from '../../src/dominio/valori/data.ts'
import { printDecimale } from '../../src/dominio/valori/decimale.ts'
import { aCapo } from './metrica.ts'
import type { Colonna, Geometria } from './opzioni.ts'

/** Lines of a cell; none when the cell is empty. */
type Cella = readonly string[]

/** The header of a card, repeated on each of its pages. */
export interface Testata {
  readonly codice: string
  readonly area: Cella
  readonly assessorato: Cella
  readonly direzione: Cella
  readonly direttore: Cella
  readonly descrizione: Cella
  readonly centro: Cella
  readonly responsabile: Cella
}

/** A phase as the table prints it; an empty string is a number or a day that is missing. */
export interface RigaFase {
  readonly fase: Fase
  readonly descrizione: Cella
  readonly peso: string
  readonly avanzamento: string
  readonly inizioPrevisto: string
  readonly finePrevista: string
  readonly responsabile: Cella
  readonly centro: Cella
  readonly nota: Cella
  readonly inizioEffettivo: string
  readonly fineEffettiva: string
}

/** An indicator as the table prints it; `storico` has one entry per history column, empty when nothing stands there. */
export interface RigaIndicatore {
  readonly indicatore: Indicatore
  readonly descrizione: Cella
  readonly tipo: string
  readonly atteso: string
  readonly raggiunto: string
  readonly storico: readonly string[]
  readonly nota: Cella
}

const cella = (testo: string | null, colonna: Colonna, corpo: number): Cella =>
  testo === null || testo === '' ? [] : aCapo(testo, colonna.larghezza / corpo)

/** Wraps a card's header into its cells. */
export const toTestata = (s: Scheda, g: Geometria): Testata => {
  const c = g.corpo.testo
  return {
    codice: s.codice,
    area: cella(s.areaTematica, g.testata.area, c),
    assessorato: cella(s.assessorato, g.testata.assessorato, c),
    direzione: cella(s.direzione, g.testata.direzione, c),
    direttore: cella(s.direttore, g.testata.direttore, c),
    descrizione: cella(s.descrizione, g.descrizione, c),
    centro: cella(s.centro, g.centro.centro, c),
    responsabile: cella(s.responsabile, g.centro.responsabile, c),
  }
}

/** Wraps a phase into its cells. */
export const toRigaFase = (f: Fase, g: Geometria): RigaFase => ({
  fase: f,
  descrizione: cella(f.descrizione, g.fasi.descrizione, g.corpo.tabella),
  peso: f.peso === null ? '' : printCentesimi(f.peso),
  avanzamento: f.avanzamento === null ? '' : printCentesimi(f.avanzamento),
  inizioPrevisto: printData(f.inizioPrevisto),
  finePrevista: printData(f.finePrevista),
  responsabile: cella(f.responsabile, g.fasi.responsabile, g.corpo.tabella),
  centro: cella(f.centro, g.fasi.centro, g.corpo.tabella),
  nota: cella(f.nota, g.fasi.nota, g.corpo.tabella),
  inizioEffettivo: printData(f.inizioEffettivo),
  fineEffettiva: printData(f.fineEffettiva),
})

/** Wraps an indicator into its cells, history by the printed years. */
export const toRigaIndicatore = (i: Indicatore, anni: readonly number[], g: Geometria): RigaIndicatore => ({
  indicatore: i,
  descrizione: cella(i.descrizione, g.indicatori.descrizione, g.corpo.tabella),
  tipo: i.tipo ?? '',
  atteso: i.valoreAtteso === null ? '' : printDecimale(i.valoreAtteso),
  raggiunto: i.valoreRaggiunto === null ? '' : printDecimale(i.valoreRaggiunto),
  storico: anni.map((anno) => {
    const valore = i.storico[String(anno)]
    return valore === undefined ? '' : printDecimale(valore)
  }),
  nota: cella(i.nota, g.indicatori.nota, g.corpo.tabella),
})

/** Lines the actual days stand below the planned ones: the third line of the row, whatever the cells hold. */
export const RIGA_EFFETTIVE = 2

/** Height of a phase's row, in lines. */
export const altezzaFase = (r: RigaFase): number =>
  Math.max(
    r.descrizione.length,
    r.responsabile.length,
    r.centro.length,
    r.nota.length,
    r.inizioEffettivo || r.fineEffettiva ? RIGA_EFFETTIVE + 1 : 1,
  )

/** Height of an indicator's row, in lines. */
export const altezzaIndicatore = (r: RigaIndicatore): number =>
  Math.max(r.descrizione.length, r.nota.length, 1)
