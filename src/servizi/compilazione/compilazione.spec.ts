import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createFase, createIndicatore, createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { listIstantanee, loadIstantanee } from '../../archivio/query/istantanee.ts'
import { listVersioni } from '../../archivio/query/versioni.ts'
import type { Attore, RuoloRivestito } from '../../dominio/permessi/attore.ts'
import { createCampagna, getCampagna, listCampagne } from '../campagne/campagne.ts'
import { readIstantanea } from '../campagne/congela.ts'
import { closeCampagna, excuseScheda, openCampagna, reopenCampagna } from '../campagne/passaggi.ts'
import type { Contesto } from '../contesto.ts'
import { getScheda } from '../scheda.ts'
import { listCompilazioniDaFare } from './leggi.ts'
import { passaCompilazione } from './passaggi.ts'
import { saveCompilazione } from './salva.ts'

const vista = VISTA_DI_PROVA
const AL = '2031-12-31'

const createDue = () =>
  [1, 2].map((n) =>
    createScheda(n, {
      codice: `2031_S0${n}_01`,
      centroStampa: `0${n}_S_2031`,
      statoDiAttuazione: [],
      fasi: [
        createFase(n, 0, {
          avanzamento: null,
          inizioEffettivo: null,
          fineEffettiva: null,
          inizioPrevisto: '2031-01-01',
        }),
      ],
      indicatori: [createIndicatore(n, 0, { valoreRaggiunto: null })],
    }),
  )

const attore = (accountId: number, nome: string, ...ruoli: Partial<RuoloRivestito>[]): Attore => ({
  nome,
  accountId,
  ruoli: ruoli.map((r) => ({ ruolo: 'lettura', ambito: { tipo: 'ente' }, titolo: 'titolare', ...r })),
})
const CONTROLLO = attore(1, 'Ufficio', { ruolo: 'controllo' })
const ADA = attore(2, 'Ada', { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['01_S_2031'] } })
const UGO = attore(3, 'Ugo', { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: ['02_S_2031'] } })
const DIRIGENTE = attore(4, 'Lia', { ruolo: 'dirigente', ambito: { tipo: 'centri', codici: ['01_S_2031'] } })
const TUTTO = {
  'fasi.0.avanzamento': '100',
  'fasi.0.inizioEffettivo': '10/01/2031',
  'fasi.0.fineEffettiva': '30/11/2031',
  'indicatori.0.valoreRaggiunto': '1.234,5',
  'scheda.statoDiAttuazione': 'Concluso nei tempi.',
}

describe.each(MOTORI)('compilare in una campagna su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())
  const di = (chi: Attore): Contesto =>
    createContesto(prova.archivio, { attore: chi, oggi: '2032-01-10', adesso: '2032-01-10T08:00:00Z' })

  const createAperta = async (): Promise<number> => {
    prova = await create()
    await createPiano(prova.archivio, createDue())
    const creata = await createCampagna(di(CONTROLLO), { vista, al: '31/12/2031', scadenza: '31/01/2032' })
    if (!creata.ok) throw new Error(creata.messaggio)
    expect(await openCampagna(di(CONTROLLO), creata.campagnaId)).toEqual({ ok: true, schede: 2 })
    return creata.campagnaId
  }
  const codice = '2031_S01_01'

  it('dalla prima casella alla scheda in vigore, ognuno per la sua parte', async () => {
    const campagnaId = await createAperta()
    const salvata = await saveCompilazione(di(ADA), { campagnaId, codice, vista: 0, campi: TUTTO })
    expect(salvata).toMatchObject({ ok: true, versione: 1, conflitti: [], rifiutati: [] })
    // Not in the plan yet: what is being filled in is a draft.
    expect((await getScheda(di(UGO), { vista, codice }))?.scheda.statoDiAttuazione).toEqual([])
    for (const [chi, azione] of [
      [ADA, 'invia'],
      [DIRIGENTE, 'valida'],
      [CONTROLLO, 'acquisisci'],
    ] as const)
      expect(await passaCompilazione(di(chi), { campagnaId, codice, azione })).toEqual({ ok: true })
    const inVigore = (await getScheda(di(UGO), { vista, codice }))?.scheda
    expect(inVigore?.fasi[0]).toMatchObject({ avanzamento: 10_000, fineEffettiva: '2031-11-30' })
    expect(inVigore?.indicatori[0]?.valoreRaggiunto).toBe('1234.5')
    expect(inVigore?.statoDiAttuazione).toEqual([{ al: AL, testo: 'Concluso nei tempi.' }])
    const versioni = await prova.archivio.read(async (tx) => {
      const ente = await findEnte(tx)
      return await listVersioni(tx, ente?.enteId ?? 0, vista, codice)
    })
    expect(versioni[0]).toMatchObject({ al: AL, scheda: { codice } })
  })

  it('nessuno vede né cambia ciò che non è suo, qualunque codice scriva', async () => {
    const campagnaId = await createAperta()
    await saveCompilazione(di(ADA), { campagnaId, codice, vista: 0, campi: TUTTO })
    const viste = await listCompilazioniDaFare(di(UGO), { campagnaId, codici: [codice, '2031_S02_01'] })
    expect(viste?.schede.map((s) => s.codice)).toEqual(['2031_S02_01'])
    const negato = expect.objectContaining({ name: 'PermessoNegato' })
    const campi = { 'scheda.statoDiAttuazione': 'altrui' }
    await expect(saveCompilazione(di(UGO), { campagnaId, codice, vista: 1, campi })).rejects.toEqual(negato)
    for (const azione of ['invia', 'valida', 'acquisisci', 'rimanda'] as const)
      await expect(passaCompilazione(di(UGO), { campagnaId, codice, azione })).rejects.toEqual(negato)
    // Nor is one told whether a card or a round exists.
    await expect(saveCompilazione(di(UGO), { campagnaId: 99, codice, vista: 0, campi })).rejects.toEqual(
      negato,
    )
    await expect(openCampagna(di(DIRIGENTE), campagnaId)).rejects.toEqual(negato)
    expect((await getCampagna(di(UGO), campagnaId))?.schede.map((s) => s.codice)).toEqual(['2031_S02_01'])
    expect((await listCampagne(di(UGO)))[0]?.conteggio.totali).toBe(1)
  })

  it('due sulla stessa narrativa: nessun testo si perde', async () => {
    const campagnaId = await createAperta()
    const scrivi = (chi: Attore, testo: string, versione: number) =>
      saveCompilazione(di(chi), {
        campagnaId,
        codice,
        vista: versione,
        campi: { 'scheda.statoDiAttuazione': testo, ...(chi === DIRIGENTE ? { 'fasi.0.nota': 'mia' } : {}) },
      })
    await scrivi(ADA, 'di Ada', 0)
    const secondo = await scrivi(DIRIGENTE, 'di Lia', 0)
    expect(secondo).toMatchObject({
      ok: true,
      versione: 2,
      salvati: ['fasi.0.nota'],
      conflitti: [{ etichetta: 'Stato di attuazione', mio: 'di Lia', loro: 'di Ada', chi: 'Ada' }],
    })
    expect(await scrivi(DIRIGENTE, 'di Ada e di Lia', 2)).toMatchObject({ versione: 3, conflitti: [] })
  })

  it('due insieme sulla stessa scheda si mettono in fila', async () => {
    const campagnaId = await createAperta()
    const esiti = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        saveCompilazione(di(i % 2 === 0 ? ADA : DIRIGENTE), {
          campagnaId,
          codice,
          vista: 0,
          campi: { [i < 4 ? 'fasi.0.nota' : 'indicatori.0.nota']: `testo ${i}` },
        }),
      ),
    )
    const salvati = esiti.filter((e) => e.ok && e.salvati.length === 1)
    const conflitti = esiti.filter((e) => e.ok && e.conflitti.length === 1)
    expect([salvati.length, conflitti.length]).toEqual([2, 6])
  })

  it('ciò che non è un valore torna indietro con il suo testo, il resto si salva', async () => {
    const campagnaId = await createAperta()
    const esito = await saveCompilazione(di(ADA), {
      campagnaId,
      codice,
      vista: 0,
      campi: { 'fasi.0.avanzamento': 'quasi', 'fasi.0.nota': 'buona', 'fasi.7.nota': 'persa?' },
    })
    expect(esito).toMatchObject({
      ok: true,
      salvati: ['fasi.0.nota'],
      rifiutati: [
        { campo: 'fasi.0.avanzamento', digitato: 'quasi' },
        { campo: 'fasi.7.nota', digitato: 'persa?' },
      ],
    })
  })

  it('una richiesta ripetuta si fa una volta e risponde due', async () => {
    const campagnaId = await createAperta()
    const richiesta = { campagnaId, codice, vista: 0, campi: { 'fasi.0.nota': 'una volta' }, chiave: 'k-1' }
    const prima = await saveCompilazione(di(ADA), richiesta)
    expect(await saveCompilazione(di(ADA), richiesta)).toEqual(prima)
    expect(
      await saveCompilazione(di(ADA), { ...richiesta, campi: { 'fasi.0.nota': 'altra' } }),
    ).toMatchObject({ ok: false, motivo: 'chiave-riusata' })
    const viste = await listCompilazioniDaFare(di(ADA), { campagnaId })
    expect(viste?.schede[0]).toMatchObject({ versione: 1, campi: { 'fasi.0.nota': { testo: 'una volta' } } })
  })

  it('non si invia ciò che è a metà, e si sa che cosa manca', async () => {
    const campagnaId = await createAperta()
    const esito = await passaCompilazione(di(ADA), { campagnaId, codice, azione: 'invia' })
    expect(esito).toMatchObject({ ok: false, motivo: 'guardie' })
    expect('perche' in esito ? esito.perche : []).toEqual([
      expect.stringMatching(/^Fase 1 \(.+\): manca l’avanzamento\.$/),
      expect.stringMatching(/^Indicatore 1 \(.+\): manca il valore raggiunto\.$/),
      'Manca lo stato di attuazione.',
    ])
  })

  it('inviata non si cambia più, finché non viene rimandata dicendo perché', async () => {
    const campagnaId = await createAperta()
    await saveCompilazione(di(ADA), { campagnaId, codice, vista: 0, campi: TUTTO })
    await passaCompilazione(di(ADA), { campagnaId, codice, azione: 'invia' })
    const campi = { 'fasi.0.nota': 'tardi' }
    expect(await saveCompilazione(di(ADA), { campagnaId, codice, vista: 9, campi })).toMatchObject({
      ok: false,
      motivo: 'gia-inviata',
    })
    const rimanda = (motivo: string) =>
      passaCompilazione(di(DIRIGENTE), { campagnaId, codice, azione: 'rimanda', motivo })
    expect(await rimanda(' ')).toMatchObject({ ok: false, motivo: 'motivo-mancante' })
    expect(await rimanda('Manca la nota')).toEqual({ ok: true })
    expect(await saveCompilazione(di(ADA), { campagnaId, codice, vista: 9, campi })).toMatchObject({
      ok: true,
    })
  })

  it('si chiude solo con tutte acquisite o esonerate, congela, e riaperta congela di nuovo accanto', async () => {
    const campagnaId = await createAperta()
    await saveCompilazione(di(ADA), { campagnaId, codice, vista: 0, campi: TUTTO })
    await passaCompilazione(di(ADA), { campagnaId, codice, azione: 'invia' })
    await passaCompilazione(di(DIRIGENTE), { campagnaId, codice, azione: 'valida' })
    await passaCompilazione(di(CONTROLLO), { campagnaId, codice, azione: 'acquisisci' })
    expect(await closeCampagna(di(CONTROLLO), campagnaId)).toMatchObject({
      ok: false,
      motivo: 'guardie',
      perche: ['2031_S02_01 è da compilare: acquisirla, oppure esonerarla dicendo perché.'],
    })
    const esonera = { campagnaId, codice: '2031_S02_01', motivo: 'Stralciato' }
    expect(await excuseScheda(di(CONTROLLO), esonera)).toEqual({ ok: true, schede: 1 })
    expect(await closeCampagna(di(CONTROLLO), campagnaId)).toEqual({ ok: true, schede: 2 })
    expect(await saveCompilazione(di(UGO), { ...esonera, vista: 0, campi: {} })).toMatchObject({
      motivo: 'campagna-non-aperta',
    })
    expect(await reopenCampagna(di(CONTROLLO), campagnaId, '')).toMatchObject({ motivo: 'motivo-mancante' })
    expect(await reopenCampagna(di(CONTROLLO), campagnaId, 'Dato corretto')).toEqual({ ok: true, schede: 2 })
    // The plan goes on; what was frozen doesn't.
    await createPiano(prova.archivio, [createScheda(1, { codice, descrizione: 'Tutt’altro' })])
    expect(await closeCampagna(di(CONTROLLO), campagnaId)).toMatchObject({ ok: true })
    const congelate = await prova.archivio.read(async (tx) => {
      const enteId = (await findEnte(tx))?.enteId ?? 0
      const teste = (await listIstantanee(tx, enteId, { campagnaId })).filter((t) => t.codice === codice)
      return await loadIstantanee(
        tx,
        enteId,
        teste.map((t) => t.istantaneaId),
      )
    })
    const [nuova, vecchia] = congelate.map((c) => readIstantanea(c.contenuto))
    expect(nuova?.scheda.descrizione).toBe('Tutt’altro')
    expect(vecchia).toMatchObject({
      ente: 'Comune di Prova',
      al: AL,
      regole: 'Profilo predefinito, versione 1',
      avanzamento: { almeno: 10_000, alPiu: 10_000 },
      scheda: { codice, statoDiAttuazione: [{ al: AL, testo: 'Concluso nei tempi.' }] },
    })
  })

  it('una campagna si prepara con date e centri veri', async () => {
    prova = await create()
    const nuova = { vista, al: '31/12/2031', scadenza: '31/01/2032' }
    expect(await createCampagna(di(CONTROLLO), nuova)).toMatchObject({ motivo: 'archivio-vuoto' })
    await createPiano(prova.archivio, createDue())
    expect(await createCampagna(di(CONTROLLO), { ...nuova, al: '31/02/2031' })).toMatchObject({ campo: 'al' })
    expect(await createCampagna(di(CONTROLLO), { ...nuova, scadenza: '01/01/2031' })).toMatchObject({
      campo: 'scadenza',
    })
    expect(await createCampagna(di(CONTROLLO), { ...nuova, vista: 'X' })).toMatchObject({
      motivo: 'vista-sconosciuta',
    })
    expect(await createCampagna(di(CONTROLLO), { ...nuova, centri: ['99_S_2031'] })).toMatchObject({
      motivo: 'centro-sconosciuto',
    })
  })
})
