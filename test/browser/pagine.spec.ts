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

/** Every page, by a name for its picture; cards are chosen for what they show. */
const PAGINE: readonly (readonly [nome: string, url: string, stato: number])[] = [
  ['elenco', '/piani/DUP_2021_2023', 200],
  ['elenco-filtrato', '/piani/DUP_2022_2024?testo=servizi&centro=SETTORE+SOCIALE%2C+SCUOLA+E+PERSONALE', 200],
  ['elenco-nulla', '/piani/DUP_2021_2023?testo=zanzibar', 200],
  ['scheda-semplice', '/piani/DUP_2021_2023/obiettivi/2021_S02_13', 200],
  ['scheda-ritardo', '/piani/DUP_2021_2023/obiettivi/2021_S05_13', 200],
  ['scheda-ignoti', '/piani/DUP_2021_2023/obiettivi/2021_S02_12', 200],
  ['scheda-rilievi', '/piani/DUP_2021_2023/obiettivi/2021_S08_12', 200],
  ['importa', '/importa', 200],
  ['stampe', '/stampe', 200],
  ['errore-404', '/piani/NON_ESISTE', 404],
]

describe.each([1280, 360])('ogni pagina, larga %i', (larghezza) => {
  describe.each([
    ['con JavaScript', true],
    ['senza JavaScript', false],
  ] as const)('%s', (_nome, conScript) => {
    it.each(PAGINE)(
      '%s si apre intera, senza sbordare e senza proteste del browser',
      async (nome, url, stato) => {
        const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript })
        const risposta = await pagina.goto(`${demo.url}${url}`)
        expect(risposta?.status()).toBe(stato)
        expect(await pagina.locator('h1').count()).toBe(1)
        expect(await findSbordo(pagina, larghezza)).toBe(0)
        expect(await pagina.getByText('Obiettivo Comune 0').count()).toBe(1)
        await fotografa(pagina, `${nome}-${larghezza}${conScript ? '' : '-senza-js'}`)
        // The status that was asked for is the only complaint allowed.
        expect(proteste.filter((p) => !(stato === 404 && p.includes('404')))).toEqual([])
        await contesto.close()
      },
    )

    it('il programma vuoto accoglie', async () => {
      const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript })
      await pagina.goto(vuoto.url)
      expect(await pagina.getByRole('button', { name: 'Leggi i file' }).isVisible()).toBe(true)
      expect(await findSbordo(pagina, larghezza)).toBe(0)
      await fotografa(pagina, `inizio-${larghezza}${conScript ? '' : '-senza-js'}`)
      expect(proteste).toEqual([])
      await contesto.close()
    })
  })

  it.each(PAGINE)('%s non ha violazioni di accessibilità', async (_nome, url) => {
    const { contesto, pagina } = await createSessione(browser, { larghezza })
    await pagina.goto(`${demo.url}${url}`)
    // With everything that is folded open: what a click shows must be as good.
    await pagina.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true
    })
    expect(await findViolazioni(pagina)).toEqual([])
    expect(await findSbordo(pagina, larghezza)).toBe(0)
    await contesto.close()
  })

  it('il programma vuoto non ha violazioni di accessibilità', async () => {
    const { contesto, pagina } = await createSessione(browser, { larghezza })
    await pagina.goto(vuoto.url)
    expect(await findViolazioni(pagina)).toEqual([])
    await contesto.close()
  })
})

it('il menu di uno schermo piccolo si apre senza JavaScript, e con JavaScript si chiude con Esc', async () => {
  for (const conScript of [false, true]) {
    const { contesto, pagina } = await createSessione(browser, { larghezza: 360, conScript })
    await pagina.goto(`${demo.url}/piani/DUP_2021_2023`)
    const voce = pagina.getByRole('navigation', { name: 'Navigazione principale' }).getByRole('link', {
      name: 'Stampe',
    })
    expect(await voce.isVisible()).toBe(false)
    await pagina.getByText('Menu', { exact: true }).click()
    expect(await voce.isVisible()).toBe(true)
    if (conScript) {
      await pagina.keyboard.press('Escape')
      expect(await voce.isVisible()).toBe(false)
      await pagina.keyboard.press('Enter')
    }
    await voce.click()
    expect(pagina.url()).toBe(`${demo.url}/stampe`)
    await contesto.close()
  }
})

it('anche con il testo ingrandito al doppio nulla sborda', async () => {
  // 200 % zoom on a 1280 px window is a 640 px page (WCAG 2.1, 1.4.10).
  const { contesto, pagina } = await createSessione(browser, { larghezza: 640 })
  for (const [, url] of PAGINE) {
    await pagina.goto(`${demo.url}${url}`)
    expect(await findSbordo(pagina, 640), url).toBe(0)
  }
  await contesto.close()
})
