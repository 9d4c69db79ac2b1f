import { findVersioneEntro, listScritture } from '../../archivio/query/versioni.ts'
import { listViste } from '../../archivio/query/viste.ts'
import { toSchedeDaStampare } from '../../documenti/stampa/prepara.ts'
import { type EsitoStampa, printPiano, type Stampante } from '../../documenti/stampa/stampante.ts'
import {
  type ConseguimentoObiettivo,
  computeConseguimentoObiettivo,
} from '../../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../../dominio/conseguimento/smvp.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Vista } from '../../dominio/piano/vista.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { type DataIso, printData } from '../../dominio/valori/data.ts'
import { fineGiorno, giornoDi } from '../../dominio/valori/giorno.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte, toGrammatica } from '../ente.ts'
import { toNomeFile } from '../nome-file.ts'
import { alDellaScheda } from '../scheda.ts'

/** A card in the state it was in at the end of a day. */
export interface SchedaComEra {
  readonly data: DataIso
  readonly scheda: Scheda
  readonly vista: Vista
  readonly ente: string
  /** When that state was stored, and until when it stood; null: it is the present one. */
  readonly scrittaIl: string
  readonly finoAl: string | null
  /** The reporting date its figures speak of. */
  readonly al: DataIso
  readonly conseguimento: ConseguimentoObiettivo
}

export interface ComEra {
  readonly vista: string
  readonly codice: string
  /** Null: that day the card was not in the store yet. */
  readonly comEra: SchedaComEra | null
  /** The days on which the card was written, the last first. */
  readonly giorni: readonly DataIso[]
}

interface Richiesta {
  readonly vista: string
  readonly codice: string
  readonly data: DataIso
}

/** A card as it was on a date (by the moment each state was stored); null when nothing was ever stored of it. */
export const getSchedaComEra = async (ctx: Contesto, { data, ...chi }: Richiesta): Promise<ComEra | null> => {
  requirePermesso(ctx.attore, 'piano:leggi')
  return await readConEnte<ComEra | null>(ctx, null, async (tx, ente) => {
    const scritture = await listScritture(tx, ente.enteId, chi)
    const vista = (await listViste(tx, ente.enteId)).find((v) => v.codice === chi.vista)
    if (scritture.length === 0 || vista === undefined) return null
    const giorni = [...new Set(scritture.map((s) => giornoDi(s.scrittaIl)))]
    const trovata = await findVersioneEntro(tx, ente.enteId, chi, fineGiorno(data))
    if (trovata === null) return { ...chi, comEra: null, giorni }
    const { scheda, versione, scrittaIl } = trovata
    return {
      ...chi,
      giorni,
      comEra: {
        data,
        scheda,
        vista,
        ente: ente.nome,
        scrittaIl,
        finoAl: scritture.find((s) => s.versione === versione + 1)?.scrittaIl ?? null,
        al: trovata.al ?? alDellaScheda(scheda, toGrammatica(ente)) ?? data,
        conseguimento: computeConseguimentoObiettivo(scheda, PROFILO_PREDEFINITO),
      },
    }
  })
}

/** The same on paper: the title of every page says which day it is of. Null when there is nothing to print. */
export const printSchedaComEra = async (
  ctx: Contesto,
  richiesta: Richiesta,
  stampante?: Stampante,
): Promise<(EsitoStampa & { readonly nomeFile: string }) | null> => {
  requirePermesso(ctx.attore, 'piano:stampa')
  const comEra = (await getSchedaComEra(ctx, richiesta))?.comEra ?? null
  if (comEra === null) return null
  const { scheda, vista, ente, al, data } = comEra
  const daStampare = {
    ente,
    titolo: `SCHEDA COM’ERA IL ${printData(data)}`,
    vista,
    livello: vista.livelli.at(-1)?.nome ?? '',
    centro: null,
    dataElaborazione: ctx.oggi,
    al,
    schede: toSchedeDaStampare([scheda], []),
    nodi: [],
    conRilievi: false,
  }
  const esito = await (stampante ? stampante.stampa(daStampare, {}) : printPiano(daStampare, {}))
  const nome = toNomeFile(['scheda', scheda.vista, scheda.codice, 'al', data])
  return { ...esito, nomeFile: `${nome}.pdf` }
}
