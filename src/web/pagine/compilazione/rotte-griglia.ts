import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listCompilazioniDaFare, type SchedaDaCompilare } from '../../../servizi/compilazione/leggi.ts'
import { saveCompilazione } from '../../../servizi/compilazione/salva.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readPagina, readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readNumero } from '../campagne/leggi.ts'
import { decidi, unisci } from './decidi.ts'
import { printRimasti, readEsito, toRimasti, toRimastiInteri } from './esiti.ts'
import { PaginaGriglia } from './griglia.tsx'
import { indirizzoGriglia } from './indirizzi.ts'
import { NIENTE_RIMASTO, type Rimasti, readDecisione, readModulo } from './modulo.ts'
import { LIMITE_MODULO } from './rotte-una.ts'
import type { EsitoPagina } from './una.tsx'

/** Cards on a sheet: some forty of them are two hundred rows. */
const PER_PAGINA = 30

type Corpo = Readonly<Record<string, unknown>> | null
interface Rotta {
  readonly Params: { readonly campagna: string }
  readonly Body: Corpo
}

/** The sheet of a centre: read, and saved whole by its button. */
export const registraGriglia = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const mostra = async (
    richiesta: FastifyRequest<Rotta>,
    risposta: FastifyReply,
    { rimasti, esito, stato }: Esito,
  ) => {
    const foglio = await readFoglio(contesto(richiesta), richiesta)
    return await s.inviaPagina(richiesta, risposta, PaginaGriglia, { ...foglio, rimasti, esito }, stato)
  }

  app.get<Rotta>('/compilazione/:campagna', async (richiesta, risposta) =>
    mostra(richiesta, risposta, { rimasti: {}, esito: readEsito(richiesta.query, s.parole), stato: 200 }),
  )

  app.post<Rotta>('/compilazione/:campagna', { bodyLimit: LIMITE_MODULO }, async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const { campagna, schede, centro, pagina } = await readFoglio(ctx, richiesta)
    try {
      s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    } catch (errore) {
      if (!(errore instanceof RichiestaRifiutata)) throw errore
      const { vecchia, vecchiaSpiega } = s.parole.compilazione.esito
      return mostra(richiesta, risposta, {
        rimasti: Object.fromEntries(schede.map((x) => [x.codice, toRimastiInteri(leggi(richiesta.body, x))])),
        esito: { tono: 'attenzione', titolo: vecchia, testo: vecchiaSpiega },
        stato: 403,
      })
    }
    const fatto = await salvaFoglio(s, ctx, campagna.campagnaId, schede, richiesta.body)
    if (!('scritti' in fatto)) return mostra(richiesta, risposta, fatto)
    const q = new URLSearchParams({ salvato: fatto.scritti > 0 ? ctx.adesso : 'niente' })
    const indirizzo = indirizzoGriglia(campagna.campagnaId, centro, pagina)
    return risposta.redirect(`${indirizzo}&${q}`, 303)
  })
}

interface Esito {
  readonly rimasti: Readonly<Record<string, Rimasti>>
  readonly esito: EsitoPagina | null
  readonly stato: number
}

/** The cards of a round that one may write, of the centre asked (else the first), a page of them. */
const readFoglio = async (ctx: Contesto, richiesta: FastifyRequest<Rotta>) => {
  const daFare = await listCompilazioniDaFare(ctx, { campagnaId: readNumero(richiesta.params.campagna) })
  if (daFare === null) throw new RichiestaRifiutata('non-trovato')
  const scrivibili = daFare.schede.filter((x) => x.scrivibile)
  const centri = [...new Set(scrivibili.map((x) => x.scheda.centro ?? ''))].toSorted()
  const chiesto = richiesta.query as Readonly<Record<string, unknown>>
  const centro = 'centro' in chiesto ? readTesto(chiesto, 'centro') : (centri[0] ?? '')
  const sue = scrivibili.filter((x) => (x.scheda.centro ?? '') === centro)
  const pagine = Math.max(1, Math.ceil(sue.length / PER_PAGINA))
  const pagina = Math.min(readPagina(chiesto), pagine)
  return {
    campagna: daFare.campagna,
    centri,
    centro,
    schede: sue.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA),
    pagina,
    pagine,
  }
}

const leggi = (corpo: Corpo, { codice, campi }: SchedaDaCompilare) =>
  readModulo(corpo, Object.keys(campi), codice)

/** Saves every card of the sheet on its own: what one can't keep holds back no other. */
const salvaFoglio = async (
  s: Strumenti,
  ctx: Contesto,
  campagnaId: number,
  schede: readonly SchedaDaCompilare[],
  corpo: Corpo,
): Promise<Esito | { readonly scritti: number }> => {
  const rimasti: Record<string, Rimasti> = {}
  const messaggi: string[] = []
  let scritti = 0
  for (const x of schede) {
    const { codice } = x
    const modulo = leggi(corpo, x)
    const decisa = decisaDi(corpo, codice)
    const letto = decidi(modulo, decisa)
    const uniti = unisci(x, modulo, decisa)
    if (Object.keys(uniti).length > 0) rimasti[codice] = { ...NIENTE_RIMASTO, digitati: uniti }
    if (Object.keys(letto.campi).length === 0) continue
    const esito = await saveCompilazione(ctx, { campagnaId, codice, ...letto })
    if (!esito.ok) messaggi.push(`${codice}: ${esito.messaggio}`)
    const suoi = esito.ok ? toRimasti(esito, letto) : toRimastiInteri(letto)
    if (esito.ok) scritti += esito.salvati.length
    if (suoi !== null) rimasti[codice] = { ...suoi, digitati: { ...suoi.digitati, ...uniti } }
  }
  const tutti = Object.values(rimasti)
  if (tutti.length === 0) return { scritti }
  const errori = Object.assign({}, ...Object.entries(rimasti).map(([c, r]) => prefissa(c, r.errori)))
  const conflitti = tutti.flatMap((r) => r.conflitti)
  const { esito: parole } = s.parole.compilazione
  const esito: EsitoPagina =
    messaggi.length > 0
      ? { tono: 'errore', titolo: parole.nonSalvato, righe: messaggi }
      : Object.keys(errori).length + conflitti.length > 0
        ? printRimasti(s.parole, { errori, conflitti })
        : { tono: 'attenzione', titolo: parole.unisci }
  return { rimasti, esito, stato: 409 }
}

const prefissa = (codice: string, errori: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(errori).map(([campo, e]) => [`${codice}|${campo}`, e]))

/** What was decided of a field of this card. */
const decisaDi = (corpo: Corpo, codice: string): ReturnType<typeof readDecisione> => {
  const decisa = readDecisione(corpo)
  return decisa?.campo.startsWith(`${codice}|`)
    ? { ...decisa, campo: decisa.campo.slice(codice.length + 1) }
    : null
}
