import { describe, expect, it } from 'vitest'
import { type RilevazionePersonale, toRilevazioniIcs } from './rilevazioni-ics.ts'

const RICHIESTA = {
  ente: 'Comune di Borgo Sereno',
  now: new Date('2032-01-10T09:30:00Z'),
  indirizzo: 'https://piano.comune.example',
}
const RILEVAZIONE: RilevazionePersonale = {
  campagnaId: 3,
  al: '2031-12-31',
  scadenza: '2032-01-14',
  versione: 2,
  chiusa: false,
  schede: [{ codice: '2031_S01_01', descrizione: 'Riordino\r\ndegli archivi; primo lotto' }],
}
const righe = (ics: string): string[] => ics.replaceAll('\r\n ', '').split('\r\n')

describe('il calendario delle proprie rilevazioni', () => {
  it('ha un giorno intero alla scadenza, con le schede che aspettano', () => {
    const ics = toRilevazioniIcs([RILEVAZIONE], RICHIESTA)
    expect(righe(ics)).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:rilevazione-3@comune-20di-20borgo-20sereno.obiettivo-comune',
        'SEQUENCE:2',
        'DTSTAMP:20320110T093000Z',
        'DTSTART;VALUE=DATE:20320114',
        'SUMMARY;LANGUAGE=it:Rilevazione al 31/12/2031: 1 scheda da completare',
        'URL;VALUE=URI:https://piano.comune.example/compilazione',
        'DESCRIPTION;LANGUAGE=it:Entro il 14/01/2032:\\n- 2031_S01_01 Riordino degli archivi\\; primo lotto',
      ]),
    )
    expect(Math.max(...ics.split('\r\n').map((r) => Buffer.byteLength(r)))).toBeLessThanOrEqual(75)
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('una scadenza spostata tiene l’UID e alza SEQUENCE', () => {
    const spostata = toRilevazioniIcs([{ ...RILEVAZIONE, scadenza: '2032-01-21', versione: 3 }], RICHIESTA)
    const uid = (ics: string) => righe(ics).filter((r) => r.startsWith('UID:'))
    expect(uid(spostata)).toEqual(uid(toRilevazioniIcs([RILEVAZIONE], RICHIESTA)))
    expect(righe(spostata)).toEqual(expect.arrayContaining(['SEQUENCE:3', 'DTSTART;VALUE=DATE:20320121']))
  })

  it('avvisa una volta, la mattina prima, e solo finché qualcosa aspetta', () => {
    const avvisi = (r: RilevazionePersonale) =>
      righe(toRilevazioniIcs([r], RICHIESTA)).filter((x) => x.startsWith('TRIGGER'))
    expect(avvisi(RILEVAZIONE)).toEqual(['TRIGGER:-PT15H'])
    expect(avvisi({ ...RILEVAZIONE, schede: [] })).toEqual([])
    expect(avvisi({ ...RILEVAZIONE, chiusa: true })).toEqual([])
    expect(righe(toRilevazioniIcs([{ ...RILEVAZIONE, schede: [] }], RICHIESTA))).toContain(
      'SUMMARY;LANGUAGE=it:Fatto: Rilevazione al 31/12/2031',
    )
  })
})
