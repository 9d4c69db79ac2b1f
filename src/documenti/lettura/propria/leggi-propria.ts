import { readEsportazione } from '../../scambio/leggi-esportazione.ts'
import { ALLEGATO_DATI } from '../../tracciato/scheda-stampata.ts'
import type { EsitoLettura } from '../esito.ts'
import type { AllegatoPdf } from '../pdf/contratto.ts'
import type { Documento } from '../righe.ts'
import { createSegnalatore, type Segnalatore } from '../segnala.ts'
import { readFrontespizioProprio } from './frontespizio.ts'
import { toParti } from './pagine.ts'
import { readSchedaPropria } from './scheda.ts'

/**
 * Reads a print of our own: from the data it carries, which are exact; when somebody saved it again without them, by
 * the positions of its text.
 */
export const readStampaPropria = (
  doc: Documento,
  allegati: readonly AllegatoPdf[],
  nomeFile: string,
): EsitoLettura => {
  const segnala = createSegnalatore()
  const [copertina, ...parti] = toParti(doc)
  const frontespizio = readFrontespizioProprio((copertina?.righe ?? []).filter((r) => r.pagina === 1))
  const dati = readDati(allegati, nomeFile, segnala)
  const schede =
    dati?.schede ?? parti.filter((p) => p.codice !== '').flatMap((p) => readSchedaPropria(p, segnala) ?? [])
  if (schede.length === 0 && segnala.list().length === 0)
    segnala.add(
      'errore',
      'nessuna-scheda',
      `Il documento "${nomeFile}" è una nostra stampa ma non contiene schede: è un riepilogo di un livello superiore, salvato senza i dati allegati. Importare la stampa delle schede.`,
    )
  return {
    formato: dati === null ? 'pdf' : 'pdf-dati',
    pagine: doc.pagine,
    frontespizio: dati === null ? frontespizio : { ...frontespizio, ente: dati.ente ?? frontespizio.ente },
    schede,
    segnalazioni: segnala.list(),
  }
}

/** The cards embedded in the document; null when there are none, or when they are not what they say they are. */
const readDati = (allegati: readonly AllegatoPdf[], nomeFile: string, segnala: Segnalatore) => {
  const allegato = allegati.find((a) => a.nome === ALLEGATO_DATI)
  if (allegato === undefined) {
    segnala.add(
      'nota',
      'dati-assenti',
      `Il PDF "${nomeFile}" non porta più i dati allegati: le schede sono state lette dalla pagina stampata.`,
    )
    return null
  }
  const letti = readEsportazione(new TextDecoder().decode(allegato.contenuto))
  if (letti.ok) return letti
  segnala.add(
    'dubbio',
    'dati-non-validi',
    `I dati allegati al PDF "${nomeFile}" non sono validi (${letti.motivo === 'non-json' ? 'non sono JSON' : 'non hanno la forma attesa'}): le schede sono state lette dalla pagina stampata. Controllarle.`,
  )
  return null
}
