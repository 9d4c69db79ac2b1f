import type { FastifyInstance } from 'fastify'
import type { ContestoDi } from './contesto.ts'
import { registraAccesso } from './pagine/accesso/rotte.ts'
import { registraAmministrazione } from './pagine/amministrazione/rotte.ts'
import { registraAndamento } from './pagine/andamento/rotte.ts'
import { registraCalendario } from './pagine/calendario/rotte.ts'
import { registraCampagne } from './pagine/campagne/rotte.ts'
import { registraCerca } from './pagine/cerca/rotte.ts'
import { registraCommenti } from './pagine/commenti/rotte.ts'
import { registraCompilazione } from './pagine/compilazione/rotte.ts'
import { registraConfronta } from './pagine/confronta/rotte.ts'
import { registraControlli } from './pagine/controlli/rotte.ts'
import { registraCruscotto } from './pagine/cruscotto/rotte.ts'
import { registraImporta } from './pagine/importa/rotte.ts'
import type { Esempio } from './pagine/inizio/esempio.ts'
import { registraInizio } from './pagine/inizio/rotte.ts'
import { registraPermessi } from './pagine/permessi/rotte.ts'
import { registraPersone } from './pagine/persone/rotte.ts'
import { registraAzioni } from './pagine/piano/azioni.ts'
import { registraEsportaPiano } from './pagine/piano/esporta.ts'
import { registraPiano } from './pagine/piano/rotte.ts'
import { registraProfilo } from './pagine/profilo/rotte.ts'
import { registraProgrammi } from './pagine/programmi/rotte.ts'
import { registraProve } from './pagine/prove/rotte.ts'
import { registraScheda } from './pagine/scheda/rotte.ts'
import { registraStampaScheda } from './pagine/scheda/stampa.ts'
import { registraStampe } from './pagine/stampe/rotte.ts'
import { registraStoria } from './pagine/storia/rotte.ts'
import { createStampanteTiepida } from './stampante.ts'
import type { Strumenti } from './strumenti.ts'

/** Every page of the application. */
export const registraRotte = (
  app: FastifyInstance,
  s: Strumenti,
  contesto: ContestoDi,
  esempio: Esempio | null,
): void => {
  const stampante = createStampanteTiepida()
  app.addHook('onClose', async () => stampante.close())
  app.get('/favicon.ico', (_richiesta, risposta) => risposta.redirect(s.risorsa('favicon.svg'), 302))
  registraAccesso(app, s, contesto)
  registraProfilo(app, s, contesto)
  registraPersone(app, s, contesto)
  registraPermessi(app, s, contesto)
  registraCruscotto(app, s, contesto)
  registraControlli(app, s, contesto)
  registraInizio(app, s, contesto, esempio)
  registraPiano(app, s, contesto)
  registraConfronta(app, s, contesto)
  registraCerca(app, s, contesto)
  registraEsportaPiano(app, s, contesto, stampante)
  registraAzioni(app, s, contesto)
  registraScheda(app, s, contesto)
  registraStampaScheda(app, contesto, stampante)
  registraCompilazione(app, s, contesto)
  registraProgrammi(app, contesto)
  registraCampagne(app, s, contesto, stampante)
  registraImporta(app, s, contesto)
  registraStampe(app, s, contesto, stampante)
  registraCommenti(app, s, contesto)
  registraProve(app, s, contesto)
  registraStoria(app, s, contesto, stampante)
  registraAndamento(app, s, contesto)
  registraCalendario(app, s, contesto)
  registraAmministrazione(app, s, contesto)
}
