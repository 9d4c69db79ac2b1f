import { describe, expect, it } from 'vitest'
import { createSessione } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena()

const CENTRO = 'SETTORE SOCIALE, SCUOLA E PERSONALE'
const PAGINE: readonly PaginaProvata[] = [
  ['cruscotto', '/'],
  ['cruscotto-2021', '/?vista=DUP_2021_2023'],
  ['cruscotto-centro', `/?vista=DUP_2022_2024&centro=${encodeURIComponent(CENTRO)}`],
  ['cruscotto-nulla', '/?centro=NESSUNO'],
]

provaPagine(scena, PAGINE)

describe.each([1280, 360])('il cruscotto, largo %i', (larghezza) => {
  it('da una cifra si arriva agli obiettivi che conta, e dal centro al suo cruscotto', async () => {
    const { contesto, pagina, proteste } = await createSessione(scena.browser, {
      larghezza,
      conScript: false,
    })
    await pagina.goto(`${scena.demo.url}/?vista=DUP_2021_2023`)
    const cifra = pagina.getByRole('link', { name: /^\d+ obiettivi sotto l’atteso$/ })
    const quanti = Number.parseInt((await cifra.textContent()) ?? '', 10)
    await cifra.click()
    expect(pagina.url()).toBe(`${scena.demo.url}/piani/DUP_2021_2023?segnale=sotto-atteso`)
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
