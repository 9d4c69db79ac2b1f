import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { MOTORI } from '../../../test/archivi.ts'
import { createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { LIVELLI_PREDEFINITI } from '../../dominio/piano/vista.ts'
import { type DoveArchivio, openArchivio } from '../archivio.ts'
import { createEnte, PRIMO_ENTE } from '../query/enti.ts'
import { loadSchede } from '../query/leggi-schede.ts'
import { saveOrdine, saveSchede } from '../query/scrivi-schede.ts'
import { saveVista } from '../query/viste.ts'
import { VERSIONI, type Versione } from './versioni.ts'

const ADESSO = '2033-02-03T04:05:06.789Z'
const SCHEDE = createSchede(6)

const ULTIMA = VERSIONI.at(-1)
if (ULTIMA === undefined) throw new Error('nessuna versione')
const { scheda } = ULTIMA.schema
if (scheda === undefined) throw new Error('nessuna scheda')

/** The version after the last, as a future one could be: a column more on the cards. */
const PROSSIMA: Versione = {
  versione: ULTIMA.versione + 1,
  nome: 'colori',
  schema: { ...ULTIMA.schema, scheda: { ...scheda, colonne: { ...scheda.colonne, colore: 'testo?' } } },
  applica: async (db) => {
    await sql`alter table scheda add column colore text`.execute(db)
  },
}

describe.each(MOTORI)('migrazioni su $motore', ({ motore, createVuoto }) => {
  let remove: () => Promise<void> = async () => {}
  afterEach(() => remove())

  const createConSchede = async (): Promise<DoveArchivio> => {
    const vuoto = await createVuoto()
    remove = vuoto.remove
    const archivio = await openArchivio({ ...vuoto.dove, adesso: ADESSO })
    await archivio.write(async (tx) => {
      await createEnte(tx, { nome: 'Comune di Prova', adesso: ADESSO })
      await saveVista(tx, PRIMO_ENTE, {
        codice: VISTA_DI_PROVA,
        titolo: 'Prova',
        livelli: LIVELLI_PREDEFINITI,
      })
      await saveSchede(tx, PRIMO_ENTE, VISTA_DI_PROVA, SCHEDE, null)
      await saveOrdine(
        tx,
        PRIMO_ENTE,
        VISTA_DI_PROVA,
        SCHEDE.map((s) => s.codice),
      )
    })
    await archivio.close()
    return { ...vuoto.dove, adesso: ADESSO }
  }
  const readSchede = async (dove: DoveArchivio) => {
    const archivio = await openArchivio(dove)
    const schede = await archivio.read((tx) => loadSchede(tx, PRIMO_ENTE))
    await archivio.close()
    return schede
  }
  /** Runs a statement behind the program's back. */
  const manometti = async (dove: DoveArchivio, comando: string): Promise<void> => {
    const archivio = await openArchivio(dove)
    await archivio.write(async (tx) => {
      for (const uno of comando.split(';')) await sql.raw(uno).execute(tx)
    })
    await archivio.close()
  }

  it('un archivio nuovo nasce all’ultima versione, senza copie', async () => {
    const vuoto = await createVuoto()
    remove = vuoto.remove
    const archivio = await openArchivio(vuoto.dove)
    expect(archivio.migrazione).toEqual({ da: 0, a: ULTIMA.versione, copia: null })
    await archivio.close()
  })

  it('due programmi che aprono insieme un posto vuoto trovano lo stesso archivio', async () => {
    const vuoto = await createVuoto()
    remove = vuoto.remove
    const aperti = await Promise.all([1, 2, 3].map(() => openArchivio(vuoto.dove)))
    const righe = await aperti[0]?.read((tx) => tx.selectFrom('versione_schema').selectAll().execute())
    expect(righe).toHaveLength(VERSIONI.length)
    await Promise.all(aperti.map((a) => a.close()))
  })

  it('va avanti di una versione e i dati restano', async () => {
    const dove = await createConSchede()
    const archivio = await openArchivio({ ...dove, versioni: [...VERSIONI, PROSSIMA] })
    expect(archivio.migrazione).toMatchObject({ da: ULTIMA.versione, a: PROSSIMA.versione })
    expect(await archivio.read((tx) => loadSchede(tx, PRIMO_ENTE))).toEqual(SCHEDE)
    expect(await archivio.read((tx) => tx.selectFrom('versione_schema').selectAll().execute())).toEqual([
      ...VERSIONI.map(({ versione, nome }) => ({ versione, nome, applicata_il: ADESSO })),
      { versione: PROSSIMA.versione, nome: 'colori', applicata_il: ADESSO },
    ])
    await archivio.close()
  })

  it('rifiuta un archivio più recente del programma e non lo tocca', async () => {
    const dove = await createConSchede()
    await (await openArchivio({ ...dove, versioni: [...VERSIONI, PROSSIMA] })).close()
    await expect(openArchivio(dove)).rejects.toMatchObject({
      motivo: 'archivio-piu-recente',
      message: expect.stringContaining('aggiorna il programma'),
    })
    const riaperto = await openArchivio({ ...dove, versioni: [...VERSIONI, PROSSIMA] })
    expect(await riaperto.read((tx) => loadSchede(tx, PRIMO_ENTE))).toEqual(SCHEDE)
    await riaperto.close()
  })

  it('annulla un passo che si interrompe a metà: l’archivio resta com’era', async () => {
    const dove = await createConSchede()
    const rotta: Versione = {
      ...PROSSIMA,
      applica: async (db, m) => {
        await PROSSIMA.applica(db, m)
        await sql`update scheda set descrizione = ''`.execute(db)
        await sql`insert into tabella_che_non_esiste values (1)`.execute(db)
      },
    }
    await expect(openArchivio({ ...dove, versioni: [...VERSIONI, rotta] })).rejects.toMatchObject({
      motivo: 'migrazione-fallita',
      message: expect.stringMatching(
        motore === 'sqlite' ? /annullato.*La copia di prima è in / : /annullato/,
      ),
    })
    expect(await readSchede(dove)).toEqual(SCHEDE)
  })

  it('annulla un passo che non ha fatto ciò che dichiara', async () => {
    const dove = await createConSchede()
    const bugiarda: Versione = {
      ...PROSSIMA,
      applica: async (db) => {
        await sql`alter table scheda add column colre text`.execute(db)
      },
    }
    await expect(openArchivio({ ...dove, versioni: [...VERSIONI, bugiarda] })).rejects.toMatchObject({
      motivo: 'migrazione-fallita',
      message: expect.stringContaining('manca la colonna "colore"'),
    })
    expect(await readSchede(dove)).toEqual(SCHEDE)
  })

  it.each([
    ['una colonna tolta', 'alter table fase drop column nota', 'manca la colonna "nota"'],
    ['una colonna aggiunta', 'alter table fase add column tinta text', 'una colonna in più: "tinta"'],
    ['un indice tolto', 'drop index scheda_ordine', 'manca l\'indice "scheda_ordine"'],
    ['una tabella tolta', 'drop table segnalazione', 'manca la tabella "segnalazione"'],
    ...(motore === 'sqlite'
      ? [
          ['l’indice delle parole tolto', 'drop table scheda_fts', 'manca la tabella "scheda_fts"'],
          [
            'l’indice delle parole di un’altra forma',
            'drop table scheda_fts; create virtual table scheda_fts using fts5(titolo)',
            'la tabella "scheda_fts" ha un\'altra forma',
          ],
        ]
      : [
          [
            'l’indice delle parole tolto',
            'drop index scheda_parole_scheda',
            'manca l\'indice "scheda_parole_scheda"',
          ],
          [
            'l’indice delle parole di un’altra forma',
            'drop index scheda_parole_scheda; create index scheda_parole_scheda on scheda_parole (scheda)',
            'l\'indice "scheda_parole_scheda" ha un\'altra forma',
          ],
        ]),
  ])('rifiuta, dicendo che cosa manca, un archivio con %s', async (_, comando, detto) => {
    const dove = await createConSchede()
    await manometti(dove, comando)
    await expect(openArchivio(dove)).rejects.toMatchObject({
      motivo: 'schema-diverso',
      message: expect.stringContaining(detto),
    })
    await expect(openArchivio({ ...dove, versioni: [...VERSIONI, PROSSIMA] })).rejects.toMatchObject({
      motivo: 'schema-diverso',
    })
  })

  it('non si cura delle tabelle di altri accanto alle proprie', async () => {
    const dove = await createConSchede()
    await manometti(dove, 'create table rubrica (nome text)')
    expect(await readSchede(dove)).toEqual(SCHEDE)
  })

  it('prima di andare avanti tiene una copia intera del file; del server ha cura chi lo amministra', async () => {
    const dove = await createConSchede()
    const archivio = await openArchivio({ ...dove, versioni: [...VERSIONI, PROSSIMA] })
    const { copia } = archivio.migrazione
    await archivio.close()
    if (motore === 'postgres') return expect(copia).toBeNull()
    expect(copia).toMatch(new RegExp(`obiettivo-schema${ULTIMA.versione}-20330203T040506Z-\\d+\\.db$`))
    const vecchio = new DatabaseSync(copia ?? '', { readOnly: true })
    expect(vecchio.prepare('select count(*) as n from scheda').get()).toEqual({ n: SCHEDE.length })
    expect(vecchio.prepare('select max(versione) as v from versione_schema').get()).toEqual({
      v: ULTIMA.versione,
    })
    vecchio.close()
  })
})
