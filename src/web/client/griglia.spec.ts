import { describe, expect, it } from 'vitest'
import { readBlocco } from './griglia.ts'

describe('un blocco copiato da un foglio di calcolo', () => {
  it.each([
    ['una cella sola', '75,5', [['75,5']]],
    [
      'righe e colonne, con l’ultima andata a capo',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'celle vuote, anche in fondo',
      '1\t\n\t4',
      [
        ['1', ''],
        ['', '4'],
      ],
    ],
    ['una cella con a capo e virgolette dentro', '"una\n""due"""\tx', [['una\n"due"', 'x']]],
    ['virgolette in mezzo a una parola restano', 'detto "così"\tx', [['detto "così"', 'x']]],
    ['una colonna', 'a\nb\nc', [['a'], ['b'], ['c']]],
    ['virgolette mai chiuse non perdono testo', '"aperta\tx', [['aperta\tx']]],
  ])('%s', (_, testo, atteso) => {
    expect(readBlocco(testo)).toEqual(atteso)
  })

  it('non riempie la memoria, per lungo che sia', () => {
    expect(readBlocco('x\n'.repeat(5_000))).toHaveLength(2_000)
  })
})
