import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../../../dominio/permessi/permessi.ts'
import { createCampagna, listCampagne } from '../../../servizi/campagne/campagne.ts'
import { listCentri } from '../../../servizi/lista-centri.ts'
import { listViste } from '../../../servizi/viste.ts'
import type { ContestoDi } from '../../contesto.ts'
import { readTesti, readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { type ErroreNuova, type NuovaDigitata, PaginaCampagne } from './elenco.tsx'
import { INDIRIZZO_CAMPAGNE, indirizzoCampagna } from './indirizzi.ts'

type Corpo = Readonly<Record<string, unknown>> | null

const readDigitata = (corpo: unknown): NuovaDigitata => ({
  vista: readTesto(corpo, 'vista'),
  al: readTesto(corpo, 'al'),
  scadenza: readTesto(corpo, 'scadenza'),
  centri: readTesti(corpo, 'centri'),
})

/** The rounds, and preparing a new one. */
export const registraElencoCampagne = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const mostra = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    digitata: NuovaDigitata,
    errore: ErroreNuova | null,
  ) => {
    const ctx = contesto(richiesta)
    const campagne = await listCampagne(ctx)
    const viste = (await listViste(ctx)).filter((v) => v.schede > 0)
    const nuova = can(ctx.attore, 'campagna:gestisci').ok
      ? {
          digitata: { ...digitata, vista: digitata.vista || (viste[0]?.codice ?? '') },
          errore,
          viste: viste.map((v) => ({ valore: v.codice, testo: v.titolo })),
          centri: await listCentri(ctx),
        }
      : null
    return await s.inviaPagina(
      richiesta,
      risposta,
      PaginaCampagne,
      { campagne, nuova },
      errore === null ? 200 : 400,
    )
  }

  app.get(INDIRIZZO_CAMPAGNE, async (richiesta, risposta) =>
    mostra(richiesta, risposta, readDigitata({}), null),
  )

  app.post<{ Body: Corpo }>(INDIRIZZO_CAMPAGNE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const digitata = readDigitata(richiesta.body)
    const esito = await createCampagna(contesto(richiesta), digitata)
    if (esito.ok) return risposta.redirect(`${indirizzoCampagna(esito.campagnaId)}?fatto=prepara`, 303)
    return mostra(richiesta, risposta, digitata, {
      campo: esito.motivo === 'data-non-valida' ? esito.campo : null,
      messaggio: esito.messaggio,
    })
  })
}
