import { describe, expect, it } from 'vitest'
import { conStato, fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { n05 } from './n05-rimanda-a-un-altra-scheda.ts'

const altra = scheda({ codice: '2021_S04_00' })
const chiedi = (testo: string) => trova(n05, [conStato(testo), altra])

describe("N05 · rimanda a un'altra scheda", () => {
  it('chiede della scheda citata che non esiste, in forma breve o intera', () => {
    expect(chiedi("Si rimanda all'obiettivo S04_09.")).toMatchObject([
      { campo: 'statoDiAttuazione', gravita: 'I' },
    ])
    expect(chiedi("Si rimanda all'obiettivo 2021_S04_09.")[0]?.domanda).toContain('2021_S04_09')
  })

  it('legge anche le note, e dice quale', () => {
    const rilievi = trova(n05, [scheda({ fasi: [fase(), fase({ nota: 'vedi s04_77' })] })])
    expect(rilievi).toMatchObject([{ campo: 'fasi.nota', indice: 1 }])
  })

  it('tace se la scheda citata esiste', () => {
    expect(chiedi("Si rimanda all'obiettivo S04_00 e a 2021_S04_01.")).toEqual([])
  })

  it("tace se è di un settore o di un anno di cui non c'è nessuna scheda", () => {
    expect(chiedi('Si rimanda a S11_02 e a 2019_S04_02.')).toEqual([])
  })

  it('non prende per codici altre sigle', () => {
    expect(chiedi('Covid-19, D.L. 34/2020, POR_FESR, DUP_2021_2023, 04_S_2021')).toEqual([])
  })
})
