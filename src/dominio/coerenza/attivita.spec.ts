import { describe, expect, it } from 'vitest'
import { fase } from '../../../test/aiuti/coerenza.ts'
import { findFaseDellIndicatore } from './attivita.ts'

const fasi = [
  'Ricognizione degli immobili comunali occupati',
  'Incontri con le famiglie degli alunni stranieri',
  'ORIZZONTE: stesura del cronoprogramma esecutivo',
].map((descrizione) => fase({ descrizione }))
const trova = (descrizione: string) => findFaseDellIndicatore(fasi, { descrizione })

describe('La fase di un indicatore', () => {
  it('è quella con cui condivide le parole che distinguono', () => {
    expect(trova('Numero di incontri realizzati con famiglie di alunni stranieri')).toBe(1)
    expect(trova('Immobili oggetto di ricognizione')).toBe(0)
  })

  it('sotto lo stesso nome di progetto bastano due parole in comune', () => {
    expect(
      trova('ORIZZONTE: rispetto del cronoprogramma esecutivo approvato dalla cabina di regia regionale'),
    ).toBe(2)
  })

  it("non c'è quando le parole in comune sono di tutti («numero», «attività», «servizio») o una sola", () => {
    expect(trova('Numero di attività realizzate dal servizio')).toBeNull()
    expect(trova('Manutenzione degli immobili scolastici')).toBeNull()
    expect(trova('')).toBeNull()
  })
})
