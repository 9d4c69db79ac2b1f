import type { FastifyInstance } from 'fastify'
import { getRisposte, loadPuoCommentare } from '../../../servizi/commenti/risposte.ts'
import {
  type Controlli,
  getControlli,
  type RilievoInContesto,
  type SceltaRilievi,
} from '../../../servizi/controlli/controlli.ts'
import { listViste, type VistaConConteggio } from '../../../servizi/viste.ts'
import type { Opzione } from '../../componenti/campo.tsx'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readPagina, readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { type DatiControlli, PER_PAGINA, printTitolo } from './dati.ts'
import type { FiltroControlli } from './indirizzi.ts'
import { PaginaControlli } from './pagina.tsx'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }
const CHIAVI = [
  'gravita',
  'regola',
  'centro',
  'responsabile',
  'assessorato',
  'campo',
  'codice',
  'per',
] as const

const readFiltro = (query: unknown): FiltroControlli =>
  Object.fromEntries(CHIAVI.map((c) => [c, readTesto(query, c)]).filter(([, v]) => v !== ''))

const perDi = (filtro: FiltroControlli) => (filtro.per === 'scheda' ? 'scheda' : 'regola')

/** The findings of the most recent view or of the one asked for, and the same as a file. */
export const registraControlli = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/controlli', async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const viste = await listViste(ctx)
    const vista = readTesto(richiesta.query, 'vista') || viste.find((v) => v.schede > 0)?.codice
    if (vista === undefined) return risposta.redirect('/', 302)
    const filtro = readFiltro(richiesta.query)
    return s.inviaTenuta(richiesta, risposta, async () => {
      const controlli = await getControlli(ctx, { ...filtro, per: perDi(filtro), vista })
      if (controlli === null) throw new RichiestaRifiutata('non-trovato')
      const puo = await loadPuoCommentare(ctx)
      const dati = {
        ...toDati(controlli, viste, filtro, readPagina(richiesta.query), s.parole),
        risposte: await getRisposte(ctx, { vista }),
        puoRispondere: ({ scheda }: RilievoInContesto) => scheda !== null && puo(scheda),
      }
      return { pagina: PaginaControlli, dati }
    })
  })

  for (const formato of ['csv', 'xlsx'] as const)
    app.get(`/controlli/esporta.${formato}`, LIMITE, async (richiesta, risposta) => {
      const { exportControlli } = await import('../../../servizi/controlli/esporta.ts')
      const filtro = readFiltro(richiesta.query)
      const vista = readTesto(richiesta.query, 'vista')
      const file = await exportControlli(contesto(richiesta), {
        ...filtro,
        per: perDi(filtro),
        vista,
        formato,
      })
      if (file === null) throw new RichiestaRifiutata('non-trovato')
      return risposta
        .header('content-disposition', `attachment; filename="${file.nomeFile}"`)
        .header('cache-control', 'private, no-cache')
        .type(file.tipo)
        .send(Buffer.from(file.contenuto))
    })
}

const toDati = (
  c: Controlli,
  viste: readonly VistaConConteggio[],
  filtro: FiltroControlli,
  chiesta: number,
  { controlli: p }: Parole,
): Omit<DatiControlli, 'risposte' | 'puoRispondere'> => {
  const totale = c.rilievi.length
  const pagine = Math.max(1, Math.ceil(totale / PER_PAGINA))
  const pagina = Math.min(chiesta, pagine)
  const campi: Readonly<Record<string, string>> = p.campi
  const conta = (scelte: readonly SceltaRilievi[], nomi: Readonly<Record<string, string>> = {}) =>
    scelte.map((x): Opzione => ({ valore: x.valore, testo: `${nomi[x.valore] ?? x.valore} (${x.rilievi})` }))
  return {
    controlli: c,
    filtro,
    opzioni: {
      viste: viste.map((v) => ({ valore: v.codice, testo: v.titolo })),
      regole: c.regole
        .filter((r) => r.mostrati > 0 || r.controllo.id === filtro.regola)
        .map((r) => ({
          valore: r.controllo.id,
          testo: `${printTitolo(r.controllo.titolo)} (${r.mostrati})`,
        })),
      centri: conta(c.centri),
      responsabili: conta(c.responsabili),
      campi: conta(c.campi, campi),
    },
    righe: c.rilievi.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA),
    totale,
    pagina,
    pagine,
  }
}
