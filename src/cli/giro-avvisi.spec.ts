import { afterEach, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto, createPiano } from '../../test/contesto.ts'
import { type PostaDiProva, startPosta } from '../../test/posta-di-prova.ts'
import { createScheda } from '../../test/schede-di-prova.ts'
import { createAccount } from '../../test/web/accessi-di-prova.ts'
import { writeCommento } from '../servizi/commenti/commenti.ts'
import { createPosta } from '../servizi/posta/posta.ts'
import { startGiroAvvisi } from './giro-avvisi.ts'

const [SQLITE] = MOTORI
if (SQLITE === undefined) throw new Error('manca il motore')
let prova: ArchivioDiProva
let server: PostaDiProva
afterEach(async () => {
  await prova.remove()
  await server.remove()
})

it('mentre le pagine sono aperte scrive a chi è chiamato, una volta, anche dopo un giro andato male', async () => {
  server = await startPosta()
  prova = await SQLITE.create()
  const ctx = createContesto(prova.archivio)
  const scheda = createScheda(1)
  await createPiano(prova.archivio, [scheda])
  await createAccount(ctx, 'Ada Rossi', [{ ruolo: 'controllo', ambito: { tipo: 'ente' } }])
  const oggetto = { tipo: 'scheda', indice: null, regola: null } as const
  const { vista, codice } = scheda
  const scritto = await writeCommento(ctx, {
    vista,
    codice,
    testo: '@Ada Rossi?',
    oggetto,
    rispondeA: null,
    chiama: '',
  })

  expect(scritto).toMatchObject({ ok: true })
  const posta = createPosta({ url: server.url, mittente: 'p@comune.example' })
  const errori: unknown[] = []
  let giri = 0
  const dopo = new Date(Date.parse(ctx.adesso) + 6 * 60_000).toISOString()
  const giro = startGiroAvvisi({
    contesto: () => {
      giri += 1
      if (giri === 1) throw new Error('archivio occupato')
      return { ...ctx, adesso: dopo }
    },
    posta,
    indirizzo: 'http://x',
    onErrore: (errore) => errori.push(errore),
    ogni: 10,
  })
  await server.attendi(1)
  const finora = giri
  while (giri < finora + 6) await new Promise((basta) => setTimeout(basta, 10))
  await giro.close()
  const fermi = giri
  await new Promise((basta) => setTimeout(basta, 60))
  posta.close()
  expect(server.arrivate).toHaveLength(1)
  expect(errori).toMatchObject([{ message: 'archivio occupato' }])
  expect(giri).toBe(fermi)
})
