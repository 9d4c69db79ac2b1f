import type { FastifyInstance, FastifyRequest } from 'fastify'
import { markLette } from '../../../servizi/commenti/chiamate.ts'
import {
  type ChiaveScheda,
  closeCommento,
  getCommenti,
  writeCommento,
} from '../../../servizi/commenti/commenti.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { DatiCommenti } from './dati.ts'
import { indirizzoCommenti } from './indirizzi.ts'
import { PaginaCommenti } from './pagina.tsx'
import { readSu } from './su.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }
const INDIRIZZO = '/piani/:vista/obiettivi/:codice/commenti'

type Rotta = {
  readonly Params: ChiaveScheda
  readonly Body: Readonly<Record<string, unknown>> | null
}

/** Questions and comments of a card: read, written, closed. */
export const registraCommenti = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: (richiesta: FastifyRequest) => Contesto,
): void => {
  app.get<Rotta>(INDIRIZZO, async (richiesta, risposta) => {
    const esito = readEsito(richiesta.query, s.parole)
    const su = readTesto(richiesta.query, 'su')
    const bozza = su === '' ? null : { testo: '', su, chiama: '' }
    const dati = await readDati(contesto(richiesta), richiesta.params, esito, bozza)
    return s.inviaPagina(richiesta, risposta, PaginaCommenti, dati)
  })

  app.post<Rotta>(INDIRIZZO, LIMITE, async (richiesta, risposta) => {
    const { body, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    const scritto = readTesto(body, 'su')
    const su = readSu(scritto)
    // A comment is longer than what an address may hold: it is read as it is, and measured by the use case.
    const testo = typeof body?.testo === 'string' ? body.testo : ''
    const chiama = readTesto(body, 'chiama')
    const ctx = contesto(richiesta)
    const esito = await writeCommento(ctx, {
      ...params,
      testo,
      rispondeA: su?.rispondeA ?? null,
      oggetto: su?.oggetto ?? null,
      chiama,
    })
    if (esito.ok)
      return risposta.redirect(
        `${indirizzoCommenti(params.vista, params.codice)}?fatto=inviato#c${esito.commentoId}`,
        303,
      )
    const dati = await readDati(
      ctx,
      params,
      { bene: false, messaggio: esito.messaggio },
      { testo, su: scritto, chiama },
    )
    return s.inviaPagina(richiesta, risposta, PaginaCommenti, dati, 400)
  })

  app.post<Rotta>(`${INDIRIZZO}/chiudi`, LIMITE, async (richiesta, risposta) => {
    const { body, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    const commento = readTesto(body, 'commento')
    const chiudi = readTesto(body, 'chiudi') === '1'
    const ctx = contesto(richiesta)
    const esito = await closeCommento(ctx, {
      ...params,
      commentoId: readNumero(commento),
      chiudi,
    })
    if (esito.ok) {
      const fatto = chiudi ? 'chiuso' : 'riaperto'
      return risposta.redirect(
        `${indirizzoCommenti(params.vista, params.codice)}?fatto=${fatto}#c${commento}`,
        303,
      )
    }
    const dati = await readDati(ctx, params, { bene: false, messaggio: esito.messaggio }, null)
    return s.inviaPagina(richiesta, risposta, PaginaCommenti, dati, 400)
  })

  app.post<Rotta>(`${INDIRIZZO}/letto`, LIMITE, async (richiesta, risposta) => {
    const { body, params } = richiesta
    s.requireGettone(richiesta, body?.[NOME_CAMPO])
    await markLette(contesto(richiesta), { ...params, finoA: readNumero(readTesto(body, 'fino')) })
    return risposta.redirect(`${indirizzoCommenti(params.vista, params.codice)}?fatto=letto`, 303)
  })
}

/** A comment's number as a form sends it; 0 is nobody's. */
const readNumero = (testo: string): number => (/^\d{1,15}$/.test(testo) ? Number(testo) : 0)

/** What the address says was just done. */
const readEsito = (query: unknown, { commenti: p }: Parole): DatiCommenti['esito'] => {
  const fatto = readTesto(query, 'fatto')
  return fatto === 'inviato' || fatto === 'chiuso' || fatto === 'riaperto' || fatto === 'letto'
    ? { bene: true, messaggio: p[fatto] }
    : null
}

const readDati = async (
  ctx: Contesto,
  chiave: ChiaveScheda,
  esito: DatiCommenti['esito'],
  bozza: DatiCommenti['bozza'],
): Promise<DatiCommenti> => {
  const commenti = await getCommenti(ctx, chiave)
  if (commenti === null) throw new RichiestaRifiutata('non-trovato')
  return { ...commenti, esito, bozza }
}
