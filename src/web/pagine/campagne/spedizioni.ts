import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { Posta } from '../../../servizi/posta/posta.ts'
import { sendDaInviare } from '../../../servizi/solleciti/invia.ts'

/** Letters going out while people go on working. */
export interface Spedizioni {
  /** Sends what is still to be sent; answers at once. */
  readonly avvia: (ctx: Contesto, posta: Posta) => void
}

/** A mail server may take a minute for a hundred letters: no page waits for it; closing the server does. */
export const createSpedizioni = (app: FastifyInstance): Spedizioni => {
  const inCorso = new Set<Promise<void>>()
  app.addHook('onClose', async () => {
    await Promise.all(inCorso)
  })
  return {
    avvia: (ctx, posta) => {
      const lavoro = sendDaInviare(ctx, posta)
        .then(() => undefined)
        // What could not be sent stays to be sent; the letters' own refusals are in the log of the round.
        .catch((errore: unknown) => app.log.error({ err: errore }, 'Invio dei promemoria interrotto'))
        .finally(() => inCorso.delete(lavoro))
      inCorso.add(lavoro)
    },
  }
}
