import type { FastifyInstance } from 'fastify'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { StampanteTiepida } from '../../stampante.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readNumero } from '../campagne/leggi.ts'
import { type RegistroStampe, stampaSuDisco } from './lavori.ts'

type Corpo = {
  readonly Params: { readonly campagna: string }
  readonly Body: Readonly<Record<string, unknown>> | null
}

const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

/** All that a round froze at one moment as one document: a long print like the others, with its progress. */
export const registraStampaCongelate = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  { stampante, registro }: { readonly stampante: StampanteTiepida; readonly registro: RegistroStampe },
): void => {
  app.post<Corpo>('/campagne/:campagna/congelate', LIMITE, (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const campagnaId = readNumero(richiesta.params.campagna)
    const il = readTesto(richiesta.body, 'il')
    const da = { congelate: { campagnaId, il: il === '' ? undefined : il } }
    const id = registro.add(da, (guida) => stampaSuDisco(contesto(richiesta), da, stampante, guida))
    if (id === null) throw new RichiestaRifiutata('troppe', 30)
    return risposta.redirect(`/stampe/lavori/${id}`, 303)
  })
}
