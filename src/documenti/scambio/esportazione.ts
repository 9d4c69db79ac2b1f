import type { Vista } from '../../dominio/piano/vista.ts'
import type { Fase, Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import { centesimiToNumber } from '../../dominio/valori/centesimi.ts'
import { decimaleToNumber } from '../../dominio/valori/decimale.ts'

/**
 * The open form of the data: what `esporta` writes, what the API answers, what is embedded in a printed PDF.
 * Numbers are JSON numbers, days are ISO, unknown is null. Positions in the source document do not travel.
 */
export interface Esportazione {
  readonly ente: string | null
  readonly viste: readonly Vista[]
  readonly schede: readonly SchedaEsportata[]
}

export interface FaseEsportata extends Omit<Fase, 'peso' | 'avanzamento' | 'origine'> {
  readonly peso: number | null
  readonly avanzamento: number | null
}

export interface IndicatoreEsportato
  extends Omit<Indicatore, 'valoreAtteso' | 'valoreRaggiunto' | 'storico' | 'origine'> {
  readonly valoreAtteso: number | null
  readonly valoreRaggiunto: number | null
  readonly storico: Readonly<Record<string, number>>
}

export interface SchedaEsportata extends Omit<Scheda, 'fasi' | 'indicatori' | 'origine'> {
  readonly fasi: readonly FaseEsportata[]
  readonly indicatori: readonly IndicatoreEsportato[]
}

/** Builds the export; the order of cards is kept as given. */
export const toEsportazione = (
  ente: string | null,
  viste: readonly Vista[],
  schede: readonly Scheda[],
): Esportazione => ({ ente, viste, schede: schede.map(toSchedaEsportata) })

/** One card in its open form, keys always in this order. */
export const toSchedaEsportata = (s: Scheda): SchedaEsportata => ({
  codice: s.codice,
  vista: s.vista,
  descrizione: s.descrizione,
  tipo: s.tipo,
  areaTematica: s.areaTematica,
  assessorato: s.assessorato,
  direzione: s.direzione,
  direttore: s.direttore,
  centro: s.centro,
  responsabile: s.responsabile,
  centroStampa: s.centroStampa,
  collegamenti: s.collegamenti.map(({ livello, codice, titolo }) => ({ livello, codice, titolo })),
  statoDiAttuazione: s.statoDiAttuazione.map(({ al, testo }) => ({ al, testo })),
  fasi: s.fasi.map(toFaseEsportata),
  indicatori: s.indicatori.map(toIndicatoreEsportato),
})

const toFaseEsportata = (f: Fase): FaseEsportata => ({
  descrizione: f.descrizione,
  peso: f.peso === null ? null : centesimiToNumber(f.peso),
  avanzamento: f.avanzamento === null ? null : centesimiToNumber(f.avanzamento),
  inizioPrevisto: f.inizioPrevisto,
  finePrevista: f.finePrevista,
  inizioEffettivo: f.inizioEffettivo,
  fineEffettiva: f.fineEffettiva,
  responsabile: f.responsabile,
  centro: f.centro,
  nota: f.nota,
})

const toIndicatoreEsportato = (i: Indicatore): IndicatoreEsportato => ({
  descrizione: i.descrizione,
  tipo: i.tipo,
  valoreAtteso: i.valoreAtteso === null ? null : decimaleToNumber(i.valoreAtteso),
  valoreRaggiunto: i.valoreRaggiunto === null ? null : decimaleToNumber(i.valoreRaggiunto),
  storico: Object.fromEntries(Object.entries(i.storico).map(([anno, v]) => [anno, decimaleToNumber(v)])),
  storicoIncerto: i.storicoIncerto,
  nota: i.nota,
})
