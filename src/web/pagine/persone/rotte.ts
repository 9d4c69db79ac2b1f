import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listGettoniAltrui, revokeGettoneAltrui } from '../../../servizi/accesso/gettoni.ts'
import {
  closeSessioni,
  findPersona,
  invitePersona,
  linkPersona,
  listPersone,
  resetSecondoFattore,
  sendLink,
  updateStato,
} from '../../../servizi/accesso/persone.ts'
import { addRuolo, endRuolo } from '../../../servizi/accesso/ruoli.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { listViste } from '../../../servizi/viste.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaElencoPersone } from './elenco.tsx'
import { type DatiInvita, PaginaInvita } from './invita.tsx'
import { MODULO_VUOTO, readModuloRuolo, toRuolo } from './modulo-ruolo.ts'
import { type DatiPersona, PaginaPersona } from './persona.tsx'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }
type DiUna = Corpo & { Params: { account: string } }

const BASE = '/amministrazione/accessi'
const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

const idDi = ({ params }: FastifyRequest<{ Params: { account: string } }>): number => {
  if (!/^[1-9]\d{0,8}$/.test(params.account)) throw new RichiestaRifiutata('non-trovato')
  return Number(params.account)
}

/** Who may come in and as what. */
export const registraPersone = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { impianto } = s.guardia
  const { persone: parole } = s.parole.accesso
  // Without sign-in invitations can be prepared: the links lead where people will come in from, this same address.
  const impiantoDi =
    impianto ??
    ((r: FastifyRequest) => ({ indirizzo: `http://${r.headers.host}`, posta: null, chiave: null }))
  const visteDi = async (ctx: Contesto) => (await listViste(ctx)).map((v) => v.codice)

  app.get(BASE, async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const dati = { persone: await listPersone(ctx), oggi: ctx.oggi, conAccesso: impianto !== null }
    return s.inviaPagina(richiesta, risposta, PaginaElencoPersone, dati)
  })

  const inviaInvita = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    d: Partial<DatiInvita> = {},
  ) => {
    const viste = await visteDi(contesto(richiesta))
    const dati = { nome: '', email: '', modulo: MODULO_VUOTO, viste, errore: null, ...d }
    return s.inviaPagina(richiesta, risposta, PaginaInvita, dati, dati.errore === null ? 200 : 400)
  }
  app.get(`${BASE}/invita`, (richiesta, risposta) => inviaInvita(richiesta, risposta))

  app.post<Corpo>(`${BASE}/invita`, LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const modulo = readModuloRuolo(richiesta.body)
    const scritto = {
      nome: readTesto(richiesta.body, 'nome'),
      email: readTesto(richiesta.body, 'email'),
      modulo,
    }
    const letto = modulo.ruolo === '' ? null : toRuolo(modulo, parole.campi)
    if (letto !== null && !letto.ok)
      return inviaInvita(richiesta, risposta, {
        ...scritto,
        errore: { campo: 'date', messaggio: letto.messaggio },
      })
    const esito = await invitePersona(contesto(richiesta), impiantoDi(richiesta), {
      nome: scritto.nome,
      email: scritto.email,
      ruolo: letto?.ruolo ?? null,
    })
    if (!esito.ok)
      return inviaInvita(richiesta, risposta, {
        ...scritto,
        errore: { campo: esito.motivo, messaggio: esito.messaggio },
      })
    // The link stands in this answer and nowhere else: the address must not lead to it again.
    return inviaPersona(richiesta, risposta, esito.accountId, { consegna: esito })
  })

  const inviaPersona = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    accountId: number,
    d: Partial<DatiPersona> = {},
  ) => {
    const ctx = contesto(richiesta)
    const persona = await findPersona(ctx, accountId)
    if (persona === null) throw new RichiestaRifiutata('non-trovato')
    const fatto = readTesto(richiesta.query, 'fatto')
    const dati: DatiPersona = {
      persona,
      oggi: ctx.oggi,
      modulo: MODULO_VUOTO,
      viste: await visteDi(ctx),
      gettoni: await listGettoniAltrui(ctx, accountId),
      avviso: Object.hasOwn(parole.fatto, fatto) ? parole.fatto[fatto as keyof typeof parole.fatto] : null,
      errore: null,
      consegna: null,
      ...d,
    }
    risposta.header('cache-control', 'no-store')
    return s.inviaPagina(richiesta, risposta, PaginaPersona, dati, dati.errore === null ? 200 : 400)
  }
  app.get<DiUna>(`${BASE}/:account`, (richiesta, risposta) =>
    inviaPersona(richiesta, risposta, idDi(richiesta)),
  )

  app.post<DiUna>(`${BASE}/:account/ruoli`, LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const id = idDi(richiesta)
    const modulo = readModuloRuolo(richiesta.body)
    const letto = toRuolo(modulo, parole.campi)
    const esito = letto.ok ? await addRuolo(contesto(richiesta), id, letto.ruolo) : letto
    if (esito.ok) return risposta.redirect(`${BASE}/${id}?fatto=ruolo#ruoli`, 303)
    return inviaPersona(richiesta, risposta, id, { modulo, errore: esito.messaggio })
  })

  app.post<DiUna>(`${BASE}/:account/link`, LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const id = idDi(richiesta)
    const esito = await sendLink(contesto(richiesta), impiantoDi(richiesta), id)
    return inviaPersona(richiesta, risposta, id, esito.ok ? { consegna: esito } : { errore: esito.messaggio })
  })

  /** The forms that only say yes or why not. */
  const AZIONI = {
    'ruoli/togli': [
      'tolto',
      (ctx: Contesto, id: number, corpo: unknown) => endRuolo(ctx, id, Number(readTesto(corpo, 'ruolo'))),
    ],
    persona: [
      'persona',
      (ctx: Contesto, id: number, corpo: unknown) =>
        linkPersona(ctx, id, readTesto(corpo, 'persona') || null),
    ],
    'gettoni/revoca': [
      'gettone',
      (ctx: Contesto, id: number, corpo: unknown) =>
        revokeGettoneAltrui(ctx, id, Number(readTesto(corpo, 'gettone'))),
    ],
    sospendi: ['sospeso', (ctx: Contesto, id: number) => updateStato(ctx, id, true)],
    riattiva: ['riattivato', (ctx: Contesto, id: number) => updateStato(ctx, id, false)],
    sessioni: ['sessioni', (ctx: Contesto, id: number) => closeSessioni(ctx, id)],
    'secondo-fattore': ['fattore', (ctx: Contesto, id: number) => resetSecondoFattore(ctx, id)],
  } as const
  for (const [nome, [fatto, fai]] of Object.entries(AZIONI))
    app.post<DiUna>(`${BASE}/:account/${nome}`, LIMITE, async (richiesta, risposta) => {
      s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
      const id = idDi(richiesta)
      const esito = await fai(contesto(richiesta), id, richiesta.body)
      if (esito.ok) return risposta.redirect(`${BASE}/${id}?fatto=${fatto}`, 303)
      return inviaPersona(richiesta, risposta, id, { errore: esito.messaggio })
    })
}
