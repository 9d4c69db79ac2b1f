import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  apriTutto,
  createSessione,
  findSbordo,
  findViolazioni,
  fotografa,
  launchChromium,
  type Programma,
  type Sessione,
  startProgramma,
} from './programma.ts'

/** What a spec file works with: a browser, the program with the demo municipality and, where asked, an empty one. */
export interface Scena {
  readonly browser: Browser
  readonly demo: Programma
  readonly vuoto: Programma
}

const pronto = <T>(cosa: T | undefined): T => {
  if (cosa === undefined)
    throw new Error('La scena si apre prima delle prove (usaScena), e col vuoto se serve')
  return cosa
}

/** Opens browser and programs before the file's tests, and closes them after. */
export const usaScena = ({ conVuoto = false }: { readonly conVuoto?: boolean } = {}): Scena => {
  let browser: Browser | undefined
  let demo: Programma | undefined
  let vuoto: Programma | undefined
  beforeAll(async () => {
    browser = await launchChromium()
    demo = await startProgramma(true)
    if (conVuoto) vuoto = await startProgramma(false)
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await demo?.remove()
    await vuoto?.remove()
  })
  return {
    get browser() {
      return pronto(browser)
    },
    get demo() {
      return pronto(demo)
    },
    get vuoto() {
      return pronto(vuoto)
    },
  }
}

const POCHE_FOTO = process.env.OBIETTIVO_FOTO === 'poche'

/** A page to look at: a name for its picture, its address, and the status it answers with when that isn't 200. */
export type PaginaProvata = readonly [nome: string, url: string, stato?: number]

/**
 * What holds for every page, on a desk and on a phone: it opens whole with and without scripts, has one heading, never
 * scrolls sideways, the browser has nothing to say, axe finds nothing, folded or open. Its pictures are kept; with
 * OBIETTIVO_FOTO=poche not the one without scripts, which is nearly always the same.
 */
export const provaPagine = (scena: Scena, pagine: readonly PaginaProvata[]): void => {
  describe.each([1280, 360])('ogni pagina, larga %i', (larghezza) => {
    // One window for all the pages, as a person has: a new one for each takes longer than the page.
    let finestre: readonly (Sessione & { readonly conScript: boolean })[] = []
    beforeAll(async () => {
      finestre = await Promise.all(
        [true, false].map(async (conScript) => ({
          ...(await createSessione(scena.browser, { larghezza, conScript })),
          conScript,
        })),
      )
    })
    afterAll(async () => {
      for (const { contesto } of finestre) await contesto.close()
    })

    it.each(pagine)('%s: intera, senza barriere, con e senza JavaScript', async (nome, url, stato = 200) => {
      for (const { pagina, proteste, conScript } of finestre) {
        proteste.length = 0
        expect((await pagina.goto(`${scena.demo.url}${url}`))?.status()).toBe(stato)
        expect(await pagina.locator('h1').count()).toBe(1)
        expect(await findSbordo(pagina, larghezza)).toBe(0)
        if (conScript) await fotografa(pagina, `${nome}-${larghezza}`)
        else if (!POCHE_FOTO) await fotografa(pagina, `${nome}-${larghezza}-senza-js`)
        if (conScript) {
          // What a click shows must be as good as what is there at once.
          await apriTutto(pagina)
          expect(await findViolazioni(pagina)).toEqual([])
          expect(await findSbordo(pagina, larghezza)).toBe(0)
        }
        // The status that was asked for is the only complaint allowed.
        expect(proteste.filter((p) => stato === 200 || !p.includes(String(stato)))).toEqual([])
      }
    })
  })
}
