import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPiano } from '../../../test/contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../test/web/server-di-prova.ts'
import { createTenute, scegliCodifica } from './tenute.ts'

describe('le pagine tenute', () => {
  const tenute = createTenute(10_000)
  const lunga = 'città '.repeat(100)

  it('si ritrovano finché il loro indirizzo e i dati sono gli stessi', async () => {
    const etag = tenute.toEtag('/piani/X', '7')
    const pagina = await tenute.put(etag, lunga, 'br')
    expect(tenute.find(tenute.toEtag('/piani/X', '7'))).toBe(pagina)
    expect(tenute.find(tenute.toEtag('/piani/X', '8'))).toBeNull()
    expect(tenute.find(tenute.toEtag('/piani/Y', '7'))).toBeNull()
    expect(createTenute().toEtag('/piani/X', '7')).not.toBe(etag)
  })

  it.each(['br', 'gzip'] as const)('scritte in %s danno lo stesso testo in ogni codifica', async (come) => {
    const pagina = await tenute.put(`scritta in ${come}`, lunga, come)
    expect((await tenute.getCorpo(pagina, 'identity')).toString()).toBe(lunga)
    expect(brotliDecompressSync(await tenute.getCorpo(pagina, 'br')).toString()).toBe(lunga)
    expect(gunzipSync(await tenute.getCorpo(pagina, 'gzip')).toString()).toBe(lunga)
    expect(await tenute.getCorpo(pagina, 'br')).toBe(await tenute.getCorpo(pagina, 'br'))
  })

  it('chieste da due insieme sono una sola, e pesano una volta', async () => {
    const due = createTenute()
    const [una, altra] = await Promise.all([due.put('e', lunga, 'br'), due.put('e', lunga, 'br')])
    expect(una).toBe(altra)
    expect(due.peso()).toBe((await due.getCorpo(una, 'br')).length)
  })

  it('non passano mai il limite: se ne va la meno cercata', async () => {
    const rumore = (n: number): string => randomBytes(n).toString('base64')
    const poche = createTenute(4_000)
    for (const nome of ['a', 'b', 'c']) await poche.put(nome, rumore(150), 'br')
    for (let i = 0; i < 20; i += 1) {
      poche.find('a')
      await poche.getCorpo(await poche.put(`n${i}`, rumore(150), 'br'), 'gzip')
      expect(poche.peso()).toBeLessThanOrEqual(4_000)
    }
    expect(poche.find('a')).not.toBeNull()
    expect(poche.find('b')).toBeNull()
    const enorme = rumore(5_000)
    const pagina = await poche.put('enorme', enorme, 'br')
    expect(poche.find('enorme')).toBeNull()
    expect((await poche.getCorpo(pagina, 'identity')).toString()).toBe(enorme)
    // A page as large as all the others together would drive them all out.
    expect(poche.find('a')).not.toBeNull()
  })
})

describe('la codifica di una risposta', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['deflate', 'identity'],
    [undefined, 'identity'],
    ['BR', 'br'],
  ])('a chi accetta %s', (accettate, attesa) => {
    expect(scegliCodifica(accettate)).toBe(attesa)
  })
})

describe('una scheda chiesta due volte', () => {
  let prova: ServerDiProva
  const url = `/piani/${VISTA_DI_PROVA}/obiettivi/${createScheda(1).codice}`
  const chiedi = (headers: Record<string, string> = {}) =>
    prova.app.inject({ url, headers: { host: 'localhost:4180', ...headers } })
  beforeAll(async () => {
    prova = await createServerDiProva()
    await createPiano(prova.contesto().archivio, [createScheda(1)])
  })
  afterAll(async () => {
    await prova.remove()
  })

  it('è la stessa, compressa come il browser chiede', async () => {
    const prima = await chiedi()
    const seconda = await chiedi({ 'accept-encoding': 'gzip, br' })
    expect(seconda.headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringContaining('accept-encoding'),
      'cache-control': 'private, no-cache',
      etag: prima.headers.etag,
    })
    expect(brotliDecompressSync(seconda.rawPayload).toString()).toBe(prima.body)
  })

  it('non viene rimandata a chi l’ha già, finché nessuno scrive', async () => {
    const { etag } = (await chiedi()).headers
    const ancora = await chiedi({ 'if-none-match': String(etag) })
    expect([ancora.statusCode, ancora.body]).toEqual([304, ''])
    await createPiano(prova.contesto().archivio, [createScheda(1, { descrizione: 'Tutta nuova' })])
    const nuova = await chiedi({ 'if-none-match': String(etag) })
    expect(nuova.statusCode).toBe(200)
    expect(nuova.body).toContain('Tutta nuova')
  })
})
