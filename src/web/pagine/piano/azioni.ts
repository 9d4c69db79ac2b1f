import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import { addEtichetta, listEtichette, removeEtichetta } from '../../../servizi/etichette.ts'
import { listCodiciMostrati, listMostrate } from '../../../servizi/quadro/mostrate.ts'
import { findPiano } from '../../../servizi/quadro/piano.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { toChiaveGruppo } from './dati.ts'
import { type DatiAzioni, PaginaAzioni } from './pagina-azioni.tsx'
import { indirizzoAzioni, readStato, type StatoPiano } from './stato.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

/** What can be done with the cards that the plan shows: print them, put a tag on all of them or take it off. */
export const registraAzioni = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  type Rotta = {
    readonly Params: { readonly vista: string }
    readonly Body: Readonly<Record<string, unknown>> | null
  }
  const { azioni } = s.parole.piano

  app.get<Rotta>('/piani/:vista/con-questi', async (richiesta, risposta) => {
    const stato = readStato(richiesta.query)
    const esito = readEsito(richiesta.query, azioni)
    return s.inviaPagina(
      richiesta,
      risposta,
      PaginaAzioni,
      await readDati(contesto(richiesta), richiesta.params.vista, stato, s.parole, esito),
    )
  })

  // The state is in the address, so that the answer's own address shows the same cards.
  app.post<Rotta>('/piani/:vista/con-questi', LIMITE, async (richiesta, risposta) => {
    const { body, query, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    const stato = readStato(query)
    const dati = await readDati(contesto(richiesta), params.vista, stato, s.parole, null)
    const togli = readTesto(body, 'azione') === 'togli'
    const esito = await (togli ? removeEtichetta : addEtichetta)(contesto(richiesta), {
      vista: params.vista,
      codici: dati.schede.map((x) => x.codice),
      nome: readTesto(body, 'nuova'),
    })
    if (!esito.ok)
      return s.inviaPagina(
        richiesta,
        risposta,
        PaginaAzioni,
        { ...dati, esito: { bene: false, messaggio: esito.messaggio } },
        400,
      )
    const indirizzo = new URL(indirizzoAzioni(params.vista, stato), 'http://qui')
    indirizzo.searchParams.set(togli ? 'tolta' : 'messa', esito.nome)
    indirizzo.searchParams.set('quante', String(esito.schede))
    return risposta.redirect(`${indirizzo.pathname}${indirizzo.search}`, 303)
  })
}

/** What the address says was just done. */
const readEsito = (query: unknown, azioni: Parole['piano']['azioni']): DatiAzioni['esito'] => {
  const quante = Number(readTesto(query, 'quante'))
  const messa = readTesto(query, 'messa')
  const tolta = readTesto(query, 'tolta')
  if (!Number.isSafeInteger(quante) || (messa === '' && tolta === '')) return null
  return {
    bene: true,
    messaggio: messa === '' ? azioni.tolta(tolta, quante) : azioni.messa(messa, quante),
  }
}

const readDati = async (
  ctx: Contesto,
  vista: string,
  stato: StatoPiano,
  parole: Parole,
  esito: DatiAzioni['esito'],
): Promise<DatiAzioni> => {
  const piano = await findPiano(ctx, { vista, filtro: stato.filtro, ordine: stato.ordine })
  if (piano === null) throw new RichiestaRifiutata('non-trovato')
  const per = stato.mostra === 'gruppi' ? toChiaveGruppo(piano.quadro.vista, stato.per, parole) : null
  const mostrate = listMostrate(piano.schede, per)
  const perCodice = new Map(mostrate.map((m) => [m.scheda.codice, m.scheda]))
  return {
    vista: piano.quadro.vista,
    stato,
    schede: listCodiciMostrati(mostrate).flatMap((c) => perCodice.get(c) ?? []),
    etichette: (await listEtichette(ctx, vista)).map((e) => e.nome),
    esito,
  }
}
