import { describe, expect, it } from 'vitest'
import type { Centro, Organigramma } from '../organigramma/organigramma.ts'
import type { Ambito } from '../permessi/attore.ts'
import { readEmail } from './email.ts'
import { findDifettoRuolo, type RuoloConferito, toRuoliVigenti } from './ruoli.ts'

const centro = (codice: string, c: Partial<Centro> = {}): Centro => ({
  codice,
  nome: codice,
  padre: null,
  dal: '2030-01-01',
  al: null,
  succedeA: [],
  ...c,
})
const organigramma: Organigramma = {
  centri: [
    centro('08_S_2030', { al: '2031-12-31' }),
    centro('0801_S_2030', { padre: '08_S_2030', al: '2031-12-31' }),
    centro('05_S_2032', { dal: '2032-01-01', succedeA: ['08_S_2030'] }),
    centro('0502_S_2032', { dal: '2032-01-01', padre: '05_S_2032' }),
    centro('09_S_2030'),
  ],
  incarichi: [
    { persona: 'ROSSI ADA', ruolo: 'dirigente', centro: '09_S_2030', dal: '2032-01-01', al: '2032-06-30' },
  ],
  deleghe: [{ assessorato: 'Bilancio', persona: 'BLU EVA', dal: '2032-01-01', al: null }],
  nomiStampati: { 'SETT. SOCIALE': '08_S_2030' },
}
const conferito = (ambito: Ambito, r: Partial<RuoloConferito> = {}): RuoloConferito => ({
  ruolo: 'responsabile',
  ambito,
  titolo: 'titolare',
  dal: null,
  al: null,
  ...r,
})
const vigenti = (r: RuoloConferito, persona: string | null = null, oggi = '2032-03-01') =>
  toRuoliVigenti([r], persona, organigramma, oggi).map((v) => v.ambito)

describe('i ruoli in vigore oggi', () => {
  it('un centro vale con quelli sotto di lui e con ciò che erano prima', () => {
    expect(vigenti(conferito({ tipo: 'centri', codici: ['05_S_2032'] }))).toEqual([
      { tipo: 'centri', codici: ['05_S_2032', '0502_S_2032', '08_S_2030', '0801_S_2030'] },
    ])
  })

  it('un centro che non c’è più vale ancora per le sue schede, non per chi ne ha preso il posto', () => {
    expect(vigenti(conferito({ tipo: 'centri', codici: ['08_S_2030'] }))).toEqual([
      { tipo: 'centri', codici: ['08_S_2030', '0801_S_2030'] },
    ])
  })

  it('senza centri indicati segue l’organigramma: gli incarichi della persona, finché durano', () => {
    const r = conferito({ tipo: 'centri', codici: [] })
    expect(vigenti(r, 'ROSSI ADA')).toEqual([{ tipo: 'centri', codici: ['09_S_2030'] }])
    expect(vigenti(r, 'ROSSI ADA', '2032-07-01')).toEqual([{ tipo: 'centri', codici: [] }])
    expect(vigenti(r, null)).toEqual([{ tipo: 'centri', codici: [] }])
  })

  it('l’assessore segue le sue deleghe', () => {
    const r = conferito({ tipo: 'assessorati', nomi: [] }, { ruolo: 'assessore' })
    expect(vigenti(r, 'BLU EVA')).toEqual([{ tipo: 'assessorati', nomi: ['Bilancio'] }])
    expect(vigenti(r, 'BLU EVA', '2031-12-31')).toEqual([{ tipo: 'assessorati', nomi: [] }])
  })

  it('valgono dal primo all’ultimo giorno, compresi', () => {
    const r = conferito({ tipo: 'ente' }, { dal: '2032-03-01', al: '2032-03-31', titolo: 'interim' })
    const quanti = ['2032-02-29', '2032-03-01', '2032-03-31', '2032-04-01'].map(
      (g) => vigenti(r, null, g).length,
    )
    expect(quanti).toEqual([0, 1, 1, 0])
  })
})

describe('un ruolo da conferire', () => {
  it.each<[string, RuoloConferito, string | null]>([
    ['per sé basta l’ente', conferito({ tipo: 'ente' }, { ruolo: 'controllo' }), null],
    ['l’operatore locale', conferito({ tipo: 'ente' }, { ruolo: 'operatore-locale' }), 'ruolo-sconosciuto'],
    [
      'il controllo di un centro solo',
      conferito({ tipo: 'centri', codici: ['A'] }, { ruolo: 'controllo' }),
      'ambito-non-adatto',
    ],
    ['schede senza codici', conferito({ tipo: 'schede', vista: 'V', codici: [] }), 'ambito-vuoto'],
    [
      'fine prima dell’inizio',
      conferito({ tipo: 'ente' }, { dal: '2032-02-01', al: '2032-01-31' }),
      'date-rovesciate',
    ],
  ])('%s', (_, r, atteso) => {
    expect(findDifettoRuolo(r)).toBe(atteso)
  })
})

it.each([
  [' Ada.Rossi@Comune.Example ', 'ada.rossi@comune.example'],
  ['ada@localhost', null],
  ['ada rossi@x.it', null],
  ['a@b.it, c@d.it', null],
  ['"a"<a@b.it>', null],
  ['', null],
])('l’indirizzo «%s» è %s', (testo, atteso) => {
  expect(readEmail(testo)).toBe(atteso)
})
