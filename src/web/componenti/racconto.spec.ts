import { describe, expect, it } from 'vitest'
import { rendi } from '../../../test/web/rendi-prova.ts'
import { Racconto } from './racconto.tsx'

const html = (testo: string) => rendi(Racconto, { testo }).replace('<!DOCTYPE html>', '')

describe('il racconto di una scheda', () => {
  it('una riga vuota è un paragrafo, una riga nuova è una voce', () => {
    expect(html('Primo.\n\nSecondo:\n- uno\n- due')).toBe(
      '<div class="oc-racconto"><p>Primo.</p><p>Secondo:</p><ul><li>uno</li><li>due</li></ul></div>',
    )
  })

  it('un elenco senza titolo non inventa un paragrafo', () => {
    expect(html('• uno\n• due')).toBe('<div class="oc-racconto"><ul><li>uno</li><li>due</li></ul></div>')
  })

  it('un trattino dentro la frase resta nella frase', () => {
    expect(html('Il piano - approvato - è in vigore')).toContain('<p>Il piano - approvato - è in vigore</p>')
    expect(html('- una riga sola che comincia così')).toContain('<p>- una riga sola')
  })
})
