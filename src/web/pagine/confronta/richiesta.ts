import { GENERI } from '../../../dominio/confronto/generi.ts'
import { ESITI } from '../../../dominio/confronto/insiemi.ts'
import { readData } from '../../../dominio/valori/data.ts'
import type { LatoConfronto } from '../../../servizi/confronto/confronto.ts'
import { readTesto } from '../../richiesta.ts'
import type { StatoConfronto } from './indirizzi.ts'

const readLato = (query: unknown, vista: string, al: string): LatoConfronto | null => {
  const codice = readTesto(query, vista)
  return codice === '' ? null : { vista: codice, al: readData(readTesto(query, al)) }
}

/** The state that an address asks for; null when it doesn't name both sides. */
export const readStatoConfronto = (query: unknown): StatoConfronto | null => {
  const prima = readLato(query, 'vista', 'al')
  const dopo = readLato(query, 'con', 'conAl')
  if (prima === null || dopo === null) return null
  return {
    prima,
    dopo,
    esito: ESITI.find((e) => e === readTesto(query, 'esito')),
    genere: GENERI.find((g) => g === readTesto(query, 'genere')),
    centro: readTesto(query, 'centro') || undefined,
    nodo: readTesto(query, 'nodo') || undefined,
  }
}

/** The two sides as the form sends them (`prima=VISTA@DATA`); null when either is missing. */
export const readScelta = (query: unknown): Pick<StatoConfronto, 'prima' | 'dopo'> | null => {
  const lato = (nome: string): LatoConfronto | null => {
    const [vista = '', al = ''] = readTesto(query, nome).split('@')
    return vista === '' ? null : { vista, al: readData(al) }
  }
  const prima = lato('prima')
  const dopo = lato('dopo')
  return prima === null || dopo === null ? null : { prima, dopo }
}
