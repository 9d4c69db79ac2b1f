import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createSchede, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { LIVELLI_PREDEFINITI } from '../dominio/piano/vista.ts'
import { openArchivio } from './archivio.ts'
import { bumpRevisione, createEnte, findEnte } from './query/enti.ts'
import { findScheda, findVicine, loadSchede } from './query/leggi-schede.ts'
import { saveOrdine, saveSchede } from './query/scrivi-schede.ts'
import { listViste, saveVista } from './query/viste.ts'
import { VERSIONI } from './schema/versioni.ts'

const VISTA = { codice: VISTA_DI_PROVA, titolo: 'DUP 2031 2033', livelli: LIVELLI_PREDEFINITI }
const ULTIMA = VERSIONI.at(-1)?.versione

describe.each(MOTORI)('archivio su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())

  const createPiano = async (quante: number) => {
    prova = await create()
    const schede = createSchede(quante)
    const enteId = await prova.archivio.write(async (tx) => {
      const ente = await createEnte(tx, { nome: 'Comune di Prova', adesso: '2032-01-10T08:00:00Z' })
      await saveVista(tx, ente.enteId, VISTA)
      await saveSchede(tx, ente.enteId, VISTA.codice, schede, null)
      await saveOrdine(
        tx,
        ente.enteId,
        VISTA.codice,
        schede.map((s) => s.codice),
      )
      return ente.enteId
    })
    return { archivio: prova.archivio, schede, enteId }
  }

  it('restituisce le schede come le ha ricevute, ogni campo e nello stesso ordine', async () => {
    const { archivio, schede, enteId } = await createPiano(230)
    expect(await archivio.read((tx) => loadSchede(tx, enteId, { vista: VISTA.codice }))).toEqual(schede)
    expect(await archivio.read((tx) => loadSchede(tx, enteId))).toEqual(schede)
  })

  it('ciò che è scritto si ritrova riaprendo', async () => {
    const { schede, enteId } = await createPiano(3)
    const altra = await openArchivio(prova.dove)
    expect(await altra.read((tx) => loadSchede(tx, enteId))).toEqual(schede)
    expect(altra.migrazione).toEqual({ da: ULTIMA, a: ULTIMA, copia: null })
    await altra.close()
  })

  it('sostituisce per intero una scheda che ha meno fasi e indicatori di prima, e non tocca le altre', async () => {
    const { archivio, schede, enteId } = await createPiano(12)
    const [prima] = schede
    const vecchia = schede[3]
    if (!prima || !vecchia) throw new Error('schede di prova mancanti')
    const nuova = {
      ...vecchia,
      descrizione: 'Cambiata',
      fasi: [],
      indicatori: vecchia.indicatori.slice(0, 1),
    }
    await archivio.write((tx) => saveSchede(tx, enteId, VISTA.codice, [nuova], null))
    expect(await archivio.read((tx) => findScheda(tx, enteId, VISTA.codice, vecchia.codice))).toEqual(nuova)
    expect(await archivio.read((tx) => findScheda(tx, enteId, VISTA.codice, prima.codice))).toEqual(prima)
    expect(await archivio.read((tx) => loadSchede(tx, enteId))).toHaveLength(12)
  })

  it('non trova una scheda che non c’è, né una della stessa sigla in un’altra vista', async () => {
    const { archivio, schede, enteId } = await createPiano(2)
    expect(await archivio.read((tx) => findScheda(tx, enteId, VISTA.codice, 'X'))).toBeNull()
    expect(await archivio.read((tx) => findScheda(tx, enteId, 'ALTRA', schede[0]?.codice ?? ''))).toBeNull()
  })

  it('conosce la scheda precedente e la successiva nel piano, nessuna agli estremi', async () => {
    const { archivio, schede, enteId } = await createPiano(3)
    const vicine = await archivio.read((tx) =>
      Promise.all(schede.map((s) => findVicine(tx, enteId, VISTA.codice, s.codice))),
    )
    const [a, b, c] = schede.map((s) => s.codice)
    expect(vicine).toEqual([
      { precedente: null, successiva: b },
      { precedente: a, successiva: c },
      { precedente: b, successiva: null },
    ])
  })

  it('cambia l’ordine del piano quando glielo si dice', async () => {
    const { archivio, schede, enteId } = await createPiano(25)
    const rovescio = schede.map((s) => s.codice).reverse()
    await archivio.write((tx) => saveOrdine(tx, enteId, VISTA.codice, rovescio))
    const lette = await archivio.read((tx) => loadSchede(tx, enteId, { vista: VISTA.codice }))
    expect(lette.map((s) => s.codice)).toEqual(rovescio)
  })

  it('se la scrittura fallisce a metà non resta nulla', async () => {
    const { archivio, schede, enteId } = await createPiano(2)
    const tentativo = archivio.write(async (tx) => {
      await bumpRevisione(tx, enteId)
      await saveSchede(tx, enteId, VISTA.codice, createSchede(5, 100), null)
      throw new Error('interrotta')
    })
    await expect(tentativo).rejects.toThrow('interrotta')
    expect(await archivio.read((tx) => loadSchede(tx, enteId))).toEqual(schede)
    expect((await archivio.read(findEnte))?.revisione).toBe(0)
  })

  it('rifiuta un peso che non è un numero intero di centesimi, senza arrotondarlo', async () => {
    const { archivio, schede, enteId } = await createPiano(1)
    const fase = schede[0]?.fasi[0]
    if (!schede[0] || !fase) throw new Error('scheda di prova mancante')
    const guasta = { ...schede[0], fasi: [{ ...fase, peso: 1e20 }] }
    await expect(
      archivio.write((tx) => saveSchede(tx, enteId, VISTA.codice, [guasta], null)),
    ).rejects.toMatchObject({ motivo: 'valore-fuori-misura' })
  })

  it('non scrive dentro una lettura', async () => {
    const { archivio, enteId } = await createPiano(1)
    await expect(archivio.read((tx) => bumpRevisione(tx, enteId))).rejects.toThrow()
    expect(await archivio.write((tx) => bumpRevisione(tx, enteId))).toBe(1)
  })

  it('conserva le viste con i loro livelli, dalla più recente', async () => {
    const { archivio, enteId } = await createPiano(1)
    const altra = { codice: 'DUP_2034_2036', titolo: 'Altro', livelli: LIVELLI_PREDEFINITI.slice(2) }
    await archivio.write((tx) => saveVista(tx, enteId, { ...altra, titolo: 'Da correggere' }))
    await archivio.write((tx) => saveVista(tx, enteId, altra))
    expect(await archivio.read((tx) => listViste(tx, enteId))).toEqual([altra, VISTA])
  })
})
