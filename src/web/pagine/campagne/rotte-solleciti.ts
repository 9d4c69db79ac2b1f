import type { FastifyInstance } from 'fastify'
import { createSolleciti } from '../../../servizi/solleciti/invia.ts'
import { previewSolleciti } from '../../../servizi/solleciti/prepara.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { EsitoPagina } from '../compilazione/una.tsx'
import { indirizzoSolleciti } from './indirizzi.ts'
import { type RottaCampagna, readNumero } from './leggi.ts'
import { PaginaSolleciti } from './solleciti.tsx'
import type { Spedizioni } from './spedizioni.ts'

const readEsito = (scritti: string, { campagne: { solleciti: p } }: Parole): EsitoPagina | null =>
  /^\d{1,6}$/.test(scritti) ? { tono: 'bene', titolo: p.avviati(Number(scritti)) } : null

/** Who would be reminded, and reminding them. */
export const registraSolleciti = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  spedizioni: Spedizioni,
): void => {
  const rotta = '/campagne/:campagna/solleciti'

  app.get<RottaCampagna>(rotta, async (richiesta, risposta) => {
    const impianto = s.guardia.impianto?.(richiesta) ?? null
    const campagnaId = readNumero(richiesta.params.campagna)
    const indirizzo = impianto?.indirizzo ?? `http://${richiesta.host}`
    const solleciti = await previewSolleciti(contesto(richiesta), { campagnaId, indirizzo })
    if (solleciti === null) throw new RichiestaRifiutata('non-trovato')
    const scritti = readTesto(richiesta.query, 'scritti')
    return s.inviaPagina(richiesta, risposta, PaginaSolleciti, {
      solleciti,
      conPosta: (impianto?.posta ?? null) !== null,
      esito: readEsito(scritti, s.parole),
    })
  })

  app.post<RottaCampagna>(rotta, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const campagnaId = readNumero(richiesta.params.campagna)
    const impianto = s.guardia.impianto?.(richiesta) ?? null
    if (impianto === null || impianto.posta === null)
      return risposta.redirect(indirizzoSolleciti(campagnaId), 303)
    const ctx = contesto(richiesta)
    const pronti = await createSolleciti(ctx, { campagnaId, indirizzo: impianto.indirizzo })
    if (pronti === null) throw new RichiestaRifiutata('non-trovato')
    spedizioni.avvia(ctx, impianto.posta)
    return risposta.redirect(`${indirizzoSolleciti(campagnaId)}?scritti=${pronti.length}`, 303)
  })
}
