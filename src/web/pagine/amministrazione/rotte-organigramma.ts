import { readFile } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getOrganigramma } from '../../../servizi/organigramma/organigramma.ts'
import { getStoriaCentro } from '../../../servizi/organigramma/storia.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaErrore } from '../errore/pagina.tsx'
import { readCaricamento } from '../importa/caricamento.ts'
import { readAnno } from './anno.ts'
import { PaginaAnteprimaOrganigramma } from './anteprima.tsx'
import { PaginaCentro } from './centro.tsx'
import { INDIRIZZO_ANTEPRIMA, INDIRIZZO_FOGLIO, INDIRIZZO_PORTA, indirizzoOrganigramma } from './indirizzi.ts'
import { PaginaOrganigramma } from './organigramma.tsx'
import { type DatiPorta, PaginaPorta } from './porta.tsx'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }
const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The chart: a year, a unit, and bringing a new one in. What reads workbooks is loaded on the first use. */
export const registraOrganigramma = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { porta: parole } = s.parole.amministrazione
  const servizio = () => import('../../../servizi/organigramma/porta.ts')

  const inviaPorta = (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    dati: Partial<DatiPorta>,
    stato = 200,
  ) =>
    s.inviaPagina(
      richiesta,
      risposta,
      PaginaPorta,
      { rifiuto: null, errori: [], avviso: null, ...dati },
      stato,
    )

  app.get('/amministrazione/organigramma', async (richiesta, risposta) =>
    s.inviaPagina(richiesta, risposta, PaginaOrganigramma, {
      organigramma: await getOrganigramma(contesto(richiesta), readAnno(richiesta.query)),
      avviso: readTesto(richiesta.query, 'scritto') === '1' ? parole.scritto : null,
    }),
  )

  app.get(INDIRIZZO_FOGLIO, async (richiesta, risposta) => {
    const { exportOrganigramma } = await import('../../../servizi/organigramma/foglio.ts')
    return risposta
      .header('content-disposition', 'attachment; filename="organigramma.xlsx"')
      .header('cache-control', 'private, no-store')
      .type(XLSX)
      .send(Buffer.from(await exportOrganigramma(contesto(richiesta))))
  })

  app.get(INDIRIZZO_PORTA, (richiesta, risposta) =>
    inviaPorta(richiesta, risposta, {
      avviso: readTesto(richiesta.query, 'annullata') === '1' ? parole.annullata : null,
    }),
  )

  app.post(INDIRIZZO_PORTA, LIMITE, async (richiesta, risposta) => {
    const caricamento = await readCaricamento(richiesta, {
      parole: s.parole,
      limiteInParole: s.limiteFile,
      requireGettone: (gettone) => s.requireGettone(richiesta, gettone),
    })
    try {
      const { file, saltati } = caricamento
      if (saltati.length > 0)
        return await inviaPorta(richiesta, risposta, { rifiuto: saltati.join(' ') }, 413)
      if (file.length === 0) return await inviaPorta(richiesta, risposta, { rifiuto: parole.nessunFile }, 400)
      const { previewOrganigramma } = await servizio()
      const esito = await previewOrganigramma(
        contesto(richiesta),
        await Promise.all(
          file.map(async (f) => ({
            nomeFile: f.nomeFile,
            contenuto: new Uint8Array(await readFile(f.percorso)),
          })),
        ),
        { registra: true },
      )
      if (esito.ok) return await risposta.redirect(INDIRIZZO_ANTEPRIMA, 303)
      const errori = esito.motivo === 'non-valido' ? esito.errori : []
      const rifiuto = esito.motivo === 'non-valido' ? parole.cheFare : esito.messaggio
      return await inviaPorta(richiesta, risposta, { rifiuto, errori }, 400)
    } finally {
      await caricamento.remove()
    }
  })

  const inviaAnteprima = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    rifiuto: string | null = null,
  ) => {
    const { findAnteprimaOrganigramma } = await servizio()
    const anteprima = await findAnteprimaOrganigramma(contesto(richiesta))
    if (anteprima === null) {
      const { scaduta: titolo, scadutaTesto: testo } = parole
      return s.inviaPagina(richiesta, risposta, PaginaErrore, { stato: 404, titolo, testo }, 404)
    }
    const stato = rifiuto === null ? 200 : 409
    return s.inviaPagina(richiesta, risposta, PaginaAnteprimaOrganigramma, { anteprima, rifiuto }, stato)
  }

  app.get(INDIRIZZO_ANTEPRIMA, (richiesta, risposta) => inviaAnteprima(richiesta, risposta))

  app.post<Corpo>(INDIRIZZO_ANTEPRIMA, LIMITE, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const { confirmOrganigramma } = await servizio()
    const esito = await confirmOrganigramma(contesto(richiesta), readTesto(richiesta.body, 'impronta'))
    return esito.ok
      ? risposta.redirect(`${indirizzoOrganigramma()}?scritto=1`, 303)
      : inviaAnteprima(richiesta, risposta, esito.messaggio)
  })

  app.post<Corpo>(`${INDIRIZZO_ANTEPRIMA}/annulla`, async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const { removeAnteprimaOrganigramma } = await servizio()
    await removeAnteprimaOrganigramma(contesto(richiesta))
    return risposta.redirect(`${INDIRIZZO_PORTA}?annullata=1`, 303)
  })

  app.get<{ Params: { codice: string } }>(
    '/amministrazione/organigramma/:codice',
    async (richiesta, risposta) => {
      const storia = await getStoriaCentro(contesto(richiesta), richiesta.params.codice)
      if (storia === null) throw new RichiestaRifiutata('non-trovato')
      return s.inviaPagina(richiesta, risposta, PaginaCentro, { storia })
    },
  )
}
