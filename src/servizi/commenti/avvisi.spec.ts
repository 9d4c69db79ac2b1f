import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../../../test/posta-di-prova.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { createAccount } from '../../../test/web/accessi-di-prova.ts'
import { updateAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import type { Attore, Ruolo } from '../../dominio/permessi/attore.ts'
import type { Contesto } from '../contesto.ts'
import { createPosta } from '../posta/posta.ts'
import { createAvvisi, previewAvvisi, sendAvvisi } from './avvisi.ts'
import { listChiamate, markLette } from './chiamate.ts'
import { closeCommento, getCommenti, writeCommento } from './commenti.ts'

const SCHEDA = { tipo: 'scheda', indice: null, regola: null } as const
const CHIAVE = { vista: VISTA_DI_PROVA, codice: '2031_S01_01' }
const DA = { indirizzo: 'https://piano.comune.example' }
const ENTE = { tipo: 'ente' } as const

describe.each(MOTORI)('chi è chiamato in un commento, su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  const ids: Record<string, number> = {}
  beforeEach(async () => {
    prova = await create()
    ctx = { ...createContesto(prova.archivio), oggi: '2032-01-10', adesso: '2032-01-10T09:00:00Z' }
    await createPiano(prova.archivio, [
      createScheda(1, { codice: CHIAVE.codice, centroStampa: '01_S_2031' }),
      createScheda(2, { codice: '2031_S02_01', centroStampa: '02_S_2031' }),
    ])
    const centri = (codice: string) => ({ tipo: 'centri', codici: [codice] }) as const
    ids.ada = await createAccount(ctx, 'Ada Rossi', [{ ruolo: 'responsabile', ambito: centri('01_S_2031') }])
    ids.ugo = await createAccount(ctx, 'Ugo Verdi', [{ ruolo: 'collaboratore', ambito: centri('01_S_2031') }])
    ids.ufficio = await createAccount(ctx, 'Ufficio', [{ ruolo: 'controllo', ambito: ENTE }])
    ids.teo = await createAccount(ctx, 'Teo', [{ ruolo: 'lettura', ambito: ENTE }])
  })
  afterEach(() => prova.remove())

  const come = (nome: string, ruolo: Ruolo, ambito: Attore['ruoli'][number]['ambito'] = ENTE): Contesto => ({
    ...ctx,
    attore: { nome, accountId: ids[nome] ?? null, ruoli: [{ ruolo, ambito, titolo: 'titolare' }] },
  })
  const sue = { tipo: 'centri', codici: ['01_S_2031'] } as const
  const ada = () => come('ada', 'responsabile', sue)
  const ugo = () => come('ugo', 'collaboratore', sue)
  const ufficio = () => come('ufficio', 'controllo')
  const alle = (c: Contesto, ora: string): Contesto => ({ ...c, adesso: `2032-01-10T${ora}:00Z` })
  const scrivi = async (c: Contesto, testo: string, altro: object = {}) => {
    const esito = await writeCommento(c, {
      ...CHIAVE,
      testo,
      oggetto: SCHEDA,
      rispondeA: null,
      chiama: '',
      ...altro,
    })
    if (!esito.ok) throw new Error(esito.messaggio)
    return esito.commentoId
  }
  const chiamate = async (c: Contesto) => (await listChiamate(c)).map((x) => [x.motivo, x.testo])

  it('lo trova da fare; non chi scrive, né chi quei commenti non può leggerli', async () => {
    await scrivi(ufficio(), '@Ada Rossi, @Teo e @Ufficio: chi lo sa?')
    expect(await chiamate(ada())).toEqual([['menzione', '@Ada Rossi, @Teo e @Ufficio: chi lo sa?']])
    expect(await chiamate(ufficio())).toEqual([])
    expect(await chiamate(ugo())).toEqual([])
    const letti = await getCommenti(ada(), CHIAVE)
    expect(letti?.altre[0]?.primo.menzioni).toEqual([ids.ada])
    expect([...(letti?.perChiLegge ?? [])]).toEqual([1])
    expect(letti?.chiamabili.map((c) => [c.etichetta, c.sua])).toEqual([
      ['Ugo Verdi', true],
      ['Ufficio', false],
    ])
  })

  it('si può scegliere dall’elenco; un nome di nessuno è rifiutato, e nulla è scritto', async () => {
    await scrivi(ufficio(), 'Manca una data.', { chiama: 'ugo verdi' })
    expect(await chiamate(ugo())).toEqual([['menzione', 'Manca una data.']])
    for (const chiama of ['Nessuno', 'Teo', 'constructor'])
      expect(
        await writeCommento(ufficio(), { ...CHIAVE, testo: 'x', oggetto: SCHEDA, rispondeA: null, chiama }),
      ).toMatchObject({ motivo: 'persona-sconosciuta' })
    expect((await getCommenti(ufficio(), CHIAVE))?.altre).toHaveLength(1)
  })

  it('chi ha chiesto trova la risposta; chi risponde non ha più nulla da leggere lì', async () => {
    const domanda = await scrivi(ada(), '@Ufficio: va bene così?')
    await scrivi(ufficio(), 'Sì, va bene.', { rispondeA: domanda })
    expect(await chiamate(ada())).toEqual([['risposta', 'Sì, va bene.']])
    expect(await chiamate(ufficio())).toEqual([])
    await scrivi(ada(), 'Grazie @Ufficio', { rispondeA: domanda })
    expect(await chiamate(ada())).toEqual([])
    expect(await chiamate(ufficio())).toEqual([['menzione', 'Grazie @Ufficio']])
  })

  it('smette di vederlo quando dice di averlo letto, fino a dove ha letto, o quando la questione è chiusa', async () => {
    const uno = await scrivi(ufficio(), '@Ada Rossi uno')
    const due = await scrivi(ufficio(), '@Ada Rossi due')
    const altra = { vista: CHIAVE.vista, codice: '2031_S02_01' }
    await markLette(ada(), { ...altra, finoA: due })
    expect(await chiamate(ada())).toHaveLength(2)
    await markLette(ada(), { ...CHIAVE, finoA: uno })
    expect(await chiamate(ada())).toEqual([['menzione', '@Ada Rossi due']])
    await closeCommento(ufficio(), { ...CHIAVE, commentoId: due, chiudi: true })
    expect(await chiamate(ada())).toEqual([])
    expect((await previewAvvisi(alle(ctx, '11:00'), DA)).pronti).toEqual([])
  })

  describe('con la posta', () => {
    let server: PostaDiProva
    beforeEach(async () => {
      server = await startPosta()
    })
    afterEach(() => server.remove())
    const spedisci = async (ora: string) => {
      const posta = createPosta({ url: server.url, mittente: 'piano@comune.example' })
      try {
        await createAvvisi(alle(ctx, ora), DA)
        return (await sendAvvisi(alle(ctx, ora), posta)).inviati
      } finally {
        posta.close()
      }
    }

    it('riceve una lettera sola per ciò che arriva insieme, poi niente per mezz’ora', async () => {
      await scrivi(ufficio(), '@Ada Rossi uno\n- riga finta')
      await scrivi(alle(ugo(), '09:03'), '@Ada Rossi due')
      expect(await previewAvvisi(alle(ctx, '09:04'), DA)).toMatchObject({
        pronti: [],
        rinviati: [{ nome: 'Ada Rossi', chiamate: 2, dal: '2032-01-10T09:05:00.000Z' }],
      })
      expect(await spedisci('09:04')).toBe(0)
      expect((await previewAvvisi(alle(ctx, '09:05'), DA)).pronti).toHaveLength(1)
      expect(await spedisci('09:05')).toBe(1)
      expect(server.arrivate.map((l) => l.a)).toEqual([['ada.rossi@comune.example']])
      const testo = testoDellaLettera(server.arrivate[0]?.testo ?? '')
      expect(testo).toContain('«@Ada Rossi uno - riga finta»')
      expect(testo).toContain(
        `https://piano.comune.example/piani/${VISTA_DI_PROVA}/obiettivi/${CHIAVE.codice}/commenti#c2`,
      )
      await scrivi(alle(ufficio(), '09:10'), '@Ada Rossi tre')
      expect(await spedisci('09:34')).toBe(0)
      expect(await spedisci('09:35')).toBe(1)
      expect(testoDellaLettera(server.arrivate[1]?.testo ?? '')).not.toContain('uno')
      expect(await spedisci('10:35')).toBe(0)
    })

    it('non scrive di ciò che è già letto, né a chi non entra più', async () => {
      const uno = await scrivi(ufficio(), '@Ada Rossi @Ugo Verdi uno')
      await markLette(ada(), { ...CHIAVE, finoA: uno })
      await prova.archivio.write((tx) => updateAccount(tx, PRIMO_ENTE, ids.ugo ?? 0, { stato: 'sospeso' }))
      expect(await spedisci('09:30')).toBe(0)
      expect(server.arrivate).toEqual([])
    })

    it('due che spediscono insieme scrivono una lettera', async () => {
      await scrivi(ufficio(), '@Ada Rossi uno')
      const esiti = await Promise.all([spedisci('09:30'), spedisci('09:30')])
      expect(esiti[0] + esiti[1]).toBe(1)
      expect(server.arrivate).toHaveLength(1)
    })
  })
})
