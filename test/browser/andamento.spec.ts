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

const CENTRO = encodeURIComponent('SETTORE SOCIALE, SCUOLA E PERSONALE')
const PAGINE: readonly (readonly [nome: string, url: string])[] = [
  ['andamento', '/andamento?vista=DUP_2022_2024'],
  ['andamento-data', '/andamento?vista=DUP_2021_2023&al=2021-06-30&per=assessorato'],
  ['andamento-centro', `/andamento?vista=DUP_2022_2024&centro=${CENTRO}`],
  ['andamento-nulla', '/andamento?centro=NESSUNO'],
  ['sfida', '/andamento/sfida?vista=DUP_2022_2024'],
]

describe.each([1280, 360])('i grafici, larghi %i', (larghezza) => {
  it.each(PAGINE)('%s si apre intera, con e senza JavaScript, ripiegata e aperta', async (nome, url) => {
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

  it('le scritte dei grafici non si accavallano', async () => {
    const { contesto, pagina } = await createSessione(browser, { larghezza, conScript: true })
    await pagina.goto(`${demo.url}/andamento?vista=DUP_2022_2024`)
    const sovrapposte = await pagina.evaluate(() =>
      [...document.querySelectorAll('.oc-colonne .campo')].flatMap((campo) => {
        const scritte = [...campo.querySelectorAll('.posto')]
          .map((t) => [t.textContent, t.getBoundingClientRect()] as const)
          .filter(([testo, r]) => testo && r.width > 0)
        return scritte.flatMap(([testo, r], i) => {
          const dopo = scritte[i + 1]?.[1]
          return dopo && r.right > dopo.left ? [testo] : []
        })
      }),
    )
    expect(sovrapposte).toEqual([])
    await contesto.close()
  })
})

it('da vuoto dice che cosa fare', async () => {
  const { contesto, pagina } = await createSessione(browser, { larghezza: 360 })
  await pagina.goto(`${vuoto.url}/andamento`)
  expect(await findViolazioni(pagina)).toEqual([])
  await pagina.getByRole('link', { name: 'Porta una stampa in archivio' }).click()
  expect(new URL(pagina.url()).pathname).toBe('/importa')
  await contesto.close()
})

it('con la sola tastiera si stringe a un centro e si arriva alle sue schede', async () => {
  const { contesto, pagina } = await createSessione(browser, { larghezza: 1280 })
  await pagina.goto(`${demo.url}/andamento?vista=DUP_2022_2024`)
  await pagina.getByText('Solo una parte del piano').focus()
  await pagina.keyboard.press('Enter')
  await pagina.keyboard.press('Tab')
  const scelta = pagina.locator(':focus')
  expect(await scelta.getAttribute('name')).toBe('centro')
  await scelta.press('ArrowDown')
  await pagina.getByRole('button', { name: 'Mostra', exact: true }).focus()
  await pagina.keyboard.press('Enter')
  await pagina.waitForURL(/centro=/)
  const centro = new URL(pagina.url()).searchParams.get('centro') ?? ''
  await pagina.getByRole('link', { name: centro, exact: true }).first().focus()
  await pagina.keyboard.press('Enter')
  await pagina.waitForURL(/\/piani\/DUP_2022_2024\?centro=/)
  await contesto.close()
})
