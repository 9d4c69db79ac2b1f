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
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
  demo = await startProgramma(true)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await demo?.remove()
  await removeStatico()
})

const SCHEDA = '/piani/DUP_2021_2023/obiettivi/2021_S08_03'

/** The pages of the history, by a name for their picture. */
const PAGINE: readonly (readonly [nome: string, url: string])[] = [
  ['storia-scheda', `${SCHEDA}/storia`],
  ['storia-nessuna', `${SCHEDA}/storia?chi=nessuno`],
  ['storia-ente', '/amministrazione/storia'],
  ['storia-importazioni', '/amministrazione/storia?tipo=importazione'],
  ['com-era', `${SCHEDA}/com-era?data=2024-03-11`],
  ['com-era-assente', `${SCHEDA}/com-era?data=2020-01-01`],
]

describe.each([1280, 360])('la storia, larga %i', (larghezza) => {
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

  it('dalla scheda si arriva a chi l’ha cambiata e a com’era un giorno, senza JavaScript', async () => {
    const { contesto, pagina } = await createSessione(browser, { larghezza, conScript: false })
    await pagina.goto(`${demo.url}${SCHEDA}`)
    await pagina.getByRole('link', { name: 'Chi ha cambiato che cosa' }).click()
    expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toContain('Storia di 2021_S08_03')
    await pagina.goBack()
    await pagina.getByLabel('Vedere la scheda com’era un giorno').fill('2024-03-12')
    await pagina.getByRole('button', { name: 'Mostra la scheda' }).click()
    expect(await pagina.getByText('Questa è la scheda com’era la sera del 12/03/2024').count()).toBe(1)
    await contesto.close()
  })
})
