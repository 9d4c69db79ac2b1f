import { expect, it } from 'vitest'
import { createSessione, findViolazioni, fotografa } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena()

const MENSA = '/piani/DUP_2022_2024/obiettivi/2022_S08_03'
/** Cards chosen for what they show, by a name for their picture. */
const PAGINE: readonly PaginaProvata[] = [
  ['scheda-storia', MENSA],
  ['scheda-storia-sola', `${MENSA}?accanto=nessuno&al=2022-06-30`],
  ['scheda-in-ritardo', '/piani/DUP_2021_2023/obiettivi/2021_S05_13'],
  ['scheda-ignota', '/piani/DUP_2021_2023/obiettivi/2021_S02_12'],
  ['scheda-etichette', `${MENSA}/etichette`],
]

provaPagine(scena, PAGINE)

it.each([1280, 360])('largo %i, i valori scritti sui grafici non si accavallano', async (larghezza) => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza })
  for (const url of [MENSA, '/piani/DUP_2022_2024/obiettivi/2022_S05_13']) {
    await pagina.goto(`${scena.demo.url}${url}`)
    const [quante, sovrapposte] = await pagina.evaluate(() => {
      const grafici = [...document.querySelectorAll('.oc-linea .campo')]
      const toccano = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
      const coppie = grafici.flatMap((g) => {
        const scritte = [...g.querySelectorAll('text')]
          .map((t) => ({ testo: t.textContent, r: t.getBoundingClientRect() }))
          .filter(({ r }) => r.width > 0)
        return scritte.flatMap((a, i) =>
          scritte.slice(i + 1).flatMap((b) => (toccano(a.r, b.r) ? [`${a.testo} e ${b.testo}`] : [])),
        )
      })
      return [grafici.length, coppie] as const
    })
    expect(quante).toBeGreaterThan(0)
    expect(sovrapposte, url).toEqual([])
  }
  await contesto.close()
})

it('il cronoprogramma si percorre con la tastiera, e ogni fase ha le sue parole', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280 })
  await pagina.goto(`${scena.demo.url}/piani/DUP_2021_2023/obiettivi/2021_S05_13`)
  const fasi = pagina.locator('.oc-gantt ol a')
  const quante = await fasi.count()
  expect(quante).toBeGreaterThan(0)
  await fasi.first().focus()
  for (let i = 0; i < quante; i += 1) {
    // From one phase to the next with a single Tab, and nothing else between.
    if (i > 0) await pagina.keyboard.press('Tab')
    const qui = pagina.locator(':focus')
    expect(await qui.getAttribute('href')).toBe(`#fase-${i + 1}`)
    const descritta = await qui.evaluate(
      (a) => document.getElementById(a.getAttribute('aria-describedby') ?? '')?.ariaLabel,
    )
    expect(descritta).toMatch(/^previsto dal .+; avanzamento /)
  }
  // What a screen reader is given: a list of links, each described by its drawing.
  const albero = await pagina.locator('.oc-gantt ol').ariaSnapshot()
  expect(albero.match(/- listitem:/g)).toHaveLength(quante)
  expect(albero.match(/- link "\d+\. /g)).toHaveLength(quante)
  expect(albero.match(/- img "previsto dal /g)).toHaveLength(quante)
  await pagina.keyboard.press('Enter')
  expect(new URL(pagina.url()).hash).toBe(`#fase-${quante}`)
  await contesto.close()
})

it('dalla linea nella riga si va al grafico, e dal grafico alla scheda dell’altro anno', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280, conScript: false })
  await pagina.goto(`${scena.demo.url}${MENSA}`)
  await pagina
    .getByRole('link', { name: /^Raggiunto: / })
    .first()
    .click()
  const hash = new URL(pagina.url()).hash
  expect(hash).toMatch(/^#andamento-\d$/)
  const figura = pagina.locator(hash)
  expect(await figura.getByRole('img', { name: /^Raggiunto: .*2022/ }).isVisible()).toBe(true)
  await figura.getByText('Gli stessi dati in tabella').click()
  await figura.getByRole('link', { name: '2021_S08_03' }).click()
  expect(new URL(pagina.url()).pathname).toBe('/piani/DUP_2021_2023/obiettivi/2021_S08_03')
  await contesto.close()
})

it('il testo dell’anno prima sta accanto, e con un collegamento si toglie e si rimette', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280, conScript: false })
  await pagina.goto(`${scena.demo.url}${MENSA}`)
  const accanto = pagina.locator('.oc-affiancati .accanto')
  const [qui, la] = [
    await pagina.locator('.oc-affiancati > div').first().boundingBox(),
    await accanto.boundingBox(),
  ]
  expect(la?.x).toBeGreaterThan((qui?.x ?? 0) + (qui?.width ?? 0))
  await pagina.getByRole('link', { name: 'niente' }).click()
  expect(await accanto.count()).toBe(0)
  await pagina.getByRole('link', { name: 'quello del 2021' }).click()
  expect(await accanto.count()).toBe(1)
  // On a phone they stand one under the other.
  await pagina.setViewportSize({ width: 360, height: 900 })
  expect((await accanto.boundingBox())?.x).toBeLessThan(60)
  await contesto.close()
})

it('la data si cambia dal suo campo, e si torna a quella della scheda', async () => {
  const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 360, conScript: false })
  await pagina.goto(`${scena.demo.url}${MENSA}`)
  await pagina.getByLabel('Alla data').fill('2022-06-30')
  await pagina.getByRole('button', { name: 'Ricalcola' }).click()
  expect(new URL(pagina.url()).searchParams.get('al')).toBe('2022-06-30')
  expect(await pagina.getByText('Atteso al 30/06/2022').count()).toBe(1)
  await pagina.getByRole('link', { name: 'Torna alla data della scheda' }).click()
  expect(await pagina.getByText('Atteso al 31/12/2022').count()).toBe(1)
  await contesto.close()
})

it('il collegamento si copia con un pulsante; senza JavaScript resta il campo da copiare a mano', async () => {
  for (const conScript of [true, false]) {
    const { contesto, pagina } = await createSessione(scena.browser, { larghezza: 1280, conScript })
    await contesto.grantPermissions(['clipboard-read', 'clipboard-write'])
    await pagina.goto(`${scena.demo.url}${MENSA}`)
    await pagina.getByText('Condividi').click()
    const campo = pagina.getByLabel('Indirizzo della scheda')
    expect(await campo.inputValue()).toBe(`${scena.demo.url}${MENSA}`)
    const copia = pagina.getByRole('button', { name: 'Copia il collegamento' })
    expect(await copia.isVisible()).toBe(conScript)
    if (conScript) {
      await copia.click()
      await pagina.getByText('Copiato.').waitFor()
      expect(await pagina.evaluate(() => navigator.clipboard.readText())).toBe(`${scena.demo.url}${MENSA}`)
    }
    await contesto.close()
  }
})

it('un’etichetta si mette e si toglie, e la scheda la mostra', async () => {
  const { contesto, pagina, proteste } = await createSessione(scena.browser, { larghezza: 360 })
  await pagina.goto(`${scena.demo.url}${MENSA}`)
  await pagina.getByRole('link', { name: 'Metti un’etichetta' }).click()
  await pagina.getByLabel('Nuova etichetta').fill('PNRR')
  await pagina.getByRole('button', { name: 'Aggiungi' }).click()
  await pagina.getByText('La scheda ha l’etichetta «PNRR».').waitFor()
  expect(await findViolazioni(pagina)).toEqual([])
  await fotografa(pagina, 'scheda-etichettata-360')
  await pagina.getByRole('link', { name: 'Torna alla scheda' }).click()
  await pagina.getByRole('link', { name: 'PNRR', exact: true }).waitFor()
  await pagina.getByRole('link', { name: 'Cambia le etichette' }).click()
  await pagina.getByRole('button', { name: 'Togli l’etichetta PNRR' }).click()
  await pagina.getByText('La scheda non ha più l’etichetta «PNRR».').waitFor()
  expect(proteste).toEqual([])
  await contesto.close()
})
