import { describe, expect, it } from 'vitest'
import { computeScadenze } from '../../../dominio/calendario/computa.ts'
import { IMPOSTAZIONI_PREDEFINITE as BASE } from '../../../dominio/calendario/impostazioni.ts'
import { computeStatoScadenza } from '../../../dominio/calendario/stato.ts'
import { type RichiestaCalendario, toCalendarioIcs, type VoceCalendario } from './calendario-ics.ts'

const RICHIESTA: RichiestaCalendario = {
  ente: 'Comune di Borgo Sereno',
  chiaveEnte: 'borgo-sereno',
  now: new Date('2026-01-10T08:30:00Z'),
  indirizzo: null,
}
const voci = (anno: number, oggi: string, fatte: Record<string, string> = {}, i = BASE): VoceCalendario[] =>
  computeScadenze(anno, i).map((scadenza) => ({
    scadenza,
    stato: computeStatoScadenza(scadenza, oggi, fatte),
  }))

/** A reader of its own: unfolds, splits, unescapes, so that the library isn't judged by itself. */
const leggi = (ics: string): Record<string, string>[] => {
  const eventi: Record<string, string>[] = []
  for (const riga of ics.replaceAll('\r\n ', '').split('\r\n')) {
    if (riga === 'BEGIN:VEVENT') eventi.push({})
    const [, nome = '', valore = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(riga) ?? []
    const evento = eventi.at(-1)
    if (evento && nome !== '')
      evento[nome] = valore.replace(/\\([nN;,\\])/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c))
  }
  return eventi
}

describe('il calendario da scaricare', () => {
  const ics = toCalendarioIcs(voci(2026, '2026-01-10'), RICHIESTA)

  it('ha righe di al più 75 ottetti, tutte chiuse da CRLF, in UTF-8 intero', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lunghezze = ics.split('\r\n').map((r) => Buffer.byteLength(r))
    expect(Math.max(...lunghezze)).toBeLessThanOrEqual(75)
    expect(Math.max(...lunghezze)).toBeGreaterThan(70)
    expect(ics.isWellFormed()).toBe(true)
  })

  it('ha un evento di un giorno intero per scadenza, nella data giusta', () => {
    const attesi = voci(2026, '2026-01-10').map((v) => v.scadenza)
    expect(leggi(ics).map((e) => e.DTSTART)).toEqual(attesi.map((s) => s.data.replaceAll('-', '')))
    expect(ics.match(/DTSTART;VALUE=DATE:/g)).toHaveLength(attesi.length)
    expect(leggi(ics).every((e) => e.DTSTAMP === '20260110T083000Z')).toBe(true)
  })

  it('dice la lingua, e le parole tornano come erano', () => {
    expect(ics).toContain('SUMMARY;LANGUAGE=it:')
    expect(ics).toContain('PRODID:-//Obiettivo Comune//Calendario//IT')
    const peg = leggi(ics).find((e) => e.UID?.startsWith('peg-2026'))
    expect(peg?.SUMMARY).toBe('Approvazione del PEG 2026 (data provvisoria)')
    expect(peg?.DESCRIPTION).toContain('Fonti: TUEL art. 169 c. 1.')
  })

  it('ciò che è da verificare si vede, e ciò che non lo è no', () => {
    const testi = new Map(leggi(ics).map((e) => [e.UID?.split('@')[0], e.DESCRIPTION]))
    expect(testi.get('obiettivi-individuali-2026')).toContain('[da verificare sul testo vigente]')
    expect(testi.get('piao-2026')).not.toContain('da verificare')
  })

  it('una data che si sposta tiene il suo UID; due enti non si confondono', () => {
    const differito = {
      ...BASE,
      bilanci: { 2026: { termineDifferito: '2026-02-28', decreto: null, approvazione: null } },
    }
    const prima = leggi(ics)
    const dopo = leggi(toCalendarioIcs(voci(2026, '2026-03-10', {}, differito), RICHIESTA))
    const piao = (e: Record<string, string>[]) => e.find((x) => x.UID?.startsWith('piao-2026'))
    expect(piao(dopo)?.UID).toBe(piao(prima)?.UID)
    expect(piao(dopo)?.DTSTART).toBe('20260330')
    const altro = leggi(
      toCalendarioIcs(voci(2026, '2026-01-10'), { ...RICHIESTA, chiaveEnte: 'Altro Ente/2' }),
    )
    expect(altro.some((e) => prima.some((p) => p.UID === e.UID))).toBe(false)
    expect(altro[0]?.UID).toMatch(/^[\w.@-]+$/)
  })

  it('testi ostili restano testo: niente righe in più, niente controlli, lettere doppie intere', () => {
    const [voce] = voci(2026, '2026-01-10')
    if (!voce) throw new Error('manca')
    const cosa = `Via;, \\ "x"\r\nATTACH:http://male.example\u0007\u2028${'🏛️è'.repeat(40)}`
    const ostile = toCalendarioIcs([{ ...voce, scadenza: { ...voce.scadenza, cosa } }], RICHIESTA)
    expect(ostile.split('\r\n').filter((r) => r.startsWith('ATTACH'))).toEqual([])
    expect(Math.max(...ostile.split('\r\n').map((r) => Buffer.byteLength(r)))).toBeLessThanOrEqual(75)
    expect(leggi(ostile)[0]?.SUMMARY).toBe(
      `Via;, \\ "x"\nATTACH:http://male.example  ${'🏛️è'.repeat(40)} 2026 (data provvisoria)`,
    )
  })

  it('una scadenza fatta lo dice, con il giorno', () => {
    const fatto = leggi(toCalendarioIcs(voci(2026, '2026-02-01', { 'piao-2026': '2026-01-30' }), RICHIESTA))
    const piao = fatto.find((e) => e.UID?.startsWith('piao-2026'))
    expect(piao?.SUMMARY).toMatch(/^Fatto: /)
    expect(piao?.DESCRIPTION).toContain('Fatto il 30/01/2026.')
  })
})
