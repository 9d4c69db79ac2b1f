import { describe, expect, it } from 'vitest'
import { findPrecedenti, type Ricorrente } from './precedente.ts'

const scheda = (anno: number | null, seq: string, descrizione: string, settore = '08'): Ricorrente => ({
  anno,
  settore,
  seq,
  descrizione,
})

describe('la scheda dello stesso obiettivo nell’anno prima', () => {
  it('è quella con la stessa descrizione, cifre a parte, anche se ha un altro numero', () => {
    expect(
      findPrecedenti([
        scheda(2021, '04', 'Aprire 3 sportelli di quartiere'),
        scheda(2022, '11', 'Aprire 5 sportelli di quartiere'),
      ]),
    ).toEqual([null, 0])
  })

  it('con lo stesso numero vale solo se il testo è lo stesso detto in altro modo', () => {
    const prima = scheda(2021, '04', 'Aprire sportelli di quartiere per anziani')
    expect(
      findPrecedenti([prima, scheda(2022, '04', 'Sportelli di quartiere per anziani: apertura serale')]),
    ).toEqual([null, 0])
    expect(findPrecedenti([prima, scheda(2022, '04', 'Manutenzione delle fontane')])).toEqual([null, null])
  })

  it('due candidate non sono una candidata; un altro settore o due anni prima non contano', () => {
    const testo = 'Aprire sportelli di quartiere'
    expect(
      findPrecedenti([scheda(2021, '04', testo), scheda(2021, '05', testo), scheda(2022, '06', testo)])[2],
    ).toBeNull()
    expect(findPrecedenti([scheda(2021, '04', testo, '02'), scheda(2022, '04', testo)])[1]).toBeNull()
    expect(findPrecedenti([scheda(2020, '04', testo), scheda(2022, '04', testo)])[1]).toBeNull()
    expect(findPrecedenti([scheda(null, '04', testo), scheda(2022, '04', testo)])[1]).toBeNull()
  })
})
