import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import { addEtichetta, listEtichette, removeEtichetta } from '../../../servizi/etichette.ts'
import { getScheda } from '../../../servizi/scheda.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { indirizzoEtichette } from './indirizzi.ts'
import { type DatiEtichette, PaginaEtichette } from './pagina-etichette.tsx'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }
const INDIRIZZO = '/piani/:vista/obiettivi/:codice/etichette'

/** The tags of one card: read, put on, taken off. */
export const registraEtichette = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  type Rotta = {
    readonly Params: { readonly vista: string; readonly codice: string }
    readonly Body: Readonly<Record<string, unknown>> | null
  }
  app.get<Rotta>(INDIRIZZO, async (richiesta, risposta) =>
    s.inviaPagina(
      richiesta,
      risposta,
      PaginaEtichette,
      await readDati(contesto(richiesta), richiesta.params, readEsito(richiesta.query, s.parole)),
    ),
  )

  app.post<Rotta>(INDIRIZZO, LIMITE, async (richiesta, risposta) => {
    const { body, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    const togli = readTesto(body, 'azione') === 'togli'
    const esito = await (togli ? removeEtichetta : addEtichetta)(contesto(richiesta), {
      vista: params.vista,
      codici: [params.codice],
      nome: readTesto(body, 'nome'),
    })
    if (!esito.ok) {
      const dati = await readDati(contesto(richiesta), params, { bene: false, messaggio: esito.messaggio })
      return s.inviaPagina(richiesta, risposta, PaginaEtichette, dati, 400)
    }
    const q = new URLSearchParams([[togli ? 'tolta' : 'messa', esito.nome]])
    return risposta.redirect(`${indirizzoEtichette(params.vista, params.codice)}?${q}`, 303)
  })
}

/** What the address says was just done. */
const readEsito = (query: unknown, { scheda }: Parole): DatiEtichette['esito'] => {
  const messa = readTesto(query, 'messa')
  const tolta = readTesto(query, 'tolta')
  if (messa) return { bene: true, messaggio: scheda.etichette.messa(messa) }
  return tolta ? { bene: true, messaggio: scheda.etichette.tolta(tolta) } : null
}

const readDati = async (
  ctx: Contesto,
  chiave: { readonly vista: string; readonly codice: string },
  esito: DatiEtichette['esito'],
): Promise<DatiEtichette> => {
  const trovata = await getScheda(ctx, chiave)
  if (trovata === null) throw new RichiestaRifiutata('non-trovato')
  const { vista, scheda, etichette } = trovata
  const usate = (await listEtichette(ctx, vista.codice)).map((e) => e.nome)
  return { vista, codice: scheda.codice, descrizione: scheda.descrizione, etichette, usate, esito }
}
