import { toEsitoIndicatore } from '../../documenti/stampa/prepara.ts'
import type { RichiestaStampa, SchedaDaStampare } from '../../documenti/stampa/richiesta.ts'
import { type EsitoStampa, printPiano, type Stampante } from '../../documenti/stampa/stampante.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { printData } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import type { ContenutoIstantanea } from './congela.ts'
import { getIstantanea, type Istantanea } from './istantanee.ts'

export type StampaIstantanea = EsitoStampa & { readonly nomeFile: string }

/** A frozen card as the print wants it: its outcomes are those written down when it was frozen. */
export const toSchedaCongelata = ({ scheda, conseguimento }: ContenutoIstantanea): SchedaDaStampare => ({
  scheda,
  esiti: scheda.indicatori.map((_, i) => {
    const voce = conseguimento.indicatori[i]
    return voce === undefined
      ? { giudizio: 'non valutabile', punteggio: null }
      : toEsitoIndicatore(voce.conseguimento)
  }),
  rilievi: [],
})

/**
 * Prints a frozen card from its frozen contents alone: entity, view, card and outcomes are those of its day. Every page
 * says when it was frozen and by which rules. Null when there is none.
 */
export const printIstantanea = async (
  ctx: Contesto,
  istantaneaId: number,
  stampante?: Stampante,
): Promise<StampaIstantanea | null> => {
  requirePermesso(ctx.attore, 'piano:stampa')
  const istantanea = await getIstantanea(ctx, istantaneaId)
  if (istantanea === null) return null
  const daStampare = toRichiesta(istantanea)
  const esito = await (stampante ? stampante.stampa(daStampare, {}) : printPiano(daStampare, {}))
  const { vista, codice, al } = istantanea
  const nome = ['scheda-congelata', vista, codice, al, istantaneaId].join('-').replace(/[^\w.-]+/g, '_')
  return { ...esito, nomeFile: `${nome}.pdf` }
}

/** Dated by the day it was frozen: printed again in ten years it is the same document. */
const toRichiesta = ({ contenuto: c, creataIl, regole }: Istantanea): RichiestaStampa => ({
  ente: c.ente,
  titolo: `SCHEDA CONGELATA IL ${printData(giornoDi(creataIl))} · REGOLE: ${regole}`,
  vista: c.vista,
  livello: c.vista.livelli.at(-1)?.nome ?? '',
  centro: null,
  dataElaborazione: giornoDi(creataIl),
  al: c.al,
  schede: [toSchedaCongelata(c)],
  nodi: [],
  conRilievi: false,
})
