import { expect, it } from 'vitest'
import { createSessione, findSbordo, findViolazioni, fotografa } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena({ conVuoto: true })

/** The pages that have no spec file of their own. */
const PAGINE: readonly PaginaProvata[] = [
  ['scheda-rilievi', '/piani/DUP_2021_2023/obiettivi/2021_S08_12'],
  ['piano-filtrato', '/piani/DUP_2022_2024?testo=servizi&centro=SETTORE+SOCIALE%2C+SCUOLA+E+PERSONALE'],
  ['importa', '/importa'],
  ['stampe', '/stampe'],
  ['errore-404', '/piani/NON_ESISTE', 404],
]

provaPagine(scena, PAGINE)

it.each([1280, 360])('il programma vuoto accoglie, largo %i, con e senza JavaScript', async (larghezza) => {
  for (const conScript of [true, false]) {
    const { contesto, pagina, proteste } = await createSessione(scena.browser, { larghezza, conScript })
    await pagina.goto(scena.vuoto.url)
    expect(await pagina.locator('h1').count()).toBe(1)
    expect(await findSbordo(pagina, larghezza)).toBe(0)
    await fotografa(pagina, `inizio-${larghezza}${conScript ? '' : '-senza-js'}`)
    if (conScript) expect(await findViolazioni(pagina)).toEqual([])
    expect(proteste).toEqual([])
    await contesto.close()
  }
})

it('il menu di uno schermo piccolo si apre senza JavaScript, e con JavaScript si chiude con Esc', async () => {
  for (const conScript of [false, true]) {
    const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 360, conScript })
    await pagina.goto(`${scena.demo.url}/piani/DUP_2021_2023`)
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
    expect(pagina.url()).toBe(`${scena.demo.url}/stampe`)
    await contesto.close()
  }
})

it('anche con il testo ingrandito al doppio nulla sborda', async () => {
  // 200 % zoom on a 1280 px window is a 640 px page (WCAG 2.1, 1.4.10).
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 640 })
  for (const [, url] of PAGINE) {
    await pagina.goto(`${scena.demo.url}${url}`)
    expect(await findSbordo(pagina, 640), url).toBe(0)
  }
  await contesto.close()
})
