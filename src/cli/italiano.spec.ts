import { expect, it } from 'vitest'
import { wordUsoErrato } from './italiano.ts'

it('un comando sbagliato è detto in italiano, con il suggerimento', () => {
  expect(wordUsoErrato("error: unknown command 'importo'\n(Did you mean importa?)")).toBe(
    'comando sconosciuto: importo (forse importa?)',
  )
})

it('un valore non valido porta con sé il rimedio', () => {
  expect(
    wordUsoErrato("error: option '--al <data>' argument '31/02/2021' is invalid. Scrivere una data."),
  ).toBe('--al <data>: «31/02/2021» non va bene. Scrivere una data.')
})

it('un messaggio che non conosciamo passa com’è, senza il prefisso inglese', () => {
  expect(wordUsoErrato('error: qualcosa di nuovo')).toBe('qualcosa di nuovo')
})
