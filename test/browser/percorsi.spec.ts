import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createSessione,
  findSbordo,
  findViolazioni,
  fotografa,
  launchChromium,
  type Programma,
  startProgramma,
} from './programma.ts'

const STAMPA = fileURLToPath(new URL('../../demo/stampe/scheda-peg-2021-settore-08.txt', import.meta.url))

let browser: Browser
let programma: Programma
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})
beforeEach(async () => {
  programma = await startProgramma(false)
}, 60_000)
afterEach(() => programma.remove())

describe.each([
  ['con JavaScript', true],
  ['senza JavaScript', false],
] as const)('da vuoto a stampato, %s', (_nome, conScript) => {
  it.each([1280, 360])('largo %i', async (larghezza) => {
    const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript })
    const coda = `${larghezza}${conScript ? '' : '-senza-js'}`
    const guarda = async (nome: string) => {
      expect(await findSbordo(pagina, larghezza), nome).toBe(0)
      if (conScript) expect(await findViolazioni(pagina), nome).toEqual([])
      await fotografa(pagina, `${nome}-${coda}`)
    }
    await pagina.goto(programma.url)
    await pagina.getByLabel('File della stampa').setInputFiles(STAMPA)
    await pagina.getByRole('button', { name: 'Leggi i file' }).click()
    await pagina.getByRole('heading', { level: 1, name: 'Che cosa cambierebbe' }).waitFor()
    await guarda('anteprima')
    await pagina.getByRole('button', { name: 'Scrivi in archivio' }).click()
    await pagina.getByRole('heading', { level: 1, name: 'Fatto' }).waitFor()
    await guarda('importata')
    await pagina.getByRole('link', { name: /^Tutte le schede del piano/ }).click()

    await pagina.getByLabel('Cerca nelle schede').fill('mensa')
    await pagina.getByRole('button', { name: 'Mostra' }).click()
    expect(pagina.url()).toBe(`${programma.url}/piani/DUP_2021_2023?testo=mensa`)
    await pagina.getByRole('link', { name: /2021_S08_03/ }).click()
    await pagina.getByRole('heading', { level: 2, name: 'Cronoprogramma' }).waitFor()
    expect(await pagina.getByRole('link', { name: 'Stampa questa scheda' }).getAttribute('href')).toBe(
      '/piani/DUP_2021_2023/obiettivi/2021_S08_03/stampa.pdf',
    )

    await pagina.goto(`${programma.url}/stampe`)
    await pagina.getByLabel('Centro di responsabilità').selectOption('08_S_2021')
    await pagina.getByRole('button', { name: 'Prepara il PDF' }).click()
    const scarica = pagina.getByRole('link', { name: 'Scarica il PDF' })
    await scarica.waitFor({ timeout: 60_000 })
    await guarda('stampa-pronta')
    const [scaricato] = await Promise.all([pagina.waitForEvent('download'), scarica.click()])
    expect(
      readFileSync(await scaricato.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(proteste).toEqual([])
    await contesto.close()
  })
})

/** Presses Tab until what has the focus is named so; fails when the whole page has been gone through. */
const vaiA = async (pagina: Page, nome: RegExp): Promise<void> => {
  for (let i = 0; i < 120; i += 1) {
    await pagina.keyboard.press('Tab')
    const [testo, visibile] = await pagina.evaluate(() => {
      const e = document.activeElement
      if (!(e instanceof HTMLElement)) return ['', false] as const
      const etichette = 'labels' in e ? [...((e.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : []
      const detto = e.getAttribute('aria-label') ?? etichette.map((l) => l.textContent).join(' ')
      return [`${detto} ${e.textContent ?? ''}`, getComputedStyle(e).outlineStyle !== 'none'] as const
    })
    if (!nome.test(testo)) continue
    expect(visibile, `il fuoco su ${nome} si vede`).toBe(true)
    return
  }
  throw new Error(`La tastiera non arriva a ${nome}`)
}

it('con la sola tastiera: dalla ricerca alla scheda, dall’importazione alla stampa', async () => {
  const { contesto, pagina, proteste } = await createSessione(browser, { larghezza: 1280 })
  await pagina.goto(`${programma.url}/importa`)
  await vaiA(pagina, /File della stampa/)
  // The chooser is the system's window: the file is given, the rest is keys.
  await pagina.getByLabel('File della stampa').setInputFiles(STAMPA)
  await vaiA(pagina, /Leggi i file/)
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('heading', { level: 1, name: 'Che cosa cambierebbe' }).waitFor()
  await vaiA(pagina, /Scrivi in archivio/)
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('heading', { level: 1, name: 'Fatto' }).waitFor()
  await vaiA(pagina, /^ *Tutte le schede del piano/)
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('heading', { level: 1, name: 'Piano degli obiettivi' }).waitFor()

  await pagina.keyboard.press('Tab')
  expect(await pagina.evaluate(() => document.activeElement?.textContent)).toBe('Vai al contenuto')
  await pagina.keyboard.press('Enter')
  expect(await pagina.evaluate(() => document.activeElement?.id)).toBe('contenuto')
  await vaiA(pagina, /^Cerca nelle schede/)
  await pagina.keyboard.type('scuolabus')
  await pagina.keyboard.press('Enter')
  await pagina.waitForURL(/testo=scuolabus/)
  await vaiA(pagina, /2021_S08_14/)
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('heading', { level: 1, name: /2021_S08_14/ }).waitFor()
  await vaiA(pagina, /Stampa questa scheda/)
  await vaiA(pagina, /^ *Indicatori *\d/)
  await pagina.keyboard.press('Enter')
  expect(pagina.url()).toMatch(/#indicatori$/)

  await pagina.goto(`${programma.url}/stampe`)
  await vaiA(pagina, /Aggiungi i rilievi/)
  await pagina.keyboard.press('Space')
  await vaiA(pagina, /Prepara il PDF/)
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('link', { name: 'Scarica il PDF' }).waitFor({ timeout: 60_000 })
  await vaiA(pagina, /Scarica il PDF/)
  expect(proteste).toEqual([])
  await contesto.close()
})

it('sulla carta la scheda è intera: niente menu, niente comandi, niente pieghe', async () => {
  const { contesto, pagina } = await createSessione(browser, { larghezza: 1280 })
  await pagina.goto(`${programma.url}/importa`)
  await pagina.getByLabel('File della stampa').setInputFiles(STAMPA)
  await pagina.getByRole('button', { name: 'Leggi i file' }).click()
  await pagina.getByRole('button', { name: 'Scrivi in archivio' }).click()
  await pagina.getByRole('heading', { level: 1, name: 'Fatto' }).waitFor()
  await pagina.goto(`${programma.url}/piani/DUP_2021_2023/obiettivi/2021_S08_12`)
  const aperte = await pagina.locator('main details[open]').count()
  await pagina.emulateMedia({ media: 'print' })
  expect(await pagina.getByRole('link', { name: 'Stampa questa scheda' }).isVisible()).toBe(false)
  expect(await pagina.getByRole('navigation').first().isVisible()).toBe(false)
  await pagina.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await pagina.locator('main details:not([open])').count()).toBe(0)
  await fotografa(pagina, 'scheda-carta')
  await pagina.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await pagina.locator('main details[open]').count()).toBe(aperte)
  await contesto.close()
})
