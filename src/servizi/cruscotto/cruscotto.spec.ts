import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import {
  createFase,
  createIndicatore,
  createScheda,
  createSchede,
  VISTA_DI_PROVA,
} from '../../../test/schede-di-prova.ts'
import { aggregaAvanzamenti } from '../../dominio/avanzamento/aggrega.ts'
import { getQuadro } from '../quadro/quadro.ts'
import { getCruscotto } from './cruscotto.ts'

const vista = VISTA_DI_PROVA
const AL = [{ al: '2031-12-31', testo: 'Svolte 12 attività entro il 30/11/2031, come da determina n. 40.' }]

describe.each(MOTORI)('il cruscotto su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())
  const createCon = async (schede: Parameters<typeof createPiano>[1], oggi = '2032-03-01') => {
    prova = await create()
    await createPiano(prova.archivio, schede)
    return createContesto(prova.archivio, { oggi })
  }

  it('somma le stesse schede che il piano mostra, e i gruppi sommano al tutto', async () => {
    const ctx = await createCon(createSchede(60))
    const c = await getCruscotto(ctx, { vista })
    const quadro = await getQuadro(ctx, { vista })
    const schede = quadro?.schede ?? []
    expect(c?.cifre.obiettivi).toBe(60)
    expect(c?.cifre.avanzamento).toEqual(aggregaAvanzamenti(schede))
    for (const segnale of ['in-ritardo', 'a-rischio', 'sotto-atteso'] as const)
      expect(c?.cifre.segnali[segnale]).toBe(schede.filter((s) => s.segnali.includes(segnale)).length)
    expect(c?.gruppi.reduce((n, g) => n + g.obiettivi, 0)).toBe(60)
    expect(c?.gruppi.reduce((n, g) => n + g.rilievi.W, 0)).toBe(c?.cifre.rilievi.W)
    expect(await getCruscotto(ctx, { vista: 'DUP_1900_1902' })).toBeNull()
  })

  it('di un centro conta solo le sue schede, e le divide per responsabile', async () => {
    const ctx = await createCon(createSchede(60))
    const centro = 'SERVIZIO SCUOLA'
    const c = await getCruscotto(ctx, { vista, centro })
    const sue = (await getQuadro(ctx, { vista }))?.schede.filter((s) => s.centro === centro) ?? []
    expect(c?.cifre.obiettivi).toBe(sue.length)
    expect(c?.per).toBe('responsabile')
    expect(new Set(c?.gruppi.map((g) => g.chiave))).toEqual(new Set(sue.map((s) => s.responsabile)))
    const delegato = await getCruscotto(ctx, { vista, assessorato: 'Ambiente - Mobilità' })
    expect(delegato?.per).toBe('centro')
    expect(delegato?.cifre.obiettivi).toBeLessThan(60)
    expect((await getCruscotto(ctx, { vista, centro: 'NESSUNO' }))?.cifre).toMatchObject({
      obiettivi: 0,
      conseguimento: null,
      avanzamento: { motivo: 'senza-obiettivi' },
    })
  })

  it('dice quale fase è in ritardo e di quanti giorni, la scheda più indietro per prima', async () => {
    const puntuale = { peso: 5_000, avanzamento: 10_000, fineEffettiva: '2031-03-01' }
    const tardi = { peso: 5_000, finePrevista: '2031-12-01', fineEffettiva: null }
    const ctx = await createCon([
      createScheda(1, {
        statoDiAttuazione: AL,
        fasi: [createFase(1, 0, puntuale), createFase(1, 1, { ...tardi, avanzamento: 9_000 })],
      }),
      createScheda(2, {
        statoDiAttuazione: AL,
        fasi: [createFase(2, 0, { ...tardi, avanzamento: 1_000 })],
      }),
      createScheda(3, { statoDiAttuazione: AL, fasi: [createFase(3, 0, puntuale)] }),
    ])
    const c = await getCruscotto(ctx, { vista })
    expect(c?.tempi.totale).toBe(2)
    expect(c?.tempi.prime.map((p) => p.scheda.codice)).toEqual(['2031_S02_00', '2031_S01_00'])
    expect(c?.tempi.prime[1]?.perche).toEqual([
      { tipo: 'in-ritardo', indice: 1, descrizione: "Fase 2 dell'obiettivo 1", giorni: 30 },
    ])
  })

  it('dice quale indicatore è sotto l’atteso, e avverte dove meno potrebbe essere meglio', async () => {
    const sotto = { valoreAtteso: '30', valoreRaggiunto: '27' }
    const ctx = await createCon([
      createScheda(1, {
        indicatori: [
          createIndicatore(1, 0, { valoreAtteso: '10', valoreRaggiunto: '10' }),
          createIndicatore(1, 1, sotto),
          createIndicatore(1, 2, { ...sotto, descrizione: 'Tempo medio di attesa in giorni' }),
          createIndicatore(1, 3, { valoreAtteso: '10', valoreRaggiunto: null }),
        ],
      }),
    ])
    const { risultati, cifre } = (await getCruscotto(ctx, { vista })) ?? {}
    expect(risultati?.prime[0]?.perche).toMatchObject([
      { tipo: 'sotto-atteso', indice: 1, raggiunto: '27', atteso: '30', menoMeglio: false },
      { tipo: 'sotto-atteso', indice: 2, menoMeglio: true },
    ])
    expect(cifre?.indicatori).toMatchObject({ totali: 4, raggiunti: 1, nonRaggiunti: 2, nonRendicontati: 1 })
  })

  it('elenca poche schede e dice quante sono tutte', async () => {
    const fasi = [createFase(1, 0, { finePrevista: '2031-06-30', avanzamento: 2_000, fineEffettiva: null })]
    const ctx = await createCon(
      Array.from({ length: 15 }, (_, n) => createScheda(n, { statoDiAttuazione: AL, fasi })),
    )
    const c = await getCruscotto(ctx, { vista })
    expect(c?.tempi.prime).toHaveLength(6)
    expect(c?.tempi.totale).toBe(15)
  })

  it('le prossime scadenze sono le fasi non concluse, da oggi, entro trenta e sessanta giorni', async () => {
    const aperta = { avanzamento: 4_000, fineEffettiva: null }
    const ctx = await createCon(
      [
        createScheda(1, {
          fasi: [
            createFase(1, 0, { ...aperta, finePrevista: '2031-05-31' }),
            createFase(1, 1, { ...aperta, finePrevista: '2031-06-01' }),
            createFase(1, 2, { ...aperta, finePrevista: '2031-07-15' }),
            createFase(1, 3, { ...aperta, finePrevista: '2031-08-01' }),
            createFase(1, 0, { avanzamento: 10_000, finePrevista: '2031-06-10', fineEffettiva: null }),
            createFase(1, 0, { avanzamento: 9_000, finePrevista: '2031-06-10', fineEffettiva: '2031-05-20' }),
          ],
        }),
        createScheda(2, {
          centro: 'ALTRO',
          fasi: [createFase(2, 0, { ...aperta, finePrevista: '2031-06-20' })],
        }),
      ],
      '2031-06-01',
    )
    const tutto = await getCruscotto(ctx, { vista })
    expect(tutto?.scadenze).toMatchObject({ entro30: 2, entro60: 3 })
    expect(tutto?.scadenze.prime.map((f) => [f.codice, f.indice, f.finePrevista])).toEqual([
      ['2031_S01_00', 1, '2031-06-01'],
      ['2031_S02_00', 0, '2031-06-20'],
      ['2031_S01_00', 2, '2031-07-15'],
    ])
    expect((await getCruscotto(ctx, { vista, centro: 'ALTRO' }))?.scadenze.entro60).toBe(1)
    expect(tutto?.adempimenti.every((a) => a.scadenza.data >= '2031-06-01')).toBe(true)
    expect(tutto?.adempimenti.length).toBeGreaterThan(0)
  })
})
