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

const CENTRO = 'SETTORE SOCIALE, SCUOLA E PERSONALE'
const PAGINE: readonly (readonly [nome: string, url: string])[] = [
  ['cruscotto', '/'],
  ['cruscotto-2021', '/?vista=DUP_2021_2023'],
  ['cruscotto-centro', `/?vista=DUP_2022_2024&centro=${encodeURIComponent(CENTRO)}`],
  ['cruscotto-nulla', '/?centro=NESSUNO'],
]

describe.each([1280, 360])('il cruscotto, largo %i', (larghezza) => {
  it.each(PAGINE)('%s si apre intero, con e senza JavaScript', async (nome, url) => {
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
      }
      expect(proteste).toEqual([])
      await contesto.close()
    }
  })

  it('da una cifra si arriva agli obiettivi che conta, e dal centro al suo cruscotto', async () => {
    const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript: false })
    await pagina.goto(`${demo.url}/?vista=DUP_2021_2023`)
    const cifra = pagina.getByRole('link', { name: /^\d+ obiettivi sotto l’atteso$/ })
    const quanti = Number.parseInt((await cifra.textContent()) ?? '', 10)
    await cifra.click()
    expect(pagina.url()).toBe(`${demo.url}/piani/DUP_2021_2023?segnale=sotto-atteso`)
    const trovati = await pagina
      .getByRole('main')
      .getByRole('link', { name: /2021_S\d\d_\d\d/ })
      .count()
    expect(trovati).toBe(quanti)
    await pagina.goBack()
    await pagina.getByRole('table').getByRole('link', { name: CENTRO, exact: true }).click()
    await pagina.getByRole('heading', { level: 1, name: `Cruscotto: ${CENTRO}` }).waitFor()
    await pagina.getByLabel('Piano', { exact: true }).selectOption('DUP_2022_2024')
    await pagina.getByRole('button', { name: 'Mostra' }).click()
    expect(new URL(pagina.url()).searchParams.get('vista')).toBe('DUP_2022_2024')
    expect(proteste).toEqual([])
    await contesto.close()
  })
})
