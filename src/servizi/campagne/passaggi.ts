import {
  type CambioCampagna,
  findCampagna,
  listCampagne,
  updateCampagna,
} from '../../archivio/query/campagne.ts'
import { listCentri } from '../../archivio/query/centri.ts'
import {
  createCompilazioni,
  listCompilazioni,
  loadCompilazioni,
  lockCompilazione,
  updateCompilazione,
} from '../../archivio/query/compilazioni.ts'
import { bumpRevisione, type EnteArchiviato, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { insertIstantanee } from '../../archivio/query/istantanee.ts'
import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import { listProveDiSchede } from '../../archivio/query/prove.ts'
import { listTestate, loadNomiStampati } from '../../archivio/query/testate.ts'
import { listViste } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import {
  type AzioneCampagna,
  CICLO_CAMPAGNA,
  type FattiCampagna,
  isInRaccolta,
} from '../../dominio/campagna/campagna.ts'
import { canPassare, type EsitoPassaggio } from '../../dominio/ciclo/ciclo.ts'
import { discendentiDi } from '../../dominio/organigramma/organigramma.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { toOggetto } from '../permessi/oggetto.ts'
import { recordEventi } from '../registro/registra.ts'
import type { CampagnaArchiviata } from './campagne.ts'
import { toIstantanea } from './congela.ts'
import { printMotivoCampagna } from './rifiuti.ts'

export type EsitoCampagna =
  | { readonly ok: true; readonly schede: number }
  | (Rifiuto<'guardie'> & { readonly perche: readonly string[] })
  | Rifiuto<
      | 'campagna-inesistente'
      | 'campagna-cambiata'
      | 'passaggio-non-previsto'
      | 'motivo-mancante'
      | 'scheda-inesistente'
    >

const INESISTENTE = {
  ok: false,
  motivo: 'campagna-inesistente',
  messaggio: 'Questa campagna non c’è: forse l’indirizzo è di un altro archivio.',
} as const
const CAMBIATA = {
  ok: false,
  motivo: 'campagna-cambiata',
  messaggio: 'Nel frattempo qualcuno ha cambiato la campagna: ricaricare la pagina e riprovare.',
} as const

/** Opens a round: every card in its scope becomes due. */
export const openCampagna = (ctx: Contesto, campagnaId: number): Promise<EsitoCampagna> =>
  passa(ctx, campagnaId, 'apri', null)

/**
 * Closes a round and freezes every card in it. Refuses while cards are open, naming them, unless each is excused with
 * a reason.
 */
export const closeCampagna = (ctx: Contesto, campagnaId: number): Promise<EsitoCampagna> =>
  passa(ctx, campagnaId, 'chiudi', null)

/** Opens a closed round again, saying why; the states it froze stay, and closing it again freezes new ones beside. */
export const reopenCampagna = (ctx: Contesto, campagnaId: number, motivo: string): Promise<EsitoCampagna> =>
  passa(ctx, campagnaId, 'riapri', motivo)

const passa = async (
  ctx: Contesto,
  campagnaId: number,
  azione: AzioneCampagna,
  motivo: string | null,
): Promise<EsitoCampagna> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  return await ctx.archivio.write(async (tx): Promise<EsitoCampagna> => {
    await lockEnte(tx, ctx.archivio.motore)
    const ente = await findEnte(tx)
    const campagna = ente === null ? null : await findCampagna(tx, ente.enteId, campagnaId)
    if (ente === null || campagna === null) return INESISTENTE
    const fatti = await loadFatti(tx, ctx, ente, campagna, azione)
    const esito = canPassare(CICLO_CAMPAGNA, { stato: campagna.stato, azione, fatti, motivo })
    if (!esito.ok) return toRifiuto(esito)
    const cambio: CambioCampagna = {
      stato: esito.a,
      ...(azione === 'apri' ? { apertaIl: ctx.adesso } : {}),
      chiusaIl: azione === 'chiudi' ? ctx.adesso : null,
    }
    if (!(await updateCampagna(tx, ente.enteId, campagnaId, campagna.versione, cambio))) return CAMBIATA
    if (azione === 'apri')
      await createCompilazioni(
        tx,
        ente.enteId,
        campagnaId,
        fatti.schede.map((s) => s.codice),
      )
    if (azione === 'chiudi') await congela(tx, ctx, ente, campagna)
    // Whose draft the evidence is changes with the round: pages kept for readers are to be written again.
    await bumpRevisione(tx, ente.enteId)
    await recordEventi(tx, ctx, ente.enteId, [
      {
        azione,
        oggetto: { tipo: 'campagna', vista: campagna.vista, codice: String(campagnaId), indice: null },
        campo: 'stato',
        prima: campagna.stato,
        dopo: motivo === null ? esito.a : `${esito.a}: ${motivo.trim()}`,
      },
    ])
    return { ok: true, schede: fatti.schede.length }
  })
}

/** Before a round opens its cards are those of its scope; afterwards, those it asked. */
const loadFatti = async (
  tx: Tx,
  ctx: Contesto,
  { enteId }: EnteArchiviato,
  campagna: CampagnaArchiviata,
  azione: AzioneCampagna,
): Promise<FattiCampagna> => {
  const altre = (await listCampagne(tx, enteId)).filter(
    (c) =>
      c.campagnaId !== campagna.campagnaId &&
      c.vista === campagna.vista &&
      c.al === campagna.al &&
      isInRaccolta(c.stato),
  )
  const schede =
    azione === 'apri'
      ? (await listCodiciAmbito(tx, enteId, campagna)).map(
          (codice) => ({ codice, stato: 'da-compilare', esonero: null }) as const,
        )
      : await listCompilazioni(tx, enteId, campagna.campagnaId)
  return { campagna, schede, oggi: ctx.oggi, altreAperte: altre.length }
}

const listCodiciAmbito = async (
  tx: Tx,
  enteId: number,
  { vista, centri }: CampagnaArchiviata,
): Promise<readonly string[]> => {
  const testate = await listTestate(tx, enteId, vista)
  if (centri === null) return testate.map((t) => t.codice)
  const organigramma = { centri: await listCentri(tx, enteId) }
  const codici = new Set(centri.flatMap((c) => discendentiDi(organigramma, c)))
  const nomi = await loadNomiStampati(tx, enteId)
  return testate.filter((t) => toOggetto(t, nomi).centri.some((c) => codici.has(c))).map((t) => t.codice)
}

const congela = async (
  tx: Tx,
  ctx: Contesto,
  { enteId, nome }: EnteArchiviato,
  { campagnaId, vista: codiceVista, al }: CampagnaArchiviata,
): Promise<void> => {
  const vista = (await listViste(tx, enteId)).find((v) => v.codice === codiceVista)
  if (vista === undefined) throw new Error(`La campagna ${campagnaId} è di una vista che non c'è più`)
  const compilazioni = await loadCompilazioni(tx, enteId, campagnaId)
  const schede = new Map(
    (await loadSchede(tx, enteId, { vista: codiceVista, codici: compilazioni.map((c) => c.codice) })).map(
      (s) => [s.codice, s],
    ),
  )
  const prove = await listProveDiSchede(tx, enteId, { vista: codiceVista, codici: [...schede.keys()] })
  await insertIstantanee(
    tx,
    enteId,
    compilazioni.flatMap(({ codice, dati, esonero }) => {
      const scheda = schede.get(codice)
      if (scheda === undefined) return []
      return [
        toIstantanea(
          { ente: nome, vista, al, scheda, dati, prove: prove.get(codice) ?? [], esonero },
          { campagnaId, motivo: 'chiusura', quando: ctx.adesso },
        ),
      ]
    }),
  )
}

const toRifiuto = (
  esito: Exclude<EsitoPassaggio<string, Parameters<typeof printMotivoCampagna>[0]>, { ok: true }>,
): EsitoCampagna => {
  if (esito.motivo === 'guardie') {
    const perche = esito.perche.map(printMotivoCampagna)
    return { ok: false, motivo: 'guardie', perche, messaggio: perche[0] ?? '' }
  }
  return esito.motivo === 'motivo-mancante'
    ? {
        ok: false,
        motivo: 'motivo-mancante',
        messaggio: 'Scrivere perché: resta nella storia della campagna.',
      }
    : {
        ok: false,
        motivo: 'passaggio-non-previsto',
        messaggio: `La campagna è ${esito.stato.replace('-', ' ')}: qualcuno l’ha già fatto, o è troppo presto. Ricaricare la pagina.`,
      }
}

/** Lets a card off, saying why; an empty reason puts it back among those due. */
export const excuseScheda = async (
  ctx: Contesto,
  {
    campagnaId,
    codice,
    motivo,
  }: { readonly campagnaId: number; readonly codice: string; readonly motivo: string },
): Promise<EsitoCampagna> => {
  requirePermesso(ctx.attore, 'campagna:gestisci')
  return await ctx.archivio.write(async (tx): Promise<EsitoCampagna> => {
    const ente = await findEnte(tx)
    const campagna = ente === null ? null : await findCampagna(tx, ente.enteId, campagnaId)
    if (ente === null || campagna === null) return INESISTENTE
    // What a closed round froze was decided on these excuses.
    if (!isInRaccolta(campagna.stato))
      return {
        ok: false,
        motivo: 'passaggio-non-previsto',
        messaggio: 'La campagna non è aperta: riaprirla prima di esonerare.',
      }
    const prima = await lockCompilazione(tx, ctx.archivio.motore, ente.enteId, campagnaId, codice)
    if (prima === null)
      return {
        ok: false,
        motivo: 'scheda-inesistente',
        messaggio: `La scheda ${codice} non è in questa campagna.`,
      }
    const testo = motivo.trim()
    await updateCompilazione(tx, ente.enteId, campagnaId, codice, {
      versione: prima.versione + 1,
      esonero: testo === '' ? null : { motivo: testo, chi: ctx.attore.nome },
      quando: ctx.adesso,
      accountId: ctx.attore.accountId,
    })
    await bumpRevisione(tx, ente.enteId)
    await recordEventi(tx, ctx, ente.enteId, [
      {
        azione: testo === '' ? 'toglie' : 'esonera',
        oggetto: { tipo: 'scheda', vista: campagna.vista, codice, indice: null },
        campo: `campagna.${campagnaId}.esonero`,
        prima: prima.esonero?.motivo ?? null,
        dopo: testo === '' ? null : testo,
      },
    ])
    return { ok: true, schede: 1 }
  })
}
