import { describe, expect, it } from 'vitest'
import { createSessione, findSbordo, findViolazioni, fotografa } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena({ conVuoto: true })

/** The pages of the entity and of its calendar, by a name for their picture. */
const PAGINE: readonly PaginaProvata[] = [
  ['calendario', '/calendario?anno=2026'],
  ['calendario-impostazioni', '/calendario/impostazioni?anno=2026'],
  ['ente', '/amministrazione'],
  ['ente-organigramma', '/amministrazione/organigramma?anno=2022'],
  ['ente-centro', '/amministrazione/organigramma/08_S_2023'],
  ['ente-porta', '/amministrazione/organigramma/porta'],
  ['ente-persone', '/amministrazione/persone?anno=2022'],
  ['ente-classificazione', '/amministrazione/classificazione?anno=2021'],
  ['ente-codici', '/amministrazione/codici?codice=DUP_06_1201_0601'],
  ['ente-punteggio', '/amministrazione/punteggio'],
  ['ente-registro', '/amministrazione/importazioni'],
  ['ente-importazione', '/amministrazione/importazioni/1'],
]

provaPagine(scena, PAGINE)

describe('il programma vuoto', () => {
  it.each([1280, 360])('accoglie anche qui, largo %i', async (larghezza) => {
    const { contesto, pagina, proteste } = await createSessione(scena.browser, { larghezza })
    for (const url of ['/calendario', '/amministrazione', '/amministrazione/organigramma']) {
      await pagina.goto(`${scena.vuoto.url}${url}`)
      expect(await findSbordo(pagina, larghezza), url).toBe(0)
      expect(await findViolazioni(pagina), url).toEqual([])
    }
    expect(proteste).toEqual([])
    await contesto.close()
  })
})

it('con la sola tastiera si segna fatta una scadenza, con il giorno e una nota', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280 })
  await pagina.goto(`${scena.demo.url}/calendario?anno=2025`)
  const voce = pagina.locator('#piao-2025')
  await voce.getByText('Segna come fatta').focus()
  await pagina.keyboard.press('Enter')
  await pagina.keyboard.press('Tab')
  await pagina.keyboard.type('31/02/2025')
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('alert').waitFor()
  expect(await voce.getByLabel('Fatta il giorno').inputValue()).toBe('31/02/2025')
  expect(await voce.getByLabel('Fatta il giorno').getAttribute('aria-invalid')).toBe('true')
  await voce.getByLabel('Fatta il giorno').fill('30/01/2025')
  await pagina.keyboard.press('Tab')
  await pagina.keyboard.type('Delibera 9')
  await pagina.keyboard.press('Tab')
  await pagina.keyboard.press('Enter')
  await pagina.getByRole('status').waitFor()
  expect(await voce.textContent()).toContain('Fatta il 30/01/2025 · Delibera 9')
  await fotografa(pagina, 'calendario-segnata-1280')
  await contesto.close()
})

it.each([
  ['con JavaScript', true, 1280],
  ['senza JavaScript', false, 360],
] as const)('l’organigramma si porta guardando prima, %s', async (_nome, conScript, larghezza) => {
  const { contesto, pagina, proteste } = await createSessione(scena.browser, { larghezza, conScript })
  const file = (testo: string) => ({
    name: 'deleghe.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Assessorato;Persona;Dal;Al\n${testo}\n`),
  })
  await pagina.goto(`${scena.demo.url}/amministrazione/organigramma`)
  await pagina.getByRole('link', { name: 'Scarica, correggi, riporta' }).click()
  await pagina.getByLabel('File dell’organigramma').setInputFiles(file('Sindaco;ARNOLDI TERESIO;31/06/2021;'))
  await pagina.getByRole('button', { name: 'Leggi e mostra' }).click()
  await pagina.getByRole('heading', { name: '1 punto da correggere' }).waitFor()
  await fotografa(pagina, `organigramma-errori-${larghezza}`)
  const nome = conScript ? 'UNO' : 'DUE'
  await pagina.getByLabel('File dell’organigramma').setInputFiles(file(`Sindaco;PROVA ${nome};30/06/2021;`))
  await pagina.getByRole('button', { name: 'Leggi e mostra' }).click()
  await pagina.getByRole('heading', { level: 1, name: 'Che cosa cambierebbe' }).waitFor()
  expect(await findSbordo(pagina, larghezza)).toBe(0)
  if (conScript) expect(await findViolazioni(pagina)).toEqual([])
  await fotografa(pagina, `organigramma-anteprima-${larghezza}`)
  await pagina.getByRole('button', { name: 'Scrivi in archivio' }).click()
  await pagina.getByText('Organigramma scritto in archivio').waitFor()
  expect(await pagina.getByRole('table', { name: 'Deleghe politiche' }).textContent()).toContain(
    `PROVA ${nome}`,
  )
  // The refused file is answered with 400: the browser says so, and nothing else.
  expect(proteste.filter((p) => !p.includes('400'))).toEqual([])
  await contesto.close()
})
