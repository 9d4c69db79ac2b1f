import type { EnteArchiviato } from '../archivio/query/enti.ts'
import { listCodici, loadSchede } from '../archivio/query/leggi-schede.ts'
import { listViste } from '../archivio/query/viste.ts'
import type { Tx } from '../archivio/schema/tabelle.ts'
import { annoDelCodice } from '../dominio/codici/domande.ts'
import type { GrammaticaCodici } from '../dominio/codici/grammatica.ts'
import type { NonApplicabile } from '../dominio/coerenza/controllo.ts'
import { examineSchede } from '../dominio/coerenza/esamina-schede.ts'
import type { Gravita, Rilievo } from '../dominio/coerenza/rilievo.ts'
import type { Scheda } from '../dominio/scheda/scheda.ts'
import type { Anno, DataIso } from '../dominio/valori/data.ts'
import type { Contesto } from './contesto.ts'
import { toGrammatica } from './ente.ts'
import { memo } from './memo.ts'

export type ConteggioRilievi = Readonly<Record<Gravita, number>>

/** The findings of one view, ready to be looked up by card. */
export interface RilieviVista {
  readonly rilievi: readonly Rilievo[]
  readonly nonApplicabili: readonly NonApplicabile[]
  /** Findings and their counts by the card's code; cards without findings are absent. */
  readonly perScheda: ReadonlyMap<string, readonly Rilievo[]>
  readonly conteggi: ReadonlyMap<string, ConteggioRilievi>
}

export const NESSUN_RILIEVO: ConteggioRilievi = { E: 0, W: 0, I: 0 }

/** How many findings of each severity. */
export const countRilievi = (rilievi: readonly Rilievo[]): ConteggioRilievi => {
  const conteggio = { E: 0, W: 0, I: 0 }
  for (const r of rilievi) conteggio[r.gravita] += 1
  return conteggio
}

/**
 * The findings of a view at a date (null: each card's own), computed once a revision. Last year's cards that stand in
 * another view are looked at for comparison, and get no finding here.
 */
export const loadRilievi = (
  ctx: Contesto,
  ente: EnteArchiviato,
  vista: string,
  al: DataIso | null,
): Promise<RilieviVista> =>
  memo(ctx.archivio, ['rilievi', ente.enteId, ente.revisione, vista, al], async () => {
    const grammatica = toGrammatica(ente)
    const { schede, precedenti } = await ctx.archivio.read(async (tx) => {
      const schede = await loadSchede(tx, ente.enteId, { vista })
      return { schede, precedenti: await loadPrecedenti(tx, ente.enteId, vista, schede, grammatica) }
    })
    const proprie = new Set(schede.map((s) => s.codice))
    const esito = examineSchede({ schede: [...schede, ...precedenti], al, grammatica })
    const rilievi = esito.rilievi.filter((r) =>
      r.codice === null ? (r.codici ?? []).some((c) => proprie.has(c)) : proprie.has(r.codice),
    )
    const perScheda = Map.groupBy(
      rilievi.filter((r) => r.codice !== null),
      (r) => r.codice ?? '',
    )
    const conteggi = new Map([...perScheda].map(([codice, suoi]) => [codice, countRilievi(suoi)]))
    return { rilievi, nonApplicabili: esito.nonApplicabili, perScheda, conteggi }
  })

/** The cards of the year before the view's first, from the most recent other view that has them. */
const loadPrecedenti = async (
  tx: Tx,
  enteId: number,
  vista: string,
  schede: readonly Scheda[],
  grammatica: GrammaticaCodici,
): Promise<readonly Scheda[]> => {
  const anni = schede.map((s) => annoDelCodice(grammatica, s.codice)).filter((a): a is Anno => a !== null)
  if (anni.length === 0) return []
  const primo = anni.reduce((min, a) => Math.min(min, a))
  for (const altra of await listViste(tx, enteId)) {
    if (altra.codice === vista) continue
    const codici = (await listCodici(tx, enteId, altra.codice)).filter(
      (c) => annoDelCodice(grammatica, c) === primo - 1,
    )
    if (codici.length > 0) return await loadSchede(tx, enteId, { vista: altra.codice, codici })
  }
  return []
}
