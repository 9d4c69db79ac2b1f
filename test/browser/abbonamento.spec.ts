import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiano } from '../contesto.ts'
import { createSchede } from '../schede-di-prova.ts'
import { createAccount, openBiscotto } from '../web/accessi-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../web/server-di-prova.ts'
import { createSessione, findSbordo, findViolazioni, fotografa, launchChromium } from './programma.ts'

let browser: Browser
let prova: ServerDiProva
let url: string
let account: number
beforeAll(async () => {
  browser = await launchChromium()
  prova = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32).fill(3), urlPubblico: null },
  })
  await createPiano(prova.contesto().archivio, createSchede(1))
  account = await createAccount(prova.contesto(), 'Ada Bianchi', [
    { ruolo: 'responsabile', ambito: { tipo: 'ente' } },
  ])
  url = await prova.app.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  await prova?.remove()
  await browser?.close()
})

describe.each([1280, 360])('il proprio calendario, largo %i', (larghezza) => {
  it('si crea, si copia, si revoca', async () => {
    const { contesto, pagina, proteste } = await createSessione(browser, { larghezza })
    const [nome = '', value = ''] = (await openBiscotto(prova.contesto(), account)).split('=')
    await contesto.addCookies([{ name: nome, value, url }])
    await pagina.goto(`${url}/calendario`)
    await pagina.getByRole('link', { name: 'Le tue rilevazioni nel tuo calendario' }).click()
    await pagina.getByRole('button', { name: 'Crea l’indirizzo' }).click()
    const indirizzo = await pagina.getByLabel('Indirizzo del tuo calendario').inputValue()
    expect(indirizzo).toMatch(new RegExp(`^${url}/calendario/mio/[\\w-]{43}\\.ics$`))
    await pagina.getByRole('button', { name: 'Copia l’indirizzo' }).click()
    await pagina.getByText('Copiato.').waitFor()
    await fotografa(pagina, `abbonamento-${larghezza}`)
    expect(await findSbordo(pagina, larghezza)).toBe(0)
    expect(await findViolazioni(pagina)).toEqual([])
    expect((await fetch(indirizzo)).status).toBe(200)
    await pagina.getByRole('button', { name: 'Revoca l’indirizzo' }).click()
    await pagina.getByText('L’indirizzo è revocato').waitFor()
    expect((await fetch(indirizzo)).status).toBe(404)
    expect(proteste).toEqual([])
    await contesto.close()
  }, 60_000)
})
