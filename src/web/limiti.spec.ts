import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPiano } from '../../test/contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { createAccount, openBiscotto } from '../../test/web/accessi-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../test/web/server-di-prova.ts'

const URL_PROVE = `/piani/${VISTA_DI_PROVA}/obiettivi/${createScheda(1).codice}/prove`
let prova: ServerDiProva
beforeAll(async () => {
  prova = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32), urlPubblico: null },
  })
  await createPiano(prova.contesto().archivio, [createScheda(1)])
}, 120_000)
afterAll(() => prova.remove())

it('chi chiede troppo aspetta; i colleghi dello stesso indirizzo no', async () => {
  const entra = async (nome: string): Promise<string> =>
    await openBiscotto(
      prova.contesto(),
      await createAccount(prova.contesto(), nome, [{ ruolo: 'responsabile', ambito: { tipo: 'ente' } }]),
    )
  const chiedi = async (cookie: string): Promise<number> => {
    const headers = { host: 'localhost:4180', 'sec-fetch-site': 'same-origin', cookie }
    return (await prova.app.inject({ method: 'POST', url: URL_PROVE, headers, payload: {} })).statusCode
  }
  const [uno, altro] = [await entra('Uno'), await entra('Altro')]
  const stati: number[] = []
  for (let i = 0; i < 31; i += 1) stati.push(await chiedi(uno))
  // Without the form's token nothing is done, and it counts all the same.
  expect(new Set(stati.slice(0, 30))).toEqual(new Set([403]))
  expect(stati.at(-1)).toBe(429)
  expect(await chiedi(altro)).toBe(403)
})
