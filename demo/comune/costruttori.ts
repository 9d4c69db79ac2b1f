import type { Fase, Indicatore, Scheda } from '../../src/dominio/scheda/scheda.ts'
import { readData } from '../../src/dominio/valori/data.ts'
import { decimaleFrom } from '../../src/dominio/valori/decimale.ts'
import {
  type AnnoDemo,
  areaDi,
  type CodiceSettore,
  collegamentiDi,
  type Incarico,
  SETTORI,
  vistaDi,
} from './ente.ts'

/** A period, "01/02-30/06" in the card's year or "01/09/2022-30/04/2023"; a missing side is a missing day. */
type Periodo = string

interface DatiFase {
  /** Percent; null when the print lacks it. */
  readonly peso: number | null
  readonly fatto: number | null
  readonly prevista: Periodo
  readonly svolta?: Periodo
  readonly a: Incarico
  readonly nota?: string
}
/** A phase of a card still without its year. */
export type FaseSenzaAnno = (anno: AnnoDemo) => Fase

const giorno = (testo: string, anno: AnnoDemo): string | null => {
  if (testo === '') return null
  const data = readData(testo.length > 5 ? testo : `${testo}/${anno}`)
  if (data === null) throw new Error(`Giorno inesistente: "${testo}".`)
  return data
}
const giorni = (periodo: Periodo, anno: AnnoDemo): readonly [string | null, string | null] => {
  const [da = '', a = ''] = periodo.split('-')
  return [giorno(da, anno), giorno(a, anno)]
}

export const fase =
  (descrizione: string, d: DatiFase): FaseSenzaAnno =>
  (anno) => {
    const [inizioPrevisto, finePrevista] = giorni(d.prevista, anno)
    const [inizioEffettivo, fineEffettiva] = giorni(d.svolta ?? '', anno)
    return {
      descrizione,
      peso: d.peso === null ? null : Math.round(d.peso * 100),
      avanzamento: d.fatto === null ? null : Math.round(d.fatto * 100),
      inizioPrevisto,
      finePrevista,
      inizioEffettivo,
      fineEffettiva,
      responsabile: d.a.responsabile,
      centro: d.a.centro,
      nota: d.nota ?? null,
      origine: null,
    }
  }

interface DatiIndicatore {
  readonly atteso: number | null
  readonly raggiunto: number | null
  /** Results of the year before and of two years before; null where there was none. */
  readonly prima?: readonly [number | null, number | null]
  readonly nota?: string
}
export type IndicatoreSenzaAnno = (anno: AnnoDemo) => Indicatore

export const indicatore =
  (descrizione: string, tipo: string | null, d: DatiIndicatore): IndicatoreSenzaAnno =>
  (anno) => ({
    descrizione,
    tipo,
    valoreAtteso: d.atteso === null ? null : decimaleFrom(d.atteso),
    valoreRaggiunto: d.raggiunto === null ? null : decimaleFrom(d.raggiunto),
    storico: Object.fromEntries(
      (d.prima ?? []).flatMap((v, n) => (v === null ? [] : [[String(anno - 1 - n), decimaleFrom(v) ?? '']])),
    ),
    storicoIncerto: false,
    nota: d.nota ?? null,
    origine: null,
  })

/** Results of one measure over the years: what a card reports and what later cards show as its past. */
export type Serie = Readonly<Record<number, number>>

/** Achieved value and history of `anno`, from one series: so trends agree from one year's print to the next. */
export const conSerie = (serie: Serie, anno: AnnoDemo, atteso: number, nota?: string): DatiIndicatore => ({
  atteso,
  raggiunto: serie[anno] ?? null,
  prima: [serie[anno - 1] ?? null, serie[anno - 2] ?? null],
  ...(nota === undefined ? {} : { nota }),
})

interface DatiScheda {
  readonly anno: AnnoDemo
  readonly settore: CodiceSettore
  readonly numero: number
  readonly programma: string
  readonly assessorato: string
  readonly descrizione: string
  /** Narrative; empty when the office wrote nothing. */
  readonly stato: string
  readonly fasi: readonly FaseSenzaAnno[]
  readonly indicatori: readonly IndicatoreSenzaAnno[]
  /** What a badly made card says otherwise. */
  readonly invece?: Partial<Scheda>
}

/** A card as the old system would print it. */
export const scheda = (d: DatiScheda): Scheda => {
  const settore = SETTORI[d.settore]
  return {
    codice: `${d.anno}_S${d.settore}_${String(d.numero).padStart(2, '0')}`,
    vista: vistaDi(d.anno).codice,
    descrizione: d.descrizione,
    tipo: 'Gestionale',
    areaTematica: areaDi(d.programma.slice(4, 6)),
    assessorato: d.assessorato,
    direzione: null,
    direttore: null,
    centro: settore.nome,
    responsabile: settore.responsabile,
    centroStampa: `${d.settore}_S_${d.anno}`,
    collegamenti: collegamentiDi(d.programma),
    statoDiAttuazione: [{ al: `${d.anno}-12-31`, testo: d.stato }],
    fasi: d.fasi.map((f) => f(d.anno)),
    indicatori: d.indicatori.map((i) => i(d.anno)),
    origine: null,
    ...d.invece,
  }
}

/** A text of several paragraphs written over several lines: line ends inside a paragraph are spaces. */
export const testo = (t: TemplateStringsArray): string =>
  (t[0] ?? '')
    .trim()
    .split(/\n[ \t]*\n/)
    .map((p) =>
      p
        .replace(/\n[ \t]*(?=(?:[-•] |\d{1,2}\) ))/g, '\u0000')
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('\u0000', '\n')
        .trim(),
    )
    .join('\n\n')
