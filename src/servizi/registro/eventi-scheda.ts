import type { CampoCambiato, Differenze } from '../../dominio/confronto/confronta.ts'
import type { OggettoEvento } from '../../dominio/registro/evento.ts'
import { readData } from '../../dominio/valori/data.ts'
import type { NuovoEvento } from './registra.ts'

/** A card, as what an event is about. */
export const oggettoScheda = (vista: string, codice: string): OggettoEvento => ({
  tipo: 'scheda',
  vista,
  codice,
  indice: null,
})

const TIPI = { fasi: 'fase', indicatori: 'indicatore' } as const

const isRiga = (radice: string): radice is keyof typeof TIPI => Object.hasOwn(TIPI, radice)

/** A narrative's field carries its date ("statoDiAttuazione.2031-12-31"), which a difference says only in its label. */
const toCampo = ({ campo, etichetta }: CampoCambiato): string => {
  if (campo !== 'statoDiAttuazione') return campo
  const al = readData(/\S+$/.exec(etichetta)?.[0] ?? '')
  return al === null ? campo : `${campo}.${al}`
}

/** What a change of a card's fields leaves in the history: one event for each field. */
export const eventiCampi = (
  azione: string,
  vista: string,
  codice: string,
  campi: readonly CampoCambiato[],
): NuovoEvento[] =>
  campi.map((c) => {
    const radice = c.campo.split('.')[0] ?? ''
    const oggetto = oggettoScheda(vista, codice)
    return {
      azione,
      oggetto: isRiga(radice) ? { ...oggetto, tipo: TIPI[radice], indice: c.indice } : oggetto,
      campo: toCampo(c),
      prima: c.prima,
      dopo: c.dopo,
    }
  })

/** What writing the differences of a document leaves in the history: one event a new card, one a changed field. */
export const eventiDifferenze = (vista: string, d: Differenze): NuovoEvento[] => [
  ...d.aggiunte.map((s) => ({
    azione: 'crea',
    oggetto: oggettoScheda(vista, s.codice),
    dopo: s.descrizione,
  })),
  ...d.cambiate.flatMap((s) => eventiCampi('importa', vista, s.codice, s.campi)),
]
