import { aggiungi, creaSomma, type Somma, toAvanzamento, unisci } from '../../dominio/avanzamento/aggrega.ts'
import { type Avanzamento, computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import type { EsitoConfronto, VoceConfronto } from '../../dominio/confronto/insiemi.ts'
import { buildPiano, type Nodo } from '../../dominio/piano/albero.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'

/** What a part of the plan came from and came to. */
export interface SommaConfronto {
  readonly esiti: Readonly<Record<EsitoConfronto, number>>
  /** Progress of the cards it had, and of those it has. */
  readonly prima: Avanzamento
  readonly dopo: Avanzamento
}

export interface NodoConfronto {
  readonly livello: string
  readonly codice: string
  readonly titolo: string
  readonly somma: SommaConfronto
  readonly figli: readonly NodoConfronto[]
  readonly voci: readonly VoceConfronto[]
}

export interface AlberoConfronto {
  readonly somma: SommaConfronto
  readonly radici: readonly NodoConfronto[]
  readonly senzaCollegamento: readonly VoceConfronto[]
}

/** An entry where it hangs: on the links of the card as it is, or as it was when it is gone. */
interface VoceAppesa extends Pick<Scheda, 'codice' | 'collegamenti'> {
  readonly voce: VoceConfronto
}

interface Conto {
  readonly esiti: Record<EsitoConfronto, number>
  readonly prima: Somma
  readonly dopo: Somma
}

const creaConto = (): Conto => ({
  esiti: { aggiunta: 0, tolta: 0, cambiata: 0, invariata: 0 },
  prima: creaSomma(),
  dopo: creaSomma(),
})

const contaVoce = (c: Conto, v: VoceConfronto): void => {
  c.esiti[v.esito] += 1
  if (v.prima !== null) aggiungi(c.prima, computeAvanzamento(v.prima.fasi), null)
  if (v.dopo !== null) aggiungi(c.dopo, computeAvanzamento(v.dopo.fasi), null)
}

const contaAltro = (c: Conto, altro: Conto): void => {
  for (const e of Object.keys(c.esiti) as EsitoConfronto[]) c.esiti[e] += altro.esiti[e]
  unisci(c.prima, altro.prima)
  unisci(c.dopo, altro.dopo)
}

const toSomma = (c: Conto): SommaConfronto => ({
  esiti: c.esiti,
  prima: toAvanzamento(c.prima),
  dopo: toAvanzamento(c.dopo),
})

/** The differences down the plan, summed at every level. */
export const buildAlberoConfronto = (voci: readonly VoceConfronto[]): AlberoConfronto => {
  const appese = voci.flatMap((voce): VoceAppesa[] => {
    const scheda = voce.dopo ?? voce.prima
    return scheda === null ? [] : [{ codice: scheda.codice, collegamenti: scheda.collegamenti, voce }]
  })
  const piano = buildPiano<VoceAppesa>(appese)
  const tutto = creaConto()
  for (const v of voci) contaVoce(tutto, v)
  return {
    somma: toSomma(tutto),
    radici: piano.radici.map((r) => sommaNodo(r).nodo),
    senzaCollegamento: piano.senzaCollegamento.map((a) => a.voce),
  }
}

const sommaNodo = (n: Nodo<VoceAppesa>): { readonly nodo: NodoConfronto; readonly conto: Conto } => {
  const conto = creaConto()
  const voci = n.schede.map((a) => a.voce)
  for (const v of voci) contaVoce(conto, v)
  const figli = n.figli.map((f) => {
    const sotto = sommaNodo(f)
    contaAltro(conto, sotto.conto)
    return sotto.nodo
  })
  const { livello, codice, titolo } = n
  return { nodo: { livello, codice, titolo, somma: toSomma(conto), figli, voci }, conto }
}
