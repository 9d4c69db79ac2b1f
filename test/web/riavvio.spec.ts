import { afterEach, describe, expect, it } from 'vitest'
import { loadSegretoModuli } from '../../src/servizi/accesso/segreto-moduli.ts'
import type { OpzioniAccesso } from '../../src/web/accesso/guardia.ts'
import { startWeb } from '../../src/web/avvia.ts'
import { type ArchivioDiProva, MOTORI } from '../archivi.ts'
import { createContesto, createPiano } from '../contesto.ts'
import { createScheda } from '../schede-di-prova.ts'
import { getStatico } from './server-di-prova.ts'

const ACCESSO: OpzioniAccesso = { posta: null, chiave: new Uint8Array(32), urlPubblico: null }
const MODI = [
  { modo: 'con accesso', accesso: { accesso: ACCESSO }, pagina: '/accedi', invio: '/accedi', atteso: 401 },
  {
    modo: 'di chi siede al computer',
    accesso: {},
    pagina: '/calendario/impostazioni',
    invio: '/calendario/impostazioni',
    // What was typed is not whole: the form was read, and says what is missing.
    atteso: 400,
  },
]

describe.each(MOTORI)('un modulo aperto prima di un riavvio, su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova?.remove())

  it.each(MODI)('vale anche dopo: $modo', async ({ accesso, pagina, invio, atteso }) => {
    prova = await create()
    await createPiano(prova.archivio, [createScheda(1)])
    const apri = async () => {
      const web = await startWeb({
        archivio: prova.archivio,
        porta: 0,
        statico: await getStatico(),
        registro: false,
        ...accesso,
      })
      if (!web.ok) throw new Error(web.messaggio)
      return web
    }
    const prima = await apri()
    const aperta = await fetch(`${prima.url}${pagina}`)
    const cookie = String(aperta.headers.get('set-cookie')).split(';')[0] ?? ''
    const gettone = /name="_gettone" value="([^"]+)"/.exec(await aperta.text())?.[1] ?? ''
    expect(gettone.length).toBeGreaterThan(40)
    await prima.close()

    const dopo = await apri()
    try {
      const invia = async (_gettone: string) => {
        const body = new URLSearchParams({ _gettone, email: 'nessuno@comune.example', anno: '2032' })
        return await fetch(`${dopo.url}${invio}`, {
          method: 'POST',
          headers: { cookie, origin: dopo.url },
          body,
        })
      }
      expect((await invia(gettone)).status).toBe(atteso)
      expect((await invia(`${gettone.slice(0, -2)}AA`)).status).toBe(403)
    } finally {
      await dopo.close()
    }
  })

  it('il segreto è uno per archivio, anche se in due lo chiedono insieme per primi', async () => {
    prova = await create()
    const ctx = createContesto(prova.archivio)
    const due = await Promise.all([loadSegretoModuli(ctx), loadSegretoModuli(ctx)])
    expect(due[0]).toEqual(due[1])
    expect(due[0]?.byteLength).toBe(32)
    const altra = await create()
    try {
      expect(await loadSegretoModuli(createContesto(altra.archivio))).not.toEqual(due[0])
    } finally {
      await altra.remove()
    }
  })
})
