import { addGiorni, type DataIso } from '../valori/data.ts'
import type { Centro, Delega, Incarico, Organigramma } from './organigramma.ts'

/** A printed name and the unit that somebody said it stands for. */
export interface NomeStampato {
  readonly nome: string
  readonly centro: string
}

/** A chart as rows, in the order they were written: what is wrong is told by list and place. */
export interface RigheOrganigramma {
  readonly centri: readonly Centro[]
  readonly incarichi: readonly Incarico[]
  readonly deleghe: readonly Delega[]
  readonly nomi: readonly NomeStampato[]
}

export type Lista = keyof RigheOrganigramma

/** What is wrong with one row. `altro` is the place of the row it clashes with, in the same list. */
export interface ErroreOrganigramma {
  readonly lista: Lista
  readonly indice: number
  readonly campo: string
  readonly motivo:
    | 'nome-mancante'
    | 'fine-prima'
    | 'periodi-sovrapposti'
    | 'padre-sconosciuto'
    | 'padre-assente'
    | 'padre-circolare'
    | 'successione-sconosciuta'
    | 'successione-circolare'
    | 'centro-sconosciuto'
    | 'centro-fuori-periodo'
    | 'delega-doppia'
    | 'nome-ripetuto'
  readonly valore?: string
  readonly altro?: number
  readonly data?: DataIso
}

export const toOrganigramma = (r: RigheOrganigramma): Organigramma => ({
  centri: r.centri,
  incarichi: r.incarichi,
  deleghe: r.deleghe,
  nomiStampati: Object.fromEntries(r.nomi.map((n) => [n.nome, n.centro])),
})

interface Periodo {
  readonly dal: DataIso
  readonly al: DataIso | null
}

const sovrapposti = (a: Periodo, b: Periodo): boolean =>
  (a.al === null || b.dal <= a.al) && (b.al === null || a.dal <= b.al)

/** The first day of a span on which none of the others holds; null when they cover it whole. */
export const findScoperto = (quando: Periodo, altri: readonly Periodo[]): DataIso | null => {
  let giorno = quando.dal
  for (const a of altri.toSorted((x, y) => (x.dal < y.dal ? -1 : 1))) {
    if (a.dal > giorno) break
    if (a.al === null) return null
    if (a.al >= giorno) giorno = addGiorni(a.al, 1)
  }
  return quando.al === null || giorno <= quando.al ? giorno : null
}

/** Everything that is wrong, list by list in the order of the rows. Empty: the chart can be kept. */
export const findErroriOrganigramma = (r: RigheOrganigramma): readonly ErroreOrganigramma[] => [
  ...finiPrima('centri', r.centri),
  ...erroriCentri(r.centri),
  ...finiPrima('incarichi', r.incarichi),
  ...erroriIncarichi(r),
  ...finiPrima('deleghe', r.deleghe),
  ...erroriDeleghe(r.deleghe),
  ...erroriNomi(r),
]

const finiPrima = (lista: Lista, righe: readonly Periodo[]): readonly ErroreOrganigramma[] =>
  righe.flatMap(({ dal, al }, indice) =>
    al !== null && al < dal ? [{ lista, indice, campo: 'al', motivo: 'fine-prima' as const }] : [],
  )

/** The rows of one thing whose spans meet: each is told once, with the earlier row. */
const sovrapposizioni = <T extends Periodo>(
  righe: readonly T[],
  chiave: (riga: T) => string,
): readonly (readonly [indice: number, altro: number])[] => {
  const perChiave = Map.groupBy(righe.entries(), ([, riga]) => chiave(riga))
  return [...perChiave.values()].flatMap((sue) =>
    sue.flatMap(([indice, riga], n) => {
      const prima = sue.slice(0, n).find(([, altra]) => sovrapposti(riga, altra))
      return prima === undefined ? [] : [[indice, prima[0]] as const]
    }),
  )
}

const erroriCentri = (centri: readonly Centro[]): readonly ErroreOrganigramma[] => {
  const errori: ErroreOrganigramma[] = []
  const add = (indice: number, campo: string, motivo: ErroreOrganigramma['motivo'], altro = {}): void => {
    errori.push({ lista: 'centri', indice, campo, motivo, ...altro })
  }
  const perCodice = Map.groupBy(centri, (c) => c.codice)
  for (const [indice, altro] of sovrapposizioni(centri, (c) => c.codice))
    add(indice, 'dal', 'periodi-sovrapposti', { altro, valore: centri[indice]?.codice })
  for (const [indice, c] of centri.entries()) {
    if (c.nome.trim() === '') add(indice, 'nome', 'nome-mancante')
    if (c.padre !== null) {
      const padri = perCodice.get(c.padre)
      const scoperto = padri === undefined ? null : findScoperto(c, padri)
      if (padri === undefined) add(indice, 'padre', 'padre-sconosciuto', { valore: c.padre })
      else if (giraSu(centri, c)) add(indice, 'padre', 'padre-circolare', { valore: c.padre })
      else if (scoperto !== null && (c.al === null || c.al >= c.dal))
        add(indice, 'padre', 'padre-assente', { valore: c.padre, data: scoperto })
    }
    for (const prima of c.succedeA) {
      if (!perCodice.has(prima)) add(indice, 'succedeA', 'successione-sconosciuta', { valore: prima })
      else if (vieneDa(perCodice, prima, c.codice))
        add(indice, 'succedeA', 'successione-circolare', { valore: prima })
    }
  }
  return errori
}

/** Does going up from this row, on the day it begins, come back to it? */
const giraSu = (centri: readonly Centro[], c: Centro): boolean => {
  const visti = new Set([c.codice])
  for (let su: string | null = c.padre; su !== null; ) {
    if (visti.has(su)) return su === c.codice
    visti.add(su)
    const codice: string = su
    su = centri.find((x) => x.codice === codice && sovrapposti(x, c))?.padre ?? null
  }
  return false
}

/** Does this unit, through those it comes from, come from the other (or is it the other)? */
const vieneDa = (perCodice: ReadonlyMap<string, readonly Centro[]>, da: string, codice: string): boolean => {
  const visti = new Set([da])
  for (const unita of visti)
    for (const c of perCodice.get(unita) ?? []) for (const prima of c.succedeA) visti.add(prima)
  return visti.has(codice)
}

const erroriIncarichi = ({ centri, incarichi }: RigheOrganigramma): readonly ErroreOrganigramma[] => {
  const errori: ErroreOrganigramma[] = []
  const perCodice = Map.groupBy(centri, (c) => c.codice)
  for (const [indice, i] of incarichi.entries()) {
    const suoi = perCodice.get(i.centro)
    const comune = { lista: 'incarichi', indice, campo: 'centro', valore: i.centro } as const
    if (suoi === undefined) errori.push({ ...comune, motivo: 'centro-sconosciuto' })
    else if (!suoi.some((c) => sovrapposti(c, i))) errori.push({ ...comune, motivo: 'centro-fuori-periodo' })
  }
  for (const [indice, altro] of sovrapposizioni(incarichi, (i) =>
    JSON.stringify([i.persona, i.ruolo, i.centro]),
  ))
    errori.push({ lista: 'incarichi', indice, campo: 'dal', motivo: 'periodi-sovrapposti', altro })
  return errori
}

/** A delegation has one holder at a time. */
const erroriDeleghe = (deleghe: readonly Delega[]): readonly ErroreOrganigramma[] =>
  sovrapposizioni(deleghe, (d) => d.assessorato).map(([indice, altro]) => ({
    lista: 'deleghe',
    indice,
    campo: 'dal',
    motivo: 'delega-doppia',
    altro,
    valore: deleghe[altro]?.persona ?? '',
  }))

const erroriNomi = ({ centri, nomi }: RigheOrganigramma): readonly ErroreOrganigramma[] => {
  const codici = new Set(centri.map((c) => c.codice))
  const primi = new Map<string, number>()
  return nomi.flatMap((n, indice): ErroreOrganigramma[] => {
    const altro = primi.get(n.nome)
    if (altro === undefined) primi.set(n.nome, indice)
    const errori: ErroreOrganigramma[] = []
    if (altro !== undefined)
      errori.push({ lista: 'nomi', indice, campo: 'nome', motivo: 'nome-ripetuto', altro, valore: n.nome })
    if (!codici.has(n.centro))
      errori.push({ lista: 'nomi', indice, campo: 'centro', motivo: 'centro-sconosciuto', valore: n.centro })
    return errori
  })
}
