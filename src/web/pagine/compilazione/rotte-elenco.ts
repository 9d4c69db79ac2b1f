import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDaFare, listMieCompilazioni, type MieSchede } from '../../../servizi/compilazione/mie.ts'
import { passaCompilazione } from '../../../servizi/compilazione/passaggi.ts'
import type { ContestoDi } from '../../contesto.ts'
import { readPagina, readTesti, readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { type CampagnaMostrata, PaginaElenco } from './elenco.tsx'
import { readAzione, readEsito } from './esiti.ts'
import { INDIRIZZO_COMPILAZIONE, INDIRIZZO_PASSAGGI } from './indirizzi.ts'
import { readDigitato } from './modulo.ts'
import type { EsitoPagina } from './una.tsx'

/** Cards on a page, over all rounds. */
const PER_PAGINA = 50

type Corpo = Readonly<Record<string, unknown>> | null

/** One's own cards of the open rounds, and their steps. */
export const registraElenco = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const mostra = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    chiesto: unknown,
    { esito, scelte, stato }: { esito: EsitoPagina | null; scelte: readonly string[]; stato: number },
  ) => {
    const mie = await listMieCompilazioni(contesto(richiesta))
    const tutte = readTesto(chiesto, 'mostra') === 'tutte'
    const conteggi = {
      daFare: conta(mie.map((m) => m.schede.filter(isDaFare))),
      tutte: conta(mie.map((m) => m.schede)),
    }
    const quante = tutte ? conteggi.tutte : conteggi.daFare
    const pagine = Math.max(1, Math.ceil(quante / PER_PAGINA))
    const pagina = Math.min(readPagina(chiesto), pagine)
    const campagne = taglia(mie, tutte, pagina)
    return await s.inviaPagina(
      richiesta,
      risposta,
      PaginaElenco,
      { campagne, tutte, conteggi, pagina, pagine, esito, scelte },
      stato,
    )
  }

  app.get(INDIRIZZO_COMPILAZIONE, async (richiesta, risposta) =>
    mostra(richiesta, risposta, richiesta.query, {
      esito: readEsito(richiesta.query, s.parole),
      scelte: [],
      stato: 200,
    }),
  )

  app.post<{ Body: Corpo }>(INDIRIZZO_PASSAGGI, async (richiesta, risposta) => {
    const corpo = richiesta.body
    s.requireGettone(richiesta, corpo?.[NOME_CAMPO])
    const { compilazione: p } = s.parole
    const { azione, scelte } = readScelte(corpo)
    if (azione === null || scelte.length === 0)
      return mostra(richiesta, risposta, corpo, {
        esito: { tono: 'attenzione', titolo: p.scelte.nessuna, testo: p.scelte.nessunaSpiega },
        scelte: [],
        stato: 400,
      })
    const ctx = contesto(richiesta)
    const motivo = readDigitato(corpo, 'motivo') ?? ''
    const righe: string[] = []
    const rimaste: string[] = []
    // One transaction each: a card that can't take the step keeps no other from taking it.
    for (const { campagnaId, codice, valore } of scelte) {
      const esito = await passaCompilazione(ctx, { campagnaId, codice, azione, motivo })
      if (esito.ok) continue
      rimaste.push(valore)
      righe.push(`${codice}: ${esito.motivo === 'guardie' ? esito.perche.join(' ') : esito.messaggio}`)
    }
    const fatte = scelte.length - rimaste.length
    if (rimaste.length === 0) {
      const q = new URLSearchParams({ fatte: String(fatte), azione })
      if (readTesto(corpo, 'mostra') === 'tutte') q.set('mostra', 'tutte')
      return risposta.redirect(`${INDIRIZZO_COMPILAZIONE}?${q}`, 303)
    }
    return mostra(richiesta, risposta, corpo, {
      esito: {
        tono: 'errore',
        titolo: p.nonFatte(rimaste.length),
        ...(fatte > 0 ? { testo: `${p.fatte[azione](fatte)}.` } : {}),
        righe,
      },
      scelte: rimaste,
      stato: 409,
    })
  })
}

const conta = (gruppi: readonly (readonly unknown[])[]): number => gruppi.reduce((n, g) => n + g.length, 0)

/** The cards of a page, round by round; a round without any is not shown. */
const taglia = (mie: readonly MieSchede[], tutte: boolean, pagina: number): readonly CampagnaMostrata[] => {
  let da = (pagina - 1) * PER_PAGINA
  let restano = PER_PAGINA
  const mostrate: CampagnaMostrata[] = []
  for (const m of mie) {
    const sue = tutte ? m.schede : m.schede.filter(isDaFare)
    const schede = sue.slice(da, da + restano)
    da = Math.max(0, da - sue.length)
    restano -= schede.length
    if (schede.length > 0) mostrate.push({ ...m, schede, quante: sue.length })
  }
  return mostrate
}

/** The step asked and the cards it is asked of: one by its own button, or those ticked. */
const readScelte = (corpo: Corpo) => {
  const [azioneUno, ...restoUno] = readTesto(corpo, 'uno').split('|')
  const uno = restoUno.length > 0
  const valori = uno ? [restoUno.join('|')] : readTesti(corpo, 'scheda')
  return {
    azione: readAzione(uno ? (azioneUno ?? '') : readTesto(corpo, 'azione')),
    scelte: valori.flatMap((valore) => {
      const m = /^([1-9]\d{0,8})\|(.+)$/.exec(valore)
      return m === null ? [] : [{ campagnaId: Number(m[1]), codice: m[2] ?? '', valore }]
    }),
  }
}
