import { describe, expect, it } from 'vitest'
import { fase, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p13 } from './p13-note-uguali.ts'

const conNote = (...note: (string | null)[]) =>
  trova(p13, scheda({ fasi: note.map((nota) => fase({ nota })) }))
const LUNGA = 'Inseriti regolarmente i ragazzi compatibilmente con la disponibilità del nuovo gestore'

describe('P13 · note uguali', () => {
  it('chiede una volta per gruppo di fasi con la stessa nota', () => {
    expect(conNote(LUNGA, null, LUNGA, `${LUNGA.toUpperCase()} `)).toMatchObject([
      { campo: 'fasi.nota', indice: 2, gravita: 'W' },
    ])
    expect(conNote(LUNGA, LUNGA)[0]?.domanda).toContain('Le fasi 1 e 2')
  })

  it('tace per formule brevi, rimandi e un atto che chiude due fasi', () => {
    expect(conNote('Conclusa nei tempi', 'Conclusa nei tempi')).toEqual([])
    expect(
      conNote(
        'Vedi stato di attuazione e note degli indicatori',
        'Vedi stato di attuazione e note degli indicatori',
      ),
    ).toEqual([])
    expect(
      conNote(
        'Regolamento approvato con delibera di CC n. 12/2021',
        'Regolamento approvato con delibera di CC n. 12/2021',
      ),
    ).toEqual([])
  })

  it('tace per note che si somigliano soltanto', () => {
    expect(conNote(LUNGA, `${LUNGA} e del trasporto`)).toEqual([])
  })
})
