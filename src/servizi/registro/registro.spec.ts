import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { documento, LAVORI, piuTardi } from '../../../test/stampe-di-prova.ts'
import { openArchivio } from '../../archivio/archivio.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { listEventi, loadCatena } from '../../archivio/query/eventi.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { IMPOSTAZIONI_PREDEFINITE } from '../../dominio/calendario/impostazioni.ts'
import { markScadenza, unmarkScadenza } from '../calendario/fatte.ts'
import { saveImpostazioniCalendario } from '../calendario/impostazioni.ts'
import type { Contesto } from '../contesto.ts'
import { addEtichetta, removeEtichetta } from '../etichette.ts'
import { importStampa } from '../importa/importa.ts'
import { importOrganigramma } from '../organigramma/porta.ts'
import { oggettoScheda } from './eventi-scheda.ts'
import { type NuovoEvento, recordEventi } from './registra.ts'
import { verifyRegistro } from './verifica.ts'

const evento = (n: number): NuovoEvento => ({
  azione: 'cambia',
  oggetto: { ...oggettoScheda('DUP_2031_2033', '2031_S01_01'), tipo: 'fase', indice: n },
  campo: 'fasi.avanzamento',
  prima: `${n}`,
  dopo: `${n + 1},50`,
})

describe.each(MOTORI)('la storia su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio, { daDove: '10.0.0.7' })
  })
  afterEach(() => prova.remove())

  const scrivi = (quanti: number, c = ctx): Promise<void> =>
    c.archivio.write((tx) =>
      recordEventi(
        tx,
        c,
        PRIMO_ENTE,
        Array.from({ length: quanti }, (_, i) => evento(i)),
      ),
    )
  const leggi = () => prova.archivio.read((tx) => loadCatena(tx, PRIMO_ENTE, { dopo: 0, quanti: 10_000 }))
  const manometti = (come: (tx: Tx) => Promise<unknown>) => prova.archivio.write(come)

  it('un archivio nuovo ha una storia vuota, e intera', async () => {
    expect(await verifyRegistro(ctx)).toEqual({ ok: true, eventi: 0, cancellati: 0, ultima: '' })
  })

  it('ogni evento dice chi, quando, da dove, che cosa, prima e dopo, e porta l’impronta di quello prima', async () => {
    await scrivi(2)
    const [primo, secondo] = await leggi()
    expect(primo).toMatchObject({
      evento: { numero: 1, quando: ctx.adesso, campo: 'fasi.avanzamento', atto: null, precedente: '' },
      valori: { chi: 'operatore locale', daDove: '10.0.0.7', prima: '0', dopo: '1,50' },
    })
    expect(secondo?.evento.precedente).toBe(primo?.evento.impronta)
    expect(secondo?.sale).not.toBe(primo?.sale)
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true, eventi: 2, ultima: secondo?.evento.impronta })
  })

  it('non resta nulla di una scrittura annullata, e i numeri non hanno buchi', async () => {
    await scrivi(1)
    await expect(
      ctx.archivio.write(async (tx) => {
        await recordEventi(tx, ctx, PRIMO_ENTE, [evento(1)])
        throw new Error('ripensamento')
      }),
    ).rejects.toThrow('ripensamento')
    await scrivi(1)
    expect((await leggi()).map((e) => e.evento.numero)).toEqual([1, 2])
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true, eventi: 2 })
  })

  it('molti che scrivono insieme, anche da un altro programma, non spezzano la catena', async () => {
    await createPiano(prova.archivio, createSchede(1))
    const altro = await openArchivio(prova.dove)
    const altri = createContesto(altro)
    await Promise.all(Array.from({ length: 40 }, (_, i) => scrivi(1 + (i % 3), i % 2 === 0 ? ctx : altri)))
    await altro.close()
    const numeri = (await leggi()).map((e) => e.evento.numero)
    expect(numeri).toEqual(numeri.map((_, i) => i + 1))
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true, eventi: numeri.length })
  })

  it.each<[string, (tx: Tx) => Promise<unknown>, { motivo: string; numero: number }]>([
    [
      'un valore cambiato con SQL',
      (tx) => tx.updateTable('evento_valori').set({ dopo: '99,00' }).where('numero', '=', 3).execute(),
      { motivo: 'valori-alterati', numero: 3 },
    ],
    [
      'un autore cambiato',
      (tx) => tx.updateTable('evento_valori').set({ chi: 'altri' }).where('numero', '=', 2).execute(),
      { motivo: 'valori-alterati', numero: 2 },
    ],
    [
      'un evento spostato nel tempo',
      (tx) =>
        tx.updateTable('evento').set({ quando: '2030-01-01T00:00:00Z' }).where('numero', '=', 4).execute(),
      { motivo: 'evento-alterato', numero: 4 },
    ],
    [
      'un evento tolto in mezzo',
      (tx) => tx.deleteFrom('evento').where('numero', '=', 2).execute(),
      { motivo: 'numero-mancante', numero: 2 },
    ],
    [
      'la coda tagliata',
      (tx) => tx.deleteFrom('evento').where('numero', '>', 3).execute(),
      { motivo: 'coda-mancante', numero: 4 },
    ],
    [
      'i valori tolti senza una richiesta registrata',
      (tx) => tx.deleteFrom('evento_valori').where('numero', '=', 1).execute(),
      { motivo: 'valori-mancanti', numero: 1 },
    ],
  ])('si vede %s', async (_, come, rottura) => {
    await scrivi(5)
    await manometti(come)
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: false, rottura })
  })

  it('una coda tagliata e nascosta nel contatore si vede dall’impronta annotata altrove', async () => {
    await scrivi(5)
    const intera = await verifyRegistro(ctx)
    const attesa = { numero: 5, impronta: intera.ok ? intera.ultima : '' }
    await manometti(async (tx) => {
      await tx.deleteFrom('evento').where('numero', '>', 3).execute()
      await tx.updateTable('contatore').set({ prossimo: 4 }).where('nome', '=', 'evento').execute()
    })
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true, eventi: 3 })
    expect(await verifyRegistro(ctx, { attesa })).toMatchObject({
      ok: false,
      rottura: { motivo: 'coda-mancante', numero: 4 },
    })
  })

  it('un’importazione lascia un evento per ogni scheda nuova e per ogni campo cambiato', async () => {
    const prima = await importStampa(ctx, documento(LAVORI))
    if (!prima.ok) throw new Error(prima.messaggio)
    const [scheda] = LAVORI.schede
    if (!scheda) throw new Error('manca la scheda')
    const storia = () =>
      prova.archivio.read((tx) =>
        listEventi(tx, PRIMO_ENTE, { vista: scheda.vista, codice: scheda.codice }, { da: 0, quanti: 100 }),
      )
    expect(await storia()).toMatchObject([
      {
        evento: { azione: 'crea', oggetto: { tipo: 'scheda', codice: scheda.codice } },
        valori: { prima: null },
      },
    ])
    const dopo = await importStampa(ctx, documento(piuTardi(LAVORI)))
    if (!dopo.ok) throw new Error(dopo.messaggio)
    const { cambiate, aggiunte } = dopo.anteprima.differenze
    const attesi = cambiate.flatMap((c) => c.campi)
    expect(attesi.length).toBeGreaterThan(0)
    const tutti = await leggi()
    const importati = tutti.filter((e) => e.evento.azione === 'importa' && e.evento.campo !== null)
    expect(importati.map((e) => [e.valori?.prima, e.valori?.dopo])).toEqual(
      attesi.map((c) => [c.prima, c.dopo]),
    )
    expect(tutti.filter((e) => e.evento.oggetto.tipo === 'importazione')).toHaveLength(2)
    expect(
      tutti.filter((e) => e.evento.azione === 'crea' && e.evento.oggetto.tipo === 'scheda'),
    ).toHaveLength(prima.anteprima.differenze.aggiunte.length + aggiunte.length)
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true, eventi: tutti.length })
  })

  it('impostazioni e scadenze del calendario: che cosa è cambiato, da che cosa a che cosa', async () => {
    await createPiano(prova.archivio, createSchede(1))
    const approvato = { termineDifferito: null, decreto: null, approvazione: '2031-01-20' }
    const cambio = { ...IMPOSTAZIONI_PREDEFINITE, menoDi50Dipendenti: false, bilanci: { 2031: approvato } }
    expect(await saveImpostazioniCalendario(ctx, cambio)).toEqual({ ok: true })
    expect(await saveImpostazioniCalendario(ctx, cambio)).toEqual({ ok: true })
    const segno = { id: 'peg-2031', fattaIl: '05/02/2031', nota: 'DGC 3' }
    expect(await markScadenza(ctx, segno)).toMatchObject({ ok: true })
    expect(await markScadenza(ctx, segno)).toMatchObject({ ok: true })
    expect(await unmarkScadenza(ctx, 'peg-2031')).toBe(true)
    expect(
      (await leggi()).map(({ evento: e, valori: v }) => [
        e.azione,
        e.oggetto.codice,
        e.campo,
        v?.prima,
        v?.dopo,
      ]),
    ).toEqual([
      ['cambia', 'calendario', 'bilanci.2031.approvazione', null, '2031-01-20'],
      ['cambia', 'calendario', 'menoDi50Dipendenti', null, 'no'],
      ['segna', 'peg-2031', null, null, '05/02/2031, DGC 3'],
      ['toglie', 'peg-2031', null, '05/02/2031, DGC 3', null],
    ])
  })

  it('etichette: una riga nella storia di ogni scheda che l’ha avuta o persa', async () => {
    const schede = createSchede(3)
    await createPiano(prova.archivio, schede)
    const [a = '', b = ''] = schede.map((s) => s.codice)
    const vista = VISTA_DI_PROVA
    await addEtichetta(ctx, { vista, codici: [a], nome: 'PNRR' })
    await addEtichetta(ctx, { vista, codici: [a, b], nome: 'PNRR' })
    await removeEtichetta(ctx, { vista, codici: [b], nome: 'PNRR' })
    expect(
      (await leggi()).map(({ evento: e, valori: v }) => [e.azione, e.oggetto.codice, v?.prima, v?.dopo]),
    ).toEqual([
      ['etichetta', a, null, 'PNRR'],
      ['etichetta', b, null, 'PNRR'],
      ['toglie-etichetta', b, 'PNRR', null],
    ])
  })

  it('organigramma: una riga per ogni centro e per ogni incarico cambiato', async () => {
    await createPiano(prova.archivio, createSchede(1))
    const file = (contenuto: string) => [
      { nomeFile: 'centri.csv', contenuto: new TextEncoder().encode(contenuto) },
    ]
    const testata = 'Codice;Nome;Padre;Dal;Al;Succede a'
    const prima = await importOrganigramma(ctx, file(`${testata}\n01_S_2031;SETTORE UNO;;01/01/2031;;\n`))
    expect(prima).toMatchObject({ ok: true })
    await importOrganigramma(ctx, file(`${testata}\n01_S_2031;SETTORE PRIMO;;01/01/2031;;\n`))
    const eventi = (await leggi()).filter((e) => e.evento.oggetto.tipo === 'organigramma')
    expect(eventi.map(({ evento: e, valori: v }) => [e.azione, e.oggetto.codice, v?.prima, v?.dopo])).toEqual(
      [
        ['crea', 'centri', null, '01_S_2031 SETTORE UNO, dal 01/01/2031'],
        [
          'cambia',
          'centri',
          '01_S_2031 SETTORE UNO, dal 01/01/2031',
          '01_S_2031 SETTORE PRIMO, dal 01/01/2031',
        ],
      ],
    )
  })
})
