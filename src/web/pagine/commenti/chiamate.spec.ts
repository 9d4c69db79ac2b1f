import { afterEach, beforeEach, expect, it } from 'vitest'
import { VISTA_DI_PROVA } from '../../../../test/schede-di-prova.ts'
import { createAccount } from '../../../../test/web/accessi-di-prova.ts'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
} from '../../../../test/web/campagna-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import type { Attore } from '../../../dominio/permessi/attore.ts'
import { getCommenti, oggettoRilievo } from '../../../servizi/commenti/commenti.ts'
import { indirizzoRisposta, toAncoraRilievo } from './indirizzi.ts'
import { printSu } from './su.ts'

const CODICE = '2031_S01_01'
const COMMENTI = `/piani/${VISTA_DI_PROVA}/obiettivi/${CODICE}/commenti`

let prova: CampagnaDiProva
let n: Navigatore
beforeEach(async () => {
  prova = await createCampagnaDiProva()
  n = createNavigatore(prova.app)
  // The accounts behind those who ask, with the same numbers and roles.
  for (const { nome, ruoli } of Object.values(ATTORI)) await createAccount(prova.contesto(), nome, ruoli)
})
afterEach(() => prova.remove())

const come = async (chi: Attore, url: string) => {
  prova.entra(chi)
  return await n.apri(url)
}

it('chi è chiamato lo trova sul cruscotto e sulla scheda, finché dice di averlo letto', async () => {
  const aperta = await come(ATTORI.controllo, COMMENTI)
  expect(aperta.html).toContain('<option value="Ada"')
  expect(aperta.html).not.toContain('<option value="Teo"')
  await n.invia(COMMENTI, { su: 'fase:0', testo: 'Manca la data di fine.', chiama: 'Ada' })
  expect(testoDi((await come(ATTORI.ugo, '/')).html)).not.toContain('Manca la data di fine.')

  const cruscotto = await come(ATTORI.ada, '/')
  expect(testoDi(cruscotto.html)).toContain('Ufficio ti chiama')
  expect(cruscotto.html).toContain(`href="${COMMENTI}#c1"`)
  const pagina = await n.apri(COMMENTI)
  expect(testoDi(pagina.html)).toContain('Un commento è per te, ancora da leggere')
  expect(testoDi(pagina.html)).toContain('per Ada')
  const letto = await n.invia(`${COMMENTI}/letto`, { fino: '1' })
  expect(testoDi(letto.html)).toContain('Segnati come letti')
  expect(testoDi(letto.html)).not.toContain('ancora da leggere')
  expect(testoDi((await n.apri('/')).html)).not.toContain('Ufficio ti chiama')
})

it('un nome che non è di nessuno è rifiutato, e ciò che si scriveva resta con il nome da correggere', async () => {
  await come(ATTORI.controllo, COMMENTI)
  const rifiutato = await n.invia(COMMENTI, { su: 'fase:1', testo: 'Testo da non perdere', chiama: 'Adda' })
  expect(rifiutato.stato).toBe(400)
  expect(testoDi(rifiutato.html)).toContain('non è tra quelle che possono leggere')
  expect(rifiutato.html).toContain('Testo da non perdere')
  expect(rifiutato.html).toContain('value="Adda"')
  expect(rifiutato.html).toMatch(/<option value="fase:1" selected/)
})

it('l’ufficio trova da leggere le risposte ai controlli, finché le chiude', async () => {
  const [prima] =
    (await getCommenti(prova.contesto(), { vista: VISTA_DI_PROVA, codice: CODICE }))?.rilievi ?? []
  if (prima === undefined) throw new Error('manca un rilievo')
  const su = printSu(oggettoRilievo(prima.rilievo))
  const aperta = await come(ATTORI.ada, indirizzoRisposta(VISTA_DI_PROVA, CODICE, su).split('#')[0] ?? '')
  // The address opens the form of that finding.
  const [, dopo = ''] = aperta.html.split(`id="${toAncoraRilievo(su)}"`)
  expect(dopo.split('</section>')[0]).toContain('<details open')
  expect(aperta.html.match(/<details open/g)).toHaveLength(1)
  await n.invia(COMMENTI, { su, testo: 'Il dato è giusto così.' })
  expect(testoDi((await n.apri('/')).html)).not.toContain('da leggere e chiudere')

  const cruscotto = await come(ATTORI.controllo, '/')
  expect(testoDi(cruscotto.html)).toContain('1 risposta alle domande dei controlli, da leggere e chiudere')
  expect(cruscotto.html).toContain(`href="${COMMENTI}#c1"`)
  await n.apri(COMMENTI)
  await n.invia(`${COMMENTI}/chiudi`, { commento: '1', chiudi: '1' })
  expect(testoDi((await n.apri('/')).html)).not.toContain('da leggere e chiudere')
})

it('chi legge soltanto apre il cruscotto come prima', async () => {
  const cruscotto = await come(ATTORI.lettore, '/')
  expect(cruscotto.stato).toBe(200)
})
