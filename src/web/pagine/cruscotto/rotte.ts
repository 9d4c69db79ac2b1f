import type { FastifyInstance } from 'fastify'
import { can } from '../../../dominio/permessi/permessi.ts'
import { listChiamate } from '../../../servizi/commenti/chiamate.ts'
import { listRisposteDaLeggere } from '../../../servizi/commenti/risposte.ts'
import { getCruscotto } from '../../../servizi/cruscotto/cruscotto.ts'
import type { Scelta } from '../../../servizi/quadro/filtri.ts'
import { listDaFare } from '../../../servizi/solleciti/da-fare.ts'
import { listViste } from '../../../servizi/viste.ts'
import type { Opzione } from '../../componenti/campo.tsx'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { PaginaInizio } from '../inizio/pagina.tsx'
import { PaginaCruscotto } from './pagina.tsx'

/** `/`: the dashboard of the most recent view or of the one asked for; the ways in while there is nothing. */
export const registraCruscotto = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/', async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const viste = await listViste(ctx)
    const recente = viste.find((v) => v.schede > 0)
    if (recente === undefined)
      return s.inviaPagina(richiesta, risposta, PaginaInizio, {
        limite: s.limiteFile,
        conEsempio: !s.inEsempio,
      })
    const daFare = await listDaFare(ctx)
    const chiamate = can(ctx.attore, 'piano:controlla').ok ? await listChiamate(ctx) : []
    const risposte = await listRisposteDaLeggere(ctx)
    const produci = async () => {
      const ambito = {
        vista: readTesto(richiesta.query, 'vista') || recente.codice,
        centro: readTesto(richiesta.query, 'centro') || undefined,
        assessorato: readTesto(richiesta.query, 'assessorato') || undefined,
      }
      const cruscotto = await getCruscotto(ctx, ambito)
      if (cruscotto === null) throw new RichiestaRifiutata('non-trovato')
      const dati = {
        cruscotto,
        daFare,
        chiamate,
        risposte,
        ambito,
        viste: viste.map((v) => ({ valore: v.codice, testo: v.titolo })),
        centri: conScelta(cruscotto.centri, ambito.centro),
        assessorati: conScelta(cruscotto.assessorati, ambito.assessorato),
      }
      return { pagina: PaginaCruscotto, dati }
    }
    // What is being filled in, or has been read, changes without changing the plan: then the page isn't kept.
    if (daFare.length + chiamate.length + risposte.length === 0)
      return s.inviaTenuta(richiesta, risposta, produci)
    const { pagina, dati } = await produci()
    return s.inviaPagina(richiesta, risposta, pagina, dati)
  })
}

/** The choices of a field, and the one in the address even when no card carries it (a centre's code). */
const conScelta = (scelte: readonly Scelta[], scelta: string | undefined): readonly Opzione[] => [
  ...(scelta === undefined || scelte.some((x) => x.valore === scelta)
    ? []
    : [{ valore: scelta, testo: scelta }]),
  ...scelte.map((x) => ({ valore: x.valore, testo: `${x.valore} (${x.schede})` })),
]
