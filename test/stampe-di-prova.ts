import { type Stampa, stampaDi } from '../demo/comune/stampe.ts'
import { stampaTesto } from '../demo/tracciato/stampa.ts'

export type { Stampa }

/** A print of the demo municipality as a document to bring in. */
export const documento = (s: Stampa) => ({
  nomeFile: `${s.nome}.txt`,
  contenuto: new TextEncoder().encode(stampaTesto(s)),
})
export const SCUOLA = stampaDi('08', 2021)
export const LAVORI = stampaDi('05', 2021)

/** The same print after the office has worked on it: a card reworded, a phase finished, a card gone, one come. */
export const piuTardi = (s: Stampa): Stampa => {
  const [prima, seconda, ...altre] = s.schede
  if (!prima || !seconda) throw new Error('stampa di prova troppo corta')
  const nuova = { ...prima, codice: '2021_S08_90' }
  const cambiata = { ...seconda, descrizione: 'Descrizione riscritta dall’ufficio' }
  return { ...s, schede: [prima, cambiata, ...altre.slice(1), nuova] }
}

/** The same print, of another entity. */
export const diAltri = (nome: string): Stampa => ({
  ...SCUOLA,
  parametri: { ...SCUOLA.parametri, ente: nome },
})
