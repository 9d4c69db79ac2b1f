import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCompilazioniDaFare } from '../../src/servizi/compilazione/leggi.ts'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
  createSchedeVuote,
} from '../web/campagna-di-prova.ts'
import { createSessione, findSbordo, findViolazioni, fotografa, launchChromium } from './programma.ts'

const CODICE = '2031_S01_01'
const NARRATIVA = 'scheda.statoDiAttuazione'

let browser: Browser
let prova: CampagnaDiProva
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
})
beforeEach(async () => {
  prova = await createCampagnaDiProva(createSchedeVuote(4))
})
afterEach(() => prova.remove())

const paginaDi = () => `/compilazione/${prova.campagnaId}/${CODICE}`
const casella = (p: Page, campo: string) => p.locator(`[data-campo="${campo}"]`)
const stato = (p: Page) => p.locator('[data-stato]')
const salvata = async (codice = CODICE) => {
  const { campagnaId } = prova
  return (await listCompilazioniDaFare(prova.contesto(ATTORI.controllo), { campagnaId, codici: [codice] }))
    ?.schede[0]
}
const testoDi = async (campo: string, codice = CODICE) => (await salvata(codice))?.campi[campo]?.testo

const apri = async (
  chi: keyof typeof ATTORI,
  url: string,
  opzioni: { larghezza?: number; conScript?: boolean } = {},
) => {
  const server = await prova.ascolta(ATTORI[chi])
  const sessione = await createSessione(browser, { larghezza: 1280, ...opzioni })
  await sessione.pagina.goto(`${server.url}${url}`)
  return { ...sessione, server }
}

describe.each([1280, 360])('compilare, largo %i', (larghezza) => {
  it('ogni pagina si apre intera, con e senza JavaScript', async () => {
    const pagine = [
      ['compila-elenco', '/compilazione?mostra=tutte'],
      ['compila-scheda', paginaDi()],
      ['compila-griglia', `/compilazione/${prova.campagnaId}`],
    ] as const
    for (const [nome, url] of pagine)
      for (const conScript of [true, false]) {
        const { contesto, pagina, proteste } = await apri('controllo', url, { larghezza, conScript })
        expect(await pagina.locator('h1').count()).toBe(1)
        expect(await findSbordo(pagina, larghezza), nome).toBe(0)
        if (conScript) {
          await fotografa(pagina, `${nome}-${larghezza}`)
          expect(await findViolazioni(pagina), nome).toEqual([])
        }
        expect(proteste).toEqual([])
        await contesto.close()
      }
  })

  it('salva mentre si scrive, dice che cosa non si legge, e le domande seguono', async () => {
    const { contesto, pagina, proteste } = await apri('ada', paginaDi(), { larghezza })
    await casella(pagina, 'fasi.0.avanzamento').fill('75,5')
    await casella(pagina, 'fasi.0.nota').fill('gara aggiudicata')
    await stato(pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    expect(await testoDi('fasi.0.avanzamento')).toBe('75,50')
    await pagina
      .locator('#vivo-manca', { hasText: 'Fase 1' })
      .filter({ hasText: 'inizio effettivo' })
      .waitFor()
    await casella(pagina, 'fasi.1.avanzamento').fill('quasi')
    await casella(pagina, 'fasi.1.nota').click()
    await pagina.getByText('«quasi» non è una percentuale').waitFor()
    await stato(pagina).filter({ hasText: 'tranne le caselle segnate' }).waitFor()
    await pagina.getByRole('button', { name: 'Riprendi il testo' }).click()
    expect(await casella(pagina, NARRATIVA).inputValue()).toBe('Primo semestre dell’obiettivo 1.')
    await expect.poll(() => testoDi(NARRATIVA), { timeout: 10_000 }).toBe('Primo semestre dell’obiettivo 1.')
    await fotografa(pagina, `compila-errore-${larghezza}`)
    expect(await findViolazioni(pagina)).toEqual([])
    expect(await findSbordo(pagina, larghezza)).toBe(0)
    expect(proteste).toEqual([])
    await contesto.close()
  })

  it('in due sulla stessa narrativa: i due testi si vedono e si uniscono', async () => {
    const ada = await apri('ada', paginaDi(), { larghezza })
    const lia = await apri('lia', paginaDi(), { larghezza })
    await casella(ada.pagina, NARRATIVA).fill('Testo di Ada.')
    await stato(ada.pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    await casella(lia.pagina, NARRATIVA).fill('Testo di Lia.')
    await casella(lia.pagina, 'fasi.0.nota').fill('nota di Lia')
    const blocco = lia.pagina.locator('.oc-conflitto')
    await blocco.getByText('Testo di Ada.').waitFor()
    expect(await casella(lia.pagina, NARRATIVA).inputValue()).toBe('Testo di Lia.')
    await expect.poll(() => testoDi('fasi.0.nota'), { timeout: 10_000 }).toBe('nota di Lia')
    expect(await testoDi(NARRATIVA)).toBe('Testo di Ada.')
    await stato(lia.pagina).filter({ hasText: 'scegliere quale testo tenere' }).waitFor()
    await fotografa(lia.pagina, `compila-conflitto-${larghezza}`)
    expect(await findViolazioni(lia.pagina)).toEqual([])
    expect(await findSbordo(lia.pagina, larghezza)).toBe(0)
    await blocco.getByRole('button', { name: 'Unisci i due' }).click()
    await expect.poll(() => testoDi(NARRATIVA), { timeout: 10_000 }).toBe('Testo di Lia.\n\nTesto di Ada.')
    // Ada, who has not seen it, is asked too.
    await casella(ada.pagina, NARRATIVA).fill('Ancora Ada.')
    await ada.pagina.locator('.oc-conflitto').getByRole('button', { name: 'Tieni il loro' }).click()
    expect(await casella(ada.pagina, NARRATIVA).inputValue()).toBe('Testo di Lia.\n\nTesto di Ada.')
    expect([ada.proteste, lia.proteste]).toEqual([[], []])
    await ada.contesto.close()
    await lia.contesto.close()
  })
})

describe('quando la rete cade', () => {
  it('il testo resta nel browser e parte da solo quando torna', async () => {
    const { contesto, pagina } = await apri('ada', paginaDi())
    await contesto.setOffline(true)
    await casella(pagina, NARRATIVA).fill('Scritto senza rete.')
    await stato(pagina).filter({ hasText: 'Senza rete' }).waitFor()
    expect(await testoDi(NARRATIVA)).toBe('')
    await contesto.setOffline(false)
    await stato(pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    expect(await testoDi(NARRATIVA)).toBe('Scritto senza rete.')
    expect(await pagina.evaluate(() => Object.keys(localStorage))).toEqual([])
    await contesto.close()
  })

  it('chiusa la pagina senza rete, riaperta riprende il testo; e non passa sopra a chi ha scritto intanto', async () => {
    const { contesto, pagina, server } = await apri('ada', paginaDi())
    await contesto.setOffline(true)
    await casella(pagina, NARRATIVA).fill('Bozza di Ada.')
    await casella(pagina, 'fasi.1.nota').fill('nota della bozza')
    await stato(pagina).filter({ hasText: 'Senza rete' }).waitFor()
    await pagina.close()
    const lia = await apri('lia', paginaDi())
    await casella(lia.pagina, NARRATIVA).fill('Intanto Lia.')
    await stato(lia.pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    await lia.contesto.close()
    await contesto.setOffline(false)
    const nuova = await contesto.newPage()
    await nuova.goto(`${server.url}${paginaDi()}`)
    expect(await casella(nuova, NARRATIVA).inputValue()).toBe('Bozza di Ada.')
    await nuova.locator('.oc-conflitto').getByText('Intanto Lia.').waitFor()
    await expect.poll(() => testoDi('fasi.1.nota'), { timeout: 10_000 }).toBe('nota della bozza')
    await nuova.getByRole('button', { name: 'Tieni il mio' }).click()
    await expect.poll(() => testoDi(NARRATIVA), { timeout: 10_000 }).toBe('Bozza di Ada.')
    await contesto.close()
  })

  it('il programma riavviato non chiede di ricaricare la pagina', async () => {
    const { contesto, pagina, server } = await apri('ada', paginaDi())
    await server.riavvia()
    await casella(pagina, 'fasi.0.nota').fill('dopo il riavvio')
    await stato(pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    expect(await testoDi('fasi.0.nota')).toBe('dopo il riavvio')
    await contesto.close()
  })
})

describe('la griglia come un foglio di calcolo', () => {
  it('ci si muove con la tastiera, e un blocco incollato riempie le caselle e si salva', async () => {
    const { contesto, pagina, proteste } = await apri(
      'controllo',
      `/compilazione/${prova.campagnaId}?centro=SERVIZIO+1`,
    )
    const prima = casella(pagina, 'fasi.0.avanzamento')
    await prima.focus()
    await pagina.keyboard.press('ArrowDown')
    expect(await pagina.evaluate(() => document.activeElement?.getAttribute('data-campo'))).toBe(
      'fasi.1.avanzamento',
    )
    await pagina.keyboard.press('ArrowRight')
    expect(await pagina.evaluate(() => document.activeElement?.getAttribute('data-campo'))).toBe(
      'fasi.1.inizioEffettivo',
    )
    await pagina.keyboard.press('Shift+Enter')
    await pagina.keyboard.press('ArrowLeft')
    expect(await pagina.evaluate(() => document.activeElement?.getAttribute('data-campo'))).toBe(
      'fasi.0.avanzamento',
    )
    await prima.evaluate((el) => {
      const dati = new DataTransfer()
      dati.setData(
        'text/plain',
        '100\t10/01/2031\t30/11/2031\t"fatta\nin due righe"\n50\t2031-02-01\t\tin corso\n7\t\n',
      )
      el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: dati, bubbles: true, cancelable: true }))
    })
    await stato(pagina).filter({ hasText: 'Valori senza posto nella tabella: 2' }).waitFor()
    await stato(pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    const campi = (await salvata())?.campi
    expect(campi?.['fasi.0.avanzamento']?.testo).toBe('100')
    expect(campi?.['fasi.0.fineEffettiva']?.testo).toBe('30/11/2031')
    expect(campi?.['fasi.0.nota']?.testo).toBe('fatta\nin due righe')
    expect(campi?.['fasi.1.inizioEffettivo']?.testo).toBe('01/02/2031')
    expect(campi?.['fasi.1.nota']?.testo).toBe('in corso')
    await fotografa(pagina, 'compila-griglia-piena')
    expect(proteste).toEqual([])
    await contesto.close()
  })
})

describe.each([
  { conScript: true, salvatoPrima: false },
  { conScript: true, salvatoPrima: true },
  { conScript: false, salvatoPrima: false },
])('dal foglio bianco all’invio, con JavaScript: $conScript, salvato prima: $salvatoPrima', (caso) => {
  const { conScript, salvatoPrima } = caso
  it('si compila, si invia, e chi valida la vede', async () => {
    const { contesto, pagina, proteste } = await apri('ada', '/compilazione', { conScript, larghezza: 360 })
    await pagina.getByRole('link', { name: `Compila ${CODICE}` }).click()
    for (const [campo, testo] of [
      ['fasi.0.avanzamento', '100'],
      ['fasi.0.inizioEffettivo', '10/01/2031'],
      ['fasi.0.fineEffettiva', '30/11/2031'],
      ['fasi.1.avanzamento', '0'],
      ['indicatori.0.valoreRaggiunto', '1.234,5'],
      [NARRATIVA, 'Concluso nei tempi.'],
    ] as const)
      await casella(pagina, campo).fill(testo)
    if (salvatoPrima) await stato(pagina).filter({ hasText: 'Salvato alle' }).waitFor()
    await pagina.getByRole('button', { name: 'Invia', exact: true }).click()
    await pagina.getByText('1 scheda inviata').waitFor()
    expect((await salvata())?.stato).toBe('compilata')
    expect(proteste).toEqual([])
    const lia = await apri('lia', '/compilazione', { conScript })
    await lia.pagina.getByRole('button', { name: `Valida ${CODICE}` }).click()
    await lia.pagina.getByText('1 scheda validata').waitFor()
    await lia.contesto.close()
    await contesto.close()
  })
})
