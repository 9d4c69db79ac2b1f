import { afterEach, expect, it } from 'vitest'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../../../test/posta-di-prova.ts'
import { createPosta, createPostaDaAmbiente } from './posta.ts'

let server: PostaDiProva | undefined
afterEach(async () => server?.remove())

const mittente = 'Piano <piano@comune.example>'
const lettera = { a: 'ada@comune.example', oggetto: 'Invito più atteso', testo: 'Buongiorno,\nperché no?\n' }

it('una lettera arriva al server vero, con mittente, oggetto e accenti', async () => {
  server = await startPosta()
  const posta = createPosta({ url: server.url, mittente })
  expect(await posta.invia(lettera)).toEqual({ ok: true })
  posta.close()
  expect(server.arrivate).toHaveLength(1)
  const [arrivata] = server.arrivate
  expect(arrivata?.a).toEqual(['ada@comune.example'])
  expect(arrivata?.testo).toContain('From: Piano <piano@comune.example>')
  expect(testoDellaLettera(arrivata?.testo ?? '')).toContain('perché no?')
})

it('un server che rifiuta, o che non c’è, è una risposta con il perché', async () => {
  server = await startPosta(true)
  expect(await createPosta({ url: server.url, mittente }).invia(lettera)).toMatchObject({
    ok: false,
    motivo: 'non-inviata',
    errore: expect.stringContaining('casella inesistente'),
  })
  const spento = server.url
  await server.remove()
  expect(await createPosta({ url: spento, mittente }).invia(lettera)).toMatchObject({ ok: false })
})

it('l’ambiente dice se si può scrivere, e da parte di chi', () => {
  expect(createPostaDaAmbiente({})).toBeNull()
  expect(() => createPostaDaAmbiente({ OBIETTIVO_SMTP: 'smtp://x' })).toThrow('OBIETTIVO_SMTP_DA')
  expect(() => createPostaDaAmbiente({ OBIETTIVO_SMTP: 'http://x', OBIETTIVO_SMTP_DA: mittente })).toThrow(
    'smtp://',
  )
})
