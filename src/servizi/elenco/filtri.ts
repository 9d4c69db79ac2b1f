import type { Combinazione, FiltroElenco } from '../../archivio/query/elenco.ts'

/** A choice of a filter and how many cards it would leave, the other filters standing. */
export interface Scelta {
  readonly valore: string
  readonly schede: number
}

export interface Filtri {
  readonly centri: readonly Scelta[]
  readonly responsabili: readonly Scelta[]
  readonly assessorati: readonly Scelta[]
  readonly aree: readonly Scelta[]
}

type Criterio = 'vista' | 'centro' | 'responsabile' | 'assessorato' | 'areaTematica'

const supera = (c: Combinazione, f: FiltroElenco, tranne: Criterio | null): boolean =>
  (tranne === 'vista' || f.vista === undefined || c.vista === f.vista) &&
  (tranne === 'responsabile' || f.responsabile === undefined || c.responsabile === f.responsabile) &&
  (tranne === 'assessorato' || f.assessorato === undefined || c.assessorato === f.assessorato) &&
  (tranne === 'areaTematica' || f.areaTematica === undefined || c.areaTematica === f.areaTematica) &&
  (tranne === 'centro' ||
    f.centro === undefined ||
    c.centro === f.centro.nome ||
    (c.centroStampa !== null && f.centro.codici.includes(c.centroStampa)))

const conta = (
  combinazioni: readonly Combinazione[],
  f: FiltroElenco,
  criterio: Criterio,
): readonly Scelta[] => {
  const conteggi = new Map<string, number>()
  for (const c of combinazioni) {
    const valore = c[criterio]
    if (valore === null || !supera(c, f, criterio)) continue
    conteggi.set(valore, (conteggi.get(valore) ?? 0) + c.quante)
  }
  return [...conteggi].map(([valore, schede]) => ({ valore, schede })).sort(perNome)
}

const ORDINE = new Intl.Collator('it', { numeric: true })
const perNome = (a: Scelta, b: Scelta): number => ORDINE.compare(a.valore, b.valore)

/** Does it pass all the filters? */
export const passa = (c: Combinazione, f: FiltroElenco): boolean => supera(c, f, null)

/** How many cards pass all the filters. */
export const countTotale = (combinazioni: readonly Combinazione[], f: FiltroElenco): number =>
  combinazioni.reduce((n, c) => (supera(c, f, null) ? n + c.quante : n), 0)

/** The choices of every filter, by name; each is counted with the other filters on and its own off. */
export const toFiltri = (combinazioni: readonly Combinazione[], f: FiltroElenco): Filtri => ({
  centri: conta(combinazioni, f, 'centro'),
  responsabili: conta(combinazioni, f, 'responsabile'),
  assessorati: conta(combinazioni, f, 'assessorato'),
  aree: conta(combinazioni, f, 'areaTematica'),
})

/** The same count for the views, the most recent first. */
export const toScelteVista = (combinazioni: readonly Combinazione[], f: FiltroElenco): readonly Scelta[] =>
  [...conta(combinazioni, f, 'vista')].reverse()
