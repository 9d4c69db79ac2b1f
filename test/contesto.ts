import type { Archivio } from '../src/archivio/archivio.ts'
import { bumpRevisione, createEnte, findEnte } from '../src/archivio/query/enti.ts'
import { saveOrdine, saveSchede } from '../src/archivio/query/scrivi-schede.ts'
import { saveVista } from '../src/archivio/query/viste.ts'
import { OPERATORE_LOCALE } from '../src/dominio/permessi/attore.ts'
import { LIVELLI_PREDEFINITI } from '../src/dominio/piano/vista.ts'
import type { Scheda } from '../src/dominio/scheda/scheda.ts'
import type { Contesto } from '../src/servizi/contesto.ts'

/** Who, where and when of a use case under test. */
export const createContesto = (archivio: Archivio, cambi: Partial<Contesto> = {}): Contesto => ({
  archivio,
  attore: OPERATORE_LOCALE,
  daDove: null,
  oggi: '2032-03-01',
  adesso: '2032-03-01T09:00:00Z',
  ...cambi,
})

/** Puts cards in a store as an import would have: entity, views, cards, their order. */
export const createPiano = async (archivio: Archivio, schede: readonly Scheda[]): Promise<void> =>
  await archivio.write(async (tx) => {
    const ente =
      (await findEnte(tx)) ??
      (await createEnte(tx, { nome: 'Comune di Prova', adesso: '2032-01-10T08:00:00Z' }))
    await bumpRevisione(tx, ente.enteId)
    for (const [codice, sue] of Map.groupBy(schede, (s) => s.vista)) {
      await saveVista(tx, ente.enteId, { codice, titolo: codice, livelli: LIVELLI_PREDEFINITI })
      await saveSchede(tx, ente.enteId, codice, sue, null)
      await saveOrdine(
        tx,
        ente.enteId,
        codice,
        sue.map((s) => s.codice),
      )
    }
  })
