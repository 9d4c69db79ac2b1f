import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeStatico } from '../web/server-di-prova.ts'
import {
  createSessione,
  findSbordo,
  findViolazioni,
  fotografa,
  launchChromium,
  type Programma,
  startProgramma,
} from './programma.ts'

let demo: Programma
let vuoto: Programma
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
  demo = await startProgramma(true)
  vuoto = await startProgramma(false)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await demo?.remove()
  await vuoto?.remove()
  await removeStatico()
})

/** The pages of the entity and of its calendar, by a name for their picture. */
const PAGINE: readonly (readonly [nome: string, url: string])[] = [
  ['calendario', '/calendario?anno=2026'],
  ['calendario-impostazioni', '/calendario/impostazioni?anno=2026'],
  ['ente', '/amministrazione'],
  ['ente-organigramma', '/amministrazione/organigramma?anno=2022'],
  ['ente-centro', '/amministrazione/organigramma/08_S_2023'],
  ['ente-porta', '/amministrazione/organigramma/porta'],
  ['ente-persone', '/amministrazione/persone?anno=2022'],
  ['ente-classificazione', '/amministrazione/classificazione?anno=2021'],
  ['ente-codici', '/amministrazione/codici?codice=DUP_06_1201_0601'],
  ['ente-punteggio', '/amministrazione/punteggio'],
  ['ente-registro', '/amministrazione/importazioni'],
  ['ente-importazione', '/amministrazione/importazioni/1'],
]

describe.each([1280, 360])('ogni pagina, larga %i', (larghezza) => {
  it.each(PAGINE)(
    '%s: intera, senza sbordare, senza violazioni, con e senza JavaScript',
    async (nome, url) => {
      for (const conScript of [true, false]) {
        const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript })
        const risposta = await pagina.goto(`${demo.url}${url}`)
        expect(risposta?.status()).toBe(200)
        expect(await pagina.locator('h1').count()).toBe(1)
        expect(await findSbordo(pagina, larghezza)).toBe(0)
        if (conScript) {
          await fotografa(pagina, `${nome}-${larghezza}`)
          await pagina.evaluate(() => {
            for (const d of document.querySelectorAll('details')) d.open = true
          })
          expect(await findViolazioni(pagina)).toEqual([])
          expect(await findSbordo(pagina, larghezza)).toBe(0)
        }
        expect(proteste).toEqual([])
        await contesto.close()
      }
    },
  )
})
