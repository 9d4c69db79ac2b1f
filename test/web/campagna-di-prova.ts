import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Attore, OPERATORE_LOCALE, type RuoloRivestito } from '../../src/dominio/permessi/attore.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { openArchivio } from '../../src/servizi/archivio.ts'
import { createCampagna } from '../../src/servizi/campagne/campagne.ts'
import { openCampagna } from '../../src/servizi/campagne/passaggi.ts'
import type { Contesto } from '../../src/servizi/contesto.ts'
import { createServer } from '../../src/web/server.ts'
import { createPiano } from '../contesto.ts'
import { createFase, createIndicatore, createScheda, VISTA_DI_PROVA } from '../schede-di-prova.ts'
import { getStatico } from './server-di-prova.ts'

/** Who may be at the pages of a round, each with a sector of their own. */
const attore = (accountId: number, nome: string, ruolo: Partial<RuoloRivestito>): Attore => ({
  nome,
  accountId,
  ruoli: [{ ruolo: 'lettura', ambito: { tipo: 'ente' }, titolo: 'titolare', ...ruolo }],
})
const settore = (codice: string) => ({ tipo: 'centri', codici: [codice] }) as const

export const ATTORI = {
  controllo: attore(1, 'Ufficio', { ruolo: 'controllo' }),
  ada: attore(2, 'Ada', { ruolo: 'responsabile', ambito: settore('01_S_2031') }),
  ugo: attore(3, 'Ugo', { ruolo: 'responsabile', ambito: settore('02_S_2031') }),
  lia: attore(4, 'Lia', { ruolo: 'dirigente', ambito: settore('01_S_2031') }),
  lettore: attore(5, 'Teo', {}),
} as const

export const AL = '2031-12-31'

/** Cards of two sectors, with nothing of the round filled in. */
export const createSchedeVuote = (quante = 2): Scheda[] =>
  Array.from({ length: quante }, (_, i) => i + 1).map((n) =>
    createScheda(n, {
      codice: `2031_S0${n}_01`,
      centroStampa: `0${n}_S_2031`,
      centro: `SERVIZIO ${n}`,
      statoDiAttuazione: [{ al: '2031-06-30', testo: `Primo semestre dell’obiettivo ${n}.` }],
      fasi: [0, 1].map((i) =>
        createFase(n, i, { avanzamento: null, inizioEffettivo: null, fineEffettiva: null, nota: null }),
      ),
      indicatori: [
        createIndicatore(n, 0, { valoreRaggiunto: null, storico: { '2030': '89.75' }, nota: null }),
      ],
    }),
  )

export interface CampagnaDiProva {
  readonly app: FastifyInstance
  readonly campagnaId: number
  /** Whoever asks from now on. */
  readonly entra: (chi: Attore) => void
  readonly contesto: (chi?: Attore) => Contesto
  /** The pages really listening, for one person. Restarting keeps the address: forms already open are of before. */
  readonly ascolta: (chi: Attore) => Promise<{ readonly url: string; readonly riavvia: () => Promise<void> }>
  readonly remove: () => Promise<void>
}

/** The pages on a store with an open round; who asks is said by `entra`. */
export const createCampagnaDiProva = async (schede = createSchedeVuote()): Promise<CampagnaDiProva> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-campagna-'))
  const archivio = await openArchivio({ cartella })
  let chi: Attore = OPERATORE_LOCALE
  const contesto = (questi: Attore = chi): Contesto => ({
    archivio,
    attore: questi,
    daDove: '10.0.0.7',
    oggi: '2032-01-10',
    adesso: '2032-01-10T09:30:00Z',
  })
  await createPiano(archivio, schede)
  const creata = await createCampagna(contesto(), {
    vista: VISTA_DI_PROVA,
    al: '31/12/2031',
    scadenza: '14/01/2032',
  })
  if (!creata.ok) throw new Error(creata.messaggio)
  const aperta = await openCampagna(contesto(), creata.campagnaId)
  if (!aperta.ok) throw new Error(aperta.messaggio)
  const statico = await getStatico()
  const app = createServer({ registro: false, contesto, statico })
  await app.ready()
  const inAscolto: FastifyInstance[] = []
  const apri = async (questi: Attore, porta: number): Promise<FastifyInstance> => {
    const suo = createServer({ registro: false, contesto: () => contesto(questi), statico })
    await suo.listen({ port: porta, host: '127.0.0.1' })
    inAscolto.push(suo)
    return suo
  }
  return {
    app,
    campagnaId: creata.campagnaId,
    entra: (questi) => {
      chi = questi
    },
    contesto,
    ascolta: async (questi) => {
      let suo = await apri(questi, 0)
      const indirizzo = suo.server.address()
      const porta = typeof indirizzo === 'object' && indirizzo !== null ? indirizzo.port : 0
      return {
        url: `http://127.0.0.1:${porta}`,
        riavvia: async () => {
          await suo.close()
          suo = await apri(questi, porta)
        },
      }
    },
    remove: async () => {
      for (const suo of inAscolto) await suo.close()
      await app.close()
      await archivio.close()
      rmSync(cartella, { recursive: true, force: true })
    },
  }
}
