import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import { type DataIso, printData } from '../../dominio/valori/data.ts'
import type { Lettera } from '../posta/posta.ts'

/** A card as a letter names it. */
export interface SchedaNellaLettera {
  readonly codice: string
  readonly descrizione: string
  readonly stato: StatoCompilazione
}

/** A round as a letter speaks of it. */
export interface RilevazioneNellaLettera {
  readonly al: DataIso
  readonly scadenza: DataIso
  readonly perche: 'apertura' | 'in-scadenza' | 'scaduta'
  /** To the due date; negative once it has passed. */
  readonly giorni: number
  readonly schede: readonly SchedaNellaLettera[]
}

export interface DaScrivere {
  readonly a: string
  readonly nome: string
  /** Every open round in which something waits for them: at least one. */
  readonly rilevazioni: readonly RilevazioneNellaLettera[]
  /** The address of the pages, without a final slash. */
  readonly indirizzo: string
}

const GRUPPI = [
  ['da-compilare', 'Da compilare e inviare:'],
  ['compilata', 'Compilate, da validare:'],
  ['validata', 'Validate, da acquisire:'],
] as const

const quando = (giorni: number, scadenza: DataIso): string => {
  const data = printData(scadenza)
  if (giorni === 0) return `la scadenza è oggi, ${data}`
  if (giorni === 1) return `la scadenza è domani, ${data}`
  if (giorni > 0) return `la scadenza è il ${data}: mancano ${giorni} giorni`
  return giorni === -1 ? `la scadenza era ieri, ${data}` : `la scadenza era il ${data}, ${-giorni} giorni fa`
}

const quante = (n: number): string => (n === 1 ? '1 scheda aspetta' : `${n} schede aspettano`)

const OGGETTI: Readonly<Record<RilevazioneNellaLettera['perche'], (d: RilevazioneNellaLettera) => string>> = {
  apertura: (d) =>
    `Rilevazione al ${printData(d.al)}: ${quante(d.schede.length)}, entro il ${printData(d.scadenza)}`,
  'in-scadenza': (d) => `Promemoria: ${quante(d.schede.length)}, entro il ${printData(d.scadenza)}`,
  scaduta: (d) => `Scadenza passata: ${quante(d.schede.length)} dal ${printData(d.scadenza)}`,
}

const APERTURE: Readonly<Record<RilevazioneNellaLettera['perche'], (d: RilevazioneNellaLettera) => string>> =
  {
    apertura: (d) =>
      `è aperta la rilevazione degli obiettivi al ${printData(d.al)}; ${quando(d.giorni, d.scadenza)}.`,
    'in-scadenza': (d) =>
      `per la rilevazione degli obiettivi al ${printData(d.al)} ${quando(d.giorni, d.scadenza)}.`,
    scaduta: (d) =>
      `per la rilevazione degli obiettivi al ${printData(d.al)} ${quando(d.giorni, d.scadenza)}.`,
  }

/** More lines than this nobody reads: the page has them all. */
const SCHEDE_NELLA_LETTERA = 40

/** One letter to a person with all their cards. No title of a card can pass for a line of the letter. */
export const writeSollecito = ({ a, nome, rilevazioni, indirizzo }: DaScrivere): Lettera => ({
  a,
  oggetto: toOggetto(rilevazioni),
  testo: [
    `Gentile ${nome},`,
    '',
    ...toCorpo(rilevazioni),
    'Le schede sono qui:',
    `${indirizzo}/compilazione`,
    '',
    'Ciò che si scrive si salva mentre lo si scrive: si può cominciare oggi e finire un altro giorno.',
    'Un promemoria arriva al più ogni cinque giorni, e non arriva più quando non c’è niente da fare.',
    '',
    'Questo messaggio è scritto dal programma: non serve rispondere.',
    '',
  ].join('\n'),
})

const perScadenza = (rilevazioni: readonly RilevazioneNellaLettera[]): RilevazioneNellaLettera[] =>
  rilevazioni.toSorted((a, b) => a.giorni - b.giorni)

const toOggetto = (rilevazioni: readonly RilevazioneNellaLettera[]): string => {
  const [prima, ...altre] = perScadenza(rilevazioni)
  if (prima === undefined) throw new Error('Un promemoria senza rilevazioni')
  if (altre.length === 0) return OGGETTI[prima.perche](prima)
  const tutte = rilevazioni.reduce((n, r) => n + r.schede.length, 0)
  const data = printData(prima.scadenza)
  const inizio = `${rilevazioni.length} rilevazioni: ${quante(tutte)}`
  return prima.giorni < 0 ? `${inizio}, le prime dal ${data}` : `${inizio}, la prima scadenza è il ${data}`
}

/** The rounds one after the other, the nearest due date first; their lines together are no more than a letter holds. */
const toCorpo = (rilevazioni: readonly RilevazioneNellaLettera[]): readonly string[] => {
  let restano = SCHEDE_NELLA_LETTERA
  const una = rilevazioni.length === 1
  return perScadenza(rilevazioni).flatMap((r) => {
    const mostrate = r.schede.slice(0, restano)
    restano -= mostrate.length
    return [
      una
        ? APERTURE[r.perche](r)
        : `Rilevazione al ${printData(r.al)}${r.perche === 'apertura' ? ', appena aperta' : ''}: ${quando(r.giorni, r.scadenza)}.`,
      '',
      ...toRighe(mostrate),
      ...toAltre(r.schede.length - mostrate.length),
    ]
  })
}

const toRighe = (mostrate: readonly SchedaNellaLettera[]): readonly string[] =>
  GRUPPI.flatMap(([stato, titolo]) => {
    const sue = mostrate.filter((s) => s.stato === stato)
    return sue.length === 0
      ? []
      : [
          titolo,
          ...sue.map((s) => `- ${s.codice} ${s.descrizione.replaceAll(/\s+/g, ' ').slice(0, 100)}`),
          '',
        ]
  })

const toAltre = (altre: number): readonly string[] =>
  altre > 0 ? [`E ${altre === 1 ? 'un’altra' : `altre ${altre}`}, nella pagina qui sotto.`, ''] : []
