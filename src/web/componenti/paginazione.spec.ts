import { expect, it } from 'vitest'
import { listPagine } from './paginazione.tsx'

it('mostra gli estremi, la pagina e le sue vicine; un salto di una pagina sola è quella pagina', () => {
  expect(listPagine(1, 1)).toEqual([1])
  expect(listPagine(1, 3)).toEqual([1, 2, 3])
  expect(listPagine(1, 9)).toEqual([1, 2, null, 9])
  expect(listPagine(3, 9)).toEqual([1, 2, 3, 4, null, 9])
  expect(listPagine(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9])
  expect(listPagine(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  expect(listPagine(9, 9)).toEqual([1, null, 8, 9])
})
