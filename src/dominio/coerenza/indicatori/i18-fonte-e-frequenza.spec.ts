import { describe, expect, it } from 'vitest'
import { motivoNonApplicabile, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { i18 } from './i18-fonte-e-frequenza.ts'

describe('I18 · fonte e frequenza', () => {
  it('non si applica a una stampa, che non ha questi campi: lo dice e non chiede nulla', () => {
    expect(motivoNonApplicabile(i18, [scheda()])).toMatch(/non porta fonte/)
    expect(trova(i18, [scheda()])).toEqual([])
  })
})
