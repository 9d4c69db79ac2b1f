import { computeDistribuzione, type Distribuzione } from '../../dominio/andamento/distribuzione.ts'
import { computeScadenze, type Scadenze } from '../../dominio/andamento/scadenze.ts'
import { aggregaAvanzamenti } from '../../dominio/avanzamento/aggrega.ts'
import { type Avanzamento, avanzamentoIgnoto } from '../../dominio/avanzamento/avanzamento.ts'
import type { ConteggioIndicatori } from '../../dominio/conseguimento/insieme.ts'
import { PROFILO_PREDEFINITO } from '../../dominio/conseguimento/smvp.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { findPiano, type PianoScelto } from '../quadro/piano.ts'
import type { SintesiScheda } from '../quadro/quadro.ts'
import type { ConteggioRilievi } from '../rilievi/rilievi.ts'
import { getFatti } from './fatti.ts'
import { listRegole, type RegolaContata } from './regole.ts'
import type { RichiestaAndamento } from './richiesta.ts'
import { computeSfida, type Sfida } from './sfida.ts'

/** The figures of some cards together. `chiave` null gathers those that have none. */
export interface GruppoAndamento {
  readonly chiave: string | null
  readonly obiettivi: number
  readonly avanzamento: Avanzamento
  /** What the planned dates would have it be at each card's date. */
  readonly atteso: Avanzamento
  readonly indicatori: ConteggioIndicatori
  readonly rilievi: ConteggioRilievi
}

/** Everything the charts of a view show. */
export interface Andamento {
  readonly piano: PianoScelto
  readonly totale: GruppoAndamento
  /** Those furthest behind first; equal ones by name. */
  readonly gruppi: readonly GruppoAndamento[]
  readonly distribuzione: Distribuzione
  readonly regole: readonly RegolaContata[]
  readonly scadenze: Scadenze
  readonly sfida: Sfida['domande']
}

/** The charts of a view, or of a part of it; null when there is no such view. */
export const getAndamento = async (
  ctx: Contesto,
  { vista, filtro, al, per = 'centro' }: RichiestaAndamento,
): Promise<Andamento | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const piano = await findPiano(ctx, { vista, filtro, al })
  if (piano === null) return null
  const { schede } = piano
  const fatti = await getFatti(ctx, vista)
  const codici = new Set(schede.map((s) => s.codice))
  return {
    piano,
    totale: toGruppo(null, schede),
    gruppi: [...Map.groupBy(schede, (s) => s[per])].map(([k, sue]) => toGruppo(k, sue)).sort(perRitardo),
    distribuzione: computeDistribuzione(
      schede.map((s) => s.conseguimento),
      PROFILO_PREDEFINITO.fasce,
    ),
    regole: await listRegole(ctx, { vista, al: al ?? null, codici }),
    scadenze: computeScadenze(
      schede.flatMap((s) => (fatti.get(s.codice)?.fasi ?? []).map((fase) => ({ fase, al: s.al }))),
    ),
    sfida: computeSfida(schede, fatti).domande,
  }
}

const ORDINE = new Intl.Collator('it', { numeric: true })
const perRitardo = (a: GruppoAndamento, b: GruppoAndamento): number =>
  a.avanzamento.almeno - b.avanzamento.almeno || ORDINE.compare(a.chiave ?? '\uffff', b.chiave ?? '\uffff')

const toGruppo = (chiave: string | null, schede: readonly SintesiScheda[]): GruppoAndamento => ({
  chiave,
  obiettivi: schede.length,
  avanzamento: aggregaAvanzamenti(schede.map((s) => ({ avanzamento: s.avanzamento }))),
  atteso: aggregaAvanzamenti(
    schede.map((s) => ({ avanzamento: s.atteso ?? avanzamentoIgnoto('senza-fasi') })),
  ),
  indicatori: sommaIndicatori(schede.map((s) => s.indicatori)),
  rilievi: {
    E: somma(schede, (s) => s.rilievi.E),
    W: somma(schede, (s) => s.rilievi.W),
    I: somma(schede, (s) => s.rilievi.I),
  },
})

const somma = <T>(voci: readonly T[], numero: (v: T) => number): number =>
  voci.reduce((n, v) => n + numero(v), 0)

const sommaIndicatori = (conteggi: readonly ConteggioIndicatori[]): ConteggioIndicatori => ({
  totali: somma(conteggi, (c) => c.totali),
  raggiunti: somma(conteggi, (c) => c.raggiunti),
  nonRaggiunti: somma(conteggi, (c) => c.nonRaggiunti),
  nonRendicontati: somma(conteggi, (c) => c.nonRendicontati),
  nonValutabili: somma(conteggi, (c) => c.nonValutabili),
  nonCalcolabili: somma(conteggi, (c) => c.nonCalcolabili),
})
