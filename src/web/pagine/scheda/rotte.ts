import type { FastifyInstance, FastifyRequest } from 'fastify'
import { can } from '../../../dominio/permessi/permessi.ts'
import { type DataIso, readData } from '../../../dominio/valori/data.ts'
import { getRisposte, loadPuoCommentare } from '../../../servizi/commenti/risposte.ts'
import { listProve } from '../../../servizi/prove/prove.ts'
import { canStoriaScheda } from '../../../servizi/registro/storia.ts'
import { getScheda } from '../../../servizi/scheda.ts'
import { getStoria } from '../../../servizi/storia/storia.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { indirizzoScheda } from '../../indirizzi.ts'
import { readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { DatiScheda } from './dati.ts'
import { registraEtichette } from './etichette.ts'
import { PaginaScheda } from './pagina.tsx'

/** The page of one card, and that of its tags. */
export const registraScheda = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  registraEtichette(app, s, contesto)
  app.get<{ Params: { vista: string; codice: string } }>(
    '/piani/:vista/obiettivi/:codice',
    (richiesta, risposta) =>
      s.inviaTenuta(richiesta, risposta, async () => {
        const ctx = contesto(richiesta)
        const al = readAl(richiesta)
        const scheda = await getScheda(ctx, { ...richiesta.params, al: al ?? undefined })
        if (!scheda) throw new RichiestaRifiutata('non-trovato')
        const commenti = can(ctx.attore, 'piano:controlla').ok
        const dati: DatiScheda = {
          ...scheda,
          storia: await getStoria(ctx, richiesta.params),
          prove: await listProve(ctx, richiesta.params),
          scelta: { al, accanto: readTesto(richiesta.query, 'accanto') },
          puo: {
            storia: await canStoriaScheda(ctx, richiesta.params),
            commenti,
            rispondere: commenti && (await loadPuoCommentare(ctx))(scheda.scheda),
          },
          risposte: commenti ? await getRisposte(ctx, richiesta.params) : null,
          indirizzo: toIndirizzoIntero(richiesta, scheda.scheda),
        }
        return { pagina: PaginaScheda, dati }
      }),
  )
}

/** The date asked for; what isn't a date asks for none. */
const readAl = (richiesta: FastifyRequest): DataIso | null => readData(readTesto(richiesta.query, 'al'))

/** The card's address as this browser reached it (the name was checked before any page is made). */
const toIndirizzoIntero = (
  { protocol, host }: FastifyRequest,
  { vista, codice }: { readonly vista: string; readonly codice: string },
): string => `${protocol}://${host}${indirizzoScheda(vista, codice)}`
