import { describe, expect, it } from 'vitest'
import { createFase, createIndicatore, createScheda } from '../../../test/schede-di-prova.ts'
import { contaStatiFasi } from '../avanzamento/stato-fase.ts'
import { findMancanze, MANCANZE } from './mancanze.ts'
import { type FattiSegnali, findSegnali, TOLLERANZA_TEMPI } from './segnali.ts'

const fatti = (cambi: Partial<FattiSegnali> = {}): FattiSegnali => ({
  fasi: contaStatiFasi([], '2031-06-30', TOLLERANZA_TEMPI),
  tempi: 'in linea',
  indicatori: { nonRaggiunti: 0 },
  rilievi: { E: 0, W: 0 },
  ...cambi,
})

const stati = (fase: Parameters<typeof createFase>[2], al = '2031-06-30') =>
  contaStatiFasi([createFase(1, 0, { fineEffettiva: null, ...fase })], al, TOLLERANZA_TEMPI)

describe('i segnali di una scheda', () => {
  it('tacciono quando tutto è in ordine', () => {
    expect(findSegnali(fatti())).toEqual([])
  })

  it('una fase che ha passato la fine prevista è in ritardo, non a rischio', () => {
    const fasi = stati({ inizioPrevisto: '2031-01-01', finePrevista: '2031-05-31', avanzamento: 5000 })
    expect(findSegnali(fatti({ fasi, tempi: 'in ritardo' }))).toEqual(['in-ritardo'])
  })

  it('la stessa fase nel giorno della sua fine non è ancora in ritardo', () => {
    const fasi = stati({ inizioPrevisto: '2031-01-01', finePrevista: '2031-06-30', avanzamento: 9800 })
    expect(findSegnali(fatti({ fasi }))).toEqual([])
  })

  it('una fase indietro ma ancora in tempo è a rischio', () => {
    const fasi = stati({ inizioPrevisto: '2031-01-01', finePrevista: '2031-12-31', avanzamento: 1000 })
    expect(findSegnali(fatti({ fasi }))).toEqual(['a-rischio'])
  })

  it('senza una data non si giudicano i tempi', () => {
    expect(findSegnali(fatti({ fasi: null, tempi: 'non determinabile' }))).toEqual([])
  })

  it('indicatori sotto l’atteso e rilievi si aggiungono; le sole informazioni no', () => {
    const tutti = findSegnali(fatti({ indicatori: { nonRaggiunti: 1 }, rilievi: { E: 0, W: 2 } }))
    expect(tutti).toEqual(['sotto-atteso', 'con-rilievi'])
    expect(findSegnali(fatti({ rilievi: { E: 0, W: 0 } }))).toEqual([])
  })
})

describe('ciò che a una scheda manca', () => {
  const intera = createScheda(1, {
    responsabile: 'ROSSIGNOLI ADA',
    fasi: [createFase(1, 0, { peso: 10_000, avanzamento: 0 })],
    indicatori: [createIndicatore(1, 0, { valoreAtteso: '0', valoreRaggiunto: '0' })],
  })

  it('niente, quando c’è tutto: uno zero vero non manca', () => {
    expect(findMancanze(intera)).toEqual([])
  })

  it.each([
    ['avanzamento', { fasi: [createFase(1, 0, { peso: null })] }],
    ['avanzamento', { fasi: [] }],
    ['date', { fasi: [createFase(1, 0, { peso: 100, avanzamento: 0, finePrevista: null })] }],
    ['atteso', { indicatori: [] }],
    ['raggiunto', { indicatori: [createIndicatore(1, 0, { valoreAtteso: '1', valoreRaggiunto: null })] }],
    ['narrativa', { statoDiAttuazione: [{ al: '2031-12-31', testo: ' \n' }] }],
    ['responsabile', { responsabile: null }],
    ['collegamento', { collegamenti: [] }],
  ] as const)('%s', (mancanza, cambi) => {
    expect(findMancanze({ ...intera, ...cambi })).toEqual([mancanza])
  })

  it('una scheda vuota le ha quasi tutte, nell’ordine del loro elenco', () => {
    const vuota = {
      ...intera,
      responsabile: null,
      collegamenti: [],
      statoDiAttuazione: [],
      fasi: [],
      indicatori: [],
    }
    const trovate = findMancanze(vuota)
    expect(trovate).toEqual(MANCANZE.filter((m) => trovate.includes(m)))
    expect(trovate).toEqual(['avanzamento', 'atteso', 'narrativa', 'responsabile', 'collegamento'])
  })
})
