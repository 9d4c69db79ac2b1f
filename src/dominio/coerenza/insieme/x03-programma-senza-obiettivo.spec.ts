import { describe, expect, it } from 'vitest'
import { motivoNonApplicabile, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { x03 } from './x03-programma-senza-obiettivo.ts'

const programma = (codice: string, vista = 'DUP_2021_2023') => ({ vista, codice, titolo: 'Sport per tutti' })

describe('X03 · programma senza obiettivo', () => {
  it('non si applica senza il piano, né su una stampa filtrata per centro', () => {
    expect(motivoNonApplicabile(x03, [scheda()])).toMatch(/serve il piano/)
    const programmi = [programma('DUP_03_0601_0101')]
    expect(motivoNonApplicabile(x03, [scheda()], { programmi, filtroCentro: true })).toMatch(/filtrata/)
    expect(motivoNonApplicabile(x03, [scheda({ centroStampa: '04_S_2021' })], { programmi })).toMatch(
      /filtrata/,
    )
  })

  it('chiede del programma a cui nessuna scheda è collegata, anno per anno', () => {
    const programmi = [programma('DUP_03_0501_0201'), programma('DUP_03_0601_0101')]
    const schede = [scheda(), scheda({ codice: '2022_S04_01' })]
    const rilievi = trova(x03, schede, { programmi })
    expect(rilievi.map((r) => r.domanda.match(/del (\d{4})/)?.[1])).toEqual(['2021', '2022'])
    expect(rilievi[0]).toMatchObject({
      codice: null,
      gravita: 'W',
      evidenza: 'DUP_03_0601_0101 Sport per tutti',
    })
  })

  it("tace per i programmi di un'altra vista", () => {
    expect(trova(x03, [scheda()], { programmi: [programma('DUP_03_0601_0101', 'DUP_2024_2026')] })).toEqual(
      [],
    )
  })
})
