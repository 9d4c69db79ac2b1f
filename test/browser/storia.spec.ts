import { describe, expect, it } from 'vitest'
import { createSessione, findSbordo, findViolazioni, fotografa } from './programma.ts'
import { type PaginaProvata, provaPagine, usaScena } from './prova-pagine.ts'

const scena = usaScena()

/** A card that the checks ask something of. */
const DOMANDE = '/piani/DUP_2021_2023/obiettivi/2021_S08_12'
const SCHEDA = '/piani/DUP_2021_2023/obiettivi/2021_S08_03'

/** The pages of the history, by a name for their picture. */
const PAGINE: readonly PaginaProvata[] = [
  ['storia-scheda', `${SCHEDA}/storia`],
  ['storia-nessuna', `${SCHEDA}/storia?chi=nessuno`],
  ['storia-ente', '/amministrazione/storia'],
  ['storia-importazioni', '/amministrazione/storia?tipo=importazione'],
  ['com-era', `${SCHEDA}/com-era?data=2024-03-11`],
  ['com-era-assente', `${SCHEDA}/com-era?data=2020-01-01`],
  ['commenti', `${DOMANDE}/commenti`],
]

/** Where an answer to a finding is seen. */
const CON_RISPOSTE = [
  ['scheda-risposta', DOMANDE],
  ['controlli-risposta', '/controlli?vista=DUP_2021_2023&codice=2021_S08_12&gravita=tutte'],
] as const

provaPagine(scena, PAGINE)

describe.each([1280, 360])('la storia, larga %i', (larghezza) => {
  it('dalla scheda si arriva a chi l’ha cambiata e a com’era un giorno, senza JavaScript', async () => {
    const { contesto, pagina } = await createSessione(scena.browser, { larghezza, conScript: false })
    await pagina.goto(`${scena.demo.url}${SCHEDA}`)
    await pagina.getByRole('link', { name: 'Chi ha cambiato che cosa' }).click()
    expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toContain('Storia di 2021_S08_03')
    await pagina.goBack()
    await pagina.getByLabel('Vedere la scheda com’era un giorno').fill('2024-03-12')
    await pagina.getByRole('button', { name: 'Mostra la scheda' }).click()
    expect(await pagina.getByText('Questa è la scheda com’era la sera del 12/03/2024').count()).toBe(1)
    await contesto.close()
  })

  it('si risponde a una domanda dei controlli, senza JavaScript, e la risposta ha la sua faccia', async () => {
    const { contesto, pagina } = await createSessione(scena.browser, { larghezza, conScript: false })
    await pagina.goto(`${scena.demo.url}${DOMANDE}`)
    await pagina
      .getByRole('link', { name: /^Rispondi: / })
      .first()
      .click()
    await pagina.locator('details[open] textarea').fill('Il dato è giusto: il lavoro è finito prima.')
    await pagina.locator('details[open]').getByRole('button', { name: 'Invia' }).click()
    expect(await pagina.getByText('Il commento è stato scritto').count()).toBe(1)
    await pagina.goto(`${scena.demo.url}${DOMANDE}`)
    await pagina.getByRole('link', { name: 'Apri domande e commenti' }).click()
    await pagina.getByLabel('Il commento').fill('Chi lo sa?\n- la prima cosa\n- la seconda')
    await pagina.getByRole('button', { name: 'Invia' }).last().click()
    expect(await pagina.getByText('Il commento è stato scritto').count()).toBe(1)
    await contesto.close()
    const conScript = await createSessione(scena.browser, { larghezza })
    await conScript.pagina.goto(`${scena.demo.url}${DOMANDE}/commenti`)
    await fotografa(conScript.pagina, `commenti-scritto-${larghezza}`)
    expect(await findViolazioni(conScript.pagina)).toEqual([])
    expect(await findSbordo(conScript.pagina, larghezza)).toBe(0)
    for (const [nome, indirizzo] of CON_RISPOSTE) {
      await conScript.pagina.goto(`${scena.demo.url}${indirizzo}`)
      expect(await conScript.pagina.getByText('Il dato è giusto').count()).toBeGreaterThan(0)
      await fotografa(conScript.pagina, `${nome}-${larghezza}`)
      expect(await findViolazioni(conScript.pagina)).toEqual([])
      expect(await findSbordo(conScript.pagina, larghezza)).toBe(0)
    }
    await conScript.pagina.goto(`${scena.demo.url}/piani/DUP_2021_2023?questioni=aperte&aperti=tutti`)
    expect(await conScript.pagina.getByRole('link', { name: /questioni? apert[ae] su / }).count()).toBe(1)
    await fotografa(conScript.pagina, `piano-questioni-${larghezza}`)
    expect(await findViolazioni(conScript.pagina)).toEqual([])
    await conScript.contesto.close()
  })
})
