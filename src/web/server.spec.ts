import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServerDiProva, type ServerDiProva } from '../../test/web/server-di-prova.ts'

let prova: ServerDiProva
beforeAll(async () => {
  prova = await createServerDiProva()
}, 60_000)
afterAll(async () => {
  await prova.remove()
})

const chiedi = (
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
) => prova.app.inject({ method, url, headers: { host: 'localhost:4180', ...headers } })

describe('il programma vuoto', () => {
  it('accoglie con i modi per cominciare', async () => {
    const r = await chiedi('/')
    expect(r.statusCode).toBe(200)
    expect(r.body).toContain('Benvenuti in Obiettivo Comune')
    expect(r.body).toContain('Apri il Comune di esempio')
    expect(r.body).toMatch(/^<!DOCTYPE html><html lang="it">/)
  })
})

describe('ciò che ogni risposta dice al browser', () => {
  it('di caricare solo file di qui e di non eseguire nulla scritto nella pagina', async () => {
    const r = await chiedi('/')
    const csp = r.headers['content-security-policy']
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("script-src 'self'")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).not.toContain('unsafe')
    expect(csp).not.toContain('upgrade-insecure-requests')
    expect(r.headers['referrer-policy']).toBe('same-origin')
    expect(r.headers['strict-transport-security']).toBeUndefined()
    expect(r.headers['x-content-type-options']).toBe('nosniff')
    expect(r.body).not.toMatch(/ style="| onclick=|<style|<script>/)
  })

  it('una pagina già vista e non cambiata non si rispedisce', async () => {
    const prima = await chiedi('/')
    expect(prima.headers['cache-control']).toBe('private, no-cache')
    // The page has a form: whoever comes back brings the cookie that its token belongs to.
    const cookie = String(prima.headers['set-cookie']).split(';')[0] ?? ''
    const dopo = await chiedi('/', { 'if-none-match': String(prima.headers.etag), cookie })
    expect(dopo.statusCode).toBe(304)
    expect(dopo.body).toBe('')
    expect((await chiedi('/', { 'if-none-match': 'W/"altro"', cookie })).statusCode).toBe(200)
  })

  it('un file con la sua impronta nel nome si tiene un anno, già compresso', async () => {
    const [, css = ''] = /href="(\/statico\/pagine\.[0-9a-f]{10}\.css)"/.exec((await chiedi('/')).body) ?? []
    const r = await chiedi(css, { 'accept-encoding': 'br, gzip' })
    expect(r.statusCode).toBe(200)
    expect(r.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(r.headers['content-encoding']).toBe('br')
    expect(r.headers['content-type']).toContain('text/css')
    const gzip = await chiedi(css, { 'accept-encoding': 'gzip' })
    expect(gzip.rawPayload.length).toBeLessThan(60 * 1024)
  })
})

describe('a chi non risponde', () => {
  it('a un nome che non è di questo computer', async () => {
    const r = await chiedi('/', { host: 'piani.esempio.it' })
    expect(r.statusCode).toBe(421)
    expect(r.body).toContain('risponde solo a http://127.0.0.1')
    expect(r.body).not.toContain('Benvenuti in Obiettivo Comune')
  })

  it('a una scrittura nata in un altro sito, o che non dice dove', async () => {
    const nate: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'http://esempio.it' },
      {},
    ]
    for (const headers of nate) {
      const r = await chiedi('/importa', headers, 'POST')
      expect(r.statusCode).toBe(403)
      expect(r.body).toContain('non viene da una pagina di questo programma')
    }
  })
})

describe('gli errori si spiegano', () => {
  it('una pagina che non esiste', async () => {
    const r = await chiedi('/piani/NON_ESISTE/obiettivi/2021_S01_01')
    expect(r.statusCode).toBe(404)
    expect(r.body).toContain('Pagina non trovata')
    expect(r.body).toContain('href="/"')
    expect((await chiedi('/..%2f..%2fpackage.json')).statusCode).toBe(404)
    expect((await chiedi('/statico/..%2f..%2fpackage.json')).statusCode).not.toBe(200)
  })

  it('una richiesta di un genere non previsto, e quali lo sono', async () => {
    const r = await chiedi('/piani/DUP_2021_2023', { 'sec-fetch-site': 'same-origin' }, 'DELETE')
    expect(r.statusCode).toBe(405)
    expect(r.headers.allow).toContain('GET')
    expect(r.body).toContain('Operazione non prevista')
  })

  it('un indirizzo malformato', async () => {
    const r = await chiedi('/piani/%E0%A4%A')
    expect(r.statusCode).toBe(400)
    expect(r.body).toContain('<!DOCTYPE html>')
    expect(r.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('un nome lunghissimo o con segni di pagina resta testo', async () => {
    const r = await chiedi(`/piani?testo=${encodeURIComponent('<script>alert(1)</script>')}&vista=x`)
    expect(r.statusCode).toBe(302)
    const lungo = await chiedi(`/piani/${'x'.repeat(3000)}`)
    expect([400, 404]).toContain(lungo.statusCode)
    expect(lungo.body).toContain('<!DOCTYPE html>')
  })

  it('un errore imprevisto dà un riferimento e mai il suo testo', async () => {
    const rotto = await createServerDiProva()
    try {
      const { archivio } = rotto.contesto()
      await archivio.close()
      const r = await rotto.app.inject({ url: '/', headers: { host: 'localhost' } })
      expect(r.statusCode).toBeGreaterThanOrEqual(500)
      expect(r.body).toContain('<!DOCTYPE html>')
      expect(r.body).not.toMatch(/at .*\.(ts|js):\d+/)
      expect(r.body).not.toMatch(/destroyed|not open/i)
    } finally {
      await rotto.remove().catch(() => undefined)
    }
  })

  it('a una macchina in JSON', async () => {
    const r = await chiedi('/nulla', { accept: 'application/json' })
    expect(r.json()).toEqual({ errore: 'Pagina non trovata', spiegazione: expect.any(String) })
  })
})
