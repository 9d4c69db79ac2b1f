import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModello } from './compila-modello.ts'
import { matchModello, printModello } from './modello.ts'

const pezzi = (modello: string) => {
  const esito = readModello(modello)
  if (!esito.ok) throw new Error(esito.messaggio)
  return esito.pezzi
}
const motivo = (modello: string) => {
  const esito = readModello(modello)
  return esito.ok ? 'ok' : esito.motivo
}

describe('il linguaggio dei modelli di codice', () => {
  it('legge parti a larghezza fissa, variabile, di lettere e miste', () => {
    expect(matchModello(pezzi('<anno:4>.<ufficio:1-3a>-<seq:2x>'), '2025.RAG-0B')).toEqual({
      anno: '2025',
      ufficio: 'RAG',
      seq: '0B',
    })
  })
  it('non accetta un codice più lungo o più corto del modello', () => {
    const m = pezzi('S<settore:2>')
    expect(matchModello(m, 'S08')).toEqual({ settore: '08' })
    expect(matchModello(m, 'S8')).toBeNull()
    expect(matchModello(m, 'S081')).toBeNull()
    expect(matchModello(m, 'S08 ')).toBeNull()
  })
  it('non scambia cifre di altre scritture per cifre', () => {
    expect(matchModello(pezzi('S<settore:2>'), 'S٠٨')).toBeNull()
  })
  it('distingue i progressivi ripetuti con il nome della parte che li precede', () => {
    expect(matchModello(pezzi('<missione:2><seq:2>_<programma:2><seq:2>'), '1201_0602')).toEqual({
      missione: '12',
      seqMissione: '01',
      programma: '06',
      seq: '02',
    })
  })
  it.each([
    ['', 'modello-vuoto'],
    ['   ', 'modello-vuoto'],
    ['DUP', 'parte-malformata'],
    ['DUP_<mandato:2', 'parentesi'],
    ['DUP_mandato:2>', 'parentesi'],
    ['DUP_<mandato>', 'parte-malformata'],
    ['DUP_<mandato:due>', 'parte-malformata'],
    ['DUP_<mandato:2z>', 'parte-malformata'],
    ['DUP_<Mandato:2>', 'parte-malformata'],
    ['DUP_<mandato:0>', 'larghezza'],
    ['DUP_<mandato:3-2>', 'larghezza'],
    ['DUP_<mandato:99>', 'larghezza'],
    [`${'x'.repeat(300)}<seq:2>`, 'larghezza'],
    ['DUP <mandato:2>', 'carattere-non-ammesso'],
    ['DUP\u200b_<mandato:2>', 'carattere-non-ammesso'],
    ['<anno:4>_<anno:4>', 'parte-ripetuta'],
    ['<seq:2>_<seq:2>', 'parte-ripetuta'],
    ['<missione:2><seq:2><seq:2><seq:2>', 'parte-ripetuta'],
    ['<settore:1-3><seq:2>', 'ambiguo'],
    ['<settore:1-3x><seq:2>', 'ambiguo'],
    ['<settore:1-3x>S<seq:2>', 'ambiguo'],
  ])('rifiuta il modello «%s» con il motivo %s', (modello, atteso) => {
    expect(motivo(modello)).toBe(atteso)
  })
  it.each(['<settore:1-3a><seq:2>', '<settore:1-3>S<seq:2>', '<settore:1-3>.<seq:1-2>'])(
    'accetta la larghezza variabile di «%s», dove la fine si vede',
    (modello) => {
      expect(motivo(modello)).toBe('ok')
    },
  )
  it('spiega in italiano che cosa non va e come rimediare', () => {
    const esito = readModello('<settore:1-3><seq:2>')
    expect(esito).toMatchObject({ ok: false })
    if (!esito.ok) expect(esito.messaggio).toMatch(/«settore».*larghezza fissa.*separatore/)
  })
  it('scrivere e rileggere dà le stesse parti, per qualunque modello valido', () => {
    const alfabeti = { '': '0123456789', a: 'ABCxyz', x: '09AZaz' } as const
    const parte = fc.record({
      min: fc.integer({ min: 1, max: 4 }),
      piu: fc.integer({ min: 0, max: 3 }),
      classe: fc.constantFrom('', 'a', 'x'),
      separatore: fc.constantFrom('_', '.', '-', '/', ''),
    })
    fc.assert(
      fc.property(
        fc.array(parte, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat(1000)),
        (ps, caso) => {
          const modello = ps
            .map((p, i) => `<p${i}:${p.min}${p.piu ? `-${p.min + p.piu}` : ''}${p.classe}>${p.separatore}`)
            .join('')
          const esito = readModello(modello)
          if (!esito.ok) {
            expect(esito.motivo).toBe('ambiguo')
            return
          }
          const tiro = () => caso.next().value ?? 0
          const parti = Object.fromEntries(
            ps.map((p, i) => {
              const lettere = alfabeti[p.classe as keyof typeof alfabeti]
              const n = p.min + (tiro() % (p.piu + 1))
              return [`p${i}`, Array.from({ length: n }, () => lettere[tiro() % lettere.length]).join('')]
            }),
          )
          const scritto = printModello(esito.pezzi, parti)
          expect(scritto).not.toBeNull()
          expect(matchModello(esito.pezzi, scritto ?? '')).toEqual(parti)
        },
      ),
    )
  })
  it('un codice ostile lunghissimo si rifiuta in un passaggio', () => {
    const m = pezzi('<a:1-40x>_<b:1-40x>_<c:1-40x>')
    const inizio = performance.now()
    expect(matchModello(m, 'a'.repeat(2_000_000))).toBeNull()
    expect(matchModello(m, '_a'.repeat(1_000_000))).toBeNull()
    expect(performance.now() - inizio).toBeLessThan(200)
  })
})
