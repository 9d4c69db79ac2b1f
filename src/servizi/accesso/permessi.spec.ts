import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { createAccount } from '../../../test/web/accessi-di-prova.ts'
import type { Attore } from '../../dominio/permessi/attore.ts'
import { PermessoNegato } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { AccessoRichiesto } from './chi.ts'
import {
  createGettone,
  listGettoni,
  listGettoniAltrui,
  revokeGettone,
  revokeGettoneAltrui,
} from './gettoni.ts'
import { getPermessi } from './permessi.ts'
import {
  closeSessioni,
  findPersona,
  invitePersona,
  linkPersona,
  listPersone,
  resetSecondoFattore,
  sendLink,
  updateStato,
} from './persone.ts'
import { changePassword, getProfilo } from './profilo.ts'
import { addRuolo, endRuolo } from './ruoli.ts'
import { listSessioni, removeSessione, signOutOvunque } from './sessioni.ts'
import {
  beginSecondoFattore,
  confirmSecondoFattore,
  getSecondoFattore,
  removeSecondoFattore,
} from './totp.ts'

const impianto = { indirizzo: 'http://localhost', posta: null, chiave: new Uint8Array(32) }
const ruolo = { ruolo: 'lettura', ambito: { tipo: 'ente' }, titolo: 'titolare', dal: null, al: null } as const
const DI_CHI_GESTISCE: Readonly<Record<string, (ctx: Contesto) => Promise<unknown>>> = {
  listPersone: (ctx) => listPersone(ctx),
  findPersona: (ctx) => findPersona(ctx, 1),
  invitePersona: (ctx) => invitePersona(ctx, impianto, { nome: 'X', email: 'x@y.example', ruolo }),
  sendLink: (ctx) => sendLink(ctx, impianto, 1),
  linkPersona: (ctx) => linkPersona(ctx, 1, 'X'),
  updateStato: (ctx) => updateStato(ctx, 1, true),
  closeSessioni: (ctx) => closeSessioni(ctx, 1),
  resetSecondoFattore: (ctx) => resetSecondoFattore(ctx, 1),
  addRuolo: (ctx) => addRuolo(ctx, 1, ruolo),
  endRuolo: (ctx) => endRuolo(ctx, 1, 1),
  listGettoniAltrui: (ctx) => listGettoniAltrui(ctx, 1),
  revokeGettoneAltrui: (ctx) => revokeGettoneAltrui(ctx, 1, 1),
}
const DI_CIASCUNO: Readonly<Record<string, (ctx: Contesto) => Promise<unknown>>> = {
  getProfilo: (ctx) => getProfilo(ctx),
  changePassword: (ctx) => changePassword(ctx, { attuale: '', nuova: '', sessione: '' }),
  listSessioni: (ctx) => listSessioni(ctx),
  removeSessione: (ctx) => removeSessione(ctx, 'x'),
  signOutOvunque: (ctx) => signOutOvunque(ctx),
  getSecondoFattore: (ctx) => getSecondoFattore(ctx, impianto),
  beginSecondoFattore: (ctx) => beginSecondoFattore(ctx, impianto),
  confirmSecondoFattore: (ctx) => confirmSecondoFattore(ctx, impianto, '0'),
  removeSecondoFattore: (ctx) => removeSecondoFattore(ctx, ''),
  listGettoni: (ctx) => listGettoni(ctx),
  createGettone: (ctx) => createGettone(ctx, { nome: 'x', azioni: ['piano:leggi'], scadeIl: ctx.oggi }),
  revokeGettone: (ctx) => revokeGettone(ctx, 1),
}

describe('chi gestisce gli accessi, e ciascuno per sé', () => {
  let prova: ArchivioDiProva
  beforeEach(async () => {
    const [sqlite] = MOTORI
    if (!sqlite) throw new Error('manca il motore')
    prova = await sqlite.create()
  })
  afterEach(() => prova.remove())
  const come = (attore: Attore) => createContesto(prova.archivio, { attore })

  it.each(Object.entries(DI_CHI_GESTISCE))(
    '%s rifiuta anche l’ufficio controllo, prima di fare altro',
    async (_, caso) => {
      const ruoli = [{ ruolo: 'controllo', ambito: { tipo: 'ente' }, titolo: 'titolare' }] as const
      await expect(caso(come({ nome: 'Ada', accountId: 1, ruoli }))).rejects.toThrow(PermessoNegato)
      await expect(caso(createContesto(prova.archivio))).resolves.not.toThrow()
    },
  )

  it.each(Object.entries(DI_CIASCUNO))('%s è di chi ha un account, e di nessun altro', async (_, caso) => {
    await expect(caso(createContesto(prova.archivio))).rejects.toThrow(AccessoRichiesto)
  })

  it('di una scheda si sa chi può, e perché; i nomi li vede chi gestisce gli accessi o le campagne', async () => {
    await createPiano(prova.archivio, [createScheda(1, { centroStampa: '01_S_2031' })])
    const locale = createContesto(prova.archivio)
    const ambito = { tipo: 'centri', codici: ['01_S_2031'] } as const
    await createAccount(locale, 'Ada Bianchi', [{ ruolo: 'dirigente', ambito }])
    await createAccount(locale, 'Bruno Neri', [
      { ruolo: 'dirigente', ambito: { tipo: 'centri', codici: ['02_S_2031'] } },
    ])
    const scheda = { vista: VISTA_DI_PROVA, codice: createScheda(1).codice }
    const riga = async (ctx: Contesto) =>
      (await getPermessi(ctx, scheda))?.righe.find((r) => r.azione === 'compilazione:valida')
    expect((await riga(locale))?.chi?.map((c) => c.nome)).toEqual(['Ada Bianchi'])
    const ruoli = [{ ruolo: 'responsabile', ambito, titolo: 'titolare' }] as const
    expect(await riga(come({ nome: 'Carla', accountId: 9, ruoli }))).toMatchObject({
      permesso: { ok: false, motivo: 'ruolo-senza-permesso' },
      ruoli: ['dirigente'],
      chi: null,
    })
    expect(await getPermessi(locale, { ...scheda, codice: 'X' })).toBeNull()
  })
})
