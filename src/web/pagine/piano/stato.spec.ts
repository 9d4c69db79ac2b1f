import { describe, expect, it } from 'vitest'
import { readPagina, readTesti, readTesto } from '../../richiesta.ts'
import { indirizzoFile, indirizzoPiano, readFiltro, readStato, STATO_INIZIALE, toParametri } from './stato.ts'

const rileggi = (indirizzo: string): Record<string, string | string[]> => {
  const q: Record<string, string | string[]> = {}
  for (const [k, v] of new URL(indirizzo, 'http://localhost').searchParams) {
    const prima = q[k]
    q[k] = prima === undefined ? v : [prima, v].flat()
  }
  return q
}

describe('lo stato del piano', () => {
  it('da un indirizzo si rilegge lo stesso stato, e dallo stato lo stesso indirizzo', () => {
    const stato = {
      filtro: { testo: 'mensa & nidi', responsabile: "D'Amico Ada", segnale: 'in-ritardo' },
      mostra: 'gruppi',
      per: 'missione',
      colonne: ['centro', 'livello:missione'],
      ordine: { per: 'avanzamento', verso: 'giu' },
      pagina: 3,
      aperti: ['DUP_01', 'DUP_02'],
    } as const
    const indirizzo = indirizzoPiano('DUP_2021_2023', stato)
    expect(readStato(rileggi(indirizzo))).toEqual(stato)
    expect(indirizzoPiano('DUP_2021_2023', readStato(rileggi(indirizzo)))).toBe(indirizzo)
  })

  it('lo stato iniziale non scrive nulla nell’indirizzo', () => {
    expect(toParametri(STATO_INIZIALE).toString()).toBe('')
    expect(readStato({})).toEqual(STATO_INIZIALE)
    expect(indirizzoPiano('DUP 1', {})).toBe('/piani/DUP%201')
  })

  it('un file contiene tutte le pagine, e ciò che è aperto non conta', () => {
    expect(
      indirizzoFile(
        'V',
        { ...STATO_INIZIALE, pagina: 4, aperti: ['A'], filtro: { nodo: 'N' } },
        'elenco.csv',
      ),
    ).toBe('/piani/V/elenco.csv?nodo=N')
  })

  it('ciò che non è uno stato vale come se non ci fosse', () => {
    expect(readStato({ mostra: 'torta', ordine: 'caso', verso: 'giu', pagina: '0' })).toEqual(STATO_INIZIALE)
    expect(readFiltro({ centro: '', altro: 'x' })).toEqual({})
    expect(readFiltro(null)).toEqual({})
  })
})

describe('i parametri di un indirizzo', () => {
  it('ripetuti, troppo lunghi o che non sono testo non rompono nulla', () => {
    expect(readTesto({ t: ['primo', 'secondo'] }, 't')).toBe('primo')
    expect(readTesto({ t: 'a'.repeat(5_000) }, 't')).toHaveLength(200)
    expect(readTesto({ t: { dentro: 'x' } }, 't')).toBe('')
    expect(readTesto(Object.create({ t: 'ereditato' }), 't')).toBe('')
    expect(readTesti({ t: ['a', ' a ', '', 'b', 7] }, 't')).toEqual(['a', 'b'])
    expect(readTesti({ t: 'solo' }, 't')).toEqual(['solo'])
    expect(readTesti({ t: Array.from({ length: 9_000 }, (_, i) => String(i)) }, 't')).toHaveLength(200)
  })

  it('un numero di pagina che non lo è vale uno', () => {
    for (const pagina of ['0', '-1', '1e9', '2.5', 'due', '', '99999999'])
      expect(readPagina({ pagina })).toBe(1)
    expect(readPagina({ pagina: '7' })).toBe(7)
  })
})
