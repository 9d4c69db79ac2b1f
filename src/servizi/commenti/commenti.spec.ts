import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import { documento, LAVORI, piuTardi } from '../../../test/stampe-di-prova.ts'
import { createAccount } from '../../../test/web/accessi-di-prova.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { listEventi } from '../../archivio/query/eventi.ts'
import type { Attore, Ruolo } from '../../dominio/permessi/attore.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { importStampa } from '../importa/importa.ts'
import { verifyRegistro } from '../registro/verifica.ts'
import { closeCommento, getCommenti, oggettoRilievo, writeCommento } from './commenti.ts'

const SCHEDA = { tipo: 'scheda', indice: null, regola: null } as const

describe.each(MOTORI)('domande e commenti su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  let chiave: { vista: string; codice: string }
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await importStampa(ctx, documento(LAVORI))
    // A card that the checks ask something of.
    for (const { vista, codice } of LAVORI.schede) {
      chiave = { vista, codice }
      if (((await getCommenti(ctx, chiave))?.rilievi.length ?? 0) > 0) break
    }
  })
  afterEach(() => prova.remove())

  const come = (ruolo: Ruolo, accountId: number, ambito: Attore['ruoli'][number]['ambito']): Contesto => ({
    ...ctx,
    attore: { nome: `persona ${accountId}`, accountId, ruoli: [{ ruolo, ambito, titolo: 'titolare' }] },
  })
  const sua = () => ({ tipo: 'schede', vista: chiave.vista, codici: [chiave.codice] }) as const
  const leggi = async (c = ctx) => {
    const letti = await getCommenti(c, chiave)
    if (letti === null) throw new Error('scheda di prova mancante')
    return letti
  }
  const scrivi = async (c: Contesto, testo: string, altro: object = {}) => {
    const esito = await writeCommento(c, {
      ...chiave,
      testo,
      oggetto: SCHEDA,
      rispondeA: null,
      chiama: '',
      ...altro,
    })
    if (!esito.ok) throw new Error(esito.messaggio)
    return esito.commentoId
  }

  it('chi risponde della scheda risponde alla domanda dei controlli, l’ufficio la chiude', async () => {
    const responsabile = come('responsabile', 5, sua())
    const [prima] = (await leggi()).rilievi
    if (prima === undefined) throw new Error('manca un rilievo')
    const id = await scrivi(responsabile, 'Il dato è giusto.', { oggetto: oggettoRilievo(prima.rilievo) })
    const [con] = (await leggi(responsabile)).rilievi
    expect(con?.conversazioni).toMatchObject([
      { primo: { testo: 'Il dato è giusto.', chiNome: 'persona 5', risoltoIl: null }, puoChiudere: false },
    ])
    await expect(closeCommento(responsabile, { ...chiave, commentoId: id, chiudi: true })).rejects.toThrow(
      PermessoNegato,
    )
    const ufficio = come('controllo', 6, { tipo: 'ente' })
    expect(await closeCommento(ufficio, { ...chiave, commentoId: id, chiudi: true })).toEqual({ ok: true })
    const [chiusa] = (await leggi(ufficio)).rilievi
    expect(chiusa?.conversazioni).toMatchObject([
      { primo: { risoltoIl: ctx.adesso, risoltoDa: 'persona 6' }, puoChiudere: true },
    ])
    expect(await closeCommento(ufficio, { ...chiave, commentoId: id, chiudi: false })).toEqual({ ok: true })
    const eventi = await prova.archivio.read((tx) =>
      listEventi(tx, PRIMO_ENTE, { ...chiave, tipo: 'rilievo' }, { da: 0, quanti: 9 }),
    )
    expect(eventi.map((e) => e.evento.azione)).toEqual(['riapre', 'risolve', 'commenta'])
    expect(await verifyRegistro(ctx)).toMatchObject({ ok: true })
  })

  it('la risposta resta dopo una nuova importazione, finché la domanda c’è', async () => {
    const { rilievi } = await leggi()
    const [r] = rilievi
    if (r === undefined) throw new Error('manca un rilievo')
    await scrivi(ctx, 'Risposta che resta', { oggetto: oggettoRilievo(r.rilievo) })
    await importStampa(ctx, documento(piuTardi(LAVORI)))
    const dopo = await leggi()
    const tutte = [...dopo.rilievi.flatMap((x) => x.conversazioni), ...dopo.altre]
    expect(tutte.map((c) => c.primo.testo)).toEqual(['Risposta che resta'])
    const ancora = dopo.rilievi.some(
      (x) => JSON.stringify(oggettoRilievo(x.rilievo)) === JSON.stringify(oggettoRilievo(r.rilievo)),
    )
    expect(dopo.altre).toHaveLength(ancora ? 0 : 1)
  })

  it('si chiede, si risponde, si chiama un collega; una risposta sta sotto la domanda di cui parla', async () => {
    await createAccount(ctx, 'Ada Rossi', [{ ruolo: 'collaboratore', ambito: sua() }])
    const fase = { tipo: 'fase', indice: 0, regola: null } as const
    const domanda = await scrivi(ctx, '  @Ada Rossi, quando finisce?\r\nGrazie  ', { oggetto: fase })
    await scrivi(come('collaboratore', 1, sua()), 'A giugno', { rispondeA: domanda })
    expect((await leggi()).altre).toMatchObject([
      {
        primo: { testo: '@Ada Rossi, quando finisce?\nGrazie', oggetto: fase, menzioni: [1] },
        risposte: [{ testo: 'A giugno', oggetto: fase, rispondeA: domanda }],
      },
    ])
  })

  it('rifiuta, dicendo perché, ciò che non si può scrivere', async () => {
    const prova1 = (altro: object) =>
      writeCommento(ctx, { ...chiave, testo: 'x', oggetto: SCHEDA, rispondeA: null, chiama: '', ...altro })
    expect(await prova1({ testo: ' \n ' })).toMatchObject({ motivo: 'testo-vuoto' })
    expect(await prova1({ testo: 'x'.repeat(4_001) })).toMatchObject({ motivo: 'testo-lungo' })
    expect(await prova1({ oggetto: { tipo: 'fase', indice: 99, regola: null } })).toMatchObject({
      motivo: 'oggetto-inesistente',
    })
    expect(await prova1({ rispondeA: 77 })).toMatchObject({ motivo: 'commento-inesistente' })
    expect(await prova1({ codice: 'NESSUNA' })).toMatchObject({ motivo: 'scheda-inesistente' })
    const id = await scrivi(ctx, 'domanda')
    const risposta = await scrivi(ctx, 'risposta', { rispondeA: id })
    expect(await prova1({ rispondeA: risposta })).toMatchObject({ motivo: 'commento-inesistente' })
    // The question of another card is not answered from here.
    const altra = LAVORI.schede.find((s) => s.codice !== chiave.codice)?.codice ?? ''
    expect(await prova1({ codice: altra, rispondeA: id })).toMatchObject({ motivo: 'commento-inesistente' })
  })

  it('fuori dal proprio ambito non si scrive; chi legge soltanto non vede i commenti', async () => {
    const altrove = come('responsabile', 5, { tipo: 'schede', vista: chiave.vista, codici: ['ALTRA'] })
    await expect(scrivi(altrove, 'x')).rejects.toThrow(PermessoNegato)
    expect((await leggi(altrove)).puoScrivere).toBe(false)
    const lettura = come('lettura', 4, { tipo: 'ente' })
    await expect(getCommenti(lettura, chiave)).rejects.toThrow(PermessoNegato)
    const id = await scrivi(ctx, 'domanda')
    await expect(closeCommento(altrove, { ...chiave, commentoId: id, chiudi: true })).rejects.toThrow(
      PermessoNegato,
    )
  })
})
