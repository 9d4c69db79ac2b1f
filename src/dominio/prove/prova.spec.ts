import { describe, expect, it } from 'vitest'
import { printProva, readAtto, readCollegamento, readLink } from './prova.ts'

const ATTO = { organo: ' Giunta  comunale ', numero: ' 12 ', data: '03/02/2031', link: '' }

describe('un atto', () => {
  it('si scrive con la data in tutti e due i modi', () => {
    const dati = { tipo: 'atto', organo: 'Giunta comunale', numero: '12', data: '2031-02-03', link: null }
    expect(readAtto(ATTO)).toEqual({ ok: true, dati })
    expect(readAtto({ ...ATTO, data: '2031-02-03' })).toEqual({ ok: true, dati })
    expect(printProva(dati as never)).toBe('Giunta comunale n. 12 del 03/02/2031')
  })

  it.each([
    [{ organo: ' ' }, 'organo'],
    [{ organo: 'x'.repeat(121) }, 'organo'],
    [{ numero: '' }, 'numero'],
    [{ numero: 'x'.repeat(41) }, 'numero'],
    [{ data: '31/02/2031' }, 'data'],
    [{ data: '' }, 'data'],
    [{ link: 'javascript:alert(1)' }, 'link'],
  ] as const)('con %o non si capisce', (cambi, motivo) => {
    expect(readAtto({ ...ATTO, ...cambi })).toEqual({ ok: false, motivo })
  })
})

describe('un collegamento', () => {
  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://comune.example/a',
    '//comune.example/a',
    'comune.example',
    'http://',
    'https://utente:segreto@comune.example/',
    `https://comune.example/${'x'.repeat(2_000)}`,
  ])('%s non è un indirizzo', (testo) => {
    expect(readLink(testo)).toBe(null)
    expect(readCollegamento({ titolo: '', link: testo })).toEqual({ ok: false, motivo: 'link' })
  })

  it('si chiama col suo nome, o con l’indirizzo', () => {
    const letto = readCollegamento({ titolo: ' La  pagina ', link: ' HTTPS://Comune.example/a?b=1#c ' })
    expect(letto).toEqual({
      ok: true,
      dati: { tipo: 'link', titolo: 'La pagina', link: 'https://comune.example/a?b=1#c' },
    })
    expect(printProva({ tipo: 'link', titolo: '', link: 'https://x.example/' })).toBe('https://x.example/')
    expect(readCollegamento({ titolo: 'x'.repeat(201), link: 'https://x.example/' })).toEqual({
      ok: false,
      motivo: 'titolo',
    })
  })
})
