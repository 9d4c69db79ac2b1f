import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFase, createIndicatore, createScheda } from '../../../test/schede-di-prova.ts'
import { applyDati, findCriticita, getValoreScheda } from './applica.ts'
import { findCampo, printCampo, readCampo } from './campi.ts'
import { type DatiCompilazione, unisciDati } from './dati.ts'

const AL = '2031-06-30'
const scheda = createScheda(1, {
  fasi: [createFase(1, 0, { avanzamento: 2500 }), createFase(1, 1)],
  indicatori: [createIndicatore(1, 0, { valoreRaggiunto: null })],
  statoDiAttuazione: [{ al: '2030-12-31', testo: 'L’anno prima.' }],
})
const leggi = (nome: string, testo: string) => {
  const campo = findCampo(nome, scheda)
  if (campo === null) throw new Error(`manca ${nome}`)
  return readCampo(campo, testo)
}

describe('i campi di una campagna', () => {
  it.each([
    ['fasi.0.avanzamento', '66,67', 6667],
    ['fasi.1.avanzamento', ' 100 % ', 10_000],
    ['fasi.0.avanzamento', '12.5', 1250],
    ['fasi.0.avanzamento', '', null],
    ['fasi.0.inizioEffettivo', '1/2/2031', '2031-02-01'],
    ['fasi.0.fineEffettiva', '2031-06-30', '2031-06-30'],
    ['indicatori.0.valoreRaggiunto', '1.234,50', '1234.5'],
    ['indicatori.0.valoreRaggiunto', '1.234', '1234'],
    ['indicatori.0.valoreRaggiunto', '0', '0'],
    ['indicatori.0.nota', '  con i suoi spazi ', '  con i suoi spazi '],
    ['scheda.statoDiAttuazione', 'riga\r\nriga', 'riga\nriga'],
    ['scheda.criticitaCausa', ' \n ', null],
  ])('%s, digitando «%s»', (nome, testo, valore) => {
    expect(leggi(nome, testo)).toEqual({ ok: true, valore })
  })

  it.each([
    ['fasi.0.avanzamento', '120', /fuori da 0–100/],
    ['fasi.0.avanzamento', '-1', /fuori da 0–100/],
    ['fasi.0.avanzamento', 'quasi tutto', /non è una percentuale/],
    ['fasi.0.avanzamento', '33,333', /non è una percentuale/],
    ['fasi.0.inizioEffettivo', '31/02/2031', /non è una data/],
    ['indicatori.0.valoreRaggiunto', '12 pratiche', /non è un numero/],
    ['scheda.statoDiAttuazione', 'x'.repeat(30_001), /troppo lungo/],
  ])('%s rifiuta «%.20s» dicendo come si scrive', (nome, testo, messaggio) => {
    expect(leggi(nome, testo)).toEqual({ ok: false, messaggio: expect.stringMatching(messaggio) })
  })

  it.each([
    'fasi.2.avanzamento',
    'fasi.00.avanzamento',
    'fasi.-1.avanzamento',
    'fasi.0.peso',
    'fasi.0.constructor',
    'fasi.0.avanzamento.x',
    'indicatori.0.valoreAtteso',
    'scheda.descrizione',
    'scheda.0.statoDiAttuazione',
    '__proto__.0.nota',
    '',
  ])('«%s» non è un campo che si compila', (nome) => {
    expect(findCampo(nome, scheda)).toBeNull()
  })

  it('ciò che la casella mostra si rilegge uguale', () => {
    for (const [nome, valore] of [
      ['fasi.0.avanzamento', 6667],
      ['fasi.0.avanzamento', 0],
      ['indicatori.0.valoreRaggiunto', '-1234567.125'],
      ['fasi.0.fineEffettiva', '2031-06-30'],
    ] as const) {
      const campo = findCampo(nome, scheda)
      if (campo === null) throw new Error(nome)
      expect(readCampo(campo, printCampo(campo, valore))).toEqual({ ok: true, valore })
      expect(printCampo(campo, null)).toBe('')
    }
  })
})

const salva = (
  dati: DatiCompilazione,
  modifiche: Record<string, string | number | null>,
  vista: number,
  versione: number,
  chi = 'Ada',
) =>
  unisciDati(dati, modifiche, {
    vista,
    versione,
    chi,
    quando: '2031-07-01T09:00:00Z',
    attuale: (campo) => getValoreScheda(scheda, AL, campo),
  })

describe('due persone sulla stessa scheda', () => {
  it('ciò che non è cambiato non si scrive', () => {
    expect(salva({}, { 'fasi.0.avanzamento': 2500 }, 0, 1)).toEqual({ dati: {}, salvati: [], conflitti: [] })
  })

  it('su campi diversi non si disturbano', () => {
    const prima = salva({}, { 'fasi.0.avanzamento': 5000 }, 0, 1)
    const dopo = salva(prima.dati, { 'fasi.1.nota': 'mia' }, 0, 2, 'Ugo')
    expect(dopo.conflitti).toEqual([])
    expect(Object.keys(dopo.dati)).toEqual(['fasi.0.avanzamento', 'fasi.1.nota'])
  })

  it('sullo stesso campo: resta il primo scritto, e il secondo vede l’uno e l’altro', () => {
    const prima = salva({}, { 'scheda.statoDiAttuazione': 'di Ada' }, 0, 1)
    const dopo = salva(
      prima.dati,
      { 'scheda.statoDiAttuazione': 'di Ugo', 'fasi.0.nota': 'mia' },
      0,
      2,
      'Ugo',
    )
    expect(dopo.salvati).toEqual(['fasi.0.nota'])
    expect(dopo.conflitti).toEqual([
      {
        campo: 'scheda.statoDiAttuazione',
        mio: 'di Ugo',
        loro: { valore: 'di Ada', versione: 1, chi: 'Ada', quando: '2031-07-01T09:00:00Z' },
      },
    ])
    expect(dopo.dati['scheda.statoDiAttuazione']?.valore).toBe('di Ada')
    // Having seen it, Ugo may decide for his own.
    expect(salva(dopo.dati, { 'scheda.statoDiAttuazione': 'di Ugo' }, 2, 3, 'Ugo').conflitti).toEqual([])
  })

  it('la stessa cosa scritta da due non è un conflitto', () => {
    const prima = salva({}, { 'fasi.0.avanzamento': 5000 }, 0, 1)
    expect(salva(prima.dati, { 'fasi.0.avanzamento': 5000 }, 0, 2)).toMatchObject({
      salvati: [],
      conflitti: [],
    })
  })

  it('svuotare è una modifica', () => {
    expect(salva({}, { 'fasi.0.avanzamento': null }, 0, 1).salvati).toEqual(['fasi.0.avanzamento'])
  })

  it('comunque si incrocino, ogni testo è scritto o restituito', () => {
    const campo = fc.constantFrom('fasi.0.nota', 'fasi.1.nota', 'scheda.statoDiAttuazione')
    const scrittura = fc.record({ campo, testo: fc.string({ minLength: 1 }), ritardo: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(scrittura, { maxLength: 20 }), (scritture) => {
        let dati: DatiCompilazione = {}
        for (const [i, { campo, testo, ritardo }] of scritture.entries()) {
          const esito = salva(dati, { [campo]: testo }, Math.max(0, i - ritardo), i + 1)
          const tenuto = esito.dati[campo]?.valore === testo || getValoreScheda(scheda, AL, campo) === testo
          expect(tenuto || esito.conflitti.some((c) => c.mio === testo)).toBe(true)
          for (const c of esito.conflitti) expect(esito.dati[c.campo]).toEqual(dati[c.campo])
          dati = esito.dati
        }
      }),
    )
  })
})

describe('acquisire ciò che è stato compilato', () => {
  const { dati } = salva(
    {},
    {
      'fasi.0.avanzamento': 10_000,
      'fasi.0.fineEffettiva': '2031-05-31',
      'indicatori.0.valoreRaggiunto': '12',
      'scheda.statoDiAttuazione': 'Concluso.',
      'scheda.criticitaCausa': 'Gara deserta',
    },
    0,
    1,
  )

  it('scrive sulla scheda i soli campi toccati, e la narrativa di quella data accanto alle altre', () => {
    const dopo = applyDati(scheda, AL, dati)
    expect(dopo.fasi[0]).toEqual({ ...scheda.fasi[0], avanzamento: 10_000, fineEffettiva: '2031-05-31' })
    expect(dopo.fasi[1]).toEqual(scheda.fasi[1])
    expect(dopo.indicatori[0]?.valoreRaggiunto).toBe('12')
    expect(dopo.statoDiAttuazione).toEqual([
      { al: '2030-12-31', testo: 'L’anno prima.' },
      { al: AL, testo: 'Concluso.' },
    ])
    expect(findCriticita(dati)).toEqual({ causa: 'Gara deserta', rimedio: null, chi: null })
    expect(findCriticita({})).toBeNull()
  })

  it('la narrativa della stessa data si sostituisce, e vuota si toglie', () => {
    const una = applyDati(scheda, AL, dati)
    const altra = salva({}, { 'scheda.statoDiAttuazione': 'Rivisto.' }, 0, 1).dati
    expect(applyDati(una, AL, altra).statoDiAttuazione.map((s) => s.testo)).toEqual([
      'L’anno prima.',
      'Rivisto.',
    ])
    const vuota = { 'scheda.statoDiAttuazione': { valore: null, versione: 1, chi: 'Ada', quando: '' } }
    expect(applyDati(una, AL, vuota).statoDiAttuazione).toEqual(scheda.statoDiAttuazione)
  })

  it('un campo di una riga che non c’è più resta nei dati e non tocca la scheda', () => {
    const accorciata = { ...scheda, fasi: [] }
    expect(applyDati(accorciata, AL, dati).fasi).toEqual([])
  })
})
