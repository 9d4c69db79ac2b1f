import type { FastifyInstance } from 'fastify'
import type { Contesto } from '../../../servizi/contesto.ts'
import { listCodiciMostrati, listMostrate } from '../../../servizi/quadro/mostrate.ts'
import { findPiano } from '../../../servizi/quadro/piano.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import type { Strumenti } from '../../strumenti.ts'
import { toChiaveGruppo } from './dati.ts'
import { type DatiAzioni, PaginaAzioni } from './pagina-azioni.tsx'
import { readStato, type StatoPiano } from './stato.ts'

/** What can be done with the cards that the plan shows. */
export const registraAzioni = (app: FastifyInstance, s: Strumenti, contesto: () => Contesto): void => {
  app.get<{ Params: { vista: string } }>('/piani/:vista/con-questi', async (richiesta, risposta) => {
    const stato = readStato(richiesta.query)
    return s.inviaPagina(
      richiesta,
      risposta,
      PaginaAzioni,
      await readDati(contesto(), richiesta.params.vista, stato, s.parole, null),
    )
  })
}

const readDati = async (
  ctx: Contesto,
  vista: string,
  stato: StatoPiano,
  parole: Parole,
  esito: DatiAzioni['esito'],
): Promise<DatiAzioni> => {
  const piano = await findPiano(ctx, { vista, filtro: stato.filtro, ordine: stato.ordine })
  if (piano === null) throw new RichiestaRifiutata('non-trovato')
  const per = stato.mostra === 'gruppi' ? toChiaveGruppo(piano.quadro.vista, stato.per, parole) : null
  const mostrate = listMostrate(piano.schede, per)
  const perCodice = new Map(mostrate.map((m) => [m.scheda.codice, m.scheda]))
  return {
    vista: piano.quadro.vista,
    stato,
    schede: listCodiciMostrati(mostrate).flatMap((c) => perCodice.get(c) ?? []),
    etichette: [],
    esito,
  }
}
