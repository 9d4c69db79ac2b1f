import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createSessione, findSbordo, findViolazioni, fotografa } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena({ conVuoto: true })

const STATI: readonly PaginaProvata[] = [
  ['cerca', '/cerca'],
  ['cerca-trovate', '/cerca?testo=famiglie'],
  ['cerca-molte', '/cerca?testo=servizi&pagina=2'],
  ['cerca-vista', '/cerca?testo=manutenzioni+strade&vista=DUP_2022_2024'],
  ['cerca-codice', '/cerca?testo=S08_12'],
  ['cerca-nulla', '/cerca?testo=zanzibar+asili&vista=DUP_2022_2024'],
  ['cerca-lunga', `/cerca?testo=${'precipitevolissimevolmente'.repeat(6)}`],
]

provaPagine(scena, STATI)

const trovate = (pagina: Page) => pagina.locator('main ol > li h2')

describe.each([1280, 360])('la ricerca, larga %i', (larghezza) => {
  describe.each([
    ['con JavaScript', true],
    ['senza JavaScript', false],
  ] as const)('%s', (_nome, conScript) => {
    it('dal riquadro di ogni pagina si arriva alla riga della scheda in cui sta la parola', async () => {
      const { contesto, pagina, proteste } = await createSessione(scena.browser, { larghezza, conScript })
      await pagina.goto(`${scena.demo.url}/stampe`)
      expect(await findSbordo(pagina, larghezza)).toBe(0)
      await fotografa(pagina, `cerca-riquadro-${larghezza}`)
      await pagina.getByRole('searchbox', { name: 'Cerca in tutto il piano' }).fill("dell'ASILO nido")
      await pagina.keyboard.press('Enter')
      await pagina.waitForURL(/\/cerca\?testo=/)
      expect(await pagina.getByRole('searchbox').inputValue()).toBe("dell'ASILO nido")
      const evidenziate = await pagina.locator('main mark').allTextContents()
      expect(evidenziate.length).toBeGreaterThan(0)
      for (const e of evidenziate) expect(e).toMatch(/^(asil[oi]|nid[oi])$/i)
      const quante = Number((await pagina.getByRole('status').textContent())?.match(/\d+/g)?.at(-1) ?? '1')
      expect(await trovate(pagina).count()).toBeLessThanOrEqual(quante)

      const passo = pagina.locator('main dl a').first()
      const indirizzo = (await passo.getAttribute('href')) ?? ''
      await passo.click()
      await pagina.waitForURL(`${scena.demo.url}${indirizzo}`)
      expect(await pagina.locator(`[id="${indirizzo.split('#')[1]}"]`).isVisible()).toBe(true)
      expect(proteste).toEqual([])
      await contesto.close()
    })

    it('si restringe a una vista e si torna a tutte, ogni stato con il suo indirizzo', async () => {
      const { contesto, pagina } = await createSessione(scena.browser, { larghezza, conScript })
      await pagina.goto(`${scena.demo.url}/cerca?testo=asili`)
      const viste = pagina.getByRole('navigation', { name: 'Vista del piano' }).getByRole('link')
      const voce = viste.nth(1)
      const quante = Number((await voce.textContent())?.match(/\((\d+)\)/)?.[1])
      await voce.click()
      await pagina.waitForURL(/vista=/)
      expect(await trovate(pagina).count()).toBe(quante)
      await viste.first().click()
      await pagina.waitForURL(/\/cerca\?testo=asili$/)
      await contesto.close()
    })
  })

  it('senza schede manda a importare, e le altre pagine non offrono di cercare', async () => {
    const { contesto, pagina, proteste } = await createSessione(scena.browser, { larghezza })
    await pagina.goto(`${scena.vuoto.url}/stampe`)
    expect(await pagina.getByRole('search').count()).toBe(0)
    await pagina.goto(`${scena.vuoto.url}/cerca?testo=asili`)
    await fotografa(pagina, `cerca-vuoto-${larghezza}`)
    expect(await findViolazioni(pagina)).toEqual([])
    await pagina.getByRole('link', { name: 'Importa una stampa' }).click()
    await pagina.waitForURL(/\/importa$/)
    expect(proteste).toEqual([])
    await contesto.close()
  })
})

it('si usa con la sola tastiera: il riquadro, i risultati, il passo', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280 })
  await pagina.goto(`${scena.demo.url}/piani/DUP_2021_2023`)
  const riquadro = pagina.getByRole('searchbox', { name: 'Cerca in tutto il piano' })
  // Skip link, brand, then the search: three steps from the top of any page.
  for (let i = 0; i < 3; i++) await pagina.keyboard.press('Tab')
  expect(await riquadro.evaluate((e) => e === document.activeElement)).toBe(true)
  await pagina.keyboard.type('S08_12')
  await pagina.keyboard.press('Enter')
  await pagina.waitForURL(/testo=S08_12/)
  const prima = trovate(pagina).first().getByRole('link')
  for (let i = 0; i < 30 && !(await prima.evaluate((e) => e === document.activeElement)); i++)
    await pagina.keyboard.press('Tab')
  await pagina.keyboard.press('Enter')
  await pagina.waitForURL(/_S08_12$/)
  await contesto.close()
})
