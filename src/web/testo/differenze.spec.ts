import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confrontaTesti } from './differenze.ts'

const segna = (prima: string, dopo: string): readonly [string, string] | null => {
  const c = confrontaTesti(prima, dopo)
  const scrivi = (brani: readonly { testo: string; cambiato: boolean }[]) =>
    brani.map((b) => (b.cambiato ? `[${b.testo}]` : b.testo)).join('')
  return c === null ? null : [scrivi(c.prima), scrivi(c.dopo)]
}

describe('le differenze tra due testi', () => {
  it('segna le parole tolte e quelle nuove', () => {
    expect(
      segna('Sono stati aperti 3 sportelli nel quartiere.', 'Sono stati aperti 5 sportelli nel quartiere.'),
    ).toEqual([
      'Sono stati aperti [3] sportelli nel quartiere.',
      'Sono stati aperti [5] sportelli nel quartiere.',
    ])
    expect(segna('Il servizio è attivo da maggio', 'Il servizio è attivo da fine giugno')).toEqual([
      'Il servizio è attivo da [maggio]',
      'Il servizio è attivo da [fine giugno]',
    ])
  })

  it('due testi uguali non hanno segni, due diversi quasi in tutto non si confrontano', () => {
    expect(segna('Nulla è cambiato.', 'Nulla è cambiato.')).toEqual([
      'Nulla è cambiato.',
      'Nulla è cambiato.',
    ])
    expect(
      segna('Posati i nuovi lampioni in via Roma', 'Corsi di lettura ad alta voce per bambini'),
    ).toBeNull()
  })

  it('un testo lunghissimo e rimescolato non ferma la pagina', () => {
    const parole = Array.from({ length: 6000 }, (_, i) => `parola${i % 97}`)
    const inizio = performance.now()
    confrontaTesti(parole.join(' '), parole.toReversed().join(' '))
    expect(performance.now() - inizio).toBeLessThan(2000)
  })

  it('ogni lato conserva tutto il suo testo, spazi e capoversi compresi', () => {
    const testo = fc
      .array(fc.constantFrom('casa', 'scuola', 'l’ente', '12,5', '\n\n', '\n- ', ' ', '  ', ';'))
      .map((p) => p.join(''))
    fc.assert(
      fc.property(testo, testo, (a, b) => {
        const c = confrontaTesti(a, b)
        if (c === null) return
        expect(c.prima.map((x) => x.testo).join('')).toBe(a)
        expect(c.dopo.map((x) => x.testo).join('')).toBe(b)
      }),
    )
  })
})
