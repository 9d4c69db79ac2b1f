import { afterAll, beforeAll, expect, it } from 'vitest'
import { VISTA_DI_PROVA } from '../../../../test/schede-di-prova.ts'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
} from '../../../../test/web/campagna-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import type { Attore } from '../../../dominio/permessi/attore.ts'
import { getCommenti, oggettoRilievo } from '../../../servizi/commenti/commenti.ts'
import { printSu } from './su.ts'

const CODICE = '2031_S01_01'
const SCHEDA = `/piani/${VISTA_DI_PROVA}/obiettivi/${CODICE}`
const CONTROLLI = `/controlli?vista=${VISTA_DI_PROVA}&gravita=tutte&codice=${CODICE}`

let prova: CampagnaDiProva
let n: Navigatore
let su = ''
beforeAll(async () => {
  prova = await createCampagnaDiProva()
  n = createNavigatore(prova.app)
  const letti = await getCommenti(prova.contesto(), { vista: VISTA_DI_PROVA, codice: CODICE })
  const prima = letti?.rilievi[0]?.rilievo
  if (prima === undefined) throw new Error('manca un rilievo')
  su = printSu(oggettoRilievo(prima))
})
afterAll(() => prova.remove())

const apri = async (chi: Attore, url: string) => {
  prova.entra(chi)
  return (await n.apri(url)).html
}
const rispondi = () => `href="${SCHEDA}/commenti?su=${encodeURIComponent(su)}#`

it('accanto a ogni domanda chi lavora alla scheda trova «Rispondi»; gli altri no', async () => {
  // While it is being filled in the findings are those of what one has written.
  const compila = `/compilazione/${prova.campagnaId}/${CODICE}`
  expect(await apri(ATTORI.ada, compila)).toContain(`${SCHEDA}/commenti?su=`)
  for (const url of [SCHEDA, CONTROLLI]) {
    expect(await apri(ATTORI.ada, url)).toContain(rispondi())
    expect(await apri(ATTORI.ugo, url)).not.toContain('commenti?su=')
  }
  expect(await apri(ATTORI.lettore, SCHEDA)).not.toContain('/commenti')
})

it('risposta e chiusura si vedono sulla scheda e fra i controlli, anche da pagine già aperte', async () => {
  await apri(ATTORI.ada, `${SCHEDA}/commenti`)
  await n.invia(`${SCHEDA}/commenti`, { su, testo: 'Il dato è giusto: <b>vedi</b> la nota.' })
  for (const url of [SCHEDA, CONTROLLI]) {
    const html = await apri(ATTORI.ada, url)
    expect(testoDi(html)).toMatch(/Risposta di Ada, 10\/01\/2032.*Il dato è giusto: <b>vedi<\/b> la nota\./s)
    expect(html).not.toContain('<b>vedi</b>')
    expect(html).not.toContain(rispondi())
    expect(html).not.toContain('_gettone')
  }
  expect(testoDi(await apri(ATTORI.ada, SCHEDA))).toContain('1 questione è ancora aperta.')
  const aperte = `/piani/${VISTA_DI_PROVA}?questioni=aperte&aperti=tutti`
  const piano = await apri(ATTORI.controllo, aperte)
  expect(piano).toContain(`href="${SCHEDA}/commenti"`)
  expect(testoDi(piano)).toContain('1 questione aperta')
  expect(testoDi(piano)).toContain('con questioni aperte (1)')
  expect(piano).not.toContain('2031_S02_01')
  // Who may not read them is not told where they are.
  const lettore = await apri(ATTORI.lettore, aperte)
  expect(lettore).toContain('2031_S02_01')
  expect(testoDi(lettore)).not.toContain('1 questione aperta')
  await apri(ATTORI.controllo, `${SCHEDA}/commenti`)
  await n.invia(`${SCHEDA}/commenti/chiudi`, { commento: '1', chiudi: '1' })
  for (const url of [SCHEDA, CONTROLLI])
    expect(testoDi(await apri(ATTORI.ada, url))).toContain('Chiusa da Ufficio il 10/01/2032')
  expect(testoDi(await apri(ATTORI.ada, SCHEDA))).not.toContain('ancora aperta')
  expect(await apri(ATTORI.controllo, aperte)).not.toContain(CODICE)
  expect(testoDi(await apri(ATTORI.lettore, SCHEDA))).not.toContain('Il dato è giusto')
})
