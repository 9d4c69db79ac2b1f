import { describe, expect, it } from 'vitest'
import { createFase, createIndicatore, createScheda } from '../../../test/schede-di-prova.ts'
import { azioniDa, canPassare } from '../ciclo/ciclo.ts'
import { CICLO_COMPILAZIONE, type FattiCompilazione } from './compilazione.ts'
import { findDaCompletare } from './completezza.ts'

const AL = '2031-06-30'
const pronta: FattiCompilazione = { daCompletare: [], campagnaAperta: true }

describe('la compilazione di una scheda', () => {
  it('va da chi la compila a chi la valida a chi la acquisisce', () => {
    const passa = (stato: Parameters<typeof azioniDa>[1] & string, azione: string) =>
      canPassare(CICLO_COMPILAZIONE, {
        stato: stato as 'compilata',
        azione: azione as 'invia',
        fatti: pronta,
      })
    expect(passa('da-compilare', 'invia')).toEqual({ ok: true, a: 'compilata' })
    expect(passa('compilata', 'valida')).toEqual({ ok: true, a: 'validata' })
    expect(passa('validata', 'acquisisci')).toEqual({ ok: true, a: 'acquisita' })
  })

  it('non salta un passo', () => {
    for (const stato of ['da-compilare', 'compilata', 'acquisita'] as const)
      expect(canPassare(CICLO_COMPILAZIONE, { stato, azione: 'acquisisci', fatti: pronta })).toEqual({
        ok: false,
        motivo: 'passaggio-non-previsto',
        stato,
      })
    expect(azioniDa(CICLO_COMPILAZIONE, 'compilata')).toEqual(['valida', 'rimanda'])
  })

  it('si rimanda indietro solo dicendo perché', () => {
    const rimanda = (motivo?: string) =>
      canPassare(CICLO_COMPILAZIONE, {
        stato: 'validata',
        azione: 'rimanda',
        fatti: pronta,
        motivo: motivo ?? null,
      })
    expect(rimanda()).toEqual({ ok: false, motivo: 'motivo-mancante' })
    expect(rimanda('  ')).toEqual({ ok: false, motivo: 'motivo-mancante' })
    expect(rimanda('Manca il valore di marzo')).toEqual({ ok: true, a: 'da-compilare' })
  })

  it('dice tutto ciò che manca, non solo la prima cosa', () => {
    const fatti: FattiCompilazione = {
      campagnaAperta: false,
      daCompletare: [
        { campo: 'fasi.avanzamento', indice: 1 },
        { campo: 'statoDiAttuazione', indice: null },
      ],
    }
    expect(canPassare(CICLO_COMPILAZIONE, { stato: 'da-compilare', azione: 'invia', fatti })).toEqual({
      ok: false,
      motivo: 'guardie',
      perche: [
        { tipo: 'campagna-non-aperta' },
        { tipo: 'manca', dato: { campo: 'fasi.avanzamento', indice: 1 } },
        { tipo: 'manca', dato: { campo: 'statoDiAttuazione', indice: null } },
      ],
    })
  })
})

describe('ciò che una scheda deve ancora dire', () => {
  const intera = createScheda(1, {
    fasi: [
      createFase(1, 0, { avanzamento: 10_000, inizioEffettivo: '2031-01-10', fineEffettiva: '2031-05-31' }),
      createFase(1, 1, { avanzamento: 0, inizioEffettivo: null, fineEffettiva: null }),
    ],
    indicatori: [createIndicatore(1, 0, { valoreRaggiunto: '0' })],
    statoDiAttuazione: [{ al: AL, testo: 'Fatto metà del lavoro.' }],
  })

  it('niente, quando c’è tutto: zero è un valore', () => {
    expect(findDaCompletare(intera, AL)).toEqual([])
  })

  it('la narrativa di un’altra data non vale', () => {
    expect(findDaCompletare(intera, '2031-09-30')).toEqual([{ campo: 'statoDiAttuazione', indice: null }])
  })

  it('l’avanzamento di ogni fase, salvo quelle che cominceranno dopo', () => {
    const fasi = [
      createFase(1, 0, { avanzamento: null, inizioPrevisto: '2031-06-30', fineEffettiva: null }),
      createFase(1, 1, { avanzamento: null, inizioPrevisto: '2031-07-01', fineEffettiva: null }),
      createFase(1, 2, { avanzamento: null, inizioPrevisto: null, fineEffettiva: null }),
    ]
    expect(findDaCompletare({ ...intera, fasi }, AL)).toEqual([
      { campo: 'fasi.avanzamento', indice: 0 },
      { campo: 'fasi.avanzamento', indice: 2 },
    ])
  })

  it('le date vere di ciò che è cominciato o finito', () => {
    const senzaDate = { inizioEffettivo: null, fineEffettiva: null }
    const fasi = [
      createFase(1, 0, { avanzamento: 10_000, ...senzaDate }),
      createFase(1, 1, { avanzamento: 1, ...senzaDate }),
    ]
    expect(findDaCompletare({ ...intera, fasi }, AL)).toEqual([
      { campo: 'fasi.inizioEffettivo', indice: 0 },
      { campo: 'fasi.fineEffettiva', indice: 0 },
      { campo: 'fasi.inizioEffettivo', indice: 1 },
    ])
  })

  it('il valore di ogni indicatore', () => {
    const indicatori = [createIndicatore(1, 0, { valoreRaggiunto: null })]
    expect(findDaCompletare({ ...intera, indicatori }, AL)).toEqual([
      { campo: 'indicatori.valoreRaggiunto', indice: 0 },
    ])
  })
})
