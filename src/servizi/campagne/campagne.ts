import {
  type CampagnaArchiviata,
  createCampagna as createCampagnaArchiviata,
  findCampagna as findCampagnaArchiviata,
  listCampagne as listCampagneArchiviate,
} from '../../archivio/query/campagne.ts'
import { type CompilazioneArchiviata, listCompilazioni } from '../../archivio/query/compilazioni.ts'
import { type ConteggioStato, countCompilazioni } from '../../archivio/query/conta-compilazioni.ts'
import { findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { listTestate, loadNomiStampati, type TestataScheda } from '../../archivio/query/testate.ts'
import { listViste } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import type { StatoCompilazione } from '../../dominio/campagna/compilazione.ts'
import { can, requireDaQualcheParte, requirePermesso } from '../../dominio/permessi/permessi.ts'
import { printData, readData } from '../../dominio/valori/data.ts'
import { listCodiciCentri } from '../centri.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { recordEventi } from '../registro/registra.ts'
import { rifiutaArchivioVuoto, rifiutaCentro, rifiutaVista } from '../rifiuti.ts'

export type { CampagnaArchiviata } from '../../archivio/query/campagne.ts'

/** How many cards of a round are in each state; the excused ones apart. */
export interface ConteggioCampagna {
  readonly totali: number
  readonly perStato: Readonly<Record<StatoCompilazione, number>>
  readonly esonerate: number
}

/** A card of a round with whose it is. */
export interface SchedaInCampagna extends CompilazioneArchiviata, Omit<TestataScheda, 'codice'> {}

export interface CampagnaConSchede {
  readonly campagna: CampagnaArchiviata
  /** In plan order; only those that the actor may know of. */
  readonly schede: readonly SchedaInCampagna[]
  readonly conteggio: ConteggioCampagna
}

export interface NuovaCampagna {
  readonly vista: string
  /** As typed: 30/06/2031 or 2031-06-30. */
  readonly al: string
  readonly scadenza: string
  /** Codes of the centres asked, with those below them; none is the whole view. */
  readonly centri?: readonly string[] | undefined
}

export type EsitoCreazione =
  | { readonly ok: true; readonly campagnaId: number }
  | (Rifiuto<'data-non-valida'> & { readonly campo: 'al' | 'scadenza' })
  | Rifiuto<'archivio-vuoto' | 'vista-sconosciuta' | 'centro-sconosciuto'>

const rifiutaData = (campo: 'al' | 'scadenza', messaggio: string) =>
  ({ ok: false, motivo: 'data-non-valida', campo, messaggio }) as const

/** Prepares a round; nobody is asked anything until it is opened. */
export const createCampagna = async (ctx: Contesto, nuova: NuovaCampagna): Promise<EsitoCreazione> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  const al = readData(nuova.al)
  const scadenza = readData(nuova.scadenza)
  if (al === null)
    return rifiutaData('al', `«${nuova.al}» non è una data di rilevazione: scriverla come 30/06/2031.`)
  if (scadenza === null)
    return rifiutaData('scadenza', `«${nuova.scadenza}» non è una scadenza: scriverla come 20/07/2031.`)
  if (scadenza < al)
    return rifiutaData(
      'scadenza',
      `La scadenza (${printData(scadenza)}) viene prima della data di rilevazione (${printData(al)}).`,
    )
  return await ctx.archivio.write(async (tx): Promise<EsitoCreazione> => {
    await lockEnte(tx, ctx.archivio.motore)
    const ente = await findEnte(tx)
    if (ente === null) return rifiutaArchivioVuoto(ctx)
    const viste = await listViste(tx, ente.enteId)
    if (!viste.some((v) => v.codice === nuova.vista)) return rifiutaVista(nuova.vista, viste)
    const centri = [...new Set(nuova.centri ?? [])]
    const noti = centri.length === 0 ? [] : await listCodiciCentri(tx, ente.enteId)
    const ignoto = centri.find((c) => !noti.includes(c))
    if (ignoto !== undefined) return rifiutaCentro(ignoto, noti)
    const campagna = { vista: nuova.vista, al, scadenza, centri: centri.length === 0 ? null : centri }
    const campagnaId = await createCampagnaArchiviata(tx, ente.enteId, campagna)
    await recordEventi(tx, ctx, ente.enteId, [
      {
        azione: 'crea',
        oggetto: { tipo: 'campagna', vista: nuova.vista, codice: String(campagnaId), indice: null },
        dopo: `Rilevazione al ${printData(al)}, entro il ${printData(scadenza)}`,
      },
    ])
    return { ok: true, campagnaId }
  })
}

/** The rounds with how far each is, counting only the cards that the actor may know of; the latest first. */
export const listCampagne = async (ctx: Contesto): Promise<readonly Omit<CampagnaConSchede, 'schede'>[]> => {
  requireDaQualcheParte(ctx.attore, 'campagna:leggi')
  return await readConEnte<readonly Omit<CampagnaConSchede, 'schede'>[]>(ctx, [], async (tx, { enteId }) => {
    const campagne = await listCampagneArchiviate(tx, enteId)
    const conteggi: ConteggioStato[] = []
    for (const vista of new Set(campagne.map((c) => c.vista)))
      conteggi.push(
        ...(await countCompilazioni(tx, enteId, { vista, codici: await listSuoi(tx, ctx, enteId, vista) })),
      )
    const perCampagna = Map.groupBy(conteggi, (c) => c.campagnaId)
    return campagne.map((campagna) => ({
      campagna,
      conteggio: sommaConteggi(perCampagna.get(campagna.campagnaId) ?? []),
    }))
  })
}

/** The codes that the actor may know of in the rounds of a view; null: all of them. */
const listSuoi = async (
  tx: Tx,
  { attore }: Contesto,
  enteId: number,
  vista: string,
): Promise<readonly string[] | null> => {
  if (can(attore, 'campagna:leggi').ok) return null
  const nomi = await loadNomiStampati(tx, enteId)
  return (await listTestate(tx, enteId, vista))
    .filter((t) => can(attore, 'campagna:leggi', toOggetto(t, nomi)).ok)
    .map((t) => t.codice)
}

/** One round with the cards that the actor may know of; null when there is none with this number. */
export const getCampagna = async (ctx: Contesto, campagnaId: number): Promise<CampagnaConSchede | null> => {
  requireDaQualcheParte(ctx.attore, 'campagna:leggi')
  return await readConEnte<CampagnaConSchede | null>(ctx, null, async (tx, { enteId }) => {
    const campagna = await findCampagnaArchiviata(tx, enteId, campagnaId)
    if (campagna === null) return null
    const nomi = await loadNomiStampati(tx, enteId)
    const compilazioni = new Map((await listCompilazioni(tx, enteId, campagnaId)).map((c) => [c.codice, c]))
    const schede = (await listTestate(tx, enteId, campagna.vista)).flatMap((t) => {
      const compilazione = compilazioni.get(t.codice)
      if (compilazione === undefined) return []
      return can(ctx.attore, 'campagna:leggi', toOggetto(t, nomi)).ok ? [{ ...t, ...compilazione }] : []
    })
    return { campagna, schede, conteggio: contaSchede(schede) }
  })
}

/** Counts cards by state; an excused one is not due any more, whatever its state. */
export const contaSchede = (schede: readonly CompilazioneArchiviata[]): ConteggioCampagna =>
  sommaConteggi(
    schede.map(({ stato, esonero }) => ({ stato, quante: 1, esonerate: esonero === null ? 0 : 1 })),
  )

const sommaConteggi = (voci: readonly Omit<ConteggioStato, 'campagnaId'>[]): ConteggioCampagna => {
  const perStato = { 'da-compilare': 0, compilata: 0, validata: 0, acquisita: 0 }
  let totali = 0
  let esonerate = 0
  for (const v of voci) {
    // What was taken in counts as such, even if it was excused.
    const fuori = v.stato === 'acquisita' ? 0 : v.esonerate
    totali += v.quante
    esonerate += fuori
    perStato[v.stato] += v.quante - fuori
  }
  return { totali, perStato, esonerate }
}
