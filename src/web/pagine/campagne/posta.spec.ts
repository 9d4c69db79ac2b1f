import { afterEach, expect, it } from 'vitest'
import { createPiano } from '../../../../test/contesto.ts'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../../../../test/posta-di-prova.ts'
import { VISTA_DI_PROVA } from '../../../../test/schede-di-prova.ts'
import { createAccount, openBiscotto } from '../../../../test/web/accessi-di-prova.ts'
import { createSchedeVuote } from '../../../../test/web/campagna-di-prova.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { createPosta, type Posta } from '../../../servizi/posta/posta.ts'

let prova: ServerDiProva
let server: PostaDiProva
let posta: Posta
afterEach(async () => {
  await prova.remove()
  posta.close()
  await server.remove()
})

it('aprendo una campagna chi deve compilare riceve subito un messaggio, con il collegamento alle sue schede', async () => {
  server = await startPosta()
  posta = createPosta({ url: server.url, mittente: 'Piano <piano@comune.example>' })
  prova = await createServerDiProva({ accesso: { posta, chiave: new Uint8Array(32), urlPubblico: null } })
  const ctx = prova.contesto()
  await createPiano(ctx.archivio, createSchedeVuote(2))
  await createAccount(ctx, 'Ada', [
    { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['01_S_2031', '02_S_2031'] } },
  ])
  const ufficio = await createAccount(ctx, 'Ufficio', [{ ruolo: 'controllo', ambito: { tipo: 'ente' } }])
  const sessione = await openBiscotto(ctx, ufficio)
  let biscotto = sessione
  let gettone = ''
  const chiedi = async (url: string, campi?: Record<string, string>) => {
    const r = await prova.app.inject({
      method: campi === undefined ? 'GET' : 'POST',
      url,
      headers: {
        host: 'localhost:4180',
        'sec-fetch-site': 'same-origin',
        cookie: biscotto,
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(campi === undefined
        ? {}
        : { payload: new URLSearchParams({ ...campi, _gettone: gettone }).toString() }),
    })
    const nuovo = [r.headers['set-cookie'] ?? []].flat().map((c) => c.split(';')[0])
    if (nuovo.length > 0) biscotto = [sessione, ...nuovo].join('; ')
    gettone = /name="_gettone" value="([^"]+)"/.exec(r.body)?.[1] ?? gettone
    return r
  }
  await chiedi('/campagne')
  const nata = await chiedi('/campagne', { vista: VISTA_DI_PROVA, al: '31/12/2031', scadenza: '31/01/2032' })
  const pagina = String(nata.headers.location).split('?')[0] ?? ''
  expect(pagina).toBe('/campagne/1')
  // A preview isn't needed to open, and nothing leaves before.
  expect(server.arrivate).toHaveLength(0)
  const aperta = await chiedi(`${pagina}/passaggi`, { azione: 'apri' })
  expect(aperta.headers.location).toBe(`${pagina}?fatto=apri&n=2&avvisati=1`)
  await server.attendi(1)
  expect(server.arrivate.map((l) => l.a)).toEqual([['ada@comune.example']])
  const testo = testoDellaLettera(server.arrivate[0]?.testo ?? '')
  expect(testo).toContain('http://localhost:4180/compilazione')
  // Asked again the same day, it writes to nobody twice.
  const ancora = await chiedi(`${pagina}/solleciti`, {})
  expect(ancora.headers.location).toBe(`${pagina}/solleciti?scritti=0`)
  const registro = testoDi((await chiedi(`${pagina}/solleciti`)).body)
  expect(registro).toContain('ada@comune.example')
  expect(server.arrivate).toHaveLength(1)
})
