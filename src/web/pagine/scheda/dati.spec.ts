import { describe, expect, it } from 'vitest'
import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import { findLuogo, rilieviDi } from './dati.ts'

const rilievo = (campo: string, indice: number | null = null): Rilievo => ({
  codice: '2023_S02_04',
  regola: 'P01',
  gravita: 'W',
  campo,
  indice,
  pagina: null,
  riga: null,
  domanda: 'I pesi sommano 90: manca una fase?',
  evidenza: '60,00 + 30,00',
})

describe('accanto a che cosa sta una domanda', () => {
  it.each([
    [rilievo('fasi.peso', 2), 'fase'],
    [rilievo('fasi.peso'), 'fasi'],
    [rilievo('indicatori.valoreAtteso', 0), 'indicatore'],
    [rilievo('indicatori'), 'indicatori'],
    [rilievo('statoDiAttuazione'), 'stato'],
    [rilievo('collegamenti', 1), 'collegamenti'],
    [rilievo('responsabile'), 'dati'],
    [rilievo('campo-mai-visto'), 'dati'],
  ] as const)('%o', (r, luogo) => {
    expect(findLuogo(r)).toBe(luogo)
  })

  it('ogni domanda ha un posto e uno solo', () => {
    const tutte = [rilievo('fasi.peso', 0), rilievo('fasi.peso', 1), rilievo('fasi'), rilievo('tipo')]
    expect(rilieviDi(tutte, 'fase', 1)).toEqual([tutte[1]])
    expect(rilieviDi(tutte, 'fasi')).toEqual([tutte[2]])
    expect(rilieviDi(tutte, 'dati')).toEqual([tutte[3]])
  })
})
