import type { Vista } from '../dominio/piano/vista.ts'
import type { Contesto, Rifiuto } from './contesto.ts'

/** Nothing has been imported yet. */
export const rifiutaArchivioVuoto = (ctx: Contesto): Rifiuto<'archivio-vuoto'> => ({
  ok: false,
  motivo: 'archivio-vuoto',
  messaggio: `Nell'archivio ${ctx.archivio.dove} non c'è ancora nessuna scheda: importa prima una stampa.`,
})

/** A view that is not in the store; names those that are. */
export const rifiutaVista = (vista: string, viste: readonly Vista[]): Rifiuto<'vista-sconosciuta'> => ({
  ok: false,
  motivo: 'vista-sconosciuta',
  messaggio: `La vista «${vista}» non c'è. Ci sono: ${viste.map((v) => v.codice).join(', ')}.`,
})

/** A centre that no cover and no chart names; lists some of those that are. */
export const rifiutaCentro = (
  centro: string,
  conosciuti: readonly string[],
): Rifiuto<'centro-sconosciuto'> => ({
  ok: false,
  motivo: 'centro-sconosciuto',
  messaggio:
    conosciuti.length === 0
      ? `Il centro «${centro}» non c'è: le schede dell'archivio non portano codici di centro. Ripeti senza indicare il centro.`
      : `Il centro «${centro}» non c'è. Ci sono: ${conosciuti.slice(0, 20).join(', ')}${conosciuti.length > 20 ? ' …' : ''}.`,
})

/** A level that the view does not have; names those that it has. */
export const rifiutaLivello = (livello: string, vista: Vista): Rifiuto<'livello-sconosciuto'> => ({
  ok: false,
  motivo: 'livello-sconosciuto',
  messaggio: `La vista ${vista.codice} non ha il livello «${livello}». Ha: ${vista.livelli.map((l) => l.chiave).join(', ')}.`,
})
