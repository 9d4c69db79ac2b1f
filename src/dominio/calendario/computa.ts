import { addGiorni, annoDi, type DataIso, printData } from '../valori/data.ts'
import { findFestivo } from './festivi.ts'
import { findBilancio, giornoNellAnno, type ImpostazioniCalendario } from './impostazioni.ts'
import type { RegolaScadenza } from './regola.ts'
import { REGOLE } from './regole.ts'
import type { Scadenza } from './scadenza.ts'

interface DataTrovata {
  readonly data: DataIso
  readonly provvisoria: boolean
  readonly spiegazione: string
  /** What tells apart the deadlines of one rule and year ("06-30"); null when there is one. */
  readonly chiave: string | null
}

const certa = (data: DataIso, spiegazione: string, chiave: string | null = null): DataTrovata => ({
  data,
  provvisoria: false,
  spiegazione,
  chiave,
})

/** 31 December of the year before, or the deferred term (TUEL art. 151 c. 1). */
const termineBilancio = (i: ImpostazioniCalendario, esercizio: number): DataTrovata => {
  const { termineDifferito, decreto } = findBilancio(i, esercizio)
  return termineDifferito === null
    ? certa(`${esercizio - 1}-12-31`, 'Termine ordinario del bilancio.')
    : certa(
        termineDifferito,
        `Termine del bilancio differito${decreto === null ? ' con decreto' : ` (${decreto})`}.`,
      )
}

const date = (r: RegolaScadenza, esercizio: number, i: ImpostazioniCalendario): readonly DataTrovata[] => {
  const c = r.calcolo
  switch (c.tipo) {
    case 'giorno-fisso':
      return [certa(giornoNellAnno(c.giorno, esercizio + c.anni), 'Data fissa.')]
    case 'fine-mese': {
      const primo = Temporal.PlainDate.from({ year: esercizio + c.anni, month: c.mese, day: 1 })
      return [certa(primo.with({ day: primo.daysInMonth }).toString(), 'Ultimo giorno del mese.')]
    }
    case 'termine-bilancio':
      return [termineBilancio(i, esercizio)]
    case 'dopo-approvazione-bilancio': {
      const { approvazione } = findBilancio(i, esercizio)
      if (approvazione !== null)
        return [
          certa(
            addGiorni(approvazione, c.giorni),
            `${c.giorni} giorni dall’approvazione del bilancio (${printData(approvazione)}).`,
          ),
        ]
      const termine = termineBilancio(i, esercizio).data
      return [
        {
          data: addGiorni(termine, c.giorni),
          provvisoria: true,
          spiegazione: `Provvisoria: ${c.giorni} giorni dal termine del bilancio (${printData(termine)}). Si fissa quando si registra il giorno della sua approvazione.`,
          chiave: null,
        },
      ]
    }
    case 'dopo-differimento': {
      const { termineDifferito } = findBilancio(i, esercizio)
      return [
        termineDifferito === null
          ? certa(
              giornoNellAnno(c.senza.giorno, esercizio + c.senza.anni),
              'Data fissa, senza differimento del bilancio.',
            )
          : certa(
              addGiorni(termineDifferito, c.giorni),
              `${c.giorni} giorni dal termine differito del bilancio (${printData(termineDifferito)}).`,
            ),
      ]
    }
    case 'monitoraggi':
      return i.monitoraggi.map((g) => certa(giornoNellAnno(g, esercizio), 'Data scelta dall’ente.', g))
    case 'chiusura-rendicontazione':
      return [certa(giornoNellAnno(i.chiusuraRendicontazione, esercizio + c.anni), 'Data scelta dall’ente.')]
  }
}

/**
 * The deadlines of one financial year's cycle, from its DUP (the July before) to its report (the June after), by date.
 * The settings must have no error (`findErroriImpostazioni`).
 */
export const computeCiclo = (
  esercizio: number,
  impostazioni: ImpostazioniCalendario,
  regole: readonly RegolaScadenza[] = REGOLE,
): readonly Scadenza[] =>
  regole
    .filter((r) => (r.dal === null || esercizio >= r.dal) && (r.al === null || esercizio <= r.al))
    .flatMap((r) => date(r, esercizio, impostazioni).map((d) => toScadenza(r, esercizio, d, impostazioni)))
    .sort(perData)

/**
 * The deadlines that fall in a calendar year, whichever financial year they serve: in 2026 the PEG 2026, the report on
 * 2025 and the DUP for 2027 stand side by side, as they do on a desk. A deferral moves a deadline into its new year.
 */
export const computeScadenze = (
  anno: number,
  impostazioni: ImpostazioniCalendario,
  regole: readonly RegolaScadenza[] = REGOLE,
): readonly Scadenza[] =>
  [anno - 2, anno - 1, anno, anno + 1]
    .flatMap((esercizio) => computeCiclo(esercizio, impostazioni, regole))
    .filter((s) => annoDi(s.data) === anno)
    .sort(perData)

const perData = (a: Scadenza, b: Scadenza): number =>
  a.data === b.data ? a.esercizio - b.esercizio : a.data < b.data ? -1 : 1

const toScadenza = (
  r: RegolaScadenza,
  esercizio: number,
  d: DataTrovata,
  i: ImpostazioniCalendario,
): Scadenza => ({
  id: d.chiave === null ? `${r.id}-${esercizio}` : `${r.id}-${esercizio}-${d.chiave}`,
  regola: r.id,
  esercizio,
  cosa: r.cosa,
  chi: r.chi,
  natura: r.natura,
  data: d.data,
  provvisoria: d.provvisoria,
  spiegazione: d.spiegazione,
  fonti: r.fonti,
  daVerificare: r.fonti.some((f) => f.daVerificare),
  note: r.notaPiccoli !== null && i.menoDi50Dipendenti !== false ? [...r.note, r.notaPiccoli] : r.note,
  pubblicazione: r.pubblicazione,
  festivo: findFestivo(d.data),
  fattaIl: r.calcolo.tipo === 'termine-bilancio' ? findBilancio(i, esercizio).approvazione : null,
})
