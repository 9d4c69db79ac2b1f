import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import { type DataIso, printData } from '../../dominio/valori/data.ts'
import type { Lettera } from '../posta/posta.ts'

/** A card as a letter names it. */
export interface SchedaNellaLettera {
  readonly codice: string
  readonly descrizione: string
  readonly stato: StatoCompilazione
}

export interface DaScrivere {
  readonly a: string
  readonly nome: string
  readonly campagnaId: number
  readonly al: DataIso
  readonly scadenza: DataIso
  readonly perche: 'apertura' | 'in-scadenza' | 'scaduta'
  /** To the due date; negative once it has passed. */
  readonly giorni: number
  readonly schede: readonly SchedaNellaLettera[]
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

const OGGETTI: Readonly<Record<DaScrivere['perche'], (d: DaScrivere) => string>> = {
  apertura: (d) =>
    `Rilevazione al ${printData(d.al)}: ${quante(d.schede.length)}, entro il ${printData(d.scadenza)}`,
  'in-scadenza': (d) => `Promemoria: ${quante(d.schede.length)}, entro il ${printData(d.scadenza)}`,
  scaduta: (d) => `Scadenza passata: ${quante(d.schede.length)} dal ${printData(d.scadenza)}`,
}

const APERTURE: Readonly<Record<DaScrivere['perche'], (d: DaScrivere) => string>> = {
  apertura: (d) =>
    `è aperta la rilevazione degli obiettivi al ${printData(d.al)}; ${quando(d.giorni, d.scadenza)}.`,
  'in-scadenza': (d) =>
    `per la rilevazione degli obiettivi al ${printData(d.al)} ${quando(d.giorni, d.scadenza)}.`,
  scaduta: (d) => `per la rilevazione degli obiettivi al ${printData(d.al)} ${quando(d.giorni, d.scadenza)}.`,
}

/** More lines than this nobody reads: the page has them all. */
const SCHEDE_NELLA_LETTERA = 40

/** One letter to a person with all their cards. No title of a card can pass for a line of the letter. */
export const writeSollecito = (d: DaScrivere): Lettera => {
  const mostrate = d.schede.slice(0, SCHEDE_NELLA_LETTERA)
  const altre = d.schede.length - mostrate.length
  const righe = GRUPPI.flatMap(([stato, titolo]) => {
    const sue = mostrate.filter((s) => s.stato === stato)
    return sue.length === 0
      ? []
      : [
          titolo,
          ...sue.map((s) => `- ${s.codice} ${s.descrizione.replaceAll(/\s+/g, ' ').slice(0, 100)}`),
          '',
        ]
  })
  return {
    a: d.a,
    oggetto: OGGETTI[d.perche](d),
    testo: [
      `Gentile ${d.nome},`,
      '',
      APERTURE[d.perche](d),
      '',
      ...righe,
      ...(altre > 0 ? [`E ${altre === 1 ? 'un’altra' : `altre ${altre}`}, nella pagina qui sotto.`, ''] : []),
      'Le schede sono qui:',
      `${d.indirizzo}/compilazione`,
      '',
      'Ciò che si scrive si salva mentre lo si scrive: si può cominciare oggi e finire un altro giorno.',
      'Un promemoria arriva al più ogni cinque giorni, e non arriva più quando non c’è niente da fare.',
      '',
      'Questo messaggio è scritto dal programma: non serve rispondere.',
      '',
    ].join('\n'),
  }
}
