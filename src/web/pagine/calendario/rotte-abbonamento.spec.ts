import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { updateAccount } from '../../../../src/archivio/query/account.ts'
import { PRIMO_ENTE } from '../../../../src/archivio/query/enti.ts'
import { createPiano } from '../../../../test/contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../../test/schede-di-prova.ts'
import { createAccount, openBiscotto } from '../../../../test/web/accessi-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { createCampagna } from '../../../servizi/campagne/campagne.ts'
import { openCampagna } from '../../../servizi/campagne/passaggi.ts'

const SUA = createScheda(1, { centroStampa: '01_S_2031', descrizione: 'Riordino degli archivi' })
const ALTRUI = createScheda(2, { centroStampa: '02_S_2031', descrizione: 'Mensa scolastica' })

let prova: ServerDiProva
let ada: number
beforeEach(async () => {
  prova = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32), urlPubblico: null },
  })
  const ctx = prova.contesto()
  await createPiano(ctx.archivio, [SUA, ALTRUI])
  const creata = await createCampagna(ctx, {
    vista: VISTA_DI_PROVA,
    al: '31/12/2023',
    scadenza: '20/03/2024',
  })
  if (!creata.ok) throw new Error(creata.messaggio)
  await openCampagna(ctx, creata.campagnaId)
  ada = await createAccount(ctx, 'Ada', [
    { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['01_S_2031'] } },
  ])
})
afterEach(() => prova.remove())

const DA_QUI = { host: 'localhost:4180', 'sec-fetch-site': 'same-origin' }

/** A form of one's own calendar, sent by who has signed in. */
const invia = async (url: string, accountId = ada) => {
  const sessione = await openBiscotto(prova.contesto(), accountId)
  const pagina = await prova.app.inject({
    url: '/calendario/abbonamento',
    headers: { ...DA_QUI, cookie: sessione },
  })
  const gettone = /name="_gettone" value="([^"]+)"/.exec(pagina.body)?.[1] ?? ''
  const suo = String(pagina.headers['set-cookie']).split(';')[0]
  return prova.app.inject({
    method: 'POST',
    url,
    headers: {
      ...DA_QUI,
      cookie: `${sessione}; ${suo}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _gettone: gettone }).toString(),
  })
}
const crea = async (accountId = ada): Promise<string> =>
  /value="http:\/\/localhost:4180(\/calendario\/mio\/[\w-]{43}\.ics)"/.exec(
    (await invia('/calendario/abbonamento', accountId)).body,
  )?.[1] ?? 'nessun indirizzo'
/** As a calendar program asks: no cookie. */
const leggi = (url: string, remoteAddress = '10.2.0.1') =>
  prova.app.inject({ url, remoteAddress, headers: { host: 'localhost:4180' } })

describe('il calendario delle proprie rilevazioni', () => {
  it('si legge senza entrare, e ha solo ciò che aspetta quella persona', async () => {
    const indirizzo = await crea()
    const { statusCode, headers, body } = await leggi(indirizzo)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(headers['set-cookie']).toBeUndefined()
    const testo = body.replaceAll('\r\n ', '')
    expect(testo).toContain('DTSTART;VALUE=DATE:20240320')
    expect(testo).toContain('Rilevazione al 31/12/2023: 1 scheda da completare')
    expect(testo).toContain(`${SUA.codice} Riordino degli archivi`)
    expect(testo).not.toContain('Mensa')
    expect(testo).not.toContain(ALTRUI.codice)
  })

  it('di ciò che non riguarda la persona non c’è nulla', async () => {
    const altro = await createAccount(prova.contesto(), 'Ugo', [
      { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['09_S_2031'] } },
    ])
    const { statusCode, body } = await leggi(await crea(altro))
    expect(statusCode).toBe(200)
    expect(body).not.toContain('BEGIN:VEVENT')
  })

  it('l’indirizzo si vede una volta sola, e dell’archivio non si legge', async () => {
    const indirizzo = await crea()
    const pagina = await prova.app.inject({
      url: '/calendario/abbonamento',
      headers: { ...DA_QUI, cookie: await openBiscotto(prova.contesto(), ada) },
    })
    const segreto = /mio\/(.+)\.ics/.exec(indirizzo)?.[1] ?? ''
    expect(pagina.body).toContain('Il tuo indirizzo è attivo')
    expect(pagina.body).not.toContain(segreto)
    const righe = await prova
      .contesto()
      .archivio.read((tx) => tx.selectFrom('abbonamento_calendario').selectAll().execute())
    expect(righe).toHaveLength(1)
    expect(JSON.stringify(righe)).not.toContain(segreto)
  })

  it('revocato, rifatto, sconosciuto, di chi è sospeso o non ha più ruoli: sempre e solo «non c’è»', async () => {
    const primo = await crea()
    const secondo = await crea()
    expect((await leggi(primo)).statusCode).toBe(404)
    expect((await leggi(secondo)).statusCode).toBe(200)
    await prova.contesto().archivio.write((tx) => updateAccount(tx, PRIMO_ENTE, ada, { stato: 'sospeso' }))
    const sospeso = await leggi(secondo)
    expect(sospeso.statusCode).toBe(404)
    await prova.contesto().archivio.write((tx) => updateAccount(tx, PRIMO_ENTE, ada, { stato: 'attivo' }))
    expect((await leggi(secondo)).statusCode).toBe(200)
    expect((await invia('/calendario/abbonamento/revoca')).statusCode).toBe(303)
    const revocato = await leggi(secondo)
    const ignoto = await leggi(`/calendario/mio/${'A'.repeat(43)}.ics`)
    expect([revocato.statusCode, ignoto.statusCode]).toEqual([404, 404])
    expect((await leggi('/calendario/mio/2031.ics')).statusCode).toBe(404)
    const senza = await createAccount(prova.contesto(), 'Senza ruoli', [])
    expect((await leggi(await crea(senza))).statusCode).toBe(404)
  })

  it('chi prova indirizzi uno dopo l’altro è fermato', async () => {
    const stati = new Set<number>()
    for (let n = 0; n < 125; n += 1)
      stati.add((await leggi(`/calendario/mio/${String(n).padStart(43, 'A')}.ics`, '10.3.0.9')).statusCode)
    expect([...stati]).toEqual([404, 429])
  })
})
