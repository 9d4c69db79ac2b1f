import { readFileSync } from 'node:fs'
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
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await demo?.remove()
  await removeStatico()
})

const PAGINE: readonly (readonly [nome: string, url: string])[] = [
  ['controlli', '/controlli?vista=DUP_2021_2023'],
  ['controlli-scheda', '/controlli?vista=DUP_2021_2023&per=scheda&gravita=tutte'],
  ['controlli-nulla', '/controlli?vista=DUP_2021_2023&regola=P08&gravita=E'],
]

describe.each([1280, 360])('i controlli, larghi %i', (larghezza) => {
  it.each(PAGINE)('%s si apre intera, con e senza JavaScript', async (nome, url) => {
    for (const conScript of [true, false]) {
      const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript })
      expect((await pagina.goto(`${demo.url}${url}`))?.status()).toBe(200)
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
  })

  it('da una regola alle sue domande, dalla domanda al campo della scheda, e il foglio da mandare', async () => {
    const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript: false })
    await pagina.goto(`${demo.url}/controlli?vista=DUP_2021_2023`)
    // On a phone the list of rules is folded.
    const regola = pagina.getByRole('link', { name: /Fase al 100 % mentre un testo parla di rinvio/ })
    if (larghezza < 992) await pagina.getByText('Che cosa si controlla', { exact: true }).first().click()
    await regola.click()
    await pagina.getByText('1 domanda', { exact: true }).waitFor()
    const [file] = await Promise.all([
      pagina.waitForEvent('download'),
      pagina.getByRole('link', { name: 'CSV' }).click(),
    ])
    const righe = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(righe).toHaveLength(2)
    expect(righe[1]).toContain('2021_S05_12')
    await pagina
      .getByRole('main')
      .getByRole('link', { name: /2021_S05_12/ })
      .click()
    await pagina.getByRole('heading', { level: 1, name: /2021_S05_12/ }).waitFor()
    const ancora = new URL(pagina.url()).hash.slice(1)
    expect(ancora).toMatch(/^fase-\d$/)
    expect(await pagina.locator(`[id="${ancora}"]`).count()).toBe(1)
    expect(proteste).toEqual([])
    await contesto.close()
  })
})
