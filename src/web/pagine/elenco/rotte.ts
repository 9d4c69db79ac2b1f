import type { FastifyInstance } from 'fastify'
import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { type Elenco, listSchede, PER_PAGINA, type Scelta } from '../../../servizi/elenco/elenco.ts'
import { listRilieviInsieme } from '../../../servizi/rilievi/insieme.ts'
import { listViste, type VistaConConteggio } from '../../../servizi/viste.ts'
import type { Opzione } from '../../componenti/campo.tsx'
import { RichiestaRifiutata } from '../../errori.ts'
import { type FiltroElenco, indirizzoElenco } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import type { Strumenti } from '../../strumenti.ts'
import { type DatiElenco, PaginaElenco } from './pagina.tsx'
import { readFiltro, readPagina, readTesto } from './richiesta.ts'

/** `/piani` and the list of a view. */
export const registraElenco = (app: FastifyInstance, s: Strumenti, contesto: () => Contesto): void => {
  // The search form asks here, with the view among its fields; the state's own address is the view's.
  app.get('/piani', async (richiesta, risposta) => {
    const viste = await listViste(contesto())
    const chiesta = readTesto(richiesta.query, 'vista')
    const vista = viste.find((v) => v.codice === chiesta) ?? findRecente(viste)
    return risposta.redirect(vista ? indirizzoElenco(vista.codice, readFiltro(richiesta.query)) : '/', 302)
  })

  app.get<{ Params: { vista: string } }>('/piani/:vista', async (richiesta, risposta) => {
    const ctx = contesto()
    const viste = await listViste(ctx)
    const vista = viste.find((v) => v.codice === richiesta.params.vista)
    if (!vista) throw new RichiestaRifiutata('non-trovato')
    const filtro = readFiltro(richiesta.query)
    const elenco = await listSchede(ctx, {
      ...filtro,
      vista: vista.codice,
      pagina: readPagina(richiesta.query),
    })
    return s.inviaPagina(
      richiesta,
      risposta,
      PaginaElenco,
      toDati(vista, viste, filtro, elenco, await listRilieviInsieme(ctx, vista.codice)),
    )
  })
}

/** The most recent view that has cards; else the most recent of all. */
const findRecente = (viste: readonly VistaConConteggio[]): VistaConConteggio | null =>
  viste.find((v) => v.schede > 0) ?? viste[0] ?? null

const toDati = (
  vista: VistaConConteggio,
  viste: readonly VistaConConteggio[],
  filtro: FiltroElenco,
  elenco: Elenco,
  insieme: readonly Rilievo[],
): DatiElenco => {
  const conteggi = new Map(elenco.viste.map((v) => [v.valore, v.schede]))
  return {
    vista,
    viste: viste.map((v) => ({
      valore: v.codice,
      testo: conNumero(v.titolo || v.codice, conteggi.get(v.codice) ?? 0),
    })),
    filtro,
    opzioni: {
      centro: toOpzioni(elenco.filtri.centri, filtro.centro),
      responsabile: toOpzioni(elenco.filtri.responsabili, filtro.responsabile),
      assessorato: toOpzioni(elenco.filtri.assessorati, filtro.assessorato),
      areaTematica: toOpzioni(elenco.filtri.aree, filtro.areaTematica),
    },
    righe: elenco.righe,
    totale: elenco.totale,
    pagina: elenco.pagina,
    pagine: elenco.pagine,
    perPagina: PER_PAGINA,
    insieme,
  }
}

const conNumero = (testo: string, schede: number): string => `${testo} (${printConteggio(schede)})`

/** The choices with how many cards each leaves; the one in force stays listed even when it leaves none. */
const toOpzioni = (scelte: readonly Scelta[], attuale: string | undefined): readonly Opzione[] => {
  const opzioni = scelte.map((c) => ({ valore: c.valore, testo: conNumero(c.valore, c.schede) }))
  return attuale && !scelte.some((c) => c.valore === attuale)
    ? [{ valore: attuale, testo: conNumero(attuale, 0) }, ...opzioni]
    : opzioni
}
