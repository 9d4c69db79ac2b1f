import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { type PostaDiProva, startPosta, testoDellaLettera } from '../../../test/posta-di-prova.ts'
import { VISTA_DI_PROVA as vista } from '../../../test/schede-di-prova.ts'
import { createAccount } from '../../../test/web/accessi-di-prova.ts'
import { createSchedeVuote } from '../../../test/web/campagna-di-prova.ts'
import { createCampagna } from '../campagne/campagne.ts'
import { excuseScheda, openCampagna } from '../campagne/passaggi.ts'
import type { Contesto } from '../contesto.ts'
import { createPosta, type Posta } from '../posta/posta.ts'
import { createSolleciti, sendDaInviare } from './invia.ts'
import { previewSolleciti } from './prepara.ts'

const indirizzo = 'https://piano.comune.example'
const mittente = 'Piano <piano@comune.example>'

describe.each(MOTORI)('due campagne insieme, su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let server: PostaDiProva | undefined
  let posta: Posta | undefined
  afterEach(async () => {
    posta?.close()
    await server?.remove()
    await prova.remove()
  })
  const il = (giorno: string): Contesto =>
    createContesto(prova.archivio, { oggi: giorno, adesso: `${giorno}T09:00:00Z` })
  const apri = async (giorno: string, al: string, scadenza: string): Promise<number> => {
    const creata = await createCampagna(il(giorno), { vista, al, scadenza })
    if (!creata.ok) throw new Error(creata.messaggio)
    expect(await openCampagna(il(giorno), creata.campagnaId)).toMatchObject({ ok: true })
    return creata.campagnaId
  }
  const account = (nome: string, centro: string) =>
    createAccount(il('2032-01-02'), nome, [
      { ruolo: 'responsabile', ambito: { tipo: 'centri', codici: [centro] } },
    ])

  it('chi ha schede in due campagne riceve una lettera sola, con il ritmo di sempre', async () => {
    server = await startPosta()
    posta = createPosta({ url: server.url, mittente })
    prova = await create()
    await createPiano(prova.archivio, createSchedeVuote(3))
    const prima = await apri('2032-01-02', '31/12/2031', '31/01/2032')
    await account('Ada', '01_S_2031')
    await account('Ugo', '02_S_2031')
    const sollecita = async (giorno: string, campagne: readonly number[]) => {
      for (const campagnaId of campagne) await createSolleciti(il(giorno), { campagnaId, indirizzo })
      return (await sendDaInviare(il(giorno), posta as Posta)).inviati
    }
    expect(await sollecita('2032-01-02', [prima])).toBe(2)
    const giorno = '2032-01-04'
    const seconda = await apri(giorno, '30/09/2031', '12/01/2032')
    await excuseScheda(il(giorno), { campagnaId: seconda, codice: '2031_S02_01', motivo: 'Rinviata.' })
    const due = [prima, seconda]
    // The second round is told at once, and only to who has something in it; the letter speaks of both.
    expect(await sollecita(giorno, due)).toBe(1)
    const arrivata = server.arrivate.at(-1)
    const testo = testoDellaLettera(arrivata?.testo ?? '')
    expect(arrivata?.a).toEqual(['ada@comune.example'])
    expect(testo).toContain('Rilevazione al 30/09/2031, appena aperta: la scadenza è il 12/01/2032')
    expect(testo).toContain('Rilevazione al 31/12/2031: la scadenza è il 31/01/2032')
    expect(testo.indexOf('30/09/2031')).toBeLessThan(testo.indexOf('31/12/2031'))
    expect(testo.match(/- 2031_S01_01 /g)).toHaveLength(2)
    // The log of each round has it.
    for (const [id, quante] of [
      [prima, 3],
      [seconda, 1],
    ] as const)
      expect((await previewSolleciti(il(giorno), { campagnaId: id, indirizzo }))?.scritti).toHaveLength(
        quante,
      )
    // Five days from the last letter, whichever round asks for it; then one for both, once.
    for (const [quando, quanti] of [
      ['2032-01-05', 0],
      ['2032-01-08', 0],
      ['2032-01-09', 1],
      ['2032-01-13', 0],
      ['2032-01-14', 1],
    ] as const)
      expect([quando, await sollecita(quando, due)]).toEqual([quando, quanti])
    const ultima = server.arrivate.at(-1)
    expect(ultima?.a).toEqual(['ada@comune.example'])
    expect(testoDellaLettera(ultima?.testo ?? '')).toContain('la scadenza era il 12/01/2032, 2 giorni fa')
    // Then the other's turn: ten days before, both are written to, once each.
    expect(await sollecita('2032-01-21', due)).toBe(2)
    expect(await sollecita('2032-01-22', due)).toBe(0)
  })
})
