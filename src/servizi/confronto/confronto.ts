import { type EnteArchiviato, findEnte } from '../../archivio/query/enti.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listMomenti, loadSchedeAl, type Momento } from '../../archivio/query/versioni.ts'
import { listViste } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { GENERI, type Genere } from '../../dominio/confronto/generi.ts'
import {
  compareInsiemi,
  ESITI,
  type EsitoConfronto,
  type ModoConfronto,
  type VoceConfronto,
} from '../../dominio/confronto/insiemi.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'

/** A plan at a date; null is as it stands now. */
export interface LatoConfronto {
  readonly vista: string
  readonly al: DataIso | null
}

export interface FiltroConfronto {
  readonly esito?: EsitoConfronto | undefined
  readonly genere?: Genere | undefined
  /** A centre's name as printed, on either card. */
  readonly centro?: string | undefined
}

export interface RichiestaConfronto extends FiltroConfronto {
  readonly prima: LatoConfronto
  readonly dopo: LatoConfronto
}

/** A choice and how many objectives it would leave, the other filters standing. */
export interface SceltaConfronto<T extends string = string> {
  readonly valore: T
  readonly schede: number
}

export interface Confronto {
  readonly ente: string
  readonly modo: ModoConfronto
  readonly prima: { readonly vista: Vista; readonly al: DataIso | null; readonly schede: number }
  readonly dopo: { readonly vista: Vista; readonly al: DataIso | null; readonly schede: number }
  /** Those that pass the filters, in plan order. */
  readonly voci: readonly VoceConfronto[]
  readonly esiti: readonly SceltaConfronto<EsitoConfronto>[]
  readonly generi: readonly SceltaConfronto<Genere>[]
  readonly centri: readonly SceltaConfronto[]
}

/** A view with the dates at which its cards are kept. */
export interface VistaConfrontabile {
  readonly vista: Vista
  /** The latest first. */
  readonly momenti: readonly Momento[]
}

/** What can be compared: every view, with its dates. */
export const listConfrontabili = async (ctx: Contesto): Promise<readonly VistaConfrontabile[]> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return []
    const viste: VistaConfrontabile[] = []
    for (const vista of await listViste(tx, ente.enteId))
      viste.push({ vista, momenti: await listMomenti(tx, ente.enteId, vista.codice) })
    return viste
  })
}

/** Compares two plans, or two dates of one; null when either view is not there. */
export const getConfronto = async (ctx: Contesto, r: RichiestaConfronto): Promise<Confronto | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  const letto = await ctx.archivio.read(async (tx) => {
    const ente = await findEnte(tx)
    if (ente === null) return null
    const viste = await listViste(tx, ente.enteId)
    const vistaPrima = viste.find((v) => v.codice === r.prima.vista)
    const vistaDopo = viste.find((v) => v.codice === r.dopo.vista)
    if (vistaPrima === undefined || vistaDopo === undefined) return null
    return {
      ente,
      vistaPrima,
      vistaDopo,
      prima: await loadLato(tx, ente, r.prima),
      dopo: await loadLato(tx, ente, r.dopo),
    }
  })
  if (letto === null) return null
  const { ente, vistaPrima, vistaDopo, prima, dopo } = letto
  const modo: ModoConfronto = vistaPrima.codice === vistaDopo.codice ? 'date' : 'anni'
  const voci = compareInsiemi(prima, dopo, modo, toGrammatica(ente))
  return {
    ente: ente.nome,
    modo,
    prima: { vista: vistaPrima, al: r.prima.al, schede: prima.length },
    dopo: { vista: vistaDopo, al: r.dopo.al, schede: dopo.length },
    ...filtraVoci(voci, r),
  }
}

const loadLato = (tx: Tx, { enteId }: EnteArchiviato, { vista, al }: LatoConfronto): Promise<Scheda[]> =>
  al === null ? loadSchede(tx, enteId, { vista }) : loadSchedeAl(tx, enteId, vista, al)

const centriDi = (v: VoceConfronto): readonly string[] => [
  ...new Set([v.prima?.centro, v.dopo?.centro].filter((c) => c !== null && c !== undefined)),
]

type Criterio = 'esito' | 'genere' | 'centro'

const supera = (v: VoceConfronto, f: FiltroConfronto, tranne: Criterio | null): boolean =>
  (tranne === 'esito' || f.esito === undefined || v.esito === f.esito) &&
  (tranne === 'genere' || f.genere === undefined || v.generi.includes(f.genere)) &&
  (tranne === 'centro' || f.centro === undefined || centriDi(v).includes(f.centro))

/** The entries that pass, and the counts beside each choice (with the other filters on and its own off). */
export const filtraVoci = (
  voci: readonly VoceConfronto[],
  f: FiltroConfronto,
): Pick<Confronto, 'voci' | 'esiti' | 'generi' | 'centri'> => {
  const conta = (criterio: Criterio, valori: (v: VoceConfronto) => readonly string[]) => {
    const conteggi = new Map<string, number>()
    for (const v of voci)
      if (supera(v, f, criterio)) for (const x of valori(v)) conteggi.set(x, (conteggi.get(x) ?? 0) + 1)
    return conteggi
  }
  const esiti = conta('esito', (v) => [v.esito])
  const generi = conta('genere', (v) => v.generi)
  const centri = conta('centro', centriDi)
  const nomi = new Intl.Collator('it', { numeric: true })
  return {
    voci: voci.filter((v) => supera(v, f, null)),
    esiti: ESITI.map((valore) => ({ valore, schede: esiti.get(valore) ?? 0 })),
    generi: GENERI.flatMap((valore) => {
      const schede = generi.get(valore) ?? 0
      return schede === 0 ? [] : [{ valore, schede }]
    }),
    centri: [...centri]
      .map(([valore, schede]) => ({ valore, schede }))
      .sort((a, b) => nomi.compare(a.valore, b.valore)),
  }
}
