import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto, createPiano } from '../../test/contesto.ts'
import { createFase, createScheda, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { checkSchede } from './controlla.ts'
import { getEnte } from './ente.ts'
import { findPiano } from './quadro/piano.ts'
import { getScheda } from './scheda.ts'
import { statoArchivio } from './stato-archivio.ts'
import { listViste } from './viste.ts'

const vista = VISTA_DI_PROVA

describe.each(MOTORI)('la scheda e i suoi rilievi su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())
  const createCon = async (schede: Parameters<typeof createPiano>[1]) => {
    prova = await create()
    await createPiano(prova.archivio, schede)
    return createContesto(prova.archivio)
  }
  const sana = createScheda(1, {
    codice: '2031_S01_01',
    fasi: [createFase(1, 0, { peso: 10_000, avanzamento: 10_000, fineEffettiva: '2031-11-30', nota: null })],
  })
  const senzaPeso = { ...sana, codice: '2031_S01_02', fasi: [createFase(1, 0, { peso: null })] }

  it('dà la scheda con la vista, le misure alla sua data e le vicine', async () => {
    const ctx = await createCon([sana, senzaPeso])
    const trovata = await getScheda(ctx, { vista, codice: sana.codice })
    expect(trovata).toMatchObject({
      scheda: sana,
      vista: { codice: vista },
      ente: 'Comune di Prova',
      al: '2031-12-31',
      avanzamento: { almeno: 10_000, alPiu: 10_000 },
      avanzamentoAtteso: { almeno: 10_000, alPiu: 10_000 },
      tempi: 'in linea',
      precedente: null,
      successiva: '2031_S01_02',
    })
    expect(trovata?.conseguimento.indicatori).toHaveLength(sana.indicatori.length)
  })

  it('a un’altra data misura e interroga a quella data', async () => {
    const ctx = await createCon([sana, senzaPeso])
    const aGiugno = await getScheda(ctx, { vista, codice: sana.codice, al: '2030-06-30' })
    expect(aGiugno).toMatchObject({ al: '2030-06-30', avanzamentoAtteso: { alPiu: 0 }, tempi: 'in anticipo' })
  })

  it('non trova ciò che non c’è, nemmeno in un archivio vuoto', async () => {
    const ctx = await createCon([sana])
    expect(await getScheda(ctx, { vista, codice: 'X' })).toBeNull()
    expect(await getScheda(ctx, { vista: 'X', codice: sana.codice })).toBeNull()
    const vuoto = await create()
    expect(await getScheda(createContesto(vuoto.archivio), { vista, codice: 'X' })).toBeNull()
    expect(await getEnte(createContesto(vuoto.archivio))).toBeNull()
    expect(await checkSchede(createContesto(vuoto.archivio))).toMatchObject({
      ok: false,
      motivo: 'archivio-vuoto',
    })
    await vuoto.remove()
  })

  it('pagina, elenco e controllo dicono gli stessi rilievi', async () => {
    const ctx = await createCon([sana, senzaPeso])
    const controllo = await checkSchede(ctx, { vista })
    if (!controllo.ok) throw new Error(controllo.messaggio)
    for (const riga of (await findPiano(ctx, { vista }))?.schede ?? []) {
      const suoi = controllo.rilievi.filter((r) => r.codice === riga.codice)
      expect((await getScheda(ctx, { vista, codice: riga.codice }))?.rilievi).toEqual(suoi)
      expect(riga.rilievi).toEqual({
        E: suoi.filter((r) => r.gravita === 'E').length,
        W: suoi.filter((r) => r.gravita === 'W').length,
        I: suoi.filter((r) => r.gravita === 'I').length,
      })
    }
    expect(controllo.rilievi.filter((r) => r.regola === 'P02').map((r) => r.codice)).toEqual(['2031_S01_02'])
  })

  it('corretta la scheda, i rilievi di prima non restano', async () => {
    const ctx = await createCon([sana, senzaPeso])
    const regole = async () =>
      (await getScheda(ctx, { vista, codice: '2031_S01_02' }))?.rilievi.map((r) => r.regola)
    expect(await regole()).toContain('P02')
    await createPiano(prova.archivio, [sana, { ...sana, codice: '2031_S01_02' }])
    expect(await regole()).not.toContain('P02')
  })

  it('confronta con la scheda dell’anno prima anche quando sta in un’altra vista', async () => {
    const testo =
      'Sono stati realizzati 12 interventi entro il 30/11/2031 con la determinazione n. 45 del 2031, nei tre quartieri previsti dal piano.'
    const ieri = {
      ...sana,
      vista: 'DUP_2030_2032',
      codice: '2030_S01_01',
      statoDiAttuazione: [{ al: '2030-12-31', testo }],
    }
    const oggi = { ...sana, statoDiAttuazione: [{ al: '2031-12-31', testo }] }
    const ctx = await createCon([oggi])
    const regole = async () => {
      const esito = await getScheda(ctx, { vista, codice: sana.codice })
      return esito?.rilievi.map((r) => r.regola)
    }
    expect(await regole()).not.toContain('X07')
    await createPiano(prova.archivio, [ieri])
    expect(await regole()).toContain('X07')
    const controllo = await checkSchede(ctx, { vista })
    expect(controllo.ok && controllo.rilievi.every((r) => r.codice !== '2030_S01_01')).toBe(true)
  })

  it('rifiuta di controllare una vista che non c’è, nominando quelle che ci sono', async () => {
    const ctx = await createCon([sana])
    expect(await checkSchede(ctx, { vista: 'DUP_1999' })).toMatchObject({
      ok: false,
      motivo: 'vista-sconosciuta',
      messaggio: expect.stringContaining(vista),
    })
  })

  it('conta ciò che l’archivio contiene', async () => {
    const ctx = await createCon([sana, senzaPeso])
    const attesi = { schede: 2, fasi: 2, indicatori: 2 * sana.indicatori.length }
    expect(await listViste(ctx)).toMatchObject([{ codice: vista, ...attesi }])
    expect(await statoArchivio(ctx)).toMatchObject({ ente: 'Comune di Prova', revisione: 1, ...attesi })
  })
})
