import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { loadCatena } from '../../archivio/query/eventi.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { countValori, eraseValori } from './cancella.ts'
import { oggettoScheda } from './eventi-scheda.ts'
import { recordEventi } from './registra.ts'
import { verifyRegistro } from './verifica.ts'

describe.each(MOTORI)('la cancellazione di una persona dalla storia su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    const scrive = (nome: string, accountId: number | null, prima: string, dopo: string) => {
      const suo = { ...ctx, daDove: '10.1.1.1', attore: { nome, accountId, ruoli: [] } }
      return prova.archivio.write((tx) =>
        recordEventi(tx, suo, PRIMO_ENTE, [
          { azione: 'cambia', oggetto: oggettoScheda('V', 'C'), campo: 'responsabile', prima, dopo },
        ]),
      )
    }
    await scrive('Ada Rossignoli', 7, '1', '2')
    await scrive('Ugo Ferranti', 8, 'ADA ROSSIGNOLI', 'MONDÌ LIA')
    await scrive('Ugo Ferranti', 8, 'Ne risponde Ada Rossignoli dal 2031', 'Ne risponde Lia')
    await scrive('A. R.', 7, '3', '4')
    await scrive('Ugo Ferranti', 8, '100% fatto', '90_ fatto')
  })
  afterEach(() => prova.remove())

  const ADA = { nome: 'ada rossignoli', accountId: 7 }
  const leggi = () => prova.archivio.read((tx) => loadCatena(tx, PRIMO_ENTE, { dopo: 0, quanti: 100 }))

  it('prima si conta, e non cambia nulla', async () => {
    expect(await countValori(ctx, ADA)).toEqual({ eventi: 3, nominati: 1 })
    expect((await leggi()).every((e) => e.valori !== null)).toBe(true)
  })

  it('toglie chi, da dove, prima e dopo; gli eventi restano, la storia è intera e dice che cosa fu cancellato', async () => {
    expect(await eraseValori(ctx, ADA)).toEqual({ eventi: 3, nominati: 1 })
    const eventi = await leggi()
    expect(eventi.map((e) => e.valori?.chi ?? null)).toEqual([
      null,
      null,
      'Ugo Ferranti',
      null,
      'Ugo Ferranti',
      'operatore locale',
    ])
    expect(eventi.at(-1)?.evento).toMatchObject({
      azione: 'cancella-valori',
      oggetto: { tipo: 'storia', codice: '3' },
      campo: '1-2,4',
    })
    expect(JSON.stringify(eventi.at(-1))).not.toMatch(/rossignoli/i)
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true, eventi: 6, cancellati: 3 })
    expect(await eraseValori(ctx, ADA)).toEqual({ eventi: 0, nominati: 1 })
    expect(await leggi()).toHaveLength(6)
  })

  it('un nome con lettere accentate si trova comunque sia scritto; i segni di un nome sono solo segni', async () => {
    expect(await countValori(ctx, { nome: 'Mondì Lia', accountId: null })).toEqual({ eventi: 1, nominati: 0 })
    expect(await countValori(ctx, { nome: '%', accountId: null })).toEqual({ eventi: 0, nominati: 1 })
    expect(await countValori(ctx, { nome: '_', accountId: null })).toEqual({ eventi: 0, nominati: 1 })
  })

  it('solo chi gestisce gli accessi', async () => {
    const suo = { ...ctx, attore: { nome: 'x', accountId: 1, ruoli: [] } }
    await expect(eraseValori(suo, ADA)).rejects.toThrow(PermessoNegato)
    await expect(countValori(suo, ADA)).rejects.toThrow(PermessoNegato)
  })
})
