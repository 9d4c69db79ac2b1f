import { RIGHE_MASSIME, type Storia } from '../../../servizi/registro/storia.ts'
import type { FiltroIndirizzo } from './indirizzi.ts'

export { RIGHE_MASSIME }

/** Lines of a page. */
export const PER_PAGINA = 50

export interface DatiStoria {
  readonly storia: Storia
  readonly filtro: FiltroIndirizzo
  readonly pagina: number
}
