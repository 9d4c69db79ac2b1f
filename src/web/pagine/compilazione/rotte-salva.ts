import type { FastifyInstance } from 'fastify'
import type { NomeCampo } from '../../../dominio/campagna/campi.ts'
import { type EsitoSalvataggio, saveCompilazione } from '../../../servizi/compilazione/salva.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Strumenti } from '../../strumenti.ts'
import { readNumero } from '../campagne/leggi.ts'
import { LIMITE_MODULO } from './rotte-una.ts'

/** The header that carries the form's token when a script saves. */
export const INTESTAZIONE_GETTONE = 'x-gettone'

const CHIAVE = /^[A-Za-z0-9-]{8,64}$/

interface Richiesta {
  readonly vista: number
  readonly viste: Readonly<Record<NomeCampo, number>>
  readonly campi: Readonly<Record<NomeCampo, string>>
  readonly chiave: string
}

const isVersione = (v: unknown): v is number => Number.isSafeInteger(v) && (v as number) >= 0

const isMappa = <T>(v: unknown, ogni: (x: unknown) => x is T): v is Readonly<Record<string, T>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v) && Object.values(v).every(ogni)

const isTesto = (v: unknown): v is string => typeof v === 'string'

/** The body of a save; what doesn't have this shape was not sent by our pages. */
const readRichiesta = (corpo: unknown): Richiesta => {
  const c = (typeof corpo === 'object' && corpo !== null ? corpo : {}) as Partial<
    Record<keyof Richiesta, unknown>
  >
  const viste = c.viste ?? {}
  if (
    !isVersione(c.vista) ||
    !isMappa(c.campi, isTesto) ||
    !isMappa(viste, isVersione) ||
    !isTesto(c.chiave) ||
    !CHIAVE.test(c.chiave)
  )
    throw new RichiestaRifiutata('richiesta')
  return { vista: c.vista, viste, campi: c.campi, chiave: c.chiave }
}

const STATI: Readonly<Record<Exclude<EsitoSalvataggio, { ok: true }>['motivo'], number>> = {
  'scheda-inesistente': 404,
  'campagna-non-aperta': 409,
  'gia-inviata': 409,
  'chiave-riusata': 422,
}

/** Saves some fields of a card as they are typed. The same key asked again is answered again, and written once. */
export const registraSalva = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.post<{ Params: { campagna: string; codice: string } }>(
    '/compilazione/:campagna/:codice/salva',
    { bodyLimit: LIMITE_MODULO },
    async (richiesta, risposta) => {
      s.requireGettone(richiesta, richiesta.headers[INTESTAZIONE_GETTONE])
      const { campagna, codice } = richiesta.params
      const esito = await saveCompilazione(contesto(richiesta), {
        campagnaId: readNumero(campagna),
        codice,
        ...readRichiesta(richiesta.body),
      })
      return risposta
        .header('cache-control', 'no-store')
        .code(esito.ok ? 200 : STATI[esito.motivo])
        .send(esito)
    },
  )
}
