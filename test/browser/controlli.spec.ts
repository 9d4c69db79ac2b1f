import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSessione } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena()

const PAGINE: readonly PaginaProvata[] = [
  ['controlli', '/controlli?vista=DUP_2021_2023'],
  ['controlli-scheda', '/controlli?vista=DUP_2021_2023&per=scheda&gravita=tutte'],
  ['controlli-nulla', '/controlli?vista=DUP_2021_2023&regola=P08&gravita=E'],
]

provaPagine(scena, PAGINE)

describe.each([1280, 360])('i controlli, larghi %i', (larghezza) => {
  it('da una regola alle sue domande, dalla domanda al campo della scheda, e il foglio da mandare', async () => {
    const { contesto, pagina, proteste } = await createSessione(scena.browser, {
      larghezza,
      conScript: false,
    })
    await pagina.goto(`${scena.demo.url}/controlli?vista=DUP_2021_2023`)
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
