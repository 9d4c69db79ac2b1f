import { describe, expect, it } from 'vitest'
import { conStato, trova } from '../../../../test/aiuti/coerenza.ts'
import { n02 } from './n02-nessun-dato.ts'

const BASE =
  'La sala studio è stata aperta ai ragazzi delle scuole superiori, con il contributo delle associazioni di quartiere'

describe('N02 · nessun numero, atto o data', () => {
  it('chiede dati a un testo che non ne porta', () => {
    expect(trova(n02, conStato(`${BASE}.`))).toMatchObject([{ campo: 'statoDiAttuazione', gravita: 'W' }])
  })

  it("non si accontenta dell'anno, né del numero d'ordine di un elenco, né del codice di un'altra scheda", () => {
    expect(trova(n02, conStato(`Nel corso del 2021 ${BASE}.`))).toHaveLength(1)
    expect(trova(n02, conStato(`${BASE} (anno scolastico 2020/2021).`))).toHaveLength(1)
    expect(trova(n02, conStato(`${BASE}: si veda S04_02.`))).toHaveLength(1)
    expect(trova(n02, conStato(`Attività:\n1) ${BASE}\n2) sono stati coinvolti i volontari`))).toHaveLength(1)
  })

  it.each([
    'con 36 iscritti',
    'con tre incontri',
    'nel mese di giugno',
    'con determinazione dirigenziale',
    'con DD',
    'dal 13/10',
    'per € 5.000',
  ])("tace se c'è un dato: «%s»", (dato) => {
    expect(trova(n02, conStato(`${BASE}, ${dato}.`))).toEqual([])
  })

  it('non chiede due volte di un testo breve, che chiede già N01', () => {
    expect(trova(n02, conStato('Tutto fatto'))).toEqual([])
  })
})
