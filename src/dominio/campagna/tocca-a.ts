import type { StatoCompilazione } from './compilazione.ts'

/** Who a card waits for, from the nearest; who comes after is called when nobody before has an address, or is late. */
export type Anello = 'responsabile' | 'dirigente' | 'controllo'

const CATENA: readonly Anello[] = ['responsabile', 'dirigente', 'controllo']

const PRIMO: Readonly<Record<StatoCompilazione, number>> = {
  'da-compilare': 0,
  compilata: 1,
  validata: 2,
  acquisita: 3,
}

/** The chain of a card in a state: who has done their part isn't called again. */
export const catenaDi = (stato: StatoCompilazione): readonly Anello[] => CATENA.slice(PRIMO[stato])

/** What is to be done on a card in a state, and by whom may it be done; null: nothing more. */
export const AZIONE_DI = {
  'da-compilare': 'compilazione:scrivi',
  compilata: 'compilazione:valida',
  validata: 'compilazione:acquisisci',
  acquisita: null,
} as const satisfies Readonly<Record<StatoCompilazione, string | null>>
