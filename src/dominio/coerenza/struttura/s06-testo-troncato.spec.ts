import { describe, expect, it } from 'vitest'
import { fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { s06 } from './s06-testo-troncato.ts'

describe('S06 · testo troncato', () => {
  it('chiede della descrizione che finisce con i puntini: obiettivo, fase, indicatore', () => {
    const rilievi = trova(
      s06,
      scheda({
        descrizione: 'Aprire la biblioteca. Promuovere...',
        fasi: [fase(), fase({ descrizione: 'Acquisto dei libri anche attraverso…' })],
        indicatori: [indicatore({ descrizione: 'Numero di prestiti ai ragazzi delle...' })],
      }),
    )
    expect(rilievi.map((r) => [r.campo, r.indice])).toEqual([
      ['descrizione', null],
      ['indicatori.descrizione', 0],
      ['fasi.descrizione', 1],
    ])
  })

  it('tace se i puntini chiudono un elenco con «ecc.» o stanno in mezzo', () => {
    expect(trova(s06, scheda({ descrizione: 'Libri, riviste, ecc...' }))).toEqual([])
    expect(trova(s06, scheda({ descrizione: 'Libri (riviste, giochi, ecc…)' }))).toEqual([])
    expect(trova(s06, scheda({ descrizione: 'Tutela (minori e fragili...) e prevenzione' }))).toEqual([])
  })

  it('non guarda note e stato di attuazione', () => {
    expect(trova(s06, scheda({ fasi: [fase({ nota: 'e così via...' })] }))).toEqual([])
  })
})
