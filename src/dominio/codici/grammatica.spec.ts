import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createGrammatica,
  DEFINIZIONE_PREDEFINITA,
  type DefinizioneGrammatica,
  GRAMMATICA_PREDEFINITA,
  printCodice,
  readCodice,
  requireGrammatica,
} from './grammatica.ts'

const cifre = (n: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: n, maxLength: n }).map((c) => c.join(''))

/** A municipality without mandate, where four digits are mission and programme, and sectors have letters. */
const SENZA_MANDATO: DefinizioneGrammatica = {
  forme: [
    { forma: 'vista', modello: 'PIAO.<anno:4>' },
    { forma: 'missione', modello: '<missione:2>' },
    { forma: 'programma', modello: '<missione:2><programma:2>', padre: 'missione' },
    { forma: 'obiettivo', modello: '<missione:2><programma:2>.<seq:1-3>', padre: 'programma' },
    { forma: 'peg', modello: '<anno:4>-<settore:2-4a>-<seq:1-3>' },
    { forma: 'centro', modello: 'CDR<settore:2-4a>' },
  ],
}

describe('la grammatica predefinita', () => {
  it.each([
    ['DUP_04', 'mandato', { mandato: '04' }],
    ['DUP_04_1201', 'missione', { mandato: '04', missione: '12', seq: '01' }],
    [
      'DUP_04_1201_0602',
      'programma',
      { mandato: '04', missione: '12', seqMissione: '01', programma: '06', seq: '02' },
    ],
    ['2021_S08_20', 'peg', { anno: '2021', settore: '08', seq: '20' }],
    ['DUP_2021_2023', 'vista', { da: '2021', a: '2023' }],
    ['08_S_2020', 'centro', { settore: '08', anno: '2020' }],
  ])('legge %s come %s', (codice, forma, parti) => {
    expect(readCodice(GRAMMATICA_PREDEFINITA, codice)).toEqual({ forma, parti })
  })
  it.each([
    '',
    'DUP',
    'DUP_4',
    'dup_04',
    'DUP_04_120',
    'DUP_04_1201_06',
    '2021_S8_20',
    '2021_S08_20 ',
    '2021-S08-20',
  ])('non riconosce «%s»', (codice) => {
    expect(readCodice(GRAMMATICA_PREDEFINITA, codice)).toBeNull()
  })
  it('un codice scritto e riletto resta lo stesso, per ogni forma', () => {
    const codice = fc.oneof(
      fc.tuple(cifre(2)).map(([m]) => `DUP_${m}`),
      fc.tuple(cifre(2), cifre(4)).map(([m, i]) => `DUP_${m}_${i}`),
      fc.tuple(cifre(2), cifre(4), cifre(4)).map(([m, i, p]) => `DUP_${m}_${i}_${p}`),
      fc.tuple(cifre(4), cifre(2), cifre(2)).map(([a, s, n]) => `${a}_S${s}_${n}`),
      fc.tuple(cifre(4), cifre(4)).map(([da, a]) => `DUP_${da}_${a}`),
      fc.tuple(cifre(2), cifre(4)).map(([s, a]) => `${s}_S_${a}`),
    )
    fc.assert(
      fc.property(codice, (c) => {
        const letto = readCodice(GRAMMATICA_PREDEFINITA, c)
        expect(letto).not.toBeNull()
        expect(letto && printCodice(GRAMMATICA_PREDEFINITA, letto)).toBe(c)
      }),
    )
  })
  it('un testo qualunque o non è un codice, o si riscrive uguale', () => {
    fc.assert(
      fc.property(fc.string(), (s) => {
        const letto = readCodice(GRAMMATICA_PREDEFINITA, s)
        expect(letto === null || printCodice(GRAMMATICA_PREDEFINITA, letto) === s).toBe(true)
      }),
    )
  })
  it('non scrive un codice con parti mancanti, in più o fuori misura', () => {
    const scrivi = (parti: Record<string, string>) =>
      printCodice(GRAMMATICA_PREDEFINITA, { forma: 'mandato', parti })
    expect(scrivi({ mandato: '04' })).toBe('DUP_04')
    expect(scrivi({ mandato: '4' })).toBeNull()
    expect(scrivi({ mandato: 'IV' })).toBeNull()
    expect(scrivi({})).toBeNull()
    expect(scrivi({ mandato: '04', seq: '01' })).toBeNull()
  })
  it('è un dato che si può salvare e ricompilare', () => {
    const ricaricata: DefinizioneGrammatica = JSON.parse(JSON.stringify(DEFINIZIONE_PREDEFINITA))
    expect(requireGrammatica(ricaricata)).toEqual(GRAMMATICA_PREDEFINITA)
  })
})

describe('le grammatiche degli altri enti', () => {
  it('legge quattro cifre come missione e programma, dove l’ente vuole così', () => {
    const g = requireGrammatica(SENZA_MANDATO)
    expect(readCodice(g, '1206')).toEqual({ forma: 'programma', parti: { missione: '12', programma: '06' } })
    expect(readCodice(g, '1206.14')?.parti.seq).toBe('14')
    expect(readCodice(g, '2025-RAG-7')).toEqual({
      forma: 'peg',
      parti: { anno: '2025', settore: 'RAG', seq: '7' },
    })
    expect(readCodice(g, 'DUP_04')).toBeNull()
  })
  it('accetta due modelli della stessa forma se le parti hanno nomi diversi, e riscrive con quello giusto', () => {
    const g = requireGrammatica({
      forme: [
        { forma: 'peg', modello: '<anno:4>_S<settore:2>_<seq:2>' },
        { forma: 'peg', modello: 'OB<numero:3>/<anno:4>' },
      ],
    })
    const letto = readCodice(g, 'OB014/2019')
    expect(letto).toEqual({ forma: 'peg', parti: { numero: '014', anno: '2019' } })
    expect(letto && printCodice(g, letto)).toBe('OB014/2019')
  })
  it.each<[string, DefinizioneGrammatica, string]>([
    ['senza forme', { forme: [] }, 'nessuna-forma'],
    ['con una forma senza nome', { forme: [{ forma: ' ', modello: '<seq:2>' }] }, 'forma-senza-nome'],
    ['con un modello sbagliato', { forme: [{ forma: 'peg', modello: '<seq>' }] }, 'parte-malformata'],
    [
      'con due modelli che si confondono',
      {
        forme: [
          { forma: 'peg', modello: 'A<seq:2>' },
          { forma: 'peg', modello: 'B<seq:2>' },
        ],
      },
      'forme-indistinguibili',
    ],
    [
      'con un padre che non c’è',
      { forme: [{ forma: 'peg', modello: '<seq:2>', padre: 'area' }] },
      'padre-sconosciuto',
    ],
    [
      'con padri in tondo',
      {
        forme: [
          { forma: 'a', modello: '<x:2>', padre: 'b' },
          { forma: 'b', modello: '_<x:2>', padre: 'a' },
        ],
      },
      'padre-circolare',
    ],
    [
      'con un padre che il codice non dice',
      {
        forme: [
          { forma: 'programma', modello: '<missione:2><programma:2>' },
          { forma: 'peg', modello: '<anno:4>_<seq:2>', padre: 'programma' },
        ],
      },
      'padre-non-derivabile',
    ],
    [
      'con il progressivo di un altro livello al posto di quello del padre',
      {
        forme: [
          { forma: 'missione', modello: '<missione:2><seq:2>' },
          { forma: 'programma', modello: '<missione:2><programma:2><seq:2>', padre: 'missione' },
        ],
      },
      'padre-non-derivabile',
    ],
    [
      'con una parte del padre di altra larghezza',
      {
        forme: [
          { forma: 'missione', modello: '<missione:2>' },
          { forma: 'programma', modello: '<missione:3>_<programma:2>', padre: 'missione' },
        ],
      },
      'padre-non-derivabile',
    ],
  ])('rifiuta una grammatica %s', (_, definizione, motivo) => {
    const esito = createGrammatica(definizione)
    expect(esito).toMatchObject({ ok: false, motivo })
    if (!esito.ok) expect(esito.messaggio.length).toBeGreaterThan(30)
  })
  it('lancia la frase in italiano quando la grammatica sbagliata è scritta nel codice', () => {
    expect(() => requireGrammatica({ forme: [{ forma: 'peg', modello: '<seq>' }] })).toThrow(
      /Forma «peg»: .*<seq>/,
    )
  })
})
