import { ASSENTE, NON_DISPONIBILE } from '../../tracciato/segni.ts'
import type { Pezzo } from '../righe.ts'
import { readCentesimi, readGiorno, readValore, type Sede } from '../valori.ts'
import { testoDi } from './pagine.ts'

type Cella = readonly Pezzo[] | undefined

/** A text cell; the mark of absence is null. */
export const testo = (cella: Cella): string | null => {
  const t = testoDi(cella ?? [])
  return t === '' || t === ASSENTE ? null : t
}

const valore = (cella: Cella): string | null => {
  const t = testo(cella)
  return t === NON_DISPONIBILE ? null : t
}

export const centesimi = (cella: Cella, sede: Sede) => readCentesimi(valore(cella), sede)
export const decimale = (cella: Cella, sede: Sede) => readValore(valore(cella), sede)
export const giorno = (cella: Cella, sede: Sede) => readGiorno(valore(cella), sede)
