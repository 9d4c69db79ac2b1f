import { afterEach, describe, expect, it } from 'vitest'
import { indicatore, scheda } from '../../../test/aiuti/coerenza.ts'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { getStoria } from './storia.ts'

const diAnno = (anno: number, cambi: Partial<Scheda> = {}): Scheda =>
  scheda({
    codice: `${anno}_S04_01`,
    vista: `DUP_${anno}_${anno + 2}`,
    statoDiAttuazione: [{ al: `${anno}-12-31`, testo: `Testo del ${anno}.` }],
    indicatori: [indicatore({ valoreAtteso: String(anno), valoreRaggiunto: String(anno - 1), storico: {} })],
    ...cambi,
  })

describe.each(MOTORI)('la storia di un obiettivo su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())
  const storiaDi = async (schede: readonly Scheda[], vista: string, codice: string) => {
    prova = await create()
    await createPiano(prova.archivio, schede)
    return await getStoria(createContesto(prova.archivio), { vista, codice })
  }

  it('raccoglie le schede degli altri anni, anche di altre viste, prima e dopo', async () => {
    const storia = await storiaDi(
      [2020, 2021, 2022, 2023].map((a) => diAnno(a)),
      'DUP_2021_2023',
      '2021_S04_01',
    )
    expect(storia?.schede.map((s) => [s.vista, s.anno])).toEqual([
      ['DUP_2020_2022', 2020],
      ['DUP_2021_2023', 2021],
      ['DUP_2022_2024', 2022],
      ['DUP_2023_2025', 2023],
    ])
    expect(storia?.corrente).toBe(1)
    expect(storia?.andamenti[0]?.anni.map((a) => [a.anno, a.risultato])).toEqual([
      [2020, '2019'],
      [2021, '2020'],
      [2022, '2021'],
      [2023, '2022'],
    ])
    expect(storia?.annoPrima).toMatchObject({ codice: '2020_S04_01', stati: [{ testo: 'Testo del 2020.' }] })
  })

  it('un anno che sta in due viste conta una volta sola: prima la vista che si guarda', async () => {
    const doppia = diAnno(2021, { vista: 'DUP_2022_2024' })
    const storia = await storiaDi([diAnno(2021), doppia, diAnno(2022)], 'DUP_2022_2024', '2022_S04_01')
    expect(storia?.schede.map((s) => [s.vista, s.anno])).toEqual([
      ['DUP_2022_2024', 2021],
      ['DUP_2022_2024', 2022],
    ])
  })

  it('una scheda sola ha la sua storia; una che non c’è non ne ha', async () => {
    const sola = await storiaDi([diAnno(2021)], 'DUP_2021_2023', '2021_S04_01')
    expect(sola?.schede).toHaveLength(1)
    expect(sola?.annoPrima).toBeNull()
    const ctx = createContesto(prova.archivio)
    expect(await getStoria(ctx, { vista: 'DUP_2021_2023', codice: '2021_S04_02' })).toBeNull()
    expect(await getStoria(ctx, { vista: 'DUP_2030_2032', codice: '2021_S04_01' })).toBeNull()
  })

  it('si accorge delle schede arrivate dopo', async () => {
    await storiaDi([diAnno(2021)], 'DUP_2021_2023', '2021_S04_01')
    await createPiano(prova.archivio, [diAnno(2020)])
    const storia = await getStoria(createContesto(prova.archivio), {
      vista: 'DUP_2021_2023',
      codice: '2021_S04_01',
    })
    expect(storia?.schede).toHaveLength(2)
  })
})
