import { afterAll, beforeAll, expect, it } from 'vitest'
import { documento, LAVORI } from '../../../../test/stampe-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { getCommenti, oggettoRilievo } from '../../../servizi/commenti/commenti.ts'
import { importStampa } from '../../../servizi/importa/importa.ts'
import { printSu } from './su.ts'

let prova: ServerDiProva
let n: Navigatore
let base = ''
let su = ''
beforeAll(async () => {
  prova = await createServerDiProva()
  const ctx = prova.contesto()
  await importStampa(ctx, documento(LAVORI))
  for (const { vista, codice } of LAVORI.schede) {
    const rilievo = (await getCommenti(ctx, { vista, codice }))?.rilievi[0]?.rilievo
    base = `/piani/${vista}/obiettivi/${codice}`
    if (rilievo === undefined) continue
    su = printSu(oggettoRilievo(rilievo))
    break
  }
  n = createNavigatore(prova.app)
}, 120_000)
afterAll(async () => {
  await prova.remove()
})

it('dalla scheda si apre la pagina, e la scheda resta senza moduli che scrivono', async () => {
  const { html } = await n.apri(base)
  expect(html).toContain(`href="${base}/commenti"`)
  expect(html).not.toContain('method="post"')
})

it('si risponde a una domanda dei controlli, la si chiude e la si riapre', async () => {
  await n.apri(`${base}/commenti`)
  const risposto = await n.invia(`${base}/commenti`, { su, testo: 'È giusto così: <b>vedi</b> la nota.' })
  expect(risposto.stato).toBe(200)
  const testo = testoDi(risposto.html)
  expect(testo).toContain('Il commento è stato scritto')
  expect(testo).toContain('È giusto così: <b>vedi</b> la nota.')
  expect(risposto.html).not.toContain('<b>vedi</b>')
  const chiuso = await n.invia(`${base}/commenti/chiudi`, { commento: '1', chiudi: '1' })
  expect(testoDi(chiuso.html)).toContain('chiusa da operatore locale')
  const riaperto = await n.invia(`${base}/commenti/chiudi`, { commento: '1', chiudi: '' })
  expect(testoDi(riaperto.html)).toContain('La domanda è stata riaperta')
  const storia = testoDi((await n.apri(`${base}/storia`)).html)
  expect(storia).toContain('Questione chiusa')
})

it('ciò che è stato rifiutato non si perde, e ciò che non si capisce è una richiesta sbagliata', async () => {
  await n.apri(`${base}/commenti`)
  const lungo = 'parola '.repeat(700)
  const rifiutato = await n.invia(`${base}/commenti`, { su: 'fase:0', testo: lungo })
  expect(rifiutato.stato).toBe(400)
  expect(testoDi(rifiutato.html)).toContain('Il testo è troppo lungo')
  expect(rifiutato.html).toContain(lungo.trim())
  expect((await n.invia(`${base}/commenti`, { su: 'altro', testo: 'x' })).stato).toBe(400)
  expect((await n.apri(base.replace(/[^/]+$/, 'NESSUNA/commenti'))).stato).toBe(404)
})

it('senza il gettone del modulo non si scrive', async () => {
  const r = await prova.app.inject({
    method: 'POST',
    url: `${base}/commenti`,
    headers: {
      host: 'localhost:4180',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: 'su=scheda&testo=x',
  })
  expect(r.statusCode).toBe(403)
})
