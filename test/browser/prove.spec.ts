import { describe, expect, it } from 'vitest'
import { createSessione, findSbordo, findViolazioni, fotografa } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena()

const SCHEDA = '/piani/DUP_2021_2023/obiettivi/2021_S08_03'
const PAGINE: readonly PaginaProvata[] = [['prove', `${SCHEDA}/prove`]]

provaPagine(scena, PAGINE)

describe.each([1280, 360])('le prove, largo %i', (larghezza) => {
  it('si aggiungono un atto e un file senza JavaScript; il file si scarica; la scheda le mostra', async () => {
    const { contesto, pagina } = await createSessione(scena.browser, { larghezza, conScript: false })
    await pagina.goto(`${scena.demo.url}${SCHEDA}`)
    await pagina.getByRole('link', { name: 'Apri le prove' }).click()
    await pagina.getByLabel('Organo').fill('Giunta comunale')
    await pagina.getByLabel('Numero').fill(`${larghezza}`)
    await pagina.getByLabel('Data', { exact: true }).fill('03/02/2022')
    await pagina.getByRole('button', { name: 'Aggiungi l’atto' }).click()
    expect(await pagina.getByText('La prova è stata aggiunta').count()).toBe(1)
    const contenuto = `%PDF-1.7\nlarga ${larghezza}\n%%EOF\n`
    const nome = `relazione-di-attuazione-con-un-nome-lungo-${larghezza}.pdf`
    await pagina
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: nome, mimeType: 'application/pdf', buffer: Buffer.from(contenuto) })
    await pagina.getByRole('button', { name: 'Aggiungi il file' }).click()
    expect(await pagina.getByText('La prova è stata aggiunta').count()).toBe(1)
    const [scaricato] = await Promise.all([
      pagina.waitForEvent('download'),
      pagina.getByRole('link', { name: nome }).click(),
    ])
    expect(scaricato.suggestedFilename()).toBe(nome)
    await contesto.close()
    const vista = await createSessione(scena.browser, { larghezza })
    for (const [foto, url] of [
      ['prove-aggiunte', `${SCHEDA}/prove`],
      ['prove-scheda', SCHEDA],
    ]) {
      await vista.pagina.goto(`${scena.demo.url}${url}`)
      expect(await vista.pagina.getByText(`Giunta comunale n. ${larghezza}`).count()).toBeGreaterThan(0)
      await fotografa(vista.pagina, `${foto}-${larghezza}`)
      expect(await findViolazioni(vista.pagina)).toEqual([])
      expect(await findSbordo(vista.pagina, larghezza)).toBe(0)
    }
    expect(vista.proteste).toEqual([])
    await vista.contesto.close()
  })
})
