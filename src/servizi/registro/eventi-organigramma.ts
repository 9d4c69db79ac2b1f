import type { OggettoEvento } from '../../dominio/registro/evento.ts'
import type { DifferenzeLista } from '../organigramma/differenze.ts'
import type { NuovoEvento } from './registra.ts'

/** What bringing an organisation chart in leaves in the history: one event for each row that changed. */
export const eventiOrganigramma = (differenze: readonly DifferenzeLista[]): NuovoEvento[] =>
  differenze.flatMap(({ lista, aggiunte, cambiate, tolte }) => {
    const oggetto: OggettoEvento = { tipo: 'organigramma', vista: null, codice: lista, indice: null }
    return [
      ...aggiunte.map((dopo) => ({ azione: 'crea', oggetto, dopo })),
      ...cambiate.map((c) => ({ azione: 'cambia', oggetto, ...c })),
      ...tolte.map((prima) => ({ azione: 'toglie', oggetto, prima })),
    ]
  })
