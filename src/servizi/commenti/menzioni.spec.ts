import { expect, it } from 'vitest'
import { findMenzioni } from './menzioni.ts'

const ACCOUNT = [
  { accountId: 1, nome: 'Ada Rossi', email: 'ada@borgosereno.example' },
  { accountId: 2, nome: 'Ada Ros', email: 'ros@borgosereno.example' },
  { accountId: 3, nome: 'Niccolò D’Angiò', email: 'nico@borgosereno.example' },
]

it('chiama chi è scritto per intero dopo la chiocciola, comunque sia scritto', () => {
  expect(findMenzioni('Chiedo a @ada rossi e a @NICCOLÒ  D’ANGIÒ: è così?', ACCOUNT)).toEqual([1, 3])
  expect(findMenzioni('@ros@borgosereno.example, puoi guardare?', ACCOUNT)).toEqual([2])
})

it('non chiama chi ha un nome più corto, né chi è nominato senza chiocciola', () => {
  expect(findMenzioni('@Ada Rossini', ACCOUNT)).toEqual([])
  expect(findMenzioni('Ada Rossi lo sa', ACCOUNT)).toEqual([])
})
