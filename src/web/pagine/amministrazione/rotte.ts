import type { FastifyInstance } from 'fastify'
import { PROFILO_PREDEFINITO } from '../../../dominio/conseguimento/smvp.ts'
import { getClassificazione } from '../../../servizi/amministrazione/classificazione.ts'
import { getCodici } from '../../../servizi/amministrazione/codici.ts'
import { getImportazione, listImportazioni } from '../../../servizi/amministrazione/importazioni.ts'
import { getPanoramica } from '../../../servizi/amministrazione/panoramica.ts'
import { listPersone } from '../../../servizi/organigramma/persone.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readPagina, readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readAnno } from './anno.ts'
import { PaginaClassificazione } from './classificazione.tsx'
import { PaginaCodici } from './codici.tsx'
import { PaginaImportazione } from './importazione.tsx'
import { PaginaPanoramica } from './panoramica.tsx'
import { PaginaPersone } from './persone.tsx'
import { PaginaPunteggio } from './punteggio.tsx'
import { PaginaRegistro } from './registro.tsx'
import { registraOrganigramma } from './rotte-organigramma.ts'

/** The entity's pages. */
export const registraAmministrazione = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/amministrazione', async (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaPanoramica, {
      panoramica: await getPanoramica(contesto(richiesta)),
    }),
  )

  app.get('/amministrazione/importazioni', async (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaRegistro, {
      registro: await listImportazioni(contesto(richiesta), { pagina: readPagina(richiesta.query) }),
    }),
  )

  app.get<{ Params: { id: string } }>('/amministrazione/importazioni/:id', async (richiesta, risposta) => {
    const { id } = richiesta.params
    const importazione = /^[1-9]\d{0,8}$/.test(id)
      ? await getImportazione(contesto(richiesta), Number(id))
      : null
    if (importazione === null) throw new RichiestaRifiutata('non-trovato')
    return s.inviaPagina(richiesta, risposta, PaginaImportazione, { importazione })
  })

  app.get('/amministrazione/persone', async (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaPersone, {
      persone: await listPersone(contesto(richiesta), readAnno(richiesta.query)),
    }),
  )

  app.get('/amministrazione/classificazione', async (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaClassificazione, {
      classificazione: await getClassificazione(contesto(richiesta), readAnno(richiesta.query)),
    }),
  )

  app.get('/amministrazione/codici', async (richiesta, risposta) => {
    const chiesto = readTesto(richiesta.query, 'codice')
    const grammatica = await getCodici(contesto(richiesta), chiesto)
    return s.inviaPagina(richiesta, risposta, PaginaCodici, { grammatica, chiesto })
  })

  app.get('/amministrazione/punteggio', async (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaPunteggio, { profilo: PROFILO_PREDEFINITO }),
  )

  registraOrganigramma(app, s, contesto)
}
