import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPiano } from '../../../../test/contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../../test/schede-di-prova.ts'
import { createAccount, openBiscotto } from '../../../../test/web/accessi-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { BYTE_FILE } from '../../../dominio/prove/file.ts'

const SCHEDA = createScheda(1, { centroStampa: '01_S_2031' })
const base = `/piani/${VISTA_DI_PROVA}/obiettivi/${SCHEDA.codice}`
const PDF = '%PDF-1.7\nuna relazione\n%%EOF\n'
let prova: ServerDiProva
let n: Navigatore
beforeAll(async () => {
  prova = await createServerDiProva()
  await createPiano(prova.contesto().archivio, [SCHEDA])
  n = createNavigatore(prova.app)
}, 120_000)
afterAll(() => prova.remove())

it('dalla scheda si arriva alle prove; un atto aggiunto si vede subito sulla scheda, che resta senza moduli', async () => {
  const prima = await n.apri(base)
  expect(prima.html).toContain(`href="${base}/prove"`)
  expect(testoDi(prima.html)).toContain('Ancora nessuna prova')
  await n.apri(`${base}/prove`)
  const fatto = await n.invia(`${base}/prove`, {
    tipo: 'atto',
    su: 'fase:0',
    organo: 'Giunta <b>comunale</b>',
    numero: '12',
    data: '03/02/2031',
    link: '',
  })
  expect(fatto.stato).toBe(200)
  expect(testoDi(fatto.html)).toContain('La prova è stata aggiunta')
  expect(fatto.html).not.toContain('<b>comunale</b>')
  const { html } = await n.apri(base)
  expect(testoDi(html)).toContain('Giunta <b>comunale</b> n. 12 del 03/02/2031')
  expect(testoDi(html)).toContain('Fase 1')
  expect(html).not.toContain('method="post"')
})

it('un file si carica, si scarica senza che il browser lo apra, si toglie', async () => {
  const carica = async (nome: string, contenuto: string | Uint8Array) => {
    await n.apri(`${base}/prove`)
    return await n.carica(`${base}/prove/file`, [{ nome, contenuto }], {}, { su: 'scheda' })
  }
  const fatto = await carica('perché (no).pdf', PDF)
  expect(fatto.stato).toBe(200)
  const url = /href="([^"]+\/file)"/.exec(fatto.html)?.[1] ?? ''
  const { grezza } = await n.apri(url)
  expect(grezza.statusCode).toBe(200)
  expect(grezza.body).toBe(PDF)
  expect(grezza.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(PDF.length),
    'content-disposition': `attachment; filename="perche (no).pdf"; filename*=UTF-8''perch%C3%A9%20%28no%29.pdf`,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  })
  const ancora = await carica('perché (no).pdf', PDF)
  expect(testoDi(ancora.html)).toContain('c’era già')
  expect(ancora.html.match(/prove\/\d+\/file"/g)).toHaveLength(1)
  const falso = await carica('programma.pdf', 'MZ')
  expect(falso.stato).toBe(400)
  expect(testoDi(falso.html)).toContain('Il contenuto del file non è quello che dice il suo nome')
  const grande = new Uint8Array(BYTE_FILE + 1)
  grande.set(Buffer.from(PDF))
  const troppo = await carica('grande.pdf', grande)
  expect(troppo.stato).toBe(413)
  expect(testoDi(troppo.html)).toContain('al massimo 20 MB')
  const limite = await carica('proprio-20-mega.pdf', grande.subarray(0, BYTE_FILE))
  expect(limite.stato).toBe(200)
  const senza = await n.carica(`${base}/prove/file`, [], {}, { su: 'scheda' })
  expect(testoDi(senza.html)).toContain('Scegliere un file prima di inviare')
  const id = /prove\/(\d+)\/file/.exec(url)?.[1] ?? ''
  const tolta = await n.invia(`${base}/prove/togli`, { prova: id })
  expect(testoDi(tolta.html)).toContain('La prova è stata tolta')
  expect((await n.apri(url)).stato).toBe(404)
  expect(testoDi((await n.apri(`${base}/storia`)).html)).toContain('Tolta')
})

it('ciò che è stato rifiutato non si perde; ciò che non si capisce è una richiesta sbagliata', async () => {
  await n.apri(`${base}/prove`)
  const campi = { tipo: 'link', su: 'indicatore:0', titolo: 'La delibera', link: 'javascript:alert(1)' }
  const no = await n.invia(`${base}/prove`, campi)
  expect(no.stato).toBe(400)
  expect(testoDi(no.html)).toContain('copiarlo intero dal browser')
  expect(no.html).toContain('value="La delibera"')
  expect(no.html).not.toContain('href="javascript')
  expect((await n.invia(`${base}/prove`, { tipo: 'altro' })).stato).toBe(400)
  expect((await n.invia(`${base}/prove/file`, { su: 'scheda' })).stato).toBe(400)
  expect((await n.apri(base.replace(/[^/]+$/, 'NESSUNA/prove'))).stato).toBe(404)
  expect((await n.apri(`${base}/prove/..%2f..%2f1/file`)).stato).toBe(404)
})

it('senza il gettone del modulo non si aggiunge, e il file non è tenuto', async () => {
  const modulo = new FormData()
  modulo.append('su', 'scheda')
  modulo.append('file', new Blob([PDF]), 'a.pdf')
  const codificato = new Response(modulo)
  const r = await prova.app.inject({
    method: 'POST',
    url: `${base}/prove/file`,
    headers: {
      host: 'localhost:4180',
      'sec-fetch-site': 'same-origin',
      'content-type': codificato.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await codificato.arrayBuffer()),
  })
  expect(r.statusCode).toBe(403)
})

it('chi è di un altro settore vede le prove e le scarica, ma non ne aggiunge', async () => {
  const con = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32), urlPubblico: null },
  })
  try {
    await createPiano(con.contesto().archivio, [SCHEDA])
    const chiede = async (centro: string, metodo: 'GET' | 'POST') => {
      const ambito = { tipo: 'centri', codici: [centro] } as const
      const id = await createAccount(con.contesto(), `di ${centro}`, [{ ruolo: 'responsabile', ambito }])
      const sessione = await openBiscotto(con.contesto(), id)
      const headers = { host: 'localhost:4180', 'sec-fetch-site': 'same-origin', cookie: sessione }
      const pagina = await con.app.inject({ url: `${base}/prove`, headers })
      if (metodo === 'GET') return pagina
      const accedi = await con.app.inject({ url: '/accedi', headers: { host: 'localhost:4180' } })
      const biscotto = String(accedi.headers['set-cookie']).split(';')[0]
      const gettone = /name="_gettone" value="([^"]+)"/.exec(accedi.body)?.[1] ?? ''
      return await con.app.inject({
        method: 'POST',
        url: `${base}/prove`,
        headers: {
          ...headers,
          cookie: `${biscotto}; ${sessione}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({
          _gettone: gettone,
          tipo: 'link',
          su: 'scheda',
          titolo: '',
          link: 'https://x.example/',
        }).toString(),
      })
    }
    const altrui = await chiede('02_S_2031', 'GET')
    expect(altrui.statusCode).toBe(200)
    expect(testoDi(altrui.body)).toContain('si possono vedere ma non aggiungere')
    expect(altrui.body).not.toContain(`action="${base}/prove`)
    expect((await chiede('03_S_2031', 'POST')).statusCode).toBe(403)
    expect((await chiede('01_S_2031', 'POST')).statusCode).toBe(303)
  } finally {
    await con.remove()
  }
}, 60_000)
