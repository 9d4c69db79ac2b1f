import {
  computeAvanzamentoAtteso,
  type GiudizioTempi,
  giudicaTempi,
} from '../../dominio/avanzamento/atteso.ts'
import { type Avanzamento, computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import type { Intervallo } from '../../dominio/avanzamento/intervallo.ts'
import { type ConteggioFasi, contaStatiFasi } from '../../dominio/avanzamento/stato-fase.ts'
import { type ConteggioIndicatori, contaIndicatori } from '../../dominio/conseguimento/insieme.ts'
import { computeConseguimentoObiettivo } from '../../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../../dominio/conseguimento/smvp.ts'
import type { Collegamento, Scheda } from '../../dominio/scheda/scheda.ts'
import { findMancanze, type Mancanza } from '../../dominio/segnali/mancanze.ts'
import { findSegnali, type Segnale, TOLLERANZA_TEMPI } from '../../dominio/segnali/segnali.ts'
import type { Anno, DataIso } from '../../dominio/valori/data.ts'
import type { ConteggioRilievi } from '../rilievi/rilievi.ts'

/** A card reduced to what lists, trees, charts and the dashboard need; no long text is kept. */
export interface SintesiScheda {
  readonly codice: string
  readonly vista: string
  readonly descrizione: string
  readonly tipo: string | null
  readonly anno: Anno | null
  /** Place in the plan of its view, from 0. */
  readonly ordine: number
  readonly centro: string | null
  readonly centroStampa: string | null
  readonly responsabile: string | null
  readonly assessorato: string | null
  readonly areaTematica: string | null
  /** Everyone named on it: its manager first, then the phases' own; each once. */
  readonly persone: readonly string[]
  readonly etichette: readonly string[]
  readonly collegamenti: readonly Collegamento[]
  /** The date the figures are at; null when neither the request nor the card names one. */
  readonly al: DataIso | null
  readonly avanzamento: Avanzamento
  /** Null when `al` is. */
  readonly atteso: Avanzamento | null
  readonly tempi: GiudizioTempi
  readonly fasi: ConteggioFasi | null
  readonly numeroFasi: number
  /** The computed score; null when nothing on the card can be assessed. */
  readonly conseguimento: Intervallo | null
  readonly indicatori: ConteggioIndicatori
  readonly rilievi: ConteggioRilievi
  /** Conversations still open on it: questions, comments, answers that nobody closed. */
  readonly questioni: number
  readonly segnali: readonly Segnale[]
  readonly mancanze: readonly Mancanza[]
}

/** What a card's summary takes from outside the card. */
export interface AttornoScheda {
  readonly ordine: number
  readonly anno: Anno | null
  readonly al: DataIso | null
  readonly rilievi: ConteggioRilievi
  readonly etichette: readonly string[]
  readonly questioni: number
}

/** Reduces a card, computing its figures at `al`. */
export const toSintesi = (
  s: Scheda,
  { ordine, anno, al, rilievi, etichette, questioni }: AttornoScheda,
): SintesiScheda => {
  const avanzamento = computeAvanzamento(s.fasi)
  const atteso = al === null ? null : computeAvanzamentoAtteso(s.fasi, al)
  const tempi = atteso === null ? 'non determinabile' : giudicaTempi(avanzamento, atteso, TOLLERANZA_TEMPI)
  const fasi = al === null ? null : contaStatiFasi(s.fasi, al, TOLLERANZA_TEMPI)
  const conseguimento = computeConseguimentoObiettivo(s, PROFILO_PREDEFINITO)
  const indicatori = contaIndicatori([conseguimento])
  return {
    codice: s.codice,
    vista: s.vista,
    descrizione: s.descrizione,
    tipo: s.tipo,
    anno,
    ordine,
    centro: s.centro,
    centroStampa: s.centroStampa,
    responsabile: s.responsabile,
    assessorato: s.assessorato,
    areaTematica: s.areaTematica,
    persone: listPersone(s),
    etichette,
    collegamenti: s.collegamenti,
    al,
    avanzamento,
    atteso,
    tempi,
    fasi,
    numeroFasi: s.fasi.length,
    conseguimento: conseguimento.risultato,
    indicatori,
    rilievi,
    questioni,
    segnali: findSegnali({ fasi, tempi, indicatori, rilievi }),
    mancanze: findMancanze(s),
  }
}

const listPersone = (s: Scheda): readonly string[] => [
  ...new Set([s.responsabile, ...s.fasi.map((f) => f.responsabile)].filter((p) => p !== null)),
]
