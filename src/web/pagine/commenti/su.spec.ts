import { expect, it } from 'vitest'
import { printSu, readSu } from './su.ts'

it('ciò di cui si parla si scrive in un campo e si rilegge', () => {
  for (const oggetto of [
    { tipo: 'scheda', indice: null, regola: null },
    { tipo: 'fase', indice: 0, regola: null },
    { tipo: 'indicatore', indice: 12, regola: null },
    { tipo: 'rilievo', indice: 1, regola: 'P08:fasi.avanzamento' },
    { tipo: 'rilievo', indice: null, regola: 'N01:statoDiAttuazione' },
  ] as const)
    expect(readSu(printSu(oggetto))).toEqual({ rispondeA: null, oggetto })
  expect(readSu('risposta:12')).toEqual({ rispondeA: 12, oggetto: null })
  for (const altro of ['', 'fase', 'fase:x', 'risposta:0', 'rilievo:P08', 'constructor'])
    expect(readSu(altro)).toBeNull()
})
