import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
} from '../../../../test/web/campagna-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'

let prova: CampagnaDiProva
let n: Navigatore
beforeEach(async () => {
  prova = await createCampagnaDiProva()
  n = createNavigatore(prova.app)
})
afterEach(() => prova.remove())

const leggi = async (chi: keyof typeof ATTORI): Promise<string> => {
  prova.entra(ATTORI[chi])
  return testoDi((await n.apri(`/compilazione/${prova.campagnaId}/2031_S01_01`)).html)
}

it('chi può compilare e non inviare legge a chi tocca', async () => {
  expect(await leggi('controllo')).toContain(
    'La invia chi ne risponde con uno di questi ruoli: Dirigente, Responsabile di servizio.',
  )
  expect(await leggi('ada')).not.toContain('La invia chi ne risponde')
})
