import type { Lista, RigheOrganigramma } from '../../dominio/organigramma/errori.ts'
import { printData } from '../../dominio/valori/data.ts'

/** What would change in one list, as sentences; what goes away is listed like the rest. */
export interface DifferenzeLista {
  readonly lista: Lista
  readonly aggiunte: readonly string[]
  readonly cambiate: readonly { readonly prima: string; readonly dopo: string }[]
  readonly tolte: readonly string[]
  readonly invariate: number
}

const periodo = ({ dal, al }: { readonly dal: string; readonly al: string | null }): string =>
  al === null ? `dal ${printData(dal)}` : `dal ${printData(dal)} al ${printData(al)}`

/** What tells a row apart, and how it reads. */
const COME: {
  readonly [L in Lista]: {
    readonly chiave: (r: RigheOrganigramma[L][number]) => string
    readonly frase: (r: RigheOrganigramma[L][number]) => string
  }
} = {
  centri: {
    chiave: (c) => JSON.stringify([c.codice, c.dal]),
    frase: (c) =>
      [
        `${c.codice} ${c.nome}`,
        periodo(c),
        c.padre === null ? null : `sotto ${c.padre}`,
        c.succedeA.length === 0 ? null : `succede a ${c.succedeA.toSorted().join(', ')}`,
      ]
        .filter((t) => t !== null)
        .join(', '),
  },
  incarichi: {
    chiave: (i) => JSON.stringify([i.centro, i.persona, i.ruolo, i.dal]),
    frase: (i) => `${i.persona}, ${i.ruolo} di ${i.centro}, ${periodo(i)}`,
  },
  deleghe: {
    chiave: (d) => JSON.stringify([d.assessorato, d.persona, d.dal]),
    frase: (d) => `${d.assessorato}: ${d.persona}, ${periodo(d)}`,
  },
  nomi: { chiave: (n) => n.nome, frase: (n) => `«${n.nome}» è ${n.centro}` },
}

const confronta = <L extends Lista>(
  lista: L,
  prima: RigheOrganigramma[L],
  dopo: RigheOrganigramma[L],
): DifferenzeLista => {
  const { chiave, frase } = COME[lista]
  const vecchie = new Map(prima.map((r) => [chiave(r), frase(r)]))
  const nuove = new Map(dopo.map((r) => [chiave(r), frase(r)]))
  const comuni = [...nuove].filter(([k]) => vecchie.has(k))
  return {
    lista,
    aggiunte: [...nuove].filter(([k]) => !vecchie.has(k)).map(([, t]) => t),
    cambiate: comuni
      .map(([k, t]) => ({ prima: vecchie.get(k) ?? '', dopo: t }))
      .filter((c) => c.prima !== c.dopo),
    tolte: [...vecchie].filter(([k]) => !nuove.has(k)).map(([, t]) => t),
    invariate: comuni.filter(([k, t]) => vecchie.get(k) === t).length,
  }
}

/** What bringing a chart in would change, list by list. */
export const compareOrganigrammi = (
  prima: RigheOrganigramma,
  dopo: RigheOrganigramma,
): readonly DifferenzeLista[] => [
  confronta('centri', prima.centri, dopo.centri),
  confronta('incarichi', prima.incarichi, dopo.incarichi),
  confronta('deleghe', prima.deleghe, dopo.deleghe),
  confronta('nomi', prima.nomi, dopo.nomi),
]
