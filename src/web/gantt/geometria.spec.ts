import { describe, expect, it } from 'vitest'
import type { Fase } from '../../dominio/scheda/scheda.ts'
import { computeGantt } from './geometria.ts'

const fase = (f: Partial<Fase>): Fase => ({
  descrizione: 'Avviso pubblico',
  peso: 5000,
  avanzamento: 10_000,
  inizioPrevisto: null,
  finePrevista: null,
  inizioEffettivo: null,
  fineEffettiva: null,
  responsabile: null,
  centro: null,
  nota: null,
  origine: null,
  ...f,
})

describe('il disegno del cronoprogramma', () => {
  it("copre l'anno intero dell'obiettivo e una barra arriva alla fine del suo ultimo giorno", () => {
    const g = computeGantt(
      [fase({ inizioPrevisto: '2021-01-01', finePrevista: '2021-12-31' })],
      '2021-12-31',
      2021,
    )
    expect(g?.anni).toEqual([2021])
    expect(g?.mesi).toHaveLength(12)
    expect(g?.righe[0]?.previsto).toEqual({ x: 0, larghezza: 100 })
    expect(g?.rilevazione).toBe(100)
  })

  it('su due anni ogni mese sta al suo posto', () => {
    const g = computeGantt(
      [fase({ inizioPrevisto: '2021-06-01', finePrevista: '2022-03-31' })],
      '2021-12-31',
      2021,
    )
    expect(g?.anni).toEqual([2021, 2022])
    expect(g?.mesi).toHaveLength(24)
    expect(g?.rilevazione).toBe(50)
  })

  it('segna la parte oltre il termine di una fase conclusa tardi, con i giorni', () => {
    const [riga] =
      computeGantt(
        [
          fase({
            inizioPrevisto: '2021-01-01',
            finePrevista: '2021-06-30',
            inizioEffettivo: '2021-01-01',
            fineEffettiva: '2021-07-12',
          }),
        ],
        '2021-12-31',
        2021,
      )?.righe ?? []
    expect(riga?.stato).toBe('conclusa in ritardo')
    expect(riga?.giorniOltre).toBe(12)
    expect(riga?.oltre?.aperto).toBe(false)
    expect(riga?.oltre?.x).toBeCloseTo((181 / 365) * 100, 1)
  })

  it('cominciata quando il termine era già passato, è oltre il termine solo da quando è cominciata', () => {
    const [riga] =
      computeGantt(
        [
          fase({
            inizioPrevisto: '2021-01-01',
            finePrevista: '2021-03-31',
            inizioEffettivo: '2021-07-02',
            fineEffettiva: '2021-07-31',
          }),
        ],
        '2021-12-31',
        2021,
      )?.righe ?? []
    expect(riga?.oltre).toEqual({
      x: riga?.effettivo?.x,
      larghezza: riga?.effettivo?.larghezza,
      aperto: false,
    })
    expect(riga?.giorniOltre).toBe(122)
  })

  it('finita nel suo ultimo giorno non è in ritardo', () => {
    const [riga] =
      computeGantt(
        [
          fase({
            inizioPrevisto: '2021-01-01',
            finePrevista: '2021-06-30',
            inizioEffettivo: '2021-01-01',
            fineEffettiva: '2021-06-30',
          }),
        ],
        '2021-12-31',
        2021,
      )?.righe ?? []
    expect(riga?.oltre).toBeNull()
    expect(riga?.giorniOltre).toBeNull()
  })

  it('una fase aperta arriva alla data di rilevazione, e oltre il termine resta aperta', () => {
    const [riga] =
      computeGantt(
        [
          fase({
            avanzamento: 4000,
            inizioPrevisto: '2021-01-01',
            finePrevista: '2021-03-31',
            inizioEffettivo: '2021-02-01',
          }),
        ],
        '2021-06-30',
        2021,
      )?.righe ?? []
    expect(riga?.stato).toBe('in ritardo')
    expect(riga?.oltre?.aperto).toBe(true)
    const fine = (riga?.effettivo?.x ?? 0) + (riga?.effettivo?.larghezza ?? 0)
    expect(fine).toBeCloseTo((181 / 365) * 100, 1)
    expect(riga?.fatto?.larghezza).toBeCloseTo((riga?.effettivo?.larghezza ?? 0) * 0.4, 1)
  })

  it('un avanzamento non noto, zero o fuori da 0–100 non disegna nulla di svolto', () => {
    for (const avanzamento of [null, 0, 12_000, -500]) {
      const g = computeGantt(
        [fase({ avanzamento, inizioPrevisto: '2021-01-01', finePrevista: '2021-12-31' })],
        '2021-12-31',
        2021,
      )
      expect(g?.righe[0]?.fatto).toBeNull()
    }
  })

  it("un anno sbagliato a mano non schiaccia il disegno: resta l'anno dell'obiettivo e lo dice", () => {
    const g = computeGantt(
      [
        fase({ inizioPrevisto: '1921-01-01', finePrevista: '2021-06-30' }),
        fase({ inizioPrevisto: '2021-03-01', finePrevista: '2021-06-30' }),
      ],
      '2021-12-31',
      2021,
    )
    expect(g?.anni).toEqual([2021])
    expect(g?.righe[0]?.fuori).toBe(true)
    expect(g?.righe[0]?.previsto?.x).toBe(0)
    expect(g?.righe[1]?.fuori).toBe(false)
  })

  it('fine prima dell’inizio non disegna una barra rovesciata', () => {
    const g = computeGantt(
      [fase({ inizioPrevisto: '2021-06-01', finePrevista: '2021-02-01' })],
      '2021-12-31',
      2021,
    )
    expect(g?.righe[0]?.previsto).toBeNull()
  })

  it('senza date non disegna nulla', () => {
    expect(computeGantt([fase({})], '2021-12-31', 2021)).toBeNull()
    expect(computeGantt([], '2021-12-31', 2021)).toBeNull()
  })
})
