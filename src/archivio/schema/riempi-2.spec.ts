import { afterEach, describe, expect, it } from 'vitest'
import { MOTORI } from '../../../test/archivi.ts'
import { createScheda, createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { LIVELLI_PREDEFINITI } from '../../dominio/piano/vista.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { type DoveArchivio, openArchivio } from '../archivio.ts'
import { createEnte, PRIMO_ENTE } from '../query/enti.ts'
import { createImportazione } from '../query/importazioni.ts'
import { insertTutte } from '../query/inserisci.ts'
import { loadSchede } from '../query/leggi-schede.ts'
import { findTrovate } from '../query/ricerca.ts'
import { toRigaScheda, toRighe } from '../query/righe-scheda.ts'
import { listMomenti, listVersioni, loadSchedeAl } from '../query/versioni.ts'
import { saveVista } from '../query/viste.ts'
import { toDomanda } from '../ricerca/domanda.ts'
import type { Tx } from './tabelle.ts'
import { VERSIONI } from './versioni.ts'

const CREATO = '2032-01-10T08:00:00Z'
const IMPORTATA = '2032-02-11T09:00:00Z'
/** More than are read at a time. */
const SCHEDE = [
  ...createSchede(258),
  createScheda(900, { codice: '2031_S90_01', statoDiAttuazione: [] }),
  createScheda(901, { codice: '2031_S90_02', statoDiAttuazione: [] }),
]

/** A card as version 1 wrote it. */
const insertPrima = async (tx: Tx, s: Scheda, id: number, importazioneId: number | null) => {
  await insertTutte(tx, 'scheda', [
    {
      ente_id: PRIMO_ENTE,
      scheda_id: id,
      vista: s.vista,
      codice: s.codice,
      ordine: id,
      importazione_id: importazioneId,
      ...toRigaScheda(s),
    },
  ])
  const righe = toRighe(PRIMO_ENTE, id, s)
  await insertTutte(tx, 'collegamento', righe.collegamento)
  await insertTutte(tx, 'stato_attuazione', righe.stato_attuazione)
  await insertTutte(tx, 'fase', righe.fase)
  await insertTutte(tx, 'indicatore', righe.indicatore)
  await insertTutte(tx, 'indicatore_storico', righe.indicatore_storico)
}

describe.each(MOTORI)('un archivio della versione 1 su $motore', ({ createVuoto }) => {
  let remove: () => Promise<void> = async () => {}
  afterEach(() => remove())

  /** A store as version 1 left it: all cards but one were imported, by a print that says its date. */
  const createPrima = async (): Promise<DoveArchivio> => {
    const vuoto = await createVuoto()
    remove = vuoto.remove
    const archivio = await openArchivio({ ...vuoto.dove, versioni: VERSIONI.slice(0, 1) })
    await archivio.write(async (tx) => {
      await createEnte(tx, { nome: 'Comune di Prova', adesso: CREATO })
      await saveVista(tx, PRIMO_ENTE, {
        codice: VISTA_DI_PROVA,
        titolo: 'Prova',
        livelli: LIVELLI_PREDEFINITI,
      })
      const importazioneId = await createImportazione(
        tx,
        PRIMO_ENTE,
        {
          stato: 'applicata',
          chi: 'operatore',
          creataIl: CREATO,
          applicataIl: IMPORTATA,
          nomeFile: 'stampa.txt',
          sha256: '',
          byte: 1,
          formato: 'testo',
          pagine: 1,
          enteDichiarato: null,
          frontespizio: JSON.stringify({ al: '2031-12-30' }),
          conteggi: '{}',
          lettura: null,
          impronta: null,
        },
        [],
      )
      for (const [i, s] of SCHEDE.entries())
        await insertPrima(tx, s, i + 1, i === 0 || s.codice === '2031_S90_02' ? null : importazioneId)
    })
    await archivio.close()
    return vuoto.dove
  }

  it('arriva all’ultima con le sue schede, e con una prima versione di ognuna', async () => {
    const dove = await createPrima()
    const archivio = await openArchivio(dove)
    await archivio.read(async (tx) => {
      expect(await loadSchede(tx, PRIMO_ENTE, { vista: VISTA_DI_PROVA })).toEqual(SCHEDE)
      // The date of the print, else of the narrative; none is no date.
      expect(await listMomenti(tx, PRIMO_ENTE, VISTA_DI_PROVA)).toEqual([
        { al: '2031-12-31', schede: 1, scrittaIl: CREATO },
        { al: '2031-12-30', schede: SCHEDE.length - 2, scrittaIl: IMPORTATA },
      ])
      expect(await listVersioni(tx, PRIMO_ENTE, VISTA_DI_PROVA, '2031_S90_02')).toEqual([
        { versione: 1, al: null, scrittaIl: CREATO, importazioneId: null, scheda: SCHEDE.at(-1) },
      ])
      expect(await loadSchedeAl(tx, PRIMO_ENTE, VISTA_DI_PROVA, '2031-12-31')).toEqual(SCHEDE.slice(0, -1))
      // Cards written by version 1 are found by their words, as those written today.
      const trova = async (testo: string) =>
        (await findTrovate(tx, PRIMO_ENTE, toDomanda(testo) ?? [])).tutte.size
      expect(await trova('migliorare le qualità dei servizi')).toBe(SCHEDE.length)
      expect(await trova('s90_02')).toBe(1)
    })
    await archivio.close()
  })
})
