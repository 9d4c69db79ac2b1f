import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicatore } from '../../../test/aiuti/coerenza.ts'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import { statoFase } from '../../dominio/avanzamento/stato-fase.ts'
import type { Contesto } from '../contesto.ts'
import { listRilieviInsieme } from '../rilievi/insieme.ts'
import { getScheda } from '../scheda.ts'
import { getAndamento } from './andamento.ts'
import { getSfida } from './sfida.ts'

const vista = VISTA_DI_PROVA
const SFIDA = createScheda(700, {
  codice: '2031_S17_77',
  centro: 'UFFICIO SFIDE',
  indicatori: [
    indicatore({ valoreAtteso: '50', valoreRaggiunto: '200', storico: { '2030': '60', '2029': '55' } }),
    indicatore({ valoreAtteso: '12', valoreRaggiunto: '12', storico: { '2030': '12', '2029': '12' } }),
    indicatore({
      valoreAtteso: '12',
      valoreRaggiunto: '10',
      storico: { '2030': '20' },
      storicoIncerto: true,
    }),
    indicatore({ valoreAtteso: '12', valoreRaggiunto: '12', storico: {} }),
  ],
})
const SCHEDE = [...createSchede(60), SFIDA]

describe.each(MOTORI)('i grafici di un piano su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeAll(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await createPiano(prova.archivio, SCHEDE)
  })
  afterAll(() => prova.remove())
  const andamento = async (r: Omit<Parameters<typeof getAndamento>[1], 'vista'> = {}) => {
    const a = await getAndamento(ctx, { vista, ...r })
    if (!a) throw new Error('manca la vista')
    return a
  }

  it('i gruppi fanno insieme tutto il piano, i più indietro per primi', async () => {
    const { gruppi, totale } = await andamento()
    expect(gruppi.reduce((n, g) => n + g.obiettivi, 0)).toBe(SCHEDE.length)
    expect(gruppi.reduce((n, g) => n + g.indicatori.totali, 0)).toBe(totale.indicatori.totali)
    expect(totale.indicatori.totali).toBe(SCHEDE.flatMap((s) => s.indicatori).length)
    const almeno = gruppi.map((g) => g.avanzamento.almeno)
    expect(almeno).toEqual(almeno.toSorted((a, b) => a - b))
    const scuola = gruppi.find((g) => g.chiave === 'SERVIZIO SCUOLA')
    const sue = SCHEDE.filter((s) => s.centro === 'SERVIZIO SCUOLA').map((s) => computeAvanzamento(s.fasi))
    expect(scuola?.avanzamento.almeno).toBe(Math.round(sue.reduce((n, a) => n + a.almeno, 0) / sue.length))
  })

  it('chi non ha un assessorato sta insieme agli altri che non l’hanno, non fuori', async () => {
    const { gruppi } = await andamento({ per: 'assessorato' })
    const senza = SCHEDE.filter((s) => s.assessorato === null).length
    expect(gruppi.find((g) => g.chiave === null)?.obiettivi).toBe(senza)
  })

  it('un filtro stringe ogni grafico', async () => {
    const a = await andamento({ filtro: { centro: 'UFFICIO SFIDE' } })
    expect(a.totale.obiettivi).toBe(1)
    expect(a.gruppi).toHaveLength(1)
    expect(a.distribuzione.fasce.reduce((n, f) => n + f.obiettivi, 0) + a.distribuzione.incerti).toBe(1)
    expect(a.scadenze.mesi.reduce((n, m) => n + m.totale, 0) + a.scadenze.senzaData).toBe(SFIDA.fasi.length)
  })

  it('ogni regola dice quanti rilievi dà, e insieme fanno quelli delle schede', async () => {
    const { regole, totale } = await andamento()
    for (const g of ['E', 'W', 'I'] as const)
      expect(regole.reduce((n, r) => n + r[g], 0)).toBe(totale.rilievi[g])
    const una = await getScheda(ctx, { vista, codice: SFIDA.codice })
    const sole = (await andamento({ filtro: { centro: 'UFFICIO SFIDE' } })).regole
    expect(sole.reduce((n, r) => n + r.E + r.W + r.I, 0)).toBe(una?.rilievi.length)
    // What questions the view as a whole is nobody's card.
    expect((await listRilieviInsieme(ctx, vista)).every((r) => r.codice === null)).toBe(true)
  })

  it('a un’altra data cambiano gli attesi e lo stato delle scadenze, non lo svolto', async () => {
    const fine = await andamento()
    const meta = await andamento({ al: '2031-03-31' })
    expect(meta.totale.avanzamento).toEqual(fine.totale.avanzamento)
    expect(meta.totale.atteso.almeno).toBeLessThan(fine.totale.atteso.almeno)
    const tardi = SCHEDE.flatMap((s) => s.fasi).filter(
      (f) =>
        f.finePrevista !== null && ['in ritardo', 'conclusa in ritardo'].includes(statoFase(f, '2031-03-31')),
    )
    expect(meta.scadenze.mesi.reduce((n, m) => n + m['in-ritardo'], 0)).toBe(tardi.length)
  })

  it('la sfida elenca gli attesi che chiedono poco, con le cifre, e conta chi non si può giudicare', async () => {
    const sfida = await getSfida(ctx, { vista, filtro: { centro: 'UFFICIO SFIDE' } })
    const d = sfida?.domande
    expect(sfida?.indicatori).toBe(4)
    expect(d?.['sotto-anno-prima'].si.map((v) => [v.codice, v.indice, v.incerto])).toEqual([
      [SFIDA.codice, 0, false],
      [SFIDA.codice, 2, true],
    ])
    expect(d?.['sotto-anno-prima']).toMatchObject({
      no: 1,
      nonGiudicabili: 1,
      motivi: [{ motivo: 'senza-storico', quanti: 1 }],
    })
    expect(d?.['sempre-uguale'].si.map((v) => v.indice)).toEqual([1])
    expect(d?.['molto-superato'].si).toMatchObject([
      { indice: 0, valoreAtteso: '50', valoreRaggiunto: '200', storico: { '2030': '60' } },
    ])
  })

  it('una vista che non c’è non ha grafici', async () => {
    expect(await getAndamento(ctx, { vista: 'DUP_1999_2001' })).toBeNull()
    expect(await getSfida(ctx, { vista: 'DUP_1999_2001' })).toBeNull()
  })
})
