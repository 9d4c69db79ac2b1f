import { afterEach, expect, it } from 'vitest'
import { VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { ATTORI, type CampagnaDiProva, createCampagnaDiProva } from '../../../test/web/campagna-di-prova.ts'
import { OPERATORE_LOCALE } from '../../dominio/permessi/attore.ts'
import { excuseScheda } from '../campagne/passaggi.ts'
import { getRevisione } from '../ente.ts'
import { createDeposito } from './deposito.ts'
import { addProva, listProve } from './prove.ts'

let prova: CampagnaDiProva
afterEach(() => prova.remove())

it('una prova aggiunta mentre si compila è una bozza: la vede chi vede la compilazione, poi tutti', async () => {
  prova = await createCampagnaDiProva()
  const ctx = { ...prova.contesto(OPERATORE_LOCALE), adesso: '2032-01-11T10:00:00Z' }
  const scheda = { vista: VISTA_DI_PROVA, codice: '2031_S02_01' }
  const link = { tipo: 'link', campi: { titolo: 'Albo', link: 'https://albo.example/' } } as const
  const oggetto = { tipo: 'scheda', indice: null } as const
  const deposito = createDeposito(ctx.archivio, {})
  const quante = async () =>
    await Promise.all(
      [ATTORI.ugo, ATTORI.ada, ATTORI.lettore, ATTORI.controllo].map(
        async (chi) => (await listProve(prova.contesto(chi), scheda)).length,
      ),
    )
  // What was there before the round is everybody's.
  const prima = { ...ctx, adesso: '2032-01-01T10:00:00Z' }
  await addProva(prima, { ...scheda, oggetto, prova: link }, deposito)
  expect(await quante()).toEqual([1, 1, 1, 1])
  const atto = { organo: 'Giunta', numero: '1', data: '10/01/2032', link: '' }
  await addProva(ctx, { ...scheda, oggetto, prova: { tipo: 'atto', campi: atto } }, deposito)
  expect(await quante()).toEqual([2, 1, 1, 2])
  // Nobody waits for the card any more.
  const revisione = await getRevisione(ctx)
  await excuseScheda(ctx, { campagnaId: prova.campagnaId, codice: scheda.codice, motivo: 'Rinviata.' })
  expect(await quante()).toEqual([2, 2, 2, 2])
  // The card's page that readers are given is not the one kept from before.
  expect(await getRevisione(ctx)).not.toBe(revisione)
})
