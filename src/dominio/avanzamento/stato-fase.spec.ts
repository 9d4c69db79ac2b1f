import { describe, expect, it } from 'vitest'
import { contaStatiFasi, type FaseDatata, isARischio, statoFase } from './stato-fase.ts'

const fase = (cambia: Partial<FaseDatata> = {}): FaseDatata => ({
  avanzamento: 0,
  inizioPrevisto: '2021-03-01',
  finePrevista: '2021-09-30',
  inizioEffettivo: null,
  fineEffettiva: null,
  ...cambia,
})

describe('stato di una fase a una data', () => {
  it('è da iniziare finché nulla mostra un inizio', () => {
    expect(statoFase(fase(), '2021-02-28')).toBe('da iniziare')
    expect(statoFase(fase(), '2021-04-01')).toBe('da iniziare')
    expect(statoFase(fase({ inizioEffettivo: '2021-05-01' }), '2021-04-30')).toBe('da iniziare')
  })

  it('è in corso con una data di inizio o un avanzamento', () => {
    expect(statoFase(fase({ inizioEffettivo: '2021-04-01' }), '2021-04-01')).toBe('in corso')
    expect(statoFase(fase({ avanzamento: 1 }), '2021-04-01')).toBe('in corso')
  })

  it('è in ritardo dal giorno dopo la fine prevista', () => {
    const aperta = fase({ inizioEffettivo: '2021-03-01', avanzamento: 9000 })
    expect(statoFase(aperta, '2021-09-30')).toBe('in corso')
    expect(statoFase(aperta, '2021-10-01')).toBe('in ritardo')
    expect(statoFase(fase(), '2021-10-01')).toBe('in ritardo')
  })

  it('è conclusa se finita entro il giorno previsto, in ritardo se finita dopo', () => {
    expect(statoFase(fase({ fineEffettiva: '2021-09-30', avanzamento: 10_000 }), '2021-12-31')).toBe(
      'conclusa',
    )
    expect(statoFase(fase({ fineEffettiva: '2021-10-01', avanzamento: 10_000 }), '2021-12-31')).toBe(
      'conclusa in ritardo',
    )
    expect(statoFase(fase({ finePrevista: null, fineEffettiva: '2021-10-01' }), '2021-12-31')).toBe(
      'conclusa',
    )
  })

  it('guarda alla data chiesta: ciò che finisce dopo quel giorno era ancora aperto', () => {
    const finita = fase({ inizioEffettivo: '2021-03-01', fineEffettiva: '2021-10-20', avanzamento: 10_000 })
    expect(statoFase(finita, '2021-06-30')).toBe('in corso')
    expect(statoFase(finita, '2021-10-19')).toBe('in ritardo')
    expect(statoFase(finita, '2021-10-20')).toBe('conclusa in ritardo')
    // Anche senza avanzamento: la data di fine dice che quel giorno non era finita.
    expect(statoFase({ ...finita, avanzamento: null }, '2021-10-19')).toBe('in ritardo')
  })

  it('al 100 % senza data di fine è conclusa: manca la data, non il lavoro', () => {
    expect(statoFase(fase({ avanzamento: 10_000 }), '2021-12-31')).toBe('conclusa')
    expect(statoFase(fase({ avanzamento: 9999 }), '2021-12-31')).toBe('in ritardo')
  })

  it('non è nota quando i fatti non bastano: l’ignoto non è un ritardo', () => {
    expect(statoFase(fase({ avanzamento: null }), '2021-12-31')).toBe('non nota')
    expect(statoFase(fase({ avanzamento: null }), '2021-04-01')).toBe('non nota')
    expect(statoFase(fase({ avanzamento: null }), '2021-02-01')).toBe('da iniziare')
    expect(statoFase(fase({ avanzamento: 12_000 }), '2021-12-31')).toBe('non nota')
    expect(statoFase(fase({ avanzamento: null, fineEffettiva: '2021-08-01' }), '2021-12-31')).toBe('conclusa')
  })
})

describe('fasi a rischio', () => {
  it('è a rischio chi è indietro rispetto alle date oltre la tolleranza, senza essere ancora in ritardo', () => {
    const anno = { inizioPrevisto: '2021-01-01', finePrevista: '2021-12-31', inizioEffettivo: '2021-01-10' }
    // Al 30 giugno sono passati 181 giorni su 365: atteso 49,59
    expect(isARischio(fase({ ...anno, avanzamento: 3000 }), '2021-06-30', 1000)).toBe(true)
    expect(isARischio(fase({ ...anno, avanzamento: 3959 }), '2021-06-30', 1000)).toBe(false)
    expect(isARischio(fase({ ...anno, avanzamento: null }), '2021-06-30', 1000)).toBe(false)
    expect(isARischio(fase({ ...anno, avanzamento: 3000 }), '2022-01-01', 1000)).toBe(false)
    expect(isARischio(fase({ ...anno, avanzamento: 0, inizioEffettivo: null }), '2021-06-30', 1000)).toBe(
      true,
    )
  })

  it('conta ogni fase in un solo stato', () => {
    const conteggio = contaStatiFasi(
      [
        fase({ avanzamento: 10_000, fineEffettiva: '2021-09-01' }),
        fase({ avanzamento: 10_000, fineEffettiva: '2021-10-02' }),
        fase(),
        fase({ avanzamento: null }),
        fase({ finePrevista: '2022-12-31', inizioEffettivo: '2021-03-01', avanzamento: 100 }),
        fase({ inizioPrevisto: '2022-01-01', finePrevista: '2022-12-31' }),
      ],
      '2021-12-31',
      1000,
    )
    expect(conteggio).toEqual({
      totali: 6,
      perStato: {
        conclusa: 1,
        'conclusa in ritardo': 1,
        'in ritardo': 1,
        'non nota': 1,
        'in corso': 1,
        'da iniziare': 1,
      },
      aRischio: 1,
    })
  })
})
