import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createSchede } from '../../../test/schede-di-prova.ts'
import { IMPOSTAZIONI_PREDEFINITE } from '../../dominio/calendario/impostazioni.ts'
import type { Contesto } from '../contesto.ts'
import { exportCalendario, getCalendario } from './calendario.ts'
import { markScadenza, NOTA_MASSIMA, unmarkScadenza } from './fatte.ts'
import {
  type CambioImpostazioni,
  getImpostazioniCalendario,
  saveImpostazioniCalendario,
} from './impostazioni.ts'

const NESSUN_CAMBIO: CambioImpostazioni = IMPOSTAZIONI_PREDEFINITE

describe.each(MOTORI)('il calendario dell’ente su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio, { oggi: '2026-03-11' })
  })
  afterEach(() => prova.remove())

  const trova = async (id: string, anno = 2026) =>
    (await getCalendario(ctx, anno)).voci.find((v) => v.scadenza.id === id)

  describe('senza ente', () => {
    it('mostra le date che valgono per tutti', async () => {
      const { ente, voci } = await getCalendario(ctx, 2026)
      expect(ente).toBeNull()
      expect(voci.map((v) => v.scadenza.id)).toContain('relazione-performance-2025')
    })

    it('non si possono salvare impostazioni né segnare scadenze, e dice perché', async () => {
      expect(await saveImpostazioniCalendario(ctx, NESSUN_CAMBIO)).toMatchObject({ motivo: 'senza-ente' })
      expect(await markScadenza(ctx, { id: 'peg-2026', fattaIl: '2026-01-10', nota: '' })).toMatchObject({
        motivo: 'senza-ente',
      })
      expect(await unmarkScadenza(ctx, 'peg-2026')).toBe(false)
    })
  })

  describe('con un ente', () => {
    beforeEach(() => createPiano(prova.archivio, createSchede(1)))

    it('il differimento del bilancio sposta le scadenze che ne dipendono', async () => {
      expect((await trova('bilancio-2026', 2025))?.scadenza.data).toBe('2025-12-31')
      const esito = await saveImpostazioniCalendario(ctx, {
        ...NESSUN_CAMBIO,
        bilanci: { 2026: { termineDifferito: '2026-02-28', decreto: 'D.M. di prova', approvazione: null } },
      })
      expect(esito).toEqual({ ok: true })
      expect((await trova('bilancio-2026'))?.scadenza.data).toBe('2026-02-28')
      expect((await trova('piao-2026'))?.scadenza.data).toBe('2026-03-30')
      expect(await trova('bilancio-2026', 2025)).toBeUndefined()
    })

    it('salvare un anno non tocca gli altri', async () => {
      const bilancio = (giorno: string) => ({ termineDifferito: null, decreto: null, approvazione: giorno })
      await saveImpostazioniCalendario(ctx, { ...NESSUN_CAMBIO, bilanci: { 2025: bilancio('2024-12-20') } })
      await saveImpostazioniCalendario(ctx, { ...NESSUN_CAMBIO, bilanci: { 2026: bilancio('2025-12-22') } })
      const { bilanci } = await getImpostazioniCalendario(ctx)
      expect(Object.keys(bilanci)).toEqual(['2025', '2026'])
      // Emptied, a year is forgotten.
      await saveImpostazioniCalendario(ctx, {
        ...NESSUN_CAMBIO,
        bilanci: { 2025: { termineDifferito: null, decreto: null, approvazione: null } },
      })
      expect(Object.keys((await getImpostazioniCalendario(ctx)).bilanci)).toEqual(['2026'])
    })

    it('impostazioni sbagliate: dice tutto ciò che non va e non scrive nulla', async () => {
      const esito = await saveImpostazioniCalendario(ctx, {
        ...NESSUN_CAMBIO,
        monitoraggi: ['06-30', '06-30', '13-45'],
        bilanci: { 2026: { termineDifferito: '2025-11-30', decreto: null, approvazione: null } },
      })
      expect(esito).toMatchObject({ ok: false, motivo: 'non-valide' })
      if (esito.ok || esito.motivo !== 'non-valide') throw new Error('inatteso')
      expect(esito.errori.map((e) => e.motivo)).toEqual([
        'monitoraggio-ripetuto',
        'monitoraggio-non-valido',
        'differimento-non-successivo',
      ])
      expect(await getImpostazioniCalendario(ctx)).toEqual(IMPOSTAZIONI_PREDEFINITE)
    })

    it('una scadenza si segna fatta con il giorno e una nota, e si può tornare indietro', async () => {
      const esito = await markScadenza(ctx, {
        id: 'peg-2026',
        fattaIl: '15/01/2026',
        nota: '  Delibera n. 3  ',
      })
      expect(esito).toMatchObject({ ok: true, fattaIl: '2026-01-15' })
      expect(await trova('peg-2026')).toMatchObject({
        stato: { stato: 'fatta', fattaIl: '2026-01-15' },
        registrata: { nota: 'Delibera n. 3' },
      })
      expect(await unmarkScadenza(ctx, 'peg-2026')).toBe(true)
      expect(await trova('peg-2026')).toMatchObject({ registrata: null })
    })

    it.each([
      [
        'una scadenza che non esiste',
        { id: 'festa-2026', fattaIl: '2026-01-01', nota: '' },
        'scadenza-sconosciuta',
      ],
      [
        'un monitoraggio in una data non scelta',
        { id: 'monitoraggio-2026-05-05', fattaIl: '2026-01-01', nota: '' },
        'scadenza-sconosciuta',
      ],
      ['un giorno che non c’è', { id: 'peg-2026', fattaIl: '31/02/2026', nota: '' }, 'data-non-valida'],
      ['nessun giorno', { id: 'peg-2026', fattaIl: ' ', nota: '' }, 'data-non-valida'],
      ['un giorno che deve venire', { id: 'peg-2026', fattaIl: '2026-03-12', nota: '' }, 'data-futura'],
      [
        'una nota troppo lunga',
        { id: 'peg-2026', fattaIl: '2026-01-01', nota: 'x'.repeat(NOTA_MASSIMA + 1) },
        'nota-lunga',
      ],
      [
        'il bilancio, che si registra altrove',
        { id: 'bilancio-2026', fattaIl: '2026-01-01', nota: '' },
        'dal-bilancio',
      ],
    ])('non accetta %s', async (_, segno, motivo) => {
      expect(await markScadenza(ctx, segno)).toMatchObject({ ok: false, motivo })
      expect((await getCalendario(ctx, 2026)).voci.every((v) => v.registrata === null)).toBe(true)
    })

    it('si scarica come iCalendar, con lo stesso UID anche quando la data si sposta', async () => {
      const prima = await exportCalendario(ctx, 2026)
      expect(prima).toMatch(/^BEGIN:VCALENDAR\r\n/)
      const uid = /UID:(piao-2026@[^\r]+)/.exec(prima)?.[1]
      expect(uid).toBeDefined()
      await saveImpostazioniCalendario(ctx, {
        ...NESSUN_CAMBIO,
        bilanci: { 2026: { termineDifferito: '2026-04-30', decreto: null, approvazione: null } },
      })
      const dopo = await exportCalendario(ctx, 2026)
      expect(dopo).toContain(`UID:${uid}`)
      expect(dopo).toContain('DTSTART;VALUE=DATE:20260530')
    })
  })
})
