import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import { createLinkPrimoAmministratore } from '../../src/servizi/accesso/link.ts'
import { type Archivio, openArchivio } from '../../src/servizi/archivio.ts'
import { startWeb } from '../../src/web/avvia.ts'
import { importaDemo, listStampeDemo } from '../web/demo.ts'
import { getStatico } from '../web/server-di-prova.ts'
import { createSessione, findSbordo, findViolazioni, fotografa, launchChromium } from './programma.ts'

const ADA = { nome: 'Ada Bianchi', email: 'ada@comune.example', password: 'quattro gatti sul tetto' }
const SCHEDA = '/piani/DUP_2021_2023/obiettivi/2021_S02_13'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

/** The program with sign-in, nobody in it yet; one print of the demo municipality. */
const startConAccesso = async () => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-accesso-'))
  const archivio: Archivio = await openArchivio({ cartella: join(cartella, 'dati') })
  const ora = () => ({ oggi: '2024-03-11', adesso: new Date().toISOString() })
  const stampa = listStampeDemo().filter((f) => f.includes('2021'))
  await importaDemo({ archivio, attore: OPERATORE_LOCALE, daDove: null, ...ora() }, stampa)
  const accesso = { posta: null, chiave: new Uint8Array(32).fill(3), urlPubblico: null }
  const web = await startWeb({ archivio, porta: 0, statico: await getStatico(), accesso })
  if (!web.ok) throw new Error(web.messaggio)
  return {
    url: web.url,
    link: await createLinkPrimoAmministratore({ archivio, ...ora() }, { indirizzo: web.url }),
    remove: async () => {
      await web.close()
      await archivio.close()
      rmSync(cartella, { recursive: true, force: true })
    },
  }
}

describe.each([1280, 360])('l’accesso, largo %i', (larghezza) => {
  it.each([
    ['con JavaScript', true],
    ['senza JavaScript', false],
  ] as const)(
    'dal primo collegamento all’invito, e fuori da ovunque, %s',
    async (_, conScript) => {
      const p = await startConAccesso()
      const { contesto, pagina, proteste } = await createSessione(browser, { larghezza, conScript })
      /** Each page as it is met: nothing overflows, nothing is inaccessible, and its picture is kept. */
      const guarda = async (nome: string, quale: Page = pagina) => {
        expect([nome, await findSbordo(quale, larghezza)]).toEqual([nome, 0])
        expect(await quale.locator('h1').count()).toBe(1)
        if (conScript) expect([nome, await findViolazioni(quale)]).toEqual([nome, []])
        await fotografa(quale, `accesso-${nome}-${larghezza}${conScript ? '' : '-senza-js'}`)
      }
      const entra = async (quale: Page, email: string, password = ADA.password) => {
        await quale.getByLabel('E-mail').fill(email)
        await quale.getByLabel('Password', { exact: true }).fill(password)
        await quale.getByRole('button', { name: 'Accedi' }).click()
      }
      try {
        // Nobody gets in; the page asked for is remembered.
        await pagina.goto(`${p.url}${SCHEDA}`)
        expect(new URL(pagina.url()).pathname).toBe('/accedi')
        await guarda('entra')

        await pagina.goto(p.link ?? '')
        await guarda('primo')
        await pagina.getByLabel('Nome e cognome').fill(ADA.nome)
        await pagina.getByLabel('E-mail').fill(ADA.email)
        await pagina.getByLabel('Password').fill('password2026')
        await pagina.getByRole('button', { name: 'Crea l’account' }).click()
        expect(await pagina.getByRole('alert').textContent()).toContain('si provano per prime')
        expect(await pagina.getByLabel('Nome e cognome').inputValue()).toBe(ADA.nome)
        await guarda('primo-rifiutata')
        await pagina.getByLabel('Password').fill(ADA.password)
        await pagina.getByRole('button', { name: 'Crea l’account' }).click()
        expect(await pagina.getByRole('status').first().textContent()).toContain('La password è stata scelta')
        await pagina.goto(p.link ?? '')
        await guarda('link-scaduto')

        await pagina.goto(`${p.url}${SCHEDA}`)
        await entra(pagina, ADA.email, 'non è questa qui')
        expect(await pagina.getByRole('alert').textContent()).toContain('non corrispondono')
        await guarda('entra-sbagliato')
        await entra(pagina, ADA.email)
        expect(new URL(pagina.url()).pathname).toBe(SCHEDA)
        await guarda('scheda')

        await pagina.goto(`${p.url}/amministrazione/accessi`)
        await guarda('persone')
        await pagina.getByRole('link', { name: 'Invita una persona' }).click()
        await guarda('invita')
        await pagina.getByLabel('Nome e cognome').fill('Bruno Neri')
        await pagina.getByLabel('E-mail').fill('bruno@comune.example')
        await pagina.getByLabel('Ruolo', { exact: true }).selectOption('responsabile')
        await pagina.getByLabel('Vale per').selectOption('centri')
        await pagina.getByLabel('Quali centri').fill('02_S_2021')
        await pagina.getByLabel('Dal giorno').fill('31/02/2024')
        await pagina.getByRole('button', { name: 'Invita' }).click()
        expect(await pagina.getByRole('alert').textContent()).toContain('31/02/2024')
        await pagina.getByLabel('Dal giorno').fill('01/01/2024')
        await pagina.getByRole('button', { name: 'Invita' }).click()
        const invito = await pagina.getByLabel('Collegamento').inputValue()
        await guarda('persona')

        const altra = await createSessione(browser, { larghezza, conScript })
        await altra.pagina.goto(invito)
        await guarda('invito', altra.pagina)
        await altra.pagina.getByLabel('Password').fill(ADA.password)
        await altra.pagina.getByRole('button', { name: 'Salva la password' }).click()
        await entra(altra.pagina, 'bruno@comune.example')
        const risposta = await altra.pagina.goto(`${p.url}/amministrazione/accessi`)
        expect(risposta?.status()).toBe(403)
        await guarda('negato', altra.pagina)
        await altra.pagina.goto(`${p.url}/permessi?vista=DUP_2021_2023&codice=2021_S02_13`)
        await guarda('permessi', altra.pagina)
        await altra.contesto.close()

        await pagina.goto(`${p.url}/profilo`)
        await pagina.getByRole('button', { name: 'Accendi il secondo fattore' }).click()
        const secret = ((await pagina.locator('.oc-segreto').textContent()) ?? '').replaceAll(' ', '')
        await guarda('secondo-fattore')
        await pagina.getByLabel('Scrivere qui il codice').fill(new TOTP({ secret }).generate())
        await pagina.getByRole('button', { name: 'Conferma' }).click()
        const recupero = (await pagina.locator('.oc-codici code').first().textContent()) ?? ''
        await guarda('profilo')
        await pagina.getByText('Crea un gettone').click()
        await pagina.getByRole('button', { name: 'Crea il gettone' }).click()
        expect(await pagina.getByRole('alert').textContent()).toContain('quale programma')
        await guarda('gettone-rifiutato')
        await pagina.getByLabel('Quale programma lo userà').fill('Foglio del servizio bilancio')
        await pagina.getByLabel('Scaricare i dati').check()
        await pagina.getByRole('button', { name: 'Crea il gettone' }).click()
        expect(await pagina.getByLabel('Gettone', { exact: true }).inputValue()).toMatch(/^oc_[\w-]{43}$/)
        await guarda('gettone')
        await pagina.getByRole('button', { name: 'Esci da tutti i dispositivi' }).click()
        expect(await pagina.getByRole('status').first().textContent()).toContain('da tutti i dispositivi')
        await pagina.goto(`${p.url}/profilo`)
        await entra(pagina, ADA.email)
        await guarda('codice')
        await pagina.getByLabel('Codice').fill(recupero)
        await pagina.getByRole('button', { name: 'Continua' }).click()
        expect(new URL(pagina.url()).pathname).toBe('/profilo')
        if (larghezza === 360) await pagina.getByText('Menu', { exact: true }).click()
        await pagina.getByRole('button', { name: 'Esci', exact: true }).locator('visible=true').click()
        expect(new URL(pagina.url()).pathname).toBe('/accedi')
        // The statuses asked for on purpose are the only complaints.
        expect(proteste.filter((x) => !/status of (400|401|404)/.test(x))).toEqual([])
      } finally {
        await contesto.close()
        await p.remove()
      }
    },
    180_000,
  )
})
