import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import { type Archivio, openArchivio } from '../../src/servizi/archivio.ts'
import { createCampagna, getCampagna } from '../../src/servizi/campagne/campagne.ts'
import { closeCampagna, excuseScheda, openCampagna } from '../../src/servizi/campagne/passaggi.ts'
import type { Contesto } from '../../src/servizi/contesto.ts'
import { listViste } from '../../src/servizi/viste.ts'
import { createServer } from '../../src/web/server.ts'
import { createAccount } from '../web/accessi-di-prova.ts'
import { importaDemo } from '../web/demo.ts'
import { getStatico } from '../web/server-di-prova.ts'
import { createSessione, findSbordo, findViolazioni, fotografa, launchChromium } from './programma.ts'

let browser: Browser
let cartella: string
let archivio: Archivio
let app: FastifyInstance
let url: string
let chiusa: number
let aperta: number

const contesto = (): Contesto => ({
  archivio,
  attore: OPERATORE_LOCALE,
  daDove: null,
  oggi: '2024-03-11',
  adesso: '2024-03-11T09:30:00Z',
})

const campagna = async (vista: string, al: string, scadenza: string): Promise<number> => {
  const creata = await createCampagna(contesto(), { vista, al, scadenza })
  if (!creata.ok) throw new Error(creata.messaggio)
  const esito = await openCampagna(contesto(), creata.campagnaId)
  if (!esito.ok) throw new Error(esito.messaggio)
  return creata.campagnaId
}

const esonera = async (campagnaId: number, quante: number): Promise<void> => {
  const { schede = [] } = (await getCampagna(contesto(), campagnaId)) ?? {}
  for (const { codice } of schede.slice(0, quante))
    await excuseScheda(contesto(), { campagnaId, codice, motivo: 'Obiettivo rinviato al prossimo piano.' })
}

/** The demo municipality with a closed round, whose cards are frozen, and one that collects. */
beforeAll(async () => {
  browser = await launchChromium()
  cartella = mkdtempSync(join(tmpdir(), 'obiettivo-campagne-'))
  archivio = await openArchivio({ cartella })
  await importaDemo(contesto())
  const vista = (await listViste(contesto())).find((v) => v.schede > 0)?.codice ?? ''
  chiusa = await campagna(vista, '31/12/2023', '31/03/2024')
  await esonera(chiusa, 1_000)
  const esito = await closeCampagna(contesto(), chiusa)
  if (!esito.ok) throw new Error(esito.messaggio)
  aperta = await campagna(vista, '29/02/2024', '14/03/2024')
  await esonera(aperta, 1)
  await createAccount(contesto(), 'Programmazione', [{ ruolo: 'controllo', ambito: { tipo: 'ente' } }])
  app = createServer({ registro: false, contesto, statico: await getStatico() })
  await app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await archivio?.close()
  rmSync(cartella, { recursive: true, force: true })
})

const findIstantanea = async (): Promise<string> => {
  const r = await app.inject({ url: `/campagne/${chiusa}`, headers: { host: new URL(url).host } })
  return /href="(\/istantanee\/\d+)"/.exec(r.body)?.[1] ?? ''
}

/** A name for its picture, and its address. */
const PAGINE: readonly (readonly [nome: string, indirizzo: () => string | Promise<string>])[] = [
  ['campagne', () => '/campagne'],
  ['campagna-aperta', () => `/campagne/${aperta}`],
  ['campagna-chiusa', () => `/campagne/${chiusa}`],
  ['solleciti', () => `/campagne/${aperta}/solleciti`],
  ['istantanea', findIstantanea],
  ['cruscotto-da-fare', () => '/'],
]

describe.each([1280, 360])('le campagne, larghe %i', (larghezza) => {
  it.each(PAGINE)(
    '%s: intera, senza sbordare, senza violazioni, con e senza JavaScript',
    async (nome, indirizzo) => {
      for (const conScript of [true, false]) {
        const sessione = await createSessione(browser, { larghezza, conScript })
        const { pagina, proteste } = sessione
        expect((await pagina.goto(`${url}${await indirizzo()}`))?.status()).toBe(200)
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
        await sessione.contesto.close()
      }
    },
  )

  it('senza JavaScript si prepara una campagna, e un errore sta accanto al campo, raggiungibile', async () => {
    const sessione = await createSessione(browser, { larghezza, conScript: false })
    const { pagina } = sessione
    await pagina.goto(`${url}/campagne`)
    await pagina.getByLabel('Data di rilevazione').fill('30/06/2024')
    await pagina.getByLabel('Scadenza').fill('boh')
    await pagina.getByRole('button', { name: 'Prepara la campagna' }).click()
    expect(await pagina.getByLabel('Data di rilevazione').inputValue()).toBe('30/06/2024')
    const scadenza = pagina.getByLabel('Scadenza')
    expect(await scadenza.getAttribute('aria-invalid')).toBe('true')
    await fotografa(pagina, `campagne-errore-${larghezza}`)
    await scadenza.fill('20/07/2024')
    await pagina.getByRole('button', { name: 'Prepara la campagna' }).click()
    expect(await pagina.getByText('Campagna preparata').count()).toBe(1)
    await fotografa(pagina, `campagna-da-aprire-${larghezza}`)
    await sessione.contesto.close()
  })

  it('dalla tastiera si sceglie una scheda e si legge perché non si può acquisire', async () => {
    const sessione = await createSessione(browser, { larghezza })
    const { pagina } = sessione
    await pagina.goto(`${url}/campagne/${aperta}?stato=da-compilare`)
    await pagina.locator('input[name="scheda"]').first().focus()
    await pagina.keyboard.press('Space')
    await pagina.getByRole('button', { name: 'Acquisisci' }).focus()
    await pagina.keyboard.press('Enter')
    await pagina.getByText('1 scheda è rimasta').waitFor()
    expect(await pagina.getByText('La scheda è da compilare').count()).toBe(1)
    expect(await pagina.locator('input[name="scheda"]:checked').count()).toBe(1)
    await sessione.contesto.close()
  })
})
