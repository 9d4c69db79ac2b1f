import { expect, it } from 'vitest'
import { printSu, readSu } from './su.ts'

it('ciò a cui una prova si riferisce va e torna in un campo solo', () => {
  for (const oggetto of [
    { tipo: 'scheda', indice: null },
    { tipo: 'fase', indice: 0 },
    { tipo: 'indicatore', indice: 12 },
  ] as const)
    expect(readSu(printSu(oggetto))).toEqual(oggetto)
  for (const no of ['', 'fase', 'fase:-1', 'fase:1x', 'scheda:0', 'altro:1']) expect(readSu(no)).toBe(null)
})
