import { describe, expect, it } from 'vitest'
import { canHost } from './host.ts'

describe('il nome con cui si chiama il programma', () => {
  it.each(['127.0.0.1:4180', 'localhost:4180', 'LOCALHOST:4180'])('accetta %s', (host) => {
    expect(canHost(host, 4180)).toEqual({ ok: true })
  })

  it.each([
    'esempio.it:4180',
    'localhost.esempio.it:4180',
    '127.0.0.1.esempio.it:4180',
    '10.0.0.5:4180',
    '[::1]:4180',
    'localhost:4180@esempio.it',
    'utente@localhost:4180',
  ])('rifiuta %s, anche se la connessione è locale', (host) => {
    expect(canHost(host, 4180)).toEqual({ ok: false, motivo: 'host-non-ammesso' })
  })

  it('rifiuta la porta di un altro programma', () => {
    expect(canHost('localhost:9999', 4180)).toEqual({ ok: false, motivo: 'porta-diversa' })
    expect(canHost('localhost', 4180)).toEqual({ ok: false, motivo: 'porta-diversa' })
  })

  it('sulla porta 80 il browser non la scrive', () => {
    expect(canHost('localhost', 80)).toEqual({ ok: true })
  })

  it('rifiuta chi non dice come si chiama', () => {
    expect(canHost(undefined, 4180)).toEqual({ ok: false, motivo: 'host-assente' })
    expect(canHost('', 4180)).toEqual({ ok: false, motivo: 'host-assente' })
  })
})
