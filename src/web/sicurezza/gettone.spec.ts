import { describe, expect, it } from 'vitest'
import { createGettoni, NOME_BISCOTTO, readBiscotto } from './gettone.ts'

describe('il gettone dei moduli', () => {
  it('accetta il modulo che il programma ha dato a questo browser', () => {
    const gettoni = createGettoni()
    const { biscotto, gettone } = gettoni.create(undefined)
    expect(gettoni.canGettone(biscotto, gettone)).toBe(true)
  })

  it('tiene il valore già dato, così due schede del browser valgono insieme', () => {
    const gettoni = createGettoni()
    const prima = gettoni.create(undefined)
    const dopo = gettoni.create(prima.biscotto)
    expect(dopo).toEqual({ biscotto: prima.biscotto, gettone: prima.gettone, nuovo: false })
  })

  it('con lo stesso segreto vale anche dopo un riavvio', () => {
    const segreto = new Uint8Array(32).fill(7)
    const mio = createGettoni(segreto).create(undefined)
    expect(createGettoni(segreto).canGettone(mio.biscotto, mio.gettone)).toBe(true)
  })

  it('rifiuta il gettone di un altro browser, di un altro archivio, o vuoto', () => {
    const gettoni = createGettoni()
    const mio = gettoni.create(undefined)
    const altrui = gettoni.create(undefined)
    const altroArchivio = createGettoni()
    expect(gettoni.canGettone(mio.biscotto, altrui.gettone)).toBe(false)
    expect(altroArchivio.canGettone(mio.biscotto, mio.gettone)).toBe(false)
    for (const falso of ['', 'x', mio.biscotto, undefined, null, 7, [mio.gettone]])
      expect(gettoni.canGettone(mio.biscotto, falso)).toBe(false)
    expect(gettoni.canGettone(undefined, mio.gettone)).toBe(false)
  })

  it('non adotta un valore malformato messo da altri', () => {
    expect(createGettoni().create('corto').nuovo).toBe(true)
  })

  it("trova il proprio valore tra gli altri dell'intestazione", () => {
    expect(readBiscotto(`a=1; ${NOME_BISCOTTO}=abc=; b=2`, NOME_BISCOTTO)).toBe('abc=')
    expect(readBiscotto(`x${NOME_BISCOTTO}=abc`, NOME_BISCOTTO)).toBeUndefined()
    expect(readBiscotto(undefined, NOME_BISCOTTO)).toBeUndefined()
  })
})
