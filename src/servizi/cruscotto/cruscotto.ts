import { findEnte } from '../../archivio/query/enti.ts'
import { type FaseInScadenza, listFasiInScadenza } from '../../archivio/query/fasi-in-scadenza.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { addGiorni, annoDi, type DataIso } from '../../dominio/valori/data.ts'
import { getCalendario, type VoceDelCalendario } from '../calendario/calendario.ts'
import type { Contesto } from '../contesto.ts'
import type { Scelta } from '../quadro/filtri.ts'
import { getQuadro, type Quadro, type SintesiScheda } from '../quadro/quadro.ts'
import { type Ambito, filterAmbito, listScelte } from './ambito.ts'
import { type Cifre, computeCifre, countMancanze, type GruppoCruscotto, groupCifre } from './cifre.ts'
import { type ElencoDaGuardare, listRisultati, listTempi } from './da-guardare.ts'
import { listModifiche, type Modifica } from './modifiche.ts'

export type { DaGuardare, ElencoDaGuardare, Perche } from './da-guardare.ts'
export type { Cifre, FaseInScadenza, GruppoCruscotto, Modifica }

export interface RichiestaCruscotto extends Ambito {
  readonly vista: string
}

/** Everything the first page shows of a view, or of one of its centres or delegations. */
export interface Cruscotto {
  readonly quadro: Pick<Quadro, 'ente' | 'vista'>
  readonly centri: readonly Scelta[]
  readonly assessorati: readonly Scelta[]
  /** The reporting dates of the cards, the earliest and the latest; null when none is known. */
  readonly date: { readonly da: DataIso; readonly a: DataIso } | null
  /** The code on the covers of all these cards, by which they print together; null when there are several. */
  readonly centroStampa: string | null
  readonly cifre: Cifre
  readonly tempi: ElencoDaGuardare
  readonly risultati: ElencoDaGuardare
  /** By centre for the whole entity or a delegation, by manager within a centre. */
  readonly per: 'centro' | 'responsabile'
  readonly gruppi: readonly GruppoCruscotto[]
  readonly mancanze: ReturnType<typeof countMancanze>
  /** Phases to be finished within 60 days from today: the nearest, and how many in 30 and in 60 days. */
  readonly scadenze: {
    readonly prime: readonly FaseInScadenza[]
    readonly entro30: number
    readonly entro60: number
  }
  /** The entity's next legal deadlines that are not met yet, the nearest first. */
  readonly adempimenti: readonly VoceDelCalendario[]
  readonly modifiche: readonly Modifica[]
}

const GIORNI = 60
const SCADENZE = 8
const ADEMPIMENTI = 4

/** The state of a view, or of a part of it; null when there is no such view. */
export const getCruscotto = async (ctx: Contesto, r: RichiestaCruscotto): Promise<Cruscotto | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const quadro = await getQuadro(ctx, { vista: r.vista })
  if (quadro === null) return null
  const schede = await filterAmbito(ctx, quadro.schede, r)
  const per = r.centro ? 'responsabile' : 'centro'
  return {
    quadro,
    centri: listScelte(quadro.schede, 'centro'),
    assessorati: listScelte(quadro.schede, 'assessorato'),
    date: findDate(schede),
    centroStampa: findCentroStampa(schede),
    cifre: computeCifre(schede),
    per,
    gruppi: groupCifre(schede, per),
    mancanze: countMancanze(schede),
    adempimenti: await listAdempimenti(ctx),
    ...(await readAttorno(ctx, r.vista, schede)),
  }
}

const listAdempimenti = async (ctx: Contesto): Promise<readonly VoceDelCalendario[]> => {
  const anno = annoDi(ctx.oggi)
  const voci = [...(await getCalendario(ctx, anno)).voci, ...(await getCalendario(ctx, anno + 1)).voci]
  return voci.filter((v) => v.stato.stato !== 'fatta' && v.scadenza.data >= ctx.oggi).slice(0, ADEMPIMENTI)
}

const findDate = (schede: readonly SintesiScheda[]): Cruscotto['date'] => {
  const date = schede.flatMap((s) => (s.al === null ? [] : [s.al])).toSorted()
  const [da] = date
  const a = date.at(-1)
  return da === undefined || a === undefined ? null : { da, a }
}

const findCentroStampa = (schede: readonly SintesiScheda[]): string | null => {
  const codici = new Set(schede.map((s) => s.centroStampa))
  return codici.size === 1 ? (schede[0]?.centroStampa ?? null) : null
}

/** What is read from the store besides the summaries. */
const readAttorno = (
  ctx: Contesto,
  vista: string,
  schede: readonly SintesiScheda[],
): Promise<Pick<Cruscotto, 'tempi' | 'risultati' | 'scadenze' | 'modifiche'>> =>
  ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) throw new Error('Un quadro senza ente')
    const { enteId } = ente
    const codici = new Set(schede.map((s) => s.codice))
    const entro30 = addGiorni(ctx.oggi, GIORNI / 2)
    const fasi = (
      await listFasiInScadenza(tx, enteId, vista, { da: ctx.oggi, a: addGiorni(ctx.oggi, GIORNI) })
    ).filter((f) => codici.has(f.codice))
    return {
      tempi: await listTempi(tx, enteId, schede),
      risultati: await listRisultati(tx, enteId, schede),
      scadenze: {
        prime: fasi.slice(0, SCADENZE),
        entro30: fasi.filter((f) => f.finePrevista <= entro30).length,
        entro60: fasi.length,
      },
      modifiche: await listModifiche(tx, enteId),
    }
  })
