import { describe, expect, it } from 'vitest'
import { fase } from '../../../../test/stampa/schede-stampa.ts'
import { computeGantt } from './gantt.ts'

const riga = (x: Parameters<typeof fase>[0], al = '2021-12-31') => computeGantt([fase(x)], 2021, al)?.righe[0]

describe('il cronoprogramma', () => {
  it('copre l’anno dell’obiettivo, con i mesi al loro posto', () => {
    const g = computeGantt([fase()], 2021, '2021-12-31')
    expect(g?.anni).toEqual([{ testo: '2021', da: 0, a: 1 }])
    expect(g?.mesi).toHaveLength(12)
    expect(g?.mesi[1]).toEqual({ testo: 'feb', da: 31 / 365, a: 59 / 365 })
    expect(g?.al).toEqual({ x: 1, testo: '31/12/2021' })
  })

  it('su due anni tiene i mesi, su più anni i trimestri', () => {
    const dueAnni = computeGantt([fase({ finePrevista: '2022-06-30' })], 2021, '2021-06-30')
    expect(dueAnni?.anni.map((a) => a.testo)).toEqual(['2021', '2022'])
    expect(dueAnni?.mesi).toHaveLength(24)
    expect(computeGantt([fase({ finePrevista: '2023-06-30' })], 2021, '2021-06-30')?.mesi).toHaveLength(12)
  })

  it('un anno scritto male non schiaccia il disegno: la barra è tagliata al bordo e lo si vede', () => {
    const g = computeGantt([fase({ inizioPrevisto: '2012-01-01' })], 2021, '2021-12-31')
    expect(g?.anni.map((a) => a.testo)).toEqual(['2021'])
    expect(g?.righe[0]?.previsto).toMatchObject({ da: 0, oltreInizio: true, oltreFine: false })
  })

  it('senza alcuna data non c’è disegno', () => {
    const vuota = { inizioPrevisto: null, finePrevista: null, inizioEffettivo: null, fineEffettiva: null }
    expect(computeGantt([fase(vuota)], 2021, '2021-12-31')).toBeNull()
    expect(computeGantt([], 2021, '2021-12-31')).toBeNull()
  })

  it('la parte oltre il termine va dal giorno dopo la fine prevista', () => {
    const r = riga({ finePrevista: '2021-06-30', fineEffettiva: '2021-07-31' })
    expect(r?.tardi).toMatchObject({ da: 181 / 365, a: 212 / 365 })
    expect(r?.parole).toBe('conclusa in ritardo di 31 giorni')
    expect(riga({ finePrevista: '2021-06-30', fineEffettiva: '2021-07-01' })?.parole).toBe(
      'conclusa in ritardo di 1 giorno',
    )
  })

  it('finita il giorno stesso del termine non ha ritardo', () => {
    const r = riga({ finePrevista: '2021-06-30', fineEffettiva: '2021-06-30' })
    expect([r?.tardi, r?.parole]).toEqual([null, 'conclusa'])
  })

  it('ancora aperta dopo il termine è in ritardo fino alla data di riferimento', () => {
    const r = riga({ avanzamento: 5000, fineEffettiva: null }, '2021-09-30')
    expect(r?.parole).toBe('in ritardo di 92 giorni')
    expect(r?.tardi?.a).toBeCloseTo(273 / 365, 10)
    expect(r?.effettivo?.a).toBeCloseTo(273 / 365, 10)
  })

  it('un avanzamento ignoto non è zero: la barra non ha pieno', () => {
    expect(riga({ avanzamento: null })?.avanzamento).toBeNull()
    expect(riga({ avanzamento: 0, fineEffettiva: null })?.avanzamento).toBe(0)
  })

  it('il testo alternativo dice tutte le date, e quali mancano', () => {
    const g = computeGantt(
      [fase({ descrizione: 'Gara', fineEffettiva: null, avanzamento: null })],
      2021,
      '2021-12-31',
    )
    expect(g?.alternativa).toBe(
      'Cronoprogramma di 1 fase, anno 2021, situazione al 31/12/2021. Fase 1, Gara: prevista dal 01/01/2021, al 30/06/2021; effettiva dal 18/01/2021, fine non indicata; avanzamento non noto; non nota.',
    )
  })
})
