import type { Centesimi } from '../../dominio/valori/centesimi.ts'
import { type DataIso, readData } from '../../dominio/valori/data.ts'
import { centesimiFrom, type Decimale, readDecimale } from '../../dominio/valori/decimale.ts'
import type { Riga } from './righe.ts'
import { dove, type Segnalatore } from './segnala.ts'

/** Where a printed value stands, for the finding when it can't be read. */
export interface Sede {
  readonly segnala: Segnalatore
  readonly scheda: string
  readonly campo: string
  readonly riga: Riga
}

const segnalaNumero = (testo: string, sede: Sede): null => {
  sede.segnala.add(
    'errore',
    'numero-non-leggibile',
    `Scheda ${sede.scheda}, ${dove(sede.riga)}: "${testo}" non è un numero scritto all'italiana (per esempio 50,00): il valore resta sconosciuto. Correggere il dato.`,
    { ...sede.riga, scheda: sede.scheda, campo: sede.campo },
  )
  return null
}

/** "50,00" or "50,00%" → 5000 hundredths. Unreadable: null and a finding; empty: null. */
export const readCentesimi = (testo: string | null, sede: Sede): Centesimi | null => {
  if (testo === null || testo === '') return null
  const d = readDecimale(testo.replace(/\s*%$/, ''))
  const c = d === null ? null : centesimiFrom(d)
  return c ?? segnalaNumero(testo, sede)
}

/** "3.500,00" → "3500". Unreadable: null and a finding; empty: null. */
export const readValore = (testo: string | null, sede: Sede): Decimale | null => {
  if (testo === null || testo === '') return null
  return readDecimale(testo.replace(/\s*%$/, '')) ?? segnalaNumero(testo, sede)
}

/** "31/12/2021" → "2021-12-31". A day that doesn't exist (31/02/2021): null and a finding; empty: null. */
export const readGiorno = (testo: string | null, sede: Sede): DataIso | null => {
  if (testo === null || testo === '') return null
  const g = readData(testo)
  if (g !== null) return g
  sede.segnala.add(
    'errore',
    'data-inesistente',
    `Scheda ${sede.scheda}, ${dove(sede.riga)}: la data "${testo}" non esiste: il valore resta sconosciuto. Correggere il dato.`,
    { ...sede.riga, scheda: sede.scheda, campo: sede.campo },
  )
  return null
}
