import { loadIstantanee } from '../../archivio/query/istantanee.ts'
import { toEsitoIndicatore } from '../../documenti/stampa/prepara.ts'
import type { RichiestaStampa, SchedaDaStampare } from '../../documenti/stampa/richiesta.ts'
import {
  type EsitoStampa,
  type OpzioniStampa,
  printPiano,
  type Stampante,
} from '../../documenti/stampa/stampante.ts'
import { can, requirePermesso } from '../../dominio/permessi/permessi.ts'
import { printData } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { toNomeFile } from '../nome-file.ts'
import { type ContenutoIstantanea, readIstantanea } from './congela.ts'
import { type Congelamento, getIstantanea, listCongelamenti } from './istantanee.ts'

export type StampaIstantanea = EsitoStampa & { readonly nomeFile: string }

/** A frozen card as the print wants it: its outcomes are those written down when it was frozen. */
export const toSchedaCongelata = ({
  scheda,
  conseguimento,
  criticita,
  esonero,
  prove,
}: ContenutoIstantanea): SchedaDaStampare => ({
  scheda,
  esiti: scheda.indicatori.map((_, i) => {
    const voce = conseguimento.indicatori[i]
    return voce === undefined
      ? { giudizio: 'non valutabile', punteggio: null }
      : toEsitoIndicatore(voce.conseguimento)
  }),
  rilievi: [],
  dossier: { criticita, esonero, prove },
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
  const daStampare = toRichiesta([istantanea.contenuto], 'SCHEDA CONGELATA', istantanea)
  const esito = await (stampante ? stampante.stampa(daStampare, {}) : printPiano(daStampare, {}))
  const { vista, codice, al } = istantanea
  return { ...esito, nomeFile: `${toNomeFile(['scheda-congelata', vista, codice, al, istantaneaId])}.pdf` }
}

export interface RichiestaCongelate {
  readonly campagnaId: number
  /** The moment at which they were frozen; by default the latest. */
  readonly il?: string | undefined
}

export interface OpzioniCongelate extends OpzioniStampa {
  readonly stampante?: Stampante
}

/**
 * Prints all that a round froze at one moment, of what the actor may know of, in one document with cover and index (in
 * volumes when it is long): from the frozen contents alone. Null when there is no such round, or it froze nothing then.
 */
export const printCongelate = async (
  ctx: Contesto,
  { campagnaId, il }: RichiestaCongelate,
  { stampante, ...opzioni }: OpzioniCongelate = {},
): Promise<StampaIstantanea | null> => {
  requirePermesso(ctx.attore, 'piano:stampa')
  const congelamenti = (await listCongelamenti(ctx, campagnaId)) ?? []
  const scelto = il === undefined ? congelamenti[0] : congelamenti.find((c) => c.creataIl === il)
  if (scelto === undefined) return null
  const contenuti = await loadContenuti(ctx, scelto)
  const tutte = can(ctx.attore, 'campagna:leggi').ok
  const richiesta = toRichiesta(contenuti, 'SCHEDE CONGELATE', scelto)
  // The cover says that it is not the whole round.
  const daStampare = tutte ? richiesta : { ...richiesta, titolo: `${richiesta.titolo} · PARTE` }
  const esito = await (stampante ? stampante.stampa(daStampare, opzioni) : printPiano(daStampare, opzioni))
  const [prima] = scelto.schede
  return {
    ...esito,
    nomeFile: `${toNomeFile(['schede-congelate', prima?.vista, prima?.al, giornoDi(scelto.creataIl)])}.pdf`,
  }
}

const loadContenuti = (ctx: Contesto, { schede }: Congelamento): Promise<readonly ContenutoIstantanea[]> =>
  readConEnte<readonly ContenutoIstantanea[]>(ctx, [], async (tx, { enteId }) =>
    (
      await loadIstantanee(
        tx,
        enteId,
        schede.map((s) => s.istantaneaId),
      )
    ).map((i) => readIstantanea(i.contenuto)),
  )

/** Dated by the day they were frozen: printed again in ten years it is the same document. */
const toRichiesta = (
  contenuti: readonly ContenutoIstantanea[],
  titolo: string,
  { creataIl, regole }: { readonly creataIl: string; readonly regole: string },
): RichiestaStampa => {
  const [c] = contenuti
  if (c === undefined) throw new Error('Nessuna scheda congelata da stampare')
  const il = giornoDi(creataIl)
  return {
    ente: c.ente,
    titolo: `${titolo} IL ${printData(il)}`,
    vista: c.vista,
    livello: c.vista.livelli.at(-1)?.nome ?? '',
    centro: null,
    dataElaborazione: il,
    al: c.al,
    schede: contenuti.map(toSchedaCongelata),
    nodi: [],
    conRilievi: false,
    congelamento: { il, regole },
  }
}
