import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { type DataIso, printData } from '../../../dominio/valori/data.ts'
import { inItaliano, toChiave } from './italiano.ts'
import { sanitizeTesto } from './testo.ts'

/** A round as the calendar of one person has it. */
export interface RilevazionePersonale {
  readonly campagnaId: number
  readonly al: DataIso
  readonly scadenza: DataIso
  /** Raised at every change of the round: SEQUENCE, so that a moved due date is seen to be a later one. */
  readonly versione: number
  readonly chiusa: boolean
  /** The cards that wait for them, in plan order; none when they have done their part. */
  readonly schede: readonly { readonly codice: string; readonly descrizione: string }[]
}

export interface RichiestaRilevazioni {
  /** Null while the store has no entity. */
  readonly ente: string | null
  /** DTSTAMP of every event. */
  readonly now: Date
  /** The address of the pages, without a final slash. */
  readonly indirizzo: string
}

/** More lines than this nobody reads in a calendar: the page has them all. */
const SCHEDE_MOSTRATE = 20
/** Nine in the morning of the day before: seconds before the midnight at which the due date begins. */
const NOVE_DEL_GIORNO_PRIMA = 15 * 3600
const ORE_TRA_LETTURE = 6

/**
 * The rounds of one person as an iCalendar (RFC 5545) to subscribe to: one all-day event each, on its due date, with
 * the same UID for ever. It rings once, the morning before, and only while something waits for them.
 */
export const toRilevazioniIcs = (
  rilevazioni: readonly RilevazionePersonale[],
  { ente, now, indirizzo }: RichiestaRilevazioni,
): string => {
  const calendario = ical({
    name: sanitizeTesto(`Rilevazioni degli obiettivi${ente === null ? '' : ` · ${ente}`}`),
    prodId: { company: 'Obiettivo Comune', product: 'Rilevazioni', language: 'IT' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ORE_TRA_LETTURE * 3600,
  })
  for (const r of rilevazioni) {
    const evento = calendario.createEvent({
      id: `rilevazione-${r.campagnaId}@${toChiave(ente ?? 'senza-ente')}.obiettivo-comune`,
      sequence: r.versione,
      stamp: now,
      start: Temporal.PlainDate.from(r.scadenza),
      allDay: true,
      summary: sanitizeTesto(titolo(r)),
      description: sanitizeTesto(descrizione(r)),
      categories: [{ name: 'Rilevazione' }],
      transparency: ICalEventTransparency.TRANSPARENT,
      url: `${indirizzo}/compilazione`,
    })
    if (!r.chiusa && r.schede.length > 0)
      evento.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: NOVE_DEL_GIORNO_PRIMA,
        description: sanitizeTesto(titolo(r)),
      })
  }
  return inItaliano(calendario.toString())
}

const quante = (n: number): string => (n === 1 ? '1 scheda da completare' : `${n} schede da completare`)

const titolo = ({ al, chiusa, schede }: RilevazionePersonale): string => {
  const cosa = `Rilevazione al ${printData(al)}`
  if (chiusa) return `Chiusa: ${cosa}`
  return schede.length === 0 ? `Fatto: ${cosa}` : `${cosa}: ${quante(schede.length)}`
}

const descrizione = ({ scadenza, chiusa, schede }: RilevazionePersonale): string => {
  if (chiusa) return 'La rilevazione è chiusa.'
  if (schede.length === 0) return 'In questo momento nessuna scheda aspetta.'
  const altre = schede.length - SCHEDE_MOSTRATE
  return [
    `Entro il ${printData(scadenza)}:`,
    ...schede
      .slice(0, SCHEDE_MOSTRATE)
      .map((s) => `- ${s.codice} ${s.descrizione.replaceAll(/\s+/g, ' ').slice(0, 100)}`),
    ...(altre > 0 ? [`E ${altre === 1 ? 'un’altra' : `altre ${altre}`}, nelle pagine.`] : []),
  ].join('\n')
}
