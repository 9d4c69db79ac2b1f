import { describe, expect, it } from 'vitest'
import { canProvenienza, type Provenienza } from './provenienza.ts'

const richiesta = (p: Partial<Provenienza>): Provenienza => ({
  metodo: 'POST',
  host: 'localhost:4180',
  secFetchSite: undefined,
  secFetchMode: undefined,
  secFetchDest: undefined,
  origin: undefined,
  ...p,
})

describe('da dove nasce una richiesta', () => {
  it('obbedisce a un modulo di queste stesse pagine', () => {
    expect(canProvenienza(richiesta({ secFetchSite: 'same-origin' })).ok).toBe(true)
    expect(canProvenienza(richiesta({ origin: 'http://localhost:4180' })).ok).toBe(true)
  })

  it.each(['cross-site', 'same-site', 'none'])('non obbedisce a un modulo nato altrove (%s)', (sito) => {
    expect(canProvenienza(richiesta({ secFetchSite: sito }))).toEqual({ ok: false, motivo: 'altro-sito' })
  })

  it('crede a Sec-Fetch-Site prima che a Origin', () => {
    const falsa = richiesta({ secFetchSite: 'cross-site', origin: 'http://localhost:4180' })
    expect(canProvenienza(falsa).ok).toBe(false)
  })

  it.each(['http://localhost:9999', 'https://localhost:4180', 'http://esempio.it', 'null'])(
    'non obbedisce a chi dichiara origine %s',
    (origin) => {
      expect(canProvenienza(richiesta({ origin }))).toEqual({ ok: false, motivo: 'altro-sito' })
    },
  )

  it('non obbedisce a una scrittura che non dice da dove viene', () => {
    expect(canProvenienza(richiesta({}))).toEqual({ ok: false, motivo: 'provenienza-ignota' })
  })

  it('un collegamento da un altro sito apre la pagina', () => {
    const clic = richiesta({
      metodo: 'GET',
      secFetchSite: 'cross-site',
      secFetchMode: 'navigate',
      secFetchDest: 'document',
    })
    expect(canProvenienza(clic).ok).toBe(true)
  })

  it.each([
    ['no-cors', 'image'],
    ['navigate', 'iframe'],
    ['cors', 'empty'],
  ])("un'immagine, una cornice o uno script di un altro sito non leggono nulla (%s, %s)", (mode, dest) => {
    const altrui = richiesta({
      metodo: 'GET',
      secFetchSite: 'cross-site',
      secFetchMode: mode,
      secFetchDest: dest,
    })
    expect(canProvenienza(altrui)).toEqual({ ok: false, motivo: 'altro-sito' })
  })
})
