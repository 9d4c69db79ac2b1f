import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../test/archivi.ts'
import { createContesto, createPiano } from '../../test/contesto.ts'
import { createSchede, VISTA_DI_PROVA } from '../../test/schede-di-prova.ts'
import { createAccount, openBiscotto } from '../../test/web/accessi-di-prova.ts'
import { PRIMO_ENTE } from '../archivio/query/enti.ts'
import { replaceLink } from '../archivio/query/link.ts'
import { insertMessaggi } from '../archivio/query/messaggi.ts'
import { saveRichiestaFatta } from '../archivio/query/richieste-fatte.ts'
import { createCampagna } from './campagne/campagne.ts'
import { closeCampagna, excuseScheda, openCampagna } from './campagne/passaggi.ts'
import { forgetScaduti } from './conservazione.ts'
import type { Contesto } from './contesto.ts'

let prova: ArchivioDiProva
afterEach(() => prova.remove())

const createVecchie = async (ctx: Contesto): Promise<void> => {
  await createPiano(ctx.archivio, createSchede(1))
  const campagne: number[] = []
  for (const al of ['30/06/2031', '31/12/2031']) {
    const creata = await createCampagna(ctx, { vista: VISTA_DI_PROVA, al, scadenza: '31/03/2032' })
    if (!creata.ok) throw new Error(creata.messaggio)
    await openCampagna(ctx, creata.campagnaId)
    campagne.push(creata.campagnaId)
  }
  const [chiusa = 0, aperta = 0] = campagne
  await excuseScheda(ctx, { campagnaId: chiusa, codice: '2031_S00_00', motivo: 'Rinviata.' })
  expect(await closeCampagna(ctx, chiusa)).toMatchObject({ ok: true })
  const accountId = await createAccount(ctx, 'Ada', [])
  await openBiscotto(ctx, accountId)
  const link = { scopo: 'invito', accountId, impronta: 'x' } as const
  const messaggio = { accountId, a: 'ada@comune.example', oggetto: 'O', testo: 'T', motivo: 'apertura' }
  await ctx.archivio.write(async (tx) => {
    await replaceLink(tx, PRIMO_ENTE, { ...link, scadeIl: '2032-03-02T09:00:00Z' })
    await saveRichiestaFatta(tx, PRIMO_ENTE, {
      chi: '1',
      chiave: 'k',
      impronta: 'i',
      esito: '{}',
      fattaIl: ctx.adesso,
    })
    await insertMessaggi(
      tx,
      PRIMO_ENTE,
      [chiusa, aperta, null].map((campagnaId) => ({ ...messaggio, campagnaId, creatoIl: ctx.adesso })),
    )
  })
}

describe.each(MOTORI)('ciò che ha una scadenza, su $nome', ({ create }) => {
  it('resta finché serve, poi se ne va; i messaggi di una campagna aperta restano', async () => {
    prova = await create()
    const ctx = createContesto(prova.archivio)
    await createVecchie(ctx)
    const dimentica = (adesso: string) => forgetScaduti({ archivio: prova.archivio, adesso })
    const niente = { sessioni: 0, link: 0, richieste: 0, messaggi: 0 }
    expect(await dimentica(ctx.adesso)).toEqual(niente)
    // A session lasts twelve hours, the link until the morning after.
    expect(await dimentica('2032-03-02T10:00:00Z')).toEqual({ ...niente, sessioni: 1, link: 1 })
    expect(await dimentica('2032-03-03T08:00:00Z')).toEqual(niente)
    expect(await dimentica('2032-03-03T10:00:00Z')).toEqual({ ...niente, richieste: 1 })
    expect(await dimentica('2033-02-01T10:00:00Z')).toEqual(niente)
    expect(await dimentica('2033-03-09T10:00:00Z')).toEqual({ ...niente, messaggi: 2 })
    expect(await dimentica('2040-01-01T10:00:00Z')).toEqual(niente)
  })
})
