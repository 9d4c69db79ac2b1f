import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import { updateAccount } from '../../archivio/query/account.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { listEventi } from '../../archivio/query/eventi.ts'
import { NESSUNO } from '../../dominio/permessi/attore.ts'
import { signIn } from './entra.ts'
import { signInEsterno } from './entra-esterno.ts'
import type { Impianto } from './impianto.ts'
import { hashPassword } from './password.ts'
import { invitePersona, updateStato } from './persone.ts'

const impianto: Impianto = { indirizzo: 'http://localhost', posta: null, chiave: null }
const QUI = { indirizzo: '10.0.0.7', dispositivo: null }
const PASSWORD = 'quattro gatti sul tetto'

describe.each(MOTORI)('chi prova un accesso sospeso, su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ada: number
  const locale = () => createContesto(prova.archivio)
  const entra = (password: string, ora = '09:00:00', email = 'ada@comune.example') =>
    signIn(
      createContesto(prova.archivio, {
        attore: NESSUNO,
        daDove: '10.0.0.9',
        adesso: `2032-03-01T${ora}Z`,
      }),
      impianto,
      { email, password, ...QUI },
    )
  const tentativi = async () =>
    (
      await prova.archivio.read((tx) =>
        listEventi(tx, PRIMO_ENTE, { tipo: 'account', codice: String(ada) }, { da: 0, quanti: 50 }),
      )
    ).filter((e) => e.evento.azione === 'rifiuta-sospeso')

  beforeEach(async () => {
    prova = await create()
    const esito = await invitePersona(locale(), impianto, {
      nome: 'Ada Bianchi',
      email: 'ada@comune.example',
      ruolo: null,
    })
    if (!esito.ok) throw new Error(esito.messaggio)
    ada = esito.accountId
    const password = await hashPassword(PASSWORD)
    await prova.archivio.write((tx) => updateAccount(tx, PRIMO_ENTE, ada, { password, stato: 'attivo' }))
    await updateStato(locale(), ada, true)
  })
  afterEach(() => prova.remove())

  it('non sa nulla di più di chi sbaglia altro; chi gestisce gli accessi lo legge nella storia', async () => {
    const sconosciuta = await entra(PASSWORD, '09:00:00', 'nessuno@comune.example')
    expect(await entra(PASSWORD)).toEqual(sconosciuta)
    expect(await entra('non è questa password')).toEqual(sconosciuta)
    expect((await tentativi()).map((e) => e.valori)).toMatchObject([
      { chi: 'non riconosciuto', daDove: '10.0.0.9', dopo: 'con una password sbagliata' },
      { chi: 'non riconosciuto', daDove: '10.0.0.9', dopo: 'con la password giusta' },
    ])
  })

  it('chi insiste non riempie la storia: aspetta come tutti', async () => {
    for (let i = 0; i < 12; i += 1) await entra('non è questa password')
    expect(await tentativi()).toHaveLength(5)
  })

  it('chi è riattivato entra subito, anche se altri avevano insistito', async () => {
    for (let i = 0; i < 8; i += 1) await entra('non è questa password')
    await updateStato(locale(), ada, false)
    expect(await entra(PASSWORD, '09:00:01')).toMatchObject({ ok: true })
  })

  it('anche dal fornitore d’identità il tentativo resta scritto', async () => {
    const esito = await signInEsterno(
      createContesto(prova.archivio, { attore: NESSUNO }),
      {
        emittente: 'https://id.example',
        soggetto: 's-1',
        email: 'ada@comune.example',
        nome: 'Ada Bianchi',
        ruoli: null,
      },
      QUI,
    )
    expect(esito.ok).toBe(false)
    expect((await tentativi()).map((e) => e.valori?.dopo)).toEqual(['da https://id.example'])
  })
})
