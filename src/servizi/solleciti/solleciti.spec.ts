import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../../../test/posta-di-prova.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { createAccount } from '../../../test/web/accessi-di-prova.ts'
import { createSchedeVuote } from '../../../test/web/campagna-di-prova.ts'
import { updateAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import type { Ambito, Attore } from '../../dominio/permessi/attore.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import { createCampagna } from '../campagne/campagne.ts'
import { closeCampagna, excuseScheda, openCampagna } from '../campagne/passaggi.ts'
import { passaCompilazione } from '../compilazione/passaggi.ts'
import { saveCompilazione } from '../compilazione/salva.ts'
import type { Contesto } from '../contesto.ts'
import { createPosta, type Posta } from '../posta/posta.ts'
import { TENTATIVI_MASSIMI } from '../posta/spedisci.ts'
import { listDaFare } from './da-fare.ts'
import { createSolleciti, sendDaInviare } from './invia.ts'
import { previewSolleciti } from './prepara.ts'

const vista = VISTA_DI_PROVA
const settore = (n: number): Ambito => ({ tipo: 'centri', codici: [`0${n}_S_2031`] })
const indirizzo = 'https://piano.comune.example'
const mittente = 'Piano <piano@comune.example>'
const TUTTO = {
  'fasi.0.avanzamento': '0',
  'fasi.1.avanzamento': '0',
  'indicatori.0.valoreRaggiunto': '1',
  'scheda.statoDiAttuazione': 'Fatto.',
}

describe.each(MOTORI)('i solleciti di una campagna su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let server: PostaDiProva | undefined
  let posta: Posta | undefined
  afterEach(async () => {
    posta?.close()
    await server?.remove()
    server = undefined
    await prova.remove()
  })
  /** The planning office on a day. */
  const il = (giorno: string, attore?: Attore): Contesto =>
    createContesto(prova.archivio, {
      oggi: giorno,
      adesso: `${giorno}T09:00:00Z`,
      ...(attore === undefined ? {} : { attore }),
    })
  const di = async (giorno: string, campagnaId: number) => {
    const p = await previewSolleciti(il(giorno), { campagnaId, indirizzo })
    if (p === null) throw new Error('La campagna non c’è')
    return {
      ...p,
      chi: Object.fromEntries(p.pronti.map((x) => [x.nome, x.schede.map((s) => s.codice)])),
    }
  }
  /** Three cards of three sectors; due on the 31st of January. */
  const createAperta = async (): Promise<number> => {
    prova = await create()
    await createPiano(prova.archivio, createSchedeVuote(3))
    const creata = await createCampagna(il('2032-01-02'), { vista, al: '31/12/2031', scadenza: '31/01/2032' })
    if (!creata.ok) throw new Error(creata.messaggio)
    expect(await openCampagna(il('2032-01-02'), creata.campagnaId)).toMatchObject({ ok: true })
    return creata.campagnaId
  }
  const account = (
    nome: string,
    ruolo: Parameters<typeof createAccount>[2][number]['ruolo'],
    ambito: Ambito,
  ) => createAccount(il('2032-01-02'), nome, [{ ruolo, ambito }])

  it('scrive a chi risponde della scheda, altrimenti al dirigente, altrimenti al controllo', async () => {
    const campagnaId = await createAperta()
    expect(await di('2032-01-02', campagnaId)).toMatchObject({
      pronti: [],
      senzaNessuno: ['2031_S01_01', '2031_S02_01', '2031_S03_01'],
    })
    await account('Ada', 'responsabile', settore(1))
    await account('Lia', 'dirigente', { tipo: 'centri', codici: ['01_S_2031', '02_S_2031'] })
    await account('Ufficio', 'controllo', { tipo: 'ente' })
    await account('Teo', 'lettura', { tipo: 'ente' })
    const { chi, senzaNessuno, rinviati } = await di('2032-01-02', campagnaId)
    expect(chi).toEqual({ Ada: ['2031_S01_01'], Lia: ['2031_S02_01'], Ufficio: ['2031_S03_01'] })
    expect([senzaNessuno, rinviati]).toEqual([[], []])
  })

  it('la persona che la scheda nomina viene prima di chi ha il ruolo sul centro; chi è sospeso non conta', async () => {
    prova = await create()
    const [prima, ...altre] = createSchedeVuote(2)
    if (prima === undefined) throw new Error('Manca una scheda')
    await createPiano(prova.archivio, [{ ...prima, responsabile: 'ROSSI ADA' }, ...altre])
    const creata = await createCampagna(il('2032-01-02'), { vista, al: '31/12/2031', scadenza: '31/01/2032' })
    if (!creata.ok) throw new Error(creata.messaggio)
    const { campagnaId } = creata
    await openCampagna(il('2032-01-02'), campagnaId)
    const ada = await account('Ada', 'collaboratore', settore(1))
    await account('Capo', 'responsabile', { tipo: 'centri', codici: ['01_S_2031', '02_S_2031'] })
    const cambia = (c: Parameters<typeof updateAccount>[3]) =>
      prova.archivio.write((tx) => updateAccount(tx, PRIMO_ENTE, ada, c))
    await cambia({ persona: 'ROSSI ADA' })
    expect((await di('2032-01-02', campagnaId)).chi).toEqual({ Ada: ['2031_S01_01'], Capo: ['2031_S02_01'] })
    await cambia({ stato: 'sospeso' })
    expect((await di('2032-01-02', campagnaId)).chi).toEqual({ Capo: ['2031_S01_01', '2031_S02_01'] })
  })

  it('segue la scheda: chi ha fatto la sua parte non è più chiamato, e chi tarda chiama chi sta sopra', async () => {
    const campagnaId = await createAperta()
    await account('Ada', 'responsabile', settore(1))
    await account('Lia', 'dirigente', settore(1))
    await account('Ufficio', 'controllo', { tipo: 'ente' })
    const codice = '2031_S01_01'
    const passa = (azione: 'invia' | 'valida' | 'acquisisci') =>
      passaCompilazione(il('2032-01-03'), { campagnaId, codice, azione })
    const chiDi = async (giorno: string) =>
      Object.entries((await di(giorno, campagnaId)).chi)
        .filter(([, schede]) => schede.includes(codice))
        .map(([chi]) => chi)
    expect(await chiDi('2032-01-03')).toEqual(['Ada'])
    expect(await chiDi('2032-02-04')).toEqual(['Ada'])
    expect(await chiDi('2032-02-05')).toEqual(['Ada', 'Lia'])
    expect(await chiDi('2032-02-10')).toEqual(['Ada', 'Lia', 'Ufficio'])
    const salvata = await saveCompilazione(il('2032-01-03'), { campagnaId, codice, vista: 0, campi: TUTTO })
    expect(salvata).toMatchObject({ ok: true, rifiutati: [] })
    expect(await passa('invia')).toEqual({ ok: true })
    expect(await chiDi('2032-01-03')).toEqual(['Lia'])
    await passa('valida')
    expect(await chiDi('2032-01-03')).toEqual(['Ufficio'])
    await passa('acquisisci')
    expect(await chiDi('2032-01-03')).toEqual([])
    await excuseScheda(il('2032-01-03'), { campagnaId, codice: '2031_S02_01', motivo: 'Rinviata.' })
    expect((await di('2032-01-03', campagnaId)).chi).toEqual({ Ufficio: ['2031_S03_01'] })
  })

  it('all’apertura subito, poi da dieci giorni prima, mai due volte in cinque giorni; i messaggi arrivano davvero', async () => {
    server = await startPosta()
    posta = createPosta({ url: server.url, mittente })
    const campagnaId = await createAperta()
    await account('Ada', 'responsabile', { tipo: 'centri', codici: ['01_S_2031', '02_S_2031', '03_S_2031'] })
    const sollecita = async (giorno: string) => {
      await createSolleciti(il(giorno), { campagnaId, indirizzo })
      return (await sendDaInviare(il(giorno), posta as Posta)).inviati
    }
    expect(await sollecita('2032-01-02')).toBe(1)
    const [arrivata] = server.arrivate
    expect(arrivata?.a).toEqual(['ada@comune.example'])
    const testo = testoDellaLettera(arrivata?.testo ?? '')
    expect(testo).toContain('Gentile Ada,')
    expect(testo).toContain('è aperta la rilevazione degli obiettivi al 31/12/2031')
    expect(testo).toContain('mancano 29 giorni')
    for (const n of [1, 2, 3]) expect(testo).toContain(`2031_S0${n}_01`)
    expect(testo).toContain(`${indirizzo}/compilazione`)
    for (const [giorno, quanti] of [
      ['2032-01-02', 0],
      ['2032-01-20', 0],
      ['2032-01-21', 1],
      ['2032-01-25', 0],
      ['2032-01-26', 1],
      ['2032-01-31', 1],
      ['2032-02-01', 0],
      ['2032-02-05', 1],
    ] as const)
      expect([giorno, await sollecita(giorno)]).toEqual([giorno, quanti])
    expect(testoDellaLettera(server.arrivate.at(-1)?.testo ?? '')).toContain('5 giorni fa')
    expect((await di('2032-02-05', campagnaId)).scritti.map((m) => [m.motivo, m.inviatoIl !== null])).toEqual(
      [
        ['scaduta', true],
        ['in-scadenza', true],
        ['in-scadenza', true],
        ['in-scadenza', true],
        ['apertura', true],
      ],
    )
  })

  it('due che sollecitano insieme scrivono e inviano ogni messaggio una volta', async () => {
    server = await startPosta()
    posta = createPosta({ url: server.url, mittente })
    const campagnaId = await createAperta()
    await account('Ada', 'responsabile', settore(1))
    await account('Ugo', 'responsabile', settore(2))
    const ctx = il('2032-01-02')
    const uno = async () => {
      await createSolleciti(ctx, { campagnaId, indirizzo })
      await sendDaInviare(ctx, posta as Posta)
    }
    await Promise.all([uno(), uno(), uno()])
    expect(server.arrivate.map((l) => l.a[0]).toSorted()).toEqual([
      'ada@comune.example',
      'ugo@comune.example',
    ])
  })

  it('un rifiuto del server resta scritto e si riprova, con un limite', async () => {
    server = await startPosta(true)
    posta = createPosta({ url: server.url, mittente })
    const campagnaId = await createAperta()
    await account('Ada', 'responsabile', settore(1))
    await createSolleciti(il('2032-01-02'), { campagnaId, indirizzo })
    const tenta = (adesso: string) => sendDaInviare({ ...il('2032-01-02'), adesso }, posta as Posta)
    expect(await tenta('2032-01-02T09:00:00Z')).toMatchObject({
      inviati: 0,
      falliti: [{ a: 'ada@comune.example', errore: expect.stringContaining('casella inesistente') }],
    })
    expect((await tenta('2032-01-02T09:05:00Z')).falliti).toEqual([])
    for (let n = 2; n <= TENTATIVI_MASSIMI; n += 1)
      expect((await tenta(`2032-01-02T${9 + n}:00:00Z`)).falliti).toHaveLength(1)
    expect((await tenta('2032-01-02T20:00:00Z')).falliti).toEqual([])
    const [scritto] = (await di('2032-01-02', campagnaId)).scritti
    expect(scritto).toMatchObject({ inviatoIl: null, tentativi: TENTATIVI_MASSIMI })
    expect(scritto?.errore).toContain('casella inesistente')
    // The next one, five days later within the last ten, is a new letter.
    expect((await di('2032-01-21', campagnaId)).pronti).toHaveLength(1)
  })

  it('una lettera rimasta indietro non parte più quando la campagna è chiusa', async () => {
    server = await startPosta()
    posta = createPosta({ url: server.url, mittente })
    const campagnaId = await createAperta()
    await account('Ada', 'responsabile', settore(1))
    await createSolleciti(il('2032-01-02'), { campagnaId, indirizzo })
    for (const n of [1, 2, 3])
      await excuseScheda(il('2032-01-02'), { campagnaId, codice: `2031_S0${n}_01`, motivo: 'Rinviata.' })
    expect(await closeCampagna(il('2032-01-02'), campagnaId)).toMatchObject({ ok: true })
    expect(await sendDaInviare(il('2032-01-02'), posta)).toEqual({ inviati: 0, falliti: [] })
    expect(await di('2032-01-20', campagnaId)).toMatchObject({ inRaccolta: false, pronti: [] })
  })

  it('«Da fare» è la stessa lista, per chi guarda', async () => {
    const campagnaId = await createAperta()
    const ada: Attore = {
      nome: 'Ada',
      accountId: 1,
      ruoli: [{ ruolo: 'responsabile', ambito: settore(1), titolo: 'titolare' }],
    }
    const teo: Attore = {
      nome: 'Teo',
      accountId: 2,
      ruoli: [{ ruolo: 'lettura', ambito: { tipo: 'ente' }, titolo: 'titolare' }],
    }
    await account('Ada', 'responsabile', settore(1))
    await account('Teo', 'lettura', { tipo: 'ente' })
    await account('Ufficio', 'controllo', { tipo: 'ente' })
    const ufficio: Attore = {
      nome: 'Ufficio',
      accountId: 3,
      ruoli: [{ ruolo: 'controllo', ambito: { tipo: 'ente' }, titolo: 'titolare' }],
    }
    // Nobody answers for the other two: they are the office's, as its reminder says.
    expect((await listDaFare(il('2032-01-20', ufficio)))[0]?.schede.map((s) => s.codice)).toEqual(
      (await di('2032-01-20', campagnaId)).chi.Ufficio,
    )
    expect(await listDaFare(il('2032-01-20', ada))).toEqual([
      {
        campagnaId,
        al: '2031-12-31',
        scadenza: '2032-01-31',
        giorni: 11,
        schede: [{ codice: '2031_S01_01', descrizione: createScheda(1).descrizione, stato: 'da-compilare' }],
      },
    ])
    expect((await listDaFare(il('2032-01-20', teo)))[0]?.schede).toEqual([])
    await expect(previewSolleciti(il('2032-01-20', ada), { campagnaId, indirizzo })).rejects.toThrow(
      PermessoNegato,
    )
    await expect(createSolleciti(il('2032-01-20', ada), { campagnaId, indirizzo })).rejects.toThrow(
      PermessoNegato,
    )
  })
})
