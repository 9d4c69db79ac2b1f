import { expect, it } from 'vitest'
import { createRotteNote } from './rotte-note.ts'

it('distingue la pagina che non esiste da quella che non accetta quel genere di richiesta', () => {
  const note = createRotteNote()
  note.add('/piani/:vista/esporta.json', 'GET')
  note.add('/piani/:vista', ['GET', 'HEAD'])
  note.add('/statico/*', 'GET')
  note.add('/importa', 'POST')
  note.add('/importa', 'GET')
  expect(note.listMetodi('/piani/DUP_2021_2023')).toEqual(['GET', 'HEAD'])
  expect(note.listMetodi('/piani/DUP_2021_2023/esporta.json')).toEqual(['GET'])
  expect(note.listMetodi('/piani/DUP_2021_2023/esportaXjson')).toEqual([])
  expect(note.listMetodi('/piani/a/b')).toEqual([])
  expect(note.listMetodi('/importa')).toEqual(['POST', 'GET'])
  expect(note.listMetodi('/statico/a/b.css')).toEqual(['GET'])
  expect(note.listMetodi('/')).toEqual([])
})
