import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GIORNI_GETTONE, listAzioniOfferte } from '../../../dominio/accesso/gettoni.ts'
import { addGiorni, printData, readData } from '../../../dominio/valori/data.ts'
import { createGettone, listGettoni, revokeGettone } from '../../../servizi/accesso/gettoni.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { ContestoDi } from '../../contesto.ts'
import { readTesti, readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { GettoniProps } from './gettoni.tsx'
import type { DatiProfilo } from './pagina.tsx'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }
const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

/** The tokens' part of the profile, as it stands before anything is typed. */
export const loadGettoni = async (ctx: Contesto): Promise<GettoniProps> => ({
  gettoni: await listGettoni(ctx),
  offerte: listAzioniOfferte(ctx.attore),
  massimoGiorni: GIORNI_GETTONE.massimi,
  modulo: { nome: '', azioni: [], scade: printData(addGiorni(ctx.oggi, GIORNI_GETTONE.predefiniti)) },
  creato: null,
  errore: null,
})

/** Making and revoking tokens; `inviaProfilo` answers with the page. */
export const registraGettoni = (
  app: FastifyInstance,
  s: Pick<Strumenti, 'requireGettone'>,
  contesto: ContestoDi,
  inviaProfilo: (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    d: Partial<DatiProfilo>,
  ) => Promise<FastifyReply>,
): void => {
  app.post<Corpo>('/profilo/gettoni', LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const ctx = contesto(richiesta)
    const modulo = {
      nome: readTesto(richiesta.body, 'nome'),
      azioni: readTesti(richiesta.body, 'azioni'),
      scade: readTesto(richiesta.body, 'scade'),
    }
    const esito = await createGettone(ctx, {
      nome: modulo.nome,
      azioni: modulo.azioni,
      scadeIl: readData(modulo.scade),
    })
    const gettoni = await loadGettoni(ctx)
    // The token stands in this answer and nowhere else: the address must not lead to it again.
    risposta.header('cache-control', 'no-store')
    if (esito.ok) return inviaProfilo(richiesta, risposta, { gettoni: { ...gettoni, creato: esito } })
    return inviaProfilo(richiesta, risposta, {
      gettoni: { ...gettoni, modulo, errore: { campo: esito.motivo, messaggio: esito.messaggio } },
      errore: { modulo: 'gettoni', campo: esito.motivo, messaggio: esito.messaggio },
    })
  })

  app.post<Corpo>('/profilo/gettoni/revoca', LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    await revokeGettone(contesto(richiesta), Number(readTesto(richiesta.body, 'gettone')))
    return risposta.redirect('/profilo?fatto=gettone#gettoni', 303)
  })
}
