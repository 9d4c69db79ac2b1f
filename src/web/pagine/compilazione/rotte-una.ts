import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AzioneCompilazione } from '../../../dominio/campagna/compilazione.ts'
import { can } from '../../../dominio/permessi/permessi.ts'
import { getRisposte, loadPuoCommentare } from '../../../servizi/commenti/risposte.ts'
import { passaCompilazione } from '../../../servizi/compilazione/passaggi.ts'
import { saveCompilazione } from '../../../servizi/compilazione/salva.ts'
import { getCompilazione, type UnaCompilazione } from '../../../servizi/compilazione/una.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readNumero } from '../campagne/leggi.ts'
import { decidi, unisci } from './decidi.ts'
import { printPassaggio, printRimasti, readAzione, readEsito, toRimasti, toRimastiInteri } from './esiti.ts'
import { INDIRIZZO_COMPILAZIONE, indirizzoCompila } from './indirizzi.ts'
import {
  type ModuloLetto,
  NIENTE_RIMASTO,
  type Rimasti,
  readDecisione,
  readDigitato,
  readModulo,
} from './modulo.ts'
import { NARRATIVA } from './narrativa.tsx'
import { type EsitoPagina, PaginaUna } from './una.tsx'

/** A card with its longest texts, twice over. */
export const LIMITE_MODULO = 2 * 1024 * 1024

type Corpo = Readonly<Record<string, unknown>> | null
interface Rotta {
  readonly Params: { readonly campagna: string; readonly codice: string }
  readonly Body: Corpo
}

/** One card of a round: its page, and its form. */
export const registraUna = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const leggi = async (ctx: Contesto, { campagna, codice }: Rotta['Params']): Promise<UnaCompilazione> => {
    const una = await getCompilazione(ctx, { campagnaId: readNumero(campagna), codice })
    if (una === null) throw new RichiestaRifiutata('non-trovato')
    return una
  }
  const mostra = async (
    richiesta: FastifyRequest<Rotta>,
    risposta: FastifyReply,
    { rimasti, esito, stato }: Esito,
  ) => {
    const ctx = contesto(richiesta)
    const una = await leggi(ctx, richiesta.params)
    const { scheda } = una.scheda
    const leggeRisposte = can(ctx.attore, 'piano:controlla').ok
    const dati = {
      una,
      oggi: ctx.oggi,
      rimasti,
      esito,
      risposte: leggeRisposte ? await getRisposte(ctx, scheda) : null,
      puoRispondere: leggeRisposte && (await loadPuoCommentare(ctx))(scheda),
    }
    return await s.inviaPagina(richiesta, risposta, PaginaUna, dati, stato)
  }

  app.get<Rotta>('/compilazione/:campagna/:codice', async (richiesta, risposta) =>
    mostra(richiesta, risposta, {
      rimasti: NIENTE_RIMASTO,
      esito: readEsito(richiesta.query, s.parole),
      stato: 200,
    }),
  )

  app.post<Rotta>(
    '/compilazione/:campagna/:codice',
    { bodyLimit: LIMITE_MODULO },
    async (richiesta, risposta) => {
      const ctx = contesto(richiesta)
      const una = await leggi(ctx, richiesta.params)
      const letto = readModulo(richiesta.body, Object.keys(una.scheda.campi))
      try {
        s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
      } catch (errore) {
        // The page was older than the program: nothing is written, and nothing of what was typed is lost.
        if (!(errore instanceof RichiestaRifiutata) || !una.scheda.scrivibile) throw errore
        const { vecchia, vecchiaSpiega } = s.parole.compilazione.esito
        return mostra(richiesta, risposta, {
          rimasti: toRimastiInteri(letto),
          esito: { tono: 'attenzione', titolo: vecchia, testo: vecchiaSpiega },
          stato: 403,
        })
      }
      const fatto = await svolgi(s, ctx, una, letto, richiesta.body)
      return 'vai' in fatto ? risposta.redirect(fatto.vai, 303) : mostra(richiesta, risposta, fatto)
    },
  )
}

interface Esito {
  readonly rimasti: Rimasti
  readonly esito: EsitoPagina | null
  readonly stato: number
}

/** Saves what changed, then does what the button asked. */
const svolgi = async (
  s: Strumenti,
  ctx: Contesto,
  una: UnaCompilazione,
  modulo: ModuloLetto,
  corpo: Corpo,
): Promise<Esito | { readonly vai: string }> => {
  const azione = readDigitato(corpo, 'azione') ?? ''
  const decisa = readDecisione(corpo)
  const passo = readAzione(azione)
  if (passo !== null && passo !== 'invia')
    return await passa(s, ctx, una, passo, readDigitato(corpo, 'motivo') ?? '')
  const letto = decidi(modulo, decisa)
  const salvato = await salva(s, ctx, una, letto)
  const uniti = unisci(una.scheda, modulo, decisa)
  if ('stato' in salvato)
    return {
      ...salvato,
      rimasti: { ...salvato.rimasti, digitati: { ...salvato.rimasti.digitati, ...uniti } },
    }
  const scritti = { ...NIENTE_RIMASTO, digitati: uniti }
  const { esito: parole } = s.parole.compilazione
  if (Object.keys(scritti.digitati).length > 0)
    return { rimasti: scritti, esito: { tono: 'attenzione', titolo: parole.unisci }, stato: 200 }
  if (azione === 'riprendi') return riprendi(s, una, letto)
  if (passo === 'invia') return await passa(s, ctx, una, passo, '')
  const q = new URLSearchParams({ salvato: salvato.scritti > 0 ? ctx.adesso : 'niente' })
  return { vai: `${indirizzoCompila(una.campagna.campagnaId, una.scheda.codice)}?${q}` }
}

/** The earlier narrative after what was typed, not yet saved. */
const riprendi = (s: Strumenti, una: UnaCompilazione, { campi }: ModuloLetto): Esito => {
  const scritto = campi[NARRATIVA] ?? una.scheda.campi[NARRATIVA]?.testo ?? ''
  const testo = [scritto.trimEnd(), una.narrativaPrima?.testo ?? ''].filter((t) => t !== '').join('\n\n')
  return {
    rimasti: { ...NIENTE_RIMASTO, digitati: { [NARRATIVA]: testo } },
    esito: { tono: 'nota', titolo: s.parole.compilazione.una.ripreso },
    stato: 200,
  }
}

const salva = async (
  s: Strumenti,
  ctx: Contesto,
  { campagna, scheda }: UnaCompilazione,
  letto: ModuloLetto,
): Promise<Esito | { readonly scritti: number }> => {
  if (Object.keys(letto.campi).length === 0) return { scritti: 0 }
  const esito = await saveCompilazione(ctx, {
    campagnaId: campagna.campagnaId,
    codice: scheda.codice,
    ...letto,
  })
  if (!esito.ok)
    return {
      rimasti: toRimastiInteri(letto),
      esito: { tono: 'errore', titolo: s.parole.compilazione.esito.nonSalvato, testo: esito.messaggio },
      stato: 409,
    }
  const rimasti = toRimasti(esito, letto)
  return rimasti === null
    ? { scritti: esito.salvati.length }
    : { rimasti, esito: printRimasti(s.parole, rimasti), stato: 409 }
}

const passa = async (
  s: Strumenti,
  ctx: Contesto,
  { campagna: { campagnaId }, scheda: { codice } }: UnaCompilazione,
  azione: AzioneCompilazione,
  motivo: string,
): Promise<Esito | { readonly vai: string }> => {
  const esito = await passaCompilazione(ctx, { campagnaId, codice, azione, motivo })
  if (!esito.ok)
    return { rimasti: NIENTE_RIMASTO, esito: printPassaggio(s.parole, azione, esito), stato: 409 }
  return { vai: `${INDIRIZZO_COMPILAZIONE}?${new URLSearchParams({ fatte: '1', azione })}` }
}
