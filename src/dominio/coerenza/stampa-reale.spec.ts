import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTesto } from '../../documenti/lettura/leggi-stampa.ts'
import { examineSchede } from './esamina-schede.ts'
import type { Rilievo } from './rilievo.ts'

/**
 * What a controller found by hand in a real print. It is never in the repository: without its path in
 * OBIETTIVO_STAMPA_REALE these are skipped ("stampa reale non disponibile").
 */
const percorso = process.env.OBIETTIVO_STAMPA_REALE

describe.skipIf(!percorso)('I controlli sulla stampa reale (OBIETTIVO_STAMPA_REALE)', () => {
  const { schede } = percorso ? readTesto(readFileSync(percorso, 'utf8')) : { schede: [] }
  const esito = examineSchede({ schede })
  const di = (regola: string, ...gravita: string[]): readonly Rilievo[] =>
    esito.rilievi.filter((r) => r.regola === regola && (gravita.length === 0 || gravita.includes(r.gravita)))
  const codici = (rilievi: readonly Rilievo[]): string[] => rilievi.map((r) => r.codice?.slice(5) ?? '')

  it.each([
    ['P01', ['S08_35']],
    ['P02', ['S08_05']],
    ['P13', ['S08_17']],
    ['S03', ['S08_14']],
    ['S06', ['S08_21', 'S08_04']],
    ['S09', ['S08_17', 'S08_23']],
    ['I04', ['S08_17', 'S08_00']],
    ['I05', ['S08_34']],
    ['I07', ['S08_25', 'S08_34']],
    ['I08', ['S08_11', 'S08_19']],
    ['I13', ['S08_20']],
    ['I16', ['S08_34']],
    ['N01', ['S08_32']],
    ['N04', ['S08_07', 'S08_11', 'S08_02']],
    ['N06', ['S08_32', 'S08_32']],
    ['X01', ['S08_10']],
  ])("%s: queste schede e nessun'altra", (regola, attese) => {
    expect(codici(di(regola)).sort()).toEqual([...attese].sort())
  })

  it('P08: una fase in tre schede; nello stato di attuazione soltanto, una informazione', () => {
    expect(di('P08', 'W').map((r) => [r.codice?.slice(5), r.indice])).toEqual([
      ['S08_21', 3],
      ['S08_10', 1],
      ['S08_34', 3],
    ])
    expect(codici(di('P08', 'I'))).toEqual(['S08_04'])
  })

  it('P09: cinque fasi della stessa scheda, come informazione', () => {
    expect(di('P09').map((r) => [r.codice?.slice(5), r.indice, r.gravita])).toEqual(
      [0, 1, 2, 3, 4].map((i) => ['S08_00', i, 'I']),
    )
  })

  it('I03: un errore di unità e due avvisi', () => {
    expect(codici(di('I03', 'E'))).toEqual(['S08_00'])
    expect(di('I03', 'E')[0]?.evidenza).toBe('Atteso 3.500,00, raggiunto 546.045,00')
    expect(codici(di('I03', 'W')).sort()).toEqual(['S08_08', 'S08_22'])
  })

  it.each([
    'S01',
    'S02',
    'S04',
    'S05',
    'S08',
    'P03',
    'P04',
    'P05',
    'P06',
    'P07',
    'P10',
    'I01',
    'I02',
    'I06',
    'I12',
    'I17',
    'N05',
    'X02',
  ])('%s tace', (regola) => {
    expect(di(regola)).toEqual([])
  })

  it('dice quali regole non si applicano a una stampa da sola', () => {
    expect(esito.nonApplicabili.map((n) => n.regola)).toEqual(['S10', 'I18', 'X03', 'X06', 'X07'])
  })

  it('ogni rilievo di una scheda ha pagina e riga', () => {
    expect(esito.rilievi.filter((r) => r.codice !== null && (r.pagina === null || r.riga === null))).toEqual(
      [],
    )
  })
})
