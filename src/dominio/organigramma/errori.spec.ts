import { describe, expect, it } from 'vitest'
import { findErroriOrganigramma, findScoperto, type RigheOrganigramma } from './errori.ts'
import type { Centro } from './organigramma.ts'

const centro = (codice: string, c: Partial<Centro> = {}): Centro => ({
  codice,
  nome: `Unità ${codice}`,
  padre: null,
  dal: '2021-01-01',
  al: null,
  succedeA: [],
  ...c,
})
const VUOTO: RigheOrganigramma = { centri: [], incarichi: [], deleghe: [], nomi: [] }
const motivi = (r: Partial<RigheOrganigramma>) =>
  findErroriOrganigramma({ ...VUOTO, ...r }).map((e) => `${e.lista} ${e.indice} ${e.campo} ${e.motivo}`)

describe('che cosa non va in un organigramma', () => {
  it('uno fatto bene non ha errori', () => {
    expect(
      motivi({
        centri: [
          centro('A', { al: '2021-12-31' }),
          centro('A', { dal: '2022-01-01', nome: 'Rinominato' }),
          centro('A1', { padre: 'A' }),
          centro('B', { dal: '2022-06-01', succedeA: ['A1'] }),
        ],
        incarichi: [
          { persona: 'ROSSI ADA', ruolo: 'dirigente', centro: 'A', dal: '2021-01-01', al: '2021-06-30' },
          { persona: 'ROSSI ADA', ruolo: 'dirigente', centro: 'A', dal: '2021-07-01', al: null },
          { persona: 'ROSSI ADA', ruolo: 'ad interim', centro: 'A1', dal: '2021-07-01', al: null },
        ],
        deleghe: [
          { assessorato: 'Bilancio', persona: 'NERI UGO', dal: '2021-01-01', al: '2021-12-31' },
          { assessorato: 'Bilancio', persona: 'BLU EVA', dal: '2022-01-01', al: null },
        ],
        nomi: [{ nome: 'UNITA A', centro: 'A' }],
      }),
    ).toEqual([])
  })

  it.each<readonly [string, Partial<RigheOrganigramma>, string[]]>([
    ['nome vuoto', { centri: [centro('A', { nome: ' ' })] }, ['centri 0 nome nome-mancante']],
    ['fine prima dell’inizio', { centri: [centro('A', { al: '2020-12-31' })] }, ['centri 0 al fine-prima']],
    [
      'due periodi dello stesso codice che si toccano nello stesso giorno',
      { centri: [centro('A', { al: '2022-01-01' }), centro('A', { dal: '2022-01-01' })] },
      ['centri 1 dal periodi-sovrapposti'],
    ],
    ['padre che non c’è', { centri: [centro('A', { padre: 'Z' })] }, ['centri 0 padre padre-sconosciuto']],
    [
      'padre finito prima del figlio',
      { centri: [centro('A', { al: '2021-12-31' }), centro('A1', { padre: 'A' })] },
      ['centri 1 padre padre-assente'],
    ],
    ['padre di sé stesso', { centri: [centro('A', { padre: 'A' })] }, ['centri 0 padre padre-circolare']],
    [
      'due centri l’uno sotto l’altro',
      { centri: [centro('A', { padre: 'B' }), centro('B', { padre: 'A' })] },
      ['centri 0 padre padre-circolare', 'centri 1 padre padre-circolare'],
    ],
    [
      'succede a un centro che non c’è',
      { centri: [centro('A', { succedeA: ['Z'] })] },
      ['centri 0 succedeA successione-sconosciuta'],
    ],
    [
      'succedersi a vicenda',
      { centri: [centro('A', { succedeA: ['B'] }), centro('B', { succedeA: ['A'] })] },
      ['centri 0 succedeA successione-circolare', 'centri 1 succedeA successione-circolare'],
    ],
    [
      'incarico in un centro che non c’è, o quando non c’era',
      {
        centri: [centro('A', { al: '2021-12-31' })],
        incarichi: [
          { persona: 'P', ruolo: 'r', centro: 'Z', dal: '2021-01-01', al: null },
          { persona: 'P', ruolo: 'r', centro: 'A', dal: '2022-01-01', al: null },
        ],
      },
      ['incarichi 0 centro centro-sconosciuto', 'incarichi 1 centro centro-fuori-periodo'],
    ],
    [
      'la stessa delega a due persone insieme',
      {
        deleghe: [
          { assessorato: 'Bilancio', persona: 'P', dal: '2021-01-01', al: '2021-12-31' },
          { assessorato: 'Bilancio', persona: 'Q', dal: '2021-12-31', al: null },
        ],
      },
      ['deleghe 1 dal delega-doppia'],
    ],
    [
      'un nome stampato detto due volte, di un centro che non c’è',
      {
        centri: [centro('A')],
        nomi: [
          { nome: 'N', centro: 'A' },
          { nome: 'N', centro: 'Z' },
        ],
      },
      ['nomi 1 nome nome-ripetuto', 'nomi 1 centro centro-sconosciuto'],
    ],
  ])('%s', (_, righe, attesi) => {
    expect(motivi(righe)).toEqual(attesi)
  })

  it('il primo giorno in cui il padre manca', () => {
    const quando = { dal: '2021-01-01', al: '2022-12-31' }
    expect(
      findScoperto(quando, [
        { dal: '2020-01-01', al: '2021-06-30' },
        { dal: '2021-08-01', al: null },
      ]),
    ).toBe('2021-07-01')
    expect(
      findScoperto(quando, [
        { dal: '2021-07-01', al: null },
        { dal: '2021-01-01', al: '2021-06-30' },
      ]),
    ).toBeNull()
    expect(findScoperto(quando, [{ dal: '2021-01-01', al: '2022-12-30' }])).toBe('2022-12-31')
    expect(findScoperto(quando, [])).toBe('2021-01-01')
  })
})
