import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { ATTORI, createSchedeVuote } from '../../../test/web/campagna-di-prova.ts'
import { passaCompilazione } from '../compilazione/passaggi.ts'
import { saveCompilazione } from '../compilazione/salva.ts'
import { createCampagna, getCampagna, listCampagne } from './campagne.ts'
import { excuseScheda, openCampagna } from './passaggi.ts'

let prova: ArchivioDiProva
afterEach(() => prova.remove())

const TUTTO = {
  'fasi.0.avanzamento': '0',
  'fasi.1.avanzamento': '0',
  'indicatori.0.valoreRaggiunto': '1',
  'scheda.statoDiAttuazione': 'Fatto.',
}

describe.each(MOTORI)('a che punto è una campagna, su $motore', ({ create }) => {
  it('contato senza leggere le schede è come contato leggendole, per chi vede tutto e per chi vede il suo', async () => {
    prova = await create()
    const ctx = createContesto(prova.archivio)
    await createPiano(ctx.archivio, createSchedeVuote(4))
    const ids: number[] = []
    for (const al of ['30/06/2031', '31/12/2031']) {
      const creata = await createCampagna(ctx, { vista: VISTA_DI_PROVA, al, scadenza: '31/03/2032' })
      if (!creata.ok) throw new Error(creata.messaggio)
      ids.push(creata.campagnaId)
    }
    const [prima = 0, seconda = 0] = ids
    await openCampagna(ctx, seconda)
    const di = (codice: string) => ({ campagnaId: seconda, codice })
    for (const codice of ['2031_S01_01', '2031_S02_01']) {
      await saveCompilazione(ctx, { ...di(codice), vista: 0, campi: TUTTO })
      expect(await passaCompilazione(ctx, { ...di(codice), azione: 'invia' })).toEqual({ ok: true })
    }
    for (const azione of ['valida', 'acquisisci'] as const)
      await passaCompilazione(ctx, { ...di('2031_S01_01'), azione })
    // Excused once taken in, it counts as taken in; excused while due, it is not due.
    await excuseScheda(ctx, { ...di('2031_S01_01'), motivo: 'Rinviata.' })
    await excuseScheda(ctx, { ...di('2031_S03_01'), motivo: 'Rinviata.' })
    const conteggi = async (chi: Parameters<typeof listCampagne>[0]) =>
      Object.fromEntries((await listCampagne(chi)).map((c) => [c.campagna.campagnaId, c.conteggio]))
    const vuoto = { 'da-compilare': 0, compilata: 0, validata: 0, acquisita: 0 }
    expect(await conteggi(ctx)).toEqual({
      [prima]: { totali: 0, perStato: vuoto, esonerate: 0 },
      [seconda]: {
        totali: 4,
        perStato: { 'da-compilare': 1, compilata: 1, validata: 0, acquisita: 1 },
        esonerate: 1,
      },
    })
    for (const attore of [ATTORI.controllo, ATTORI.ada, ATTORI.lia, ATTORI.ugo]) {
      const suo = createContesto(prova.archivio, { attore })
      expect((await conteggi(suo))[seconda]).toEqual((await getCampagna(suo, seconda))?.conteggio)
    }
    const ugo = createContesto(prova.archivio, { attore: ATTORI.ugo })
    expect((await conteggi(ugo))[seconda]).toMatchObject({ totali: 1, perStato: { compilata: 1 } })
  })
})
