import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import { toOrganigramma } from '../../dominio/organigramma/errori.ts'
import {
  type Centro,
  centriNellAnno,
  findCentroStampatoNellAnno,
  type Incarico,
  type Organigramma,
  valeNellAnno,
} from '../../dominio/organigramma/organigramma.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type Anno, annoDi } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { annoPredefinito, listAnniSchede, loadNominati, type SchedaNominata } from './nominati.ts'
import { findPortato, type PortatoDa } from './portato.ts'
import { type ContiAnno, countUnita } from './unita.ts'

/** A unit of a year's chart, with those below it. */
export interface UnitaAnno extends Centro {
  /** Posts held in the year, in order of beginning. */
  readonly incarichi: readonly Incarico[]
  /** Names that prints write for it. */
  readonly nomiStampati: readonly string[]
  readonly schede: number
  readonly fasi: number
  /** Its own cards and those of every unit below it. */
  readonly schedeConSotto: number
  readonly figli: readonly UnitaAnno[]
}

/** Who holds a delegation in the year, and the cards that print it. */
export interface DelegaAnno {
  readonly assessorato: string
  /** Null: prints name the delegation and nobody has said whose it is. */
  readonly persona: string | null
  readonly dal: string | null
  readonly al: string | null
  readonly schede: number
}

export interface OrganigrammaAnno {
  readonly anno: Anno
  /** The years one may ask for, the first first. */
  readonly anni: readonly Anno[]
  readonly portato: PortatoDa | null
  readonly radici: readonly UnitaAnno[]
  readonly deleghe: readonly DelegaAnno[]
  readonly nonRicondotti: ContiAnno['nonRicondotti']
  /** The views that the year's cards are in. */
  readonly viste: readonly string[]
}

/** More years than these would be a page of numbers. */
const ANNI_MASSIMI = 15

/** The chart of a year (default: the last that has cards): units, people, delegations, and how many cards each has. */
export const getOrganigramma = async (ctx: Contesto, chiesto: Anno | null): Promise<OrganigrammaAnno> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const vuoto = {
    anni: [] as readonly Anno[],
    portato: null as PortatoDa | null,
    radici: [] as readonly UnitaAnno[],
    deleghe: [] as readonly DelegaAnno[],
    nonRicondotti: [] as ContiAnno['nonRicondotti'],
    viste: [] as readonly string[],
  }
  const predefinito = chiesto ?? annoDi(ctx.oggi)
  return await readConEnte<OrganigrammaAnno>(ctx, { anno: predefinito, ...vuoto }, async (tx, ente) => {
    const schede = await loadNominati(ctx, tx, ente)
    const portato = await findPortato(tx, ente.enteId)
    const o = toOrganigramma(await loadOrganigramma(tx, ente.enteId))
    const anniSchede = listAnniSchede(schede)
    const anno = chiesto ?? annoPredefinito(anniSchede, ctx.oggi)
    const dellAnno = schede.filter((s) => s.anno === anno)
    const conti = countUnita(o, dellAnno, anno, portato !== null)
    return {
      anno,
      anni: listAnni(anniSchede, portato === null ? null : o, annoDi(ctx.oggi)),
      portato,
      radici: toAlbero(o, anno, conti, scegliCentri(o, anno, portato, conti)),
      deleghe: toDeleghe(o, dellAnno, anno),
      nonRicondotti: conti.nonRicondotti,
      viste: [...new Set(dellAnno.map((s) => s.vista))],
    }
  })
}

/** Years with cards, and with a chart those it covers. */
const listAnni = (anniSchede: readonly Anno[], o: Organigramma | null, presente: Anno): readonly Anno[] => {
  const anni = new Set(anniSchede)
  for (const c of o?.centri ?? []) {
    const fine = c.al === null ? Math.max(presente, annoDi(c.dal)) : annoDi(c.al)
    for (let a = Math.max(annoDi(c.dal), fine - ANNI_MASSIMI); a <= fine; a += 1) anni.add(a)
  }
  return [...anni].toSorted((a, b) => a - b).slice(-ANNI_MASSIMI)
}

/**
 * The units to show. One that only covers name begins with the year of its code and never ends: it is shown in the years
 * whose cards name it, and not for ever.
 */
const scegliCentri = (
  o: Organigramma,
  anno: Anno,
  portato: PortatoDa | null,
  { perUnita }: ContiAnno,
): readonly Centro[] =>
  centriNellAnno(o, anno).filter(
    (c) => (portato !== null && !portato.tenuti.includes(c.codice)) || perUnita.has(c.codice),
  )

const toAlbero = (
  o: Organigramma,
  anno: Anno,
  { perUnita }: ContiAnno,
  centri: readonly Centro[],
): readonly UnitaAnno[] => {
  const codici = new Set(centri.map((c) => c.codice))
  const figliDi = Map.groupBy(centri, (c) => (c.padre !== null && codici.has(c.padre) ? c.padre : null))
  const nomi = Map.groupBy(Object.keys(o.nomiStampati), (n) => findCentroStampatoNellAnno(o, n, anno)?.codice)
  const incarichi = Map.groupBy(
    o.incarichi.filter((i) => valeNellAnno(i, anno)),
    (i) => i.centro,
  )
  const toUnita = (c: Centro): UnitaAnno => {
    const figli = (figliDi.get(c.codice) ?? []).map(toUnita)
    const { schede, fasi } = perUnita.get(c.codice) ?? { schede: 0, fasi: 0 }
    return {
      ...c,
      incarichi: (incarichi.get(c.codice) ?? []).toSorted((a, b) => (a.dal < b.dal ? -1 : 1)),
      nomiStampati: nomi.get(c.codice) ?? [],
      schede,
      fasi,
      schedeConSotto: figli.reduce((n, f) => n + f.schedeConSotto, schede),
      figli,
    }
  }
  return (figliDi.get(null) ?? []).map(toUnita)
}

/** The delegations of the year, held or only printed, by name. */
const toDeleghe = (o: Organigramma, schede: readonly SchedaNominata[], anno: Anno): readonly DelegaAnno[] => {
  const perDelega = Map.groupBy(schede, (s) => s.assessorato)
  const conta = (assessorato: string): number => perDelega.get(assessorato)?.length ?? 0
  const tenute = o.deleghe.filter((d) => valeNellAnno(d, anno))
  const note = new Set(tenute.map((d) => d.assessorato))
  const stampate = [...perDelega.keys()].filter((a): a is string => a !== null && !note.has(a))
  return [
    ...tenute.map((d) => ({ ...d, schede: conta(d.assessorato) })),
    ...stampate.map((assessorato) => ({
      assessorato,
      persona: null,
      dal: null,
      al: null,
      schede: conta(assessorato),
    })),
  ].toSorted((a, b) =>
    a.assessorato === b.assessorato
      ? (a.dal ?? '') < (b.dal ?? '')
        ? -1
        : 1
      : a.assessorato < b.assessorato
        ? -1
        : 1,
  )
}
