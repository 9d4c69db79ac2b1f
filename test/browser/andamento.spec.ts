import { describe, expect, it } from 'vitest'
import { createSessione, findViolazioni } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena({ conVuoto: true })

const CENTRO = encodeURIComponent('SETTORE SOCIALE, SCUOLA E PERSONALE')
const PAGINE: readonly PaginaProvata[] = [
  ['andamento', '/andamento?vista=DUP_2022_2024'],
  ['andamento-data', '/andamento?vista=DUP_2021_2023&al=2021-06-30&per=assessorato'],
  ['andamento-centro', `/andamento?vista=DUP_2022_2024&centro=${CENTRO}`],
  ['andamento-nulla', '/andamento?centro=NESSUNO'],
  ['sfida', '/andamento/sfida?vista=DUP_2022_2024'],
]

provaPagine(scena, PAGINE)

describe.each([1280, 360])('i grafici, larghi %i', (larghezza) => {
  it('le scritte dei grafici non si accavallano', async () => {
    const { contesto, pagina } = await createSessione(scena.browser, { larghezza, conScript: true })
    await pagina.goto(`${scena.demo.url}/andamento?vista=DUP_2022_2024`)
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
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 360 })
  await pagina.goto(`${scena.vuoto.url}/andamento`)
  expect(await findViolazioni(pagina)).toEqual([])
  await pagina.getByRole('link', { name: 'Porta una stampa in archivio' }).click()
  expect(new URL(pagina.url()).pathname).toBe('/importa')
  await contesto.close()
})

it('con la sola tastiera si stringe a un centro e si arriva alle sue schede', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280 })
  await pagina.goto(`${scena.demo.url}/andamento?vista=DUP_2022_2024`)
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
