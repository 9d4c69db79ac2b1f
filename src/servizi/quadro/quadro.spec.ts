import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createFase, createScheda, createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { getScheda } from '../scheda.ts'
import { getQuadro } from './quadro.ts'

const vista = VISTA_DI_PROVA

describe.each(MOTORI)('il quadro di una vista su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())
  const createCon = async (schede: Parameters<typeof createPiano>[1]) => {
    prova = await create()
    await createPiano(prova.archivio, schede)
    return createContesto(prova.archivio)
  }

  it('ha tutte le schede, nell’ordine del piano, anche quando sono più di quante se ne leggono alla volta', async () => {
    const schede = createSchede(520)
    const ctx = await createCon(schede)
    const quadro = await getQuadro(ctx, { vista })
    expect(quadro?.schede.map((s) => s.codice)).toEqual(schede.map((s) => s.codice))
    expect(quadro?.schede.map((s) => s.ordine)).toEqual(schede.map((_, i) => i))
  })

  it('dice di ogni scheda le stesse cifre della sua pagina', async () => {
    const ctx = await createCon(createSchede(12))
    const quadro = await getQuadro(ctx, { vista })
    for (const s of quadro?.schede ?? []) {
      const pagina = await getScheda(ctx, { vista, codice: s.codice })
      expect(s).toMatchObject({
        avanzamento: pagina?.avanzamento,
        atteso: pagina?.avanzamentoAtteso,
        tempi: pagina?.tempi,
        conseguimento: pagina?.conseguimento.risultato,
        al: pagina?.al,
      })
      expect(s.rilievi.E + s.rilievi.W + s.rilievi.I).toBe(pagina?.rilievi.length)
    }
  })

  it('a una data chiesta misura tutte a quella', async () => {
    const ctx = await createCon([createScheda(1)])
    const quadro = await getQuadro(ctx, { vista, al: '2030-06-30' })
    expect(quadro?.schede[0]).toMatchObject({ al: '2030-06-30', atteso: { alPiu: 0 } })
  })

  it('nomina una volta sola chi è responsabile della scheda e di una fase', async () => {
    const fase = createFase(1, 0)
    const ctx = await createCon([
      createScheda(1, {
        responsabile: 'ROSSIGNOLI ADA',
        fasi: [
          { ...fase, responsabile: 'MONDÌ LIA' },
          { ...fase, responsabile: 'ROSSIGNOLI ADA' },
          { ...fase, responsabile: null },
        ],
      }),
    ])
    const quadro = await getQuadro(ctx, { vista })
    expect(quadro?.schede[0]?.persone).toEqual(['ROSSIGNOLI ADA', 'MONDÌ LIA'])
  })

  it('dopo una scrittura è un altro', async () => {
    const ctx = await createCon([createScheda(1)])
    expect((await getQuadro(ctx, { vista }))?.schede[0]?.descrizione).toMatch(/numero 1/)
    await createPiano(prova.archivio, [createScheda(1, { descrizione: 'Cambiata' })])
    expect((await getQuadro(ctx, { vista }))?.schede[0]?.descrizione).toBe('Cambiata')
  })

  it('di una vista che non c’è, o di un archivio vuoto, non c’è quadro', async () => {
    const ctx = await createCon([createScheda(1)])
    expect(await getQuadro(ctx, { vista: 'DUP_1990_1992' })).toBeNull()
    await prova.remove()
    prova = await create()
    expect(await getQuadro(createContesto(prova.archivio), { vista })).toBeNull()
  })
})
