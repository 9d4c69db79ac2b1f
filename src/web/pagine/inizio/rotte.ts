import type { FastifyInstance } from 'fastify'
import { PaginaLavoro } from '../../componenti/lavoro.tsx'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { Esempio, StatoEsempio } from './esempio.ts'
import { PaginaEsempio } from './esempio-pagina.tsx'

const LIMITE = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } }

/** The example municipality, and the workbooks to start from or to correct. */
export const registraInizio = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  esempio: Esempio | null,
): void => {
  app.get('/importa/modello.xlsx', LIMITE, async (richiesta, risposta) => {
    const { getModelloFoglio } = await import('../../../servizi/esporta/fogli.ts')
    const { contenuto, tipo, nomeFile } = await getModelloFoglio(contesto(richiesta))
    return risposta
      .header('content-disposition', `attachment; filename="${nomeFile}"`)
      .type(tipo)
      .send(Buffer.from(contenuto))
  })

  app.get('/importa/schede.xlsx', LIMITE, async (richiesta, risposta) => {
    const { exportFogli } = await import('../../../servizi/esporta/fogli.ts')
    const esito = await exportFogli(contesto(richiesta))
    if (!esito.ok) throw new RichiestaRifiutata('non-trovato')
    return risposta
      .header('content-disposition', `attachment; filename="${esito.nomeFile}"`)
      .header('cache-control', 'private, no-cache')
      .type(esito.tipo)
      .send(Buffer.from(esito.contenuto))
  })

  if (esempio !== null) registraEsempio(app, s, esempio)
}

const registraEsempio = (app: FastifyInstance, s: Strumenti, esempio: Esempio): void => {
  app.addHook('onClose', async () => esempio.close())

  app.post<{ Body: Readonly<Record<string, unknown>> | null }>(
    '/esempio',
    LIMITE,
    async (richiesta, risposta) => {
      s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
      esempio.apri()
      // To our own page, not to the other port: the policy of forms lets nothing be sent elsewhere.
      return risposta.redirect('/esempio', 303)
    },
  )

  app.get('/esempio', async (richiesta, risposta) => {
    const stato = esempio.stato()
    if (stato.tipo === 'in-corso')
      return s.inviaPagina(richiesta, risposta, PaginaLavoro, {
        titolo: s.parole.inizio.inCorso.titolo,
        sezione: null,
        ...toProgresso(s, stato),
        indirizzoStato: '/esempio/stato',
        nota: s.parole.inizio.inCorso.nota,
      })
    return s.inviaPagina(richiesta, risposta, PaginaEsempio, {
      url: stato.tipo === 'aperto' ? stato.url : null,
      fallito: stato.tipo === 'fallito',
    })
  })

  app.get('/esempio/stato', async (_richiesta, risposta) => {
    const stato = esempio.stato()
    return risposta
      .header('cache-control', 'no-store')
      .send(
        stato.tipo === 'in-corso'
          ? { finito: false, ...toProgresso(s, stato) }
          : { finito: true, frase: '', quota: 1 },
      )
  })
}

const toProgresso = (
  s: Strumenti,
  { fatti, totale }: Extract<StatoEsempio, { tipo: 'in-corso' }>,
): { readonly frase: string; readonly quota: number | null } => {
  const { inCorso } = s.parole.inizio
  return totale === null
    ? { frase: inCorso.inizio, quota: null }
    : { frase: inCorso.frase(fatti, totale), quota: fatti / totale }
}
