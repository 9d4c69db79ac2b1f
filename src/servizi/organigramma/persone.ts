import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import { toOrganigramma } from '../../dominio/organigramma/errori.ts'
import {
  type Delega,
  findCentro,
  type Incarico,
  type Organigramma,
  valeNellAnno,
} from '../../dominio/organigramma/organigramma.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type Anno, annoDi } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { annoPredefinito, listAnniSchede, loadNominati, type SchedaNominata } from './nominati.ts'

/** What a person is named on in a year, and what the chart says of them. */
export interface PersonaAnno {
  readonly nome: string
  /** Cards they answer for. */
  readonly schede: number
  /** Phases they carry out, and on how many cards. */
  readonly fasi: number
  readonly schedeConFasi: number
  /** The views in which they are named. */
  readonly viste: readonly string[]
  readonly incarichi: readonly (Incarico & { readonly nomeCentro: string })[]
  readonly deleghe: readonly Delega[]
}

export interface PersoneAnno {
  readonly anno: Anno
  readonly anni: readonly Anno[]
  /** By name, as written. */
  readonly persone: readonly PersonaAnno[]
}

/** Who is named on the cards of a year, or holds a post or a delegation in it. Names are as printed: never merged. */
export const listPersone = async (ctx: Contesto, chiesto: Anno | null): Promise<PersoneAnno> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const vuoto = { anno: chiesto ?? annoDi(ctx.oggi), anni: [], persone: [] }
  return await readConEnte<PersoneAnno>(ctx, vuoto, async (tx, ente) => {
    const schede = await loadNominati(ctx, tx, ente)
    const anni = listAnniSchede(schede)
    const anno = chiesto ?? annoPredefinito(anni, ctx.oggi)
    const o = toOrganigramma(await loadOrganigramma(tx, ente.enteId))
    const dellAnno = schede.filter((s) => s.anno === anno)
    return { anno, anni, persone: toPersone(o, dellAnno, anno) }
  })
}

interface InCorso {
  schede: number
  fasi: number
  schedeConFasi: number
  readonly viste: Set<string>
}

const toPersone = (
  o: Organigramma,
  schede: readonly SchedaNominata[],
  anno: Anno,
): readonly PersonaAnno[] => {
  const persone = new Map<string, InCorso>()
  const getPersona = (nome: string): InCorso => {
    const p = persone.get(nome) ?? { schede: 0, fasi: 0, schedeConFasi: 0, viste: new Set<string>() }
    persone.set(nome, p)
    return p
  }
  for (const s of schede) {
    if (s.responsabile !== null) {
      const p = getPersona(s.responsabile)
      p.schede += 1
      p.viste.add(s.vista)
    }
    for (const [nome, sue] of Map.groupBy(s.fasi, (f) => f.responsabile)) {
      if (nome === null) continue
      const p = getPersona(nome)
      p.fasi += sue.reduce((n, f) => n + f.fasi, 0)
      p.schedeConFasi += 1
      p.viste.add(s.vista)
    }
  }
  const incarichi = Map.groupBy(
    o.incarichi.filter((i) => valeNellAnno(i, anno)),
    (i) => i.persona,
  )
  const deleghe = Map.groupBy(
    o.deleghe.filter((d) => valeNellAnno(d, anno)),
    (d) => d.persona,
  )
  const nomi = new Set([...persone.keys(), ...incarichi.keys(), ...deleghe.keys()])
  return [...nomi]
    .toSorted((a, b) => a.localeCompare(b, 'it'))
    .map((nome) => {
      const p = persone.get(nome)
      return {
        nome,
        schede: p?.schede ?? 0,
        fasi: p?.fasi ?? 0,
        schedeConFasi: p?.schedeConFasi ?? 0,
        viste: [...(p?.viste ?? [])],
        incarichi: (incarichi.get(nome) ?? []).map((i) => ({
          ...i,
          nomeCentro: findCentro(o, i.centro)?.nome ?? i.centro,
        })),
        deleghe: deleghe.get(nome) ?? [],
      }
    })
}
