import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAttoreConGettone } from '../../src/dominio/accesso/gettoni.ts'
import { RUOLI_CONFERIBILI, RUOLI_DI_ENTE } from '../../src/dominio/accesso/ruoli.ts'
import type { Ambito, Attore, Ruolo } from '../../src/dominio/permessi/attore.ts'
import { can, canDaQualcheParte } from '../../src/dominio/permessi/permessi.ts'
import { AZIONI } from '../../src/dominio/permessi/tabella.ts'
import { findPermessoRotta, PERMESSI_ROTTE } from '../../src/web/accesso/rotte-permessi.ts'
import { it as parole } from '../../src/web/parole/it.ts'
import { createPiano } from '../contesto.ts'
import { createScheda, VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { createAccount, openBiscotto, openGettone } from './accessi-di-prova.ts'
import { createServerDiProva, type ServerDiProva } from './server-di-prova.ts'

/** Two cards of two centres: a role on the first must not reach the second. */
const SUA = createScheda(1, { centroStampa: '01_S_2031' })
const ALTRUI = createScheda(2, { centroStampa: '02_S_2031' })
const SUO_CENTRO: Ambito = { tipo: 'centri', codici: ['01_S_2031'] }
const ENTE: Ambito = { tipo: 'ente' }

interface Chi {
  readonly nome: string
  readonly attore: Attore
  readonly accountId: number
}
const rotte: { readonly metodo: string; readonly url: string }[] = []
const chi: Chi[] = []
let prova: ServerDiProva
let modulo: { readonly biscotto: string; readonly gettone: string }

beforeAll(async () => {
  prova = await createServerDiProva({
    accesso: { posta: null, chiave: new Uint8Array(32), urlPubblico: null },
    onRotta: (metodo, url) => rotte.push({ metodo, url }),
  })
  const ctx = prova.contesto()
  await createPiano(ctx.archivio, [SUA, ALTRUI])
  const add = async (nome: string, ruoli: { ruolo: Ruolo; ambito: Ambito }[]) => {
    const accountId = await createAccount(ctx, nome, ruoli)
    const attore = { nome, accountId, ruoli: ruoli.map((r) => ({ ...r, titolo: 'titolare' as const })) }
    chi.push({ nome, accountId, attore })
  }
  await add('senza ruoli', [])
  for (const ruolo of RUOLI_CONFERIBILI) {
    await add(`${ruolo} dell’ente`, [{ ruolo, ambito: ENTE }])
    if (!RUOLI_DI_ENTE.has(ruolo)) await add(`${ruolo} del centro 01`, [{ ruolo, ambito: SUO_CENTRO }])
  }
  const pagina = await prova.app.inject({ url: '/accedi', headers: { host: 'localhost:4180' } })
  modulo = {
    biscotto: String(pagina.headers['set-cookie']).split(';')[0] ?? '',
    gettone: /name="_gettone" value="([^"]+)"/.exec(pagina.body)?.[1] ?? '',
  }
}, 120_000)
afterAll(async () => {
  await prova?.remove()
})

/** An address of the route; nothing is there, unless a card is meant, so that an answer is quick. */
const toIndirizzo = (url: string, codice: string): string =>
  url
    .replace(':vista', VISTA_DI_PROVA)
    .replace(':codice', codice)
    .replace(':account', '999999')
    .replace(/:\w+/g, '9')
    .replace('*', 'nulla.css')

/** How the program answers: whether it is a refusal, and of which kind. */
const chiedi = async (
  { metodo, url }: { readonly metodo: string; readonly url: string },
  codice: string,
  /** The cookie of a session, or a token in its header; with a token no cookie is sent, nor the form's token. */
  con: string,
  n: number,
): Promise<'accesso' | 'permesso' | 'altro' | 'errore'> => {
  const conGettone = con.startsWith('Bearer')
  const risposta = await prova.app.inject({
    method: metodo as 'GET',
    url: toIndirizzo(url, codice),
    // Each has an address of their own: limits are by address, and are another test's.
    remoteAddress: `10.1.${n >> 8}.${n & 255}`,
    headers: {
      host: 'localhost:4180',
      accept: 'application/json',
      ...(conGettone
        ? { authorization: con }
        : {
            'sec-fetch-site': 'same-origin',
            'x-gettone': modulo.gettone,
            cookie: `${modulo.biscotto}; ${con}`,
          }),
      ...(metodo === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(metodo === 'POST'
      ? { payload: new URLSearchParams(conGettone ? {} : { _gettone: modulo.gettone }).toString() }
      : {}),
  })
  if (conGettone) {
    if (risposta.statusCode >= 500) return 'errore'
    if (risposta.statusCode === 401) return 'accesso'
    return risposta.statusCode === 403 ? 'permesso' : 'altro'
  }
  if (risposta.statusCode === 401 && (metodo === 'HEAD' || risposta.body.includes('Serve l’accesso')))
    return 'accesso'
  if (risposta.statusCode >= 500) return 'errore'
  if (risposta.statusCode !== 403) return 'altro'
  return risposta.body.includes(parole.errori.permesso.titolo) ? 'permesso' : 'errore'
}

describe('ogni rotta risponde a ogni ruolo come dice la tabella', () => {
  it('ogni rotta del programma ha un permesso dichiarato, e nessun permesso è di una rotta che non c’è', () => {
    const vere = rotte.filter((r) => r.metodo !== 'HEAD')
    expect(vere.length).toBeGreaterThan(60)
    expect(vere.filter((r) => findPermessoRotta(r.metodo, r.url) === null)).toEqual([])
    const chiavi = new Set(vere.map((r) => `${r.metodo} ${r.url}`))
    expect(Object.keys(PERMESSI_ROTTE).filter((k) => !chiavi.has(k))).toEqual([])
  })

  it('chi non è entrato vede solo ciò che è pubblico', async () => {
    const sbagliate: string[] = []
    for (const [i, r] of rotte.entries()) {
      const atteso = findPermessoRotta(r.metodo, r.url) === 'pubblica' ? 'altro' : 'accesso'
      for (const falso of ['', `oc_sessione=${'A'.repeat(43)}`]) {
        const avuto = await chiedi(r, SUA.codice, falso, i)
        if (avuto !== atteso) sbagliate.push(`${r.metodo} ${r.url}: ${avuto}, atteso ${atteso}`)
      }
    }
    expect(sbagliate).toEqual([])
  }, 300_000)

  it('chi è entrato può ciò che il suo ruolo permette, dove lo permette', async () => {
    const sbagliate: string[] = []
    let chieste = 0
    for (const r of rotte) {
      const permesso = findPermessoRotta(r.metodo, r.url)
      if (permesso === null || r.metodo === 'HEAD') continue
      const suScheda = typeof permesso === 'object' && permesso.su === 'scheda'
      for (const [n, { nome, attore, accountId }] of chi.entries())
        for (const [scheda, centro] of suScheda
          ? ([
              [SUA, '01_S_2031'],
              [ALTRUI, '02_S_2031'],
            ] as const)
          : ([[null, '']] as const)) {
          const oggetto = {
            vista: VISTA_DI_PROVA,
            codice: scheda?.codice ?? '',
            centri: [centro],
            assessorato: scheda?.assessorato ?? null,
          }
          const puo =
            typeof permesso === 'string' ||
            (permesso.su === 'parte'
              ? canDaQualcheParte(attore, permesso.azione)
              : can(attore, permesso.azione, permesso.su === 'scheda' ? oggetto : null).ok)
          // Some routes end the session they are asked with: each question has its own.
          const biscotto = await openBiscotto(prova.contesto(), accountId)
          const avuto = await chiedi(r, scheda?.codice ?? 'NESSUNA', biscotto, n)
          chieste += 1
          const atteso = puo ? 'altro' : 'permesso'
          if (avuto !== atteso)
            sbagliate.push(
              `${nome}: ${r.metodo} ${r.url} ${scheda?.codice ?? ''}: ${avuto}, atteso ${atteso}`,
            )
        }
    }
    expect(sbagliate).toEqual([])
    expect(chieste).toBeGreaterThan(800)
  }, 600_000)

  it('un gettone apre solo le rotte che lo dicono, e solo per le azioni che comprende', async () => {
    const sbagliate: string[] = []
    let aperte = 0
    for (const { nome, attore, accountId } of chi) {
      for (const azioni of [[], ['piano:leggi', 'piano:esporta'], Object.keys(AZIONI)]) {
        const gettone = await openGettone(prova.contesto(), accountId, azioni)
        const programma = toAttoreConGettone(attore, { nome: 'prova', azioni })
        for (const [n, r] of rotte.entries()) {
          if (r.metodo === 'HEAD') continue
          const permesso = findPermessoRotta(r.metodo, r.url)
          const suScheda = typeof permesso === 'object' && permesso?.su === 'scheda'
          for (const [scheda, centro] of suScheda
            ? ([
                [SUA, '01_S_2031'],
                [ALTRUI, '02_S_2031'],
              ] as const)
            : ([[null, '']] as const)) {
            const oggetto = {
              vista: VISTA_DI_PROVA,
              codice: scheda?.codice ?? '',
              centri: [centro],
              assessorato: scheda?.assessorato ?? null,
            }
            const puo =
              typeof permesso === 'object' &&
              permesso?.gettoni === true &&
              (permesso.su === 'parte'
                ? canDaQualcheParte(programma, permesso.azione)
                : can(programma, permesso.azione, suScheda ? oggetto : null).ok)
            const avuto = await chiedi(r, scheda?.codice ?? 'NESSUNA', `Bearer ${gettone}`, n)
            if (puo) aperte += 1
            const atteso = puo ? 'altro' : 'permesso'
            if (avuto !== atteso)
              sbagliate.push(
                `${nome} [${azioni}]: ${r.metodo} ${r.url} ${scheda?.codice ?? ''}: ${avuto}, atteso ${atteso}`,
              )
            if (azioni.length === 0 && avuto !== 'permesso') sbagliate.push(`senza azioni: ${r.url}`)
          }
        }
      }
    }
    expect(sbagliate).toEqual([])
    expect(aperte).toBeGreaterThan(150)
  }, 600_000)

  it('nessuna rotta di accessi, profilo o amministrazione si apre ai programmi', () => {
    const aperte = Object.entries(PERMESSI_ROTTE).flatMap(([rotta, p]) =>
      typeof p === 'object' && p.gettoni ? [rotta] : [],
    )
    expect(aperte.length).toBeGreaterThan(15)
    expect(aperte.filter((r) => /accedi|esci|link|profilo|amministrazione|permessi/.test(r))).toEqual([])
    expect(aperte.filter((r) => r.startsWith('POST'))).toEqual(['POST /compilazione/:campagna/:codice/salva'])
  })
})
