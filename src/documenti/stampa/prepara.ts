import { computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import { type AvanzamentoNodo, computeAvanzamentoPiano } from '../../dominio/avanzamento/piano.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import {
  type ConseguimentoIndicatore,
  computeConseguimentoIndicatore,
} from '../../dominio/conseguimento/indicatore.ts'
import { REGOLA_CRESCENTE, type RegolaConseguimento } from '../../dominio/conseguimento/regola.ts'
import { buildPiano, type Nodo, schedeSotto } from '../../dominio/piano/albero.ts'
import type { Indicatore, Scheda } from '../../dominio/scheda/scheda.ts'
import type { EsitoIndicatore, FiglioDaStampare, NodoDaStampare, SchedaDaStampare } from './richiesta.ts'

/** Gives every card its outcomes under one rule and its own findings; the order of cards is kept. */
export const toSchedeDaStampare = (
  schede: readonly Scheda[],
  rilievi: readonly Rilievo[],
  regola: RegolaConseguimento = REGOLA_CRESCENTE,
): SchedaDaStampare[] => {
  const perScheda = Map.groupBy(rilievi, (r) => r.codice)
  return schede.map((scheda) => ({
    scheda,
    esiti: scheda.indicatori.map((i) => toEsito(i, regola)),
    rilievi: perScheda.get(scheda.codice) ?? [],
  }))
}

const GIUDIZI = {
  'non-rendicontato': 'non rendicontato',
  'non-valutabile': 'non valutabile',
  'non-calcolabile': 'non calcolabile',
} as const

const toEsito = (i: Indicatore, regola: RegolaConseguimento): EsitoIndicatore =>
  toEsitoIndicatore(
    computeConseguimentoIndicatore({ raggiunto: i.valoreRaggiunto, atteso: i.valoreAtteso }, regola),
  )

/** An achievement, however computed, as the print words it. */
export const toEsitoIndicatore = (c: ConseguimentoIndicatore): EsitoIndicatore =>
  c.esito === 'calcolato'
    ? { giudizio: c.raggiunto ? 'raggiunto' : 'non raggiunto', punteggio: c.valore }
    : { giudizio: GIUDIZI[c.esito], punteggio: null }

/**
 * The nodes of one level, rolled up from the cards, in plan order: what `--livello` above the cards prints. `livello`
 * is the level's printed name, compared without case. Empty when the cards name no such level. A child is a node of
 * whatever level stands below, or a card (`livelloSchede` is how its level is called).
 */
export const toNodiDaStampare = (
  schede: readonly Scheda[],
  rilievi: readonly Rilievo[],
  livello: string,
  livelloSchede: string,
): NodoDaStampare[] => {
  const cercato = livello.trim().toLocaleLowerCase('it')
  const perScheda = Map.groupBy(rilievi, (r) => r.codice)
  const scendi = (a: AvanzamentoNodo<Nodo>, antenati: readonly Nodo[]): NodoDaStampare[] => [
    ...(a.nodo.livello.toLocaleLowerCase('it') === cercato ? [toNodo(a, antenati)] : []),
    ...a.figli.flatMap((f) => scendi(f, [...antenati, a.nodo])),
  ]
  const toNodo = (
    { nodo, avanzamento, obiettivi, figli }: AvanzamentoNodo<Nodo>,
    antenati: readonly Nodo[],
  ) => ({
    ...nomi(nodo),
    antenati: antenati.map(nomi),
    avanzamento,
    obiettivi,
    figli: [...figli.map(toFiglio), ...nodo.schede.map((s) => toFiglioScheda(s, livelloSchede))],
    rilievi: schedeSotto(nodo).flatMap((s) => perScheda.get(s.codice) ?? []),
  })
  return buildPiano(schede).radici.flatMap((r) => scendi(computeAvanzamentoPiano<Nodo>(r), []))
}

const nomi = ({ livello, codice, titolo }: Nodo) => ({ livello, codice, titolo })

const toFiglio = ({ nodo, avanzamento, obiettivi }: AvanzamentoNodo<Nodo>): FiglioDaStampare => ({
  ...nomi(nodo),
  responsabile: null,
  avanzamento,
  obiettivi,
})

const toFiglioScheda = (s: Scheda, livello: string): FiglioDaStampare => ({
  livello,
  codice: s.codice,
  titolo: s.descrizione,
  responsabile: s.responsabile,
  avanzamento: computeAvanzamento(s.fasi),
  obiettivi: 1,
})
