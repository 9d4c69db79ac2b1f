import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Evento, type EventoDaLegare, legaEvento, type ValoriEvento } from './evento.ts'
import { AZIONE_CANCELLAZIONE, type EventoConservato, verifyCatena } from './verifica.ts'

const sha256 = (testo: string): string => createHash('sha256').update(testo).digest('base64url')

const daLegare = (i: number): EventoDaLegare => ({
  quando: `2031-07-01T08:0${i}:00Z`,
  azione: 'salva',
  oggetto: { tipo: 'fase', vista: 'DUP_2031_2033', codice: '2031_S01_01', indice: i },
  campo: 'avanzamento',
  atto: null,
})
const valoriDi = (i: number): ValoriEvento => ({
  chi: `persona ${i}`,
  daDove: '10.0.0.1',
  prima: null,
  dopo: `${i}0,00`,
})

const createCatena = (quanti: number): EventoConservato[] => {
  const catena: EventoConservato[] = []
  let ultimo: Evento | null = null
  for (let i = 0; i < quanti; i += 1) {
    const sale = `sale-${i}`
    const valori = valoriDi(i)
    ultimo = legaEvento(sha256, ultimo, daLegare(i), { sale, valori })
    catena.push({ evento: ultimo, sale, valori })
  }
  return catena
}

const cambia = (
  catena: readonly EventoConservato[],
  i: number,
  come: (e: EventoConservato) => EventoConservato,
): EventoConservato[] => catena.map((e, j) => (j === i ? come(e) : e))

describe('la catena degli eventi', () => {
  const catena = createCatena(5)
  const ultima = catena[4]?.evento

  it('intera si verifica, e anche vuota', () => {
    expect(verifyCatena(sha256, catena)).toEqual({
      ok: true,
      eventi: 5,
      cancellati: 0,
      ultima: ultima?.impronta,
    })
    expect(verifyCatena(sha256, [])).toMatchObject({ ok: true, eventi: 0 })
  })

  it('un valore cancellato su richiesta non la rompe, se la richiesta è registrata', () => {
    const senza = cambia(catena, 2, (e) => ({ ...e, sale: null, valori: null }))
    expect(verifyCatena(sha256, senza)).toMatchObject({ rottura: { motivo: 'valori-mancanti', numero: 3 } })
    const richiesta = {
      ...daLegare(5),
      azione: AZIONE_CANCELLAZIONE,
      oggetto: { tipo: 'storia', vista: null, codice: '1', indice: null },
      campo: '3',
    } as const
    const valori = valoriDi(5)
    const registrata = { evento: legaEvento(sha256, ultima ?? null, richiesta, { sale: 's', valori }) }
    expect(verifyCatena(sha256, [...senza, { ...registrata, sale: 's', valori }])).toMatchObject({
      ok: true,
      eventi: 6,
      cancellati: 1,
    })
  })

  it.each([
    [
      'un valore cambiato',
      (e: EventoConservato) => ({ ...e, valori: { ...valoriDi(2), dopo: '99,00' } }),
      'valori-alterati',
    ],
    [
      'un altro autore',
      (e: EventoConservato) => ({ ...e, valori: { ...valoriDi(2), chi: 'altri' } }),
      'valori-alterati',
    ],
    [
      'un’altra ora',
      (e: EventoConservato) => ({ ...e, evento: { ...e.evento, quando: '2031-07-02T08:00:00Z' } }),
      'evento-alterato',
    ],
    [
      'un altro oggetto',
      (e: EventoConservato) => ({
        ...e,
        evento: { ...e.evento, oggetto: { ...e.evento.oggetto, codice: '2031_S09_09' } },
      }),
      'evento-alterato',
    ],
  ] as const)('si vede %s', (_, come, motivo) => {
    expect(verifyCatena(sha256, cambia(catena, 2, come))).toMatchObject({
      ok: false,
      rottura: { motivo, numero: 3 },
    })
  })

  it('si vede un evento tolto, aggiunto o rifatto con la sua impronta', () => {
    expect(verifyCatena(sha256, catena.toSpliced(1, 1))).toMatchObject({
      rottura: { motivo: 'numero-mancante', numero: 2 },
    })
    const doppio = catena[1]
    if (doppio === undefined) throw new Error('manca')
    expect(verifyCatena(sha256, catena.toSpliced(2, 0, doppio))).toMatchObject({
      rottura: { motivo: 'numero-mancante', numero: 3 },
    })
    // Whoever redoes one event with a digest that fits it must redo all those after it.
    const prima = catena[0]?.evento ?? null
    const rifatto = cambia(catena, 1, () => {
      const valori = { ...valoriDi(1), dopo: 'falso' }
      return { sale: 's', valori, evento: legaEvento(sha256, prima, daLegare(1), { sale: 's', valori }) }
    })
    expect(verifyCatena(sha256, rifatto)).toMatchObject({
      rottura: { motivo: 'catena-spezzata', numero: 3 },
    })
  })

  it('una coda tagliata si vede da un’impronta annotata altrove', () => {
    const annotata = { numero: 5, impronta: ultima?.impronta ?? '' }
    expect(verifyCatena(sha256, catena.slice(0, 3))).toMatchObject({ ok: true })
    expect(verifyCatena(sha256, catena.slice(0, 3), annotata)).toMatchObject({
      rottura: { motivo: 'coda-mancante', numero: 4 },
    })
    expect(verifyCatena(sha256, catena, annotata)).toMatchObject({ ok: true })
    expect(verifyCatena(sha256, catena, { numero: 4, impronta: 'altra' })).toMatchObject({
      rottura: { motivo: 'catena-spezzata', numero: 4 },
    })
  })
})
