import { expect, it } from 'vitest'
import { indirizzoElenco } from '../../indirizzi.ts'
import { readFiltro, readPagina } from './richiesta.ts'

it('legge i filtri da un indirizzo e riscrive lo stesso indirizzo', () => {
  const filtro = readFiltro({ testo: ' mensa & nidi ', responsabile: "D'Amico Ada", centro: '', altro: 'x' })
  expect(filtro).toEqual({ testo: 'mensa & nidi', responsabile: "D'Amico Ada" })
  const indirizzo = indirizzoElenco('DUP_2021_2023', filtro, 3)
  expect(indirizzo).toBe('/piani/DUP_2021_2023?testo=mensa+%26+nidi&responsabile=D%27Amico+Ada&pagina=3')
  expect(readFiltro(Object.fromEntries(new URL(indirizzo, 'http://localhost').searchParams))).toEqual(filtro)
})

it('un parametro ripetuto, troppo lungo o che non è testo non rompe nulla', () => {
  expect(readFiltro({ testo: ['primo', 'secondo'] })).toEqual({ testo: 'primo' })
  expect(readFiltro({ testo: 'a'.repeat(5000) }).testo).toHaveLength(200)
  expect(readFiltro({ testo: { dentro: 'x' } })).toEqual({})
  expect(readFiltro(null)).toEqual({})
})

it('un numero di pagina che non lo è vale uno', () => {
  for (const pagina of ['0', '-1', '1e9', '2.5', 'due', '', '99999999'])
    expect(readPagina({ pagina })).toBe(1)
  expect(readPagina({ pagina: '7' })).toBe(7)
})
