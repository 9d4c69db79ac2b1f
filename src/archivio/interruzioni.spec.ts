import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createScheda, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { LIVELLI_PREDEFINITI } from '../dominio/piano/vista.ts'
import { openArchivio } from './archivio.ts'
import { createEnte, findEnte, PRIMO_ENTE } from './query/enti.ts'
import { loadSchede } from './query/leggi-schede.ts'
import { saveVista } from './query/viste.ts'

const SCRITTORE = fileURLToPath(new URL('../../test/processi/scrittore.ts', import.meta.url))
/** On the file the store's own care is on trial; on the server only that nothing is acknowledged too early. */
const VOLTE = { sqlite: 12, postgres: 4 }
const TEMPO_MASSIMO = 180_000
/** More than a process can write before it is killed. */
const SENZA_FINE = 1_000_000

interface Corsa {
  readonly confermate: number[]
  readonly uscita: number | null
  readonly errori: string
}

/** When to kill a writer: so many ms after so many acknowledgements. */
interface Colpo {
  readonly conferme: number
  readonly ms: number
}

/** Runs the writer; when `uccidi` is given, SIGKILLs it then. */
const corri = (dove: object, da: number, quante: number, uccidi: Colpo | null): Promise<Corsa> =>
  new Promise((dai) => {
    const figlio = spawn(process.execPath, [SCRITTORE, JSON.stringify(dove), String(da), String(quante)])
    let testo = ''
    let errori = ''
    let orologio: NodeJS.Timeout | undefined
    figlio.stdout.on('data', (pezzo: Buffer) => {
      testo += pezzo
      if (uccidi !== null && testo.split('\n').length > uccidi.conferme)
        orologio ??= setTimeout(() => figlio.kill('SIGKILL'), uccidi.ms)
    })
    figlio.stderr.on('data', (pezzo: Buffer) => {
      errori += pezzo
    })
    figlio.on('close', (uscita) => {
      clearTimeout(orologio)
      // A line without its end was never read by anybody: it acknowledges nothing.
      dai({ confermate: testo.split('\n').slice(0, -1).map(Number), uscita, errori })
    })
  })

describe.each(MOTORI)('interruzioni su $motore', ({ motore, create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())

  const createPiano = async () => {
    prova = await create()
    await prova.archivio.write(async (tx) => {
      await createEnte(tx, { nome: 'Comune di Prova', adesso: '2032-01-10T08:00:00Z' })
      await saveVista(tx, PRIMO_ENTE, {
        codice: VISTA_DI_PROVA,
        titolo: 'Prova',
        livelli: LIVELLI_PREDEFINITI,
      })
    })
    return prova.dove
  }

  it(
    'ucciso più volte mentre scrive, non perde nulla di ciò che ha confermato',
    async () => {
      const dove = await createPiano()
      const confermate = new Set<number>()
      let da = 0
      for (let volta = 0; volta < VOLTE[motore]; volta++) {
        const corsa = await corri(dove, da, SENZA_FINE, { conferme: 1 + (volta % 3), ms: (volta * 13) % 60 })
        expect(corsa.errori).toBe('')
        expect(corsa.uscita).toBeNull()
        for (const n of corsa.confermate) confermate.add(n)
        // The next run starts beyond whatever the killed one may have committed without saying so.
        da = Math.max(da, ...corsa.confermate) + 2

        const archivio = await openArchivio(dove)
        const schede = new Map(
          (await archivio.read((tx) => loadSchede(tx, PRIMO_ENTE))).map((s) => [s.codice, s]),
        )
        for (const n of confermate)
          for (const codice of [`A${n}`, `B${n}`])
            expect(schede.get(codice)).toEqual(createScheda(n, { codice }))
        // A transaction is whole or it never was.
        for (const codice of schede.keys())
          expect(schede.has(`${codice.startsWith('A') ? 'B' : 'A'}${codice.slice(1)}`)).toBe(true)
        expect((await archivio.read(findEnte))?.revisione).toBe(schede.size / 2)
        if (motore === 'sqlite') {
          const esito = await archivio.write((tx) => sql`pragma integrity_check`.execute(tx))
          expect(esito.rows).toEqual([{ integrity_check: 'ok' }])
        }
        await archivio.close()
      }
      expect(confermate.size).toBeGreaterThan(VOLTE[motore])
    },
    TEMPO_MASSIMO,
  )

  it('due programmi scrivono insieme e nessuno dei due perde una scrittura', async () => {
    const dove = await createPiano()
    const corse = await Promise.all([corri(dove, 0, 60, null), corri(dove, 1_000, 60, null)])
    for (const corsa of corse) expect(corsa).toMatchObject({ uscita: 0, errori: '' })
    expect(corse.map((c) => c.confermate.length)).toEqual([60, 60])
    expect((await prova.archivio.read(findEnte))?.revisione).toBe(120)
    expect(await prova.archivio.read((tx) => loadSchede(tx, PRIMO_ENTE))).toHaveLength(240)
  })
})
