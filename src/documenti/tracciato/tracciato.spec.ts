import { describe, expect, it } from 'vitest'
import { printTitoloStato } from './scheda-stampata.ts'
import { isStoricoIncerto, printStoricoIncerto } from './segni.ts'

describe('i segni della stampa', () => {
  it.each([
    [['2020'], '2020 o altro anno'],
    [['2020', '2019'], '2020 o 2019'],
    [['2021', '2020', '2019'], '2021, 2020 o 2019'],
  ])('l’anno incerto tra %j si scrive e si riconosce', (anni, segno) => {
    expect(printStoricoIncerto(anni)).toBe(segno)
    expect(isStoricoIncerto(segno)).toBe(true)
  })

  it.each(['2020', '1 o 2', '2020 o poco più', 'nel 2020 o 2019', '2020, 2019', ''])(
    '%j non è quel segno',
    (t) => {
      expect(isStoricoIncerto(t)).toBe(false)
    },
  )

  it('il titolo dello stato di attuazione porta la data intera', () => {
    expect(printTitoloStato('2021-06-30')).toBe('STATO DI ATTUAZIONE AL 30 GIUGNO 2021')
    expect(printTitoloStato('2022-01-01')).toBe('STATO DI ATTUAZIONE AL 1 GENNAIO 2022')
  })
})
