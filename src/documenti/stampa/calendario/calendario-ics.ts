import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Scadenza } from '../../../dominio/calendario/scadenza.ts'
import type { StatoScadenza } from '../../../dominio/calendario/stato.ts'
import { printData } from '../../../dominio/valori/data.ts'
import { inItaliano, toChiave } from './italiano.ts'
import { sanitizeTesto } from './testo.ts'

/** What the calendar of an entity needs besides its deadlines. */
export interface RichiestaCalendario {
  /** The entity's name, for the calendar's title. */
  readonly ente: string
  /** Stable key of the entity: with the deadline's id it makes the UID, so that a new download updates, not doubles. */
  readonly chiaveEnte: string
  /** When the calendar is made: DTSTAMP of every event. */
  readonly now: Date
  /** Address of the page of a deadline; null where the program has no public address. */
  readonly indirizzo: ((s: Scadenza) => string) | null
}

export interface VoceCalendario {
  readonly scadenza: Scadenza
  readonly stato: StatoScadenza
}

/**
 * The deadlines as an iCalendar (RFC 5545): one all-day event each, in UTF-8, with CRLF and lines of at most 75
 * octets. A date that moves keeps its UID. What is still to be verified, or provisional, is said in words.
 */
export const toCalendarioIcs = (voci: readonly VoceCalendario[], r: RichiestaCalendario): string => {
  const calendario = ical({
    name: sanitizeTesto(`Scadenze del ciclo della performance · ${r.ente}`),
    prodId: { company: 'Obiettivo Comune', product: 'Calendario', language: 'IT' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { scadenza: s, stato } of voci)
    calendario.createEvent({
      id: `${s.id}@${toChiave(r.chiaveEnte)}.obiettivo-comune`,
      stamp: r.now,
      start: Temporal.PlainDate.from(s.data),
      allDay: true,
      summary: sanitizeTesto(titolo(s, stato)),
      description: sanitizeTesto(descrizione(s, stato)),
      categories: [{ name: s.natura === 'legge' ? 'Scadenza di legge' : 'Scadenza dell’ente' }],
      transparency: ICalEventTransparency.TRANSPARENT,
      url: r.indirizzo?.(s) ?? null,
    })
  return inItaliano(calendario.toString())
}

const titolo = (s: Scadenza, stato: StatoScadenza): string =>
  `${stato.stato === 'fatta' ? 'Fatto: ' : ''}${s.cosa} ${s.esercizio}${s.provvisoria ? ' (data provvisoria)' : ''}`

const descrizione = (s: Scadenza, stato: StatoScadenza): string =>
  [
    `Chi: ${s.chi}.`,
    stato.fattaIl === null ? null : `Fatto il ${printData(stato.fattaIl)}.`,
    s.spiegazione,
    s.festivo === null
      ? null
      : `Cade in un giorno di chiusura degli uffici (${s.festivo}): conviene anticipare.`,
    ...s.note,
    s.pubblicazione === null ? null : `Da pubblicare in ${s.pubblicazione}.`,
    `Fonti: ${s.fonti.map((f) => `${f.norma}${f.daVerificare ? ' [da verificare sul testo vigente]' : ''}`).join('; ')}.`,
  ]
    .filter((riga) => riga !== null)
    .join('\n')
