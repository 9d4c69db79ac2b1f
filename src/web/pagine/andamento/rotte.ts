import type { FastifyInstance } from 'fastify'
import { getAndamento } from '../../../servizi/andamento/andamento.ts'
import { getSfida } from '../../../servizi/andamento/sfida.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { PianoScelto } from '../../../servizi/quadro/piano.ts'
import { listViste, type VistaConConteggio } from '../../../servizi/viste.ts'
import type { Opzione } from '../../componenti/campo.tsx'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { printConteggio } from '../../numeri.ts'
import { readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { findRecente } from '../piano/rotte.ts'
import type { FasciaProps } from './fascia.tsx'
import { PaginaAndamento } from './pagina.tsx'
import { PaginaSfida } from './sfida.tsx'
import { CRITERI_ANDAMENTO, readStato, type StatoAndamento } from './stato.ts'
import { PaginaVuota } from './vuota.tsx'

/** The charts, and the page on how demanding the targets are. */
export const registraAndamento = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/andamento', async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const scelta = await chooseVista(ctx, richiesta.query)
    if (scelta === null) return s.inviaPagina(richiesta, risposta, PaginaVuota, {})
    const { stato, viste } = scelta
    return s.inviaTenuta(richiesta, risposta, async () => {
      const { vista, filtro, per, al } = stato
      const andamento = await getAndamento(ctx, { vista, filtro, per, al: al ?? undefined })
      if (andamento === null) throw new RichiestaRifiutata('non-trovato')
      return { pagina: PaginaAndamento, dati: { andamento, ...toFascia(stato, viste, andamento.piano) } }
    })
  })
  app.get('/andamento/sfida', async (richiesta, risposta) => {
    const ctx = contesto(richiesta)
    const scelta = await chooseVista(ctx, richiesta.query)
    if (scelta === null) return s.inviaPagina(richiesta, risposta, PaginaVuota, {})
    const { stato, viste } = scelta
    return s.inviaTenuta(richiesta, risposta, async () => {
      const sfida = await getSfida(ctx, { vista: stato.vista, filtro: stato.filtro })
      if (sfida === null) throw new RichiestaRifiutata('non-trovato')
      return { pagina: PaginaSfida, dati: { sfida, ...toFascia(stato, viste, sfida.piano) } }
    })
  })
}

/** The state asked for; a view that isn't named is the most recent one, null when there is none at all. */
const chooseVista = async (
  ctx: Contesto,
  query: unknown,
): Promise<{ readonly stato: StatoAndamento; readonly viste: readonly VistaConConteggio[] } | null> => {
  const viste = await listViste(ctx)
  const vista = readTesto(query, 'vista') || findRecente(viste)?.codice
  return vista === undefined ? null : { stato: readStato(query, vista), viste }
}

const conNumero = (testo: string, schede: number): string => `${testo} (${printConteggio(schede)})`

const toFascia = (
  stato: StatoAndamento,
  viste: readonly VistaConConteggio[],
  piano: PianoScelto,
): Omit<FasciaProps, 'pagina'> => ({
  stato,
  viste: viste.map((v) => ({ valore: v.codice, testo: conNumero(v.titolo || v.codice, v.schede) })),
  opzioni: Object.fromEntries(
    CRITERI_ANDAMENTO.map((c) => [c, toOpzioni(piano.scelte[c], stato.filtro[c])]),
  ) as unknown as FasciaProps['opzioni'],
})

/** The choices with how many cards each leaves; the one in force stays listed even when it leaves none. */
const toOpzioni = (
  scelte: PianoScelto['scelte'][keyof PianoScelto['scelte']],
  attuale: string | undefined,
): readonly Opzione[] => {
  const opzioni = scelte.map((x) => ({ valore: x.valore, testo: conNumero(x.valore, x.schede) }))
  return attuale && !scelte.some((x) => x.valore === attuale)
    ? [{ valore: attuale, testo: conNumero(attuale, 0) }, ...opzioni]
    : opzioni
}
