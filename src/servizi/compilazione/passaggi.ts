import { lockCompilazione, updateCompilazione } from '../../archivio/query/compilazioni.ts'
import { bumpRevisione, findEnte, lockEnte } from '../../archivio/query/enti.ts'
import { saveSchede } from '../../archivio/query/scrivi-schede.ts'
import { insertVersioni } from '../../archivio/query/versioni.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { applyDati } from '../../dominio/campagna/applica.ts'
import {
  type AzioneCompilazione,
  CICLO_COMPILAZIONE,
  type MotivoCompilazione,
} from '../../dominio/campagna/compilazione.ts'
import { findDaCompletare } from '../../dominio/campagna/completezza.ts'
import { canPassare } from '../../dominio/ciclo/ciclo.ts'
import { compareScheda } from '../../dominio/confronto/confronta-scheda.ts'
import { requireDaQualcheParte } from '../../dominio/permessi/permessi.ts'
import type { Azione } from '../../dominio/permessi/tabella.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { printDaCompletare } from '../campagne/rifiuti.ts'
import type { Contesto, Rifiuto } from '../contesto.ts'
import { eventiCampi, oggettoScheda } from '../registro/eventi-scheda.ts'
import { recordEventi } from '../registro/registra.ts'
import { type CompilazioneAperta, findAperta, SCHEDA_NON_IN_CAMPAGNA } from './apri.ts'

/** The permission that each step needs, on the card. */
const PERMESSO: Readonly<Record<AzioneCompilazione, Azione>> = {
  invia: 'compilazione:invia',
  valida: 'compilazione:valida',
  acquisisci: 'compilazione:acquisisci',
  rimanda: 'compilazione:rimanda',
}

export interface RichiestaPassaggio {
  readonly campagnaId: number
  readonly codice: string
  readonly azione: AzioneCompilazione
  /** Why; needed to send a card back. */
  readonly motivo?: string | undefined
}

export type EsitoPassaggioScheda =
  | { readonly ok: true }
  | (Rifiuto<'guardie'> & { readonly perche: readonly string[] })
  | Rifiuto<'scheda-inesistente' | 'passaggio-non-previsto' | 'motivo-mancante'>

/**
 * Takes a card one step on (or back). Taking it in writes what was entered on the card in force, as a new version of
 * it, and only then does the plan show it.
 */
export const passaCompilazione = async (
  ctx: Contesto,
  r: RichiestaPassaggio,
): Promise<EsitoPassaggioScheda> => {
  requireDaQualcheParte(ctx.attore, PERMESSO[r.azione])
  return await ctx.archivio.write(async (tx): Promise<EsitoPassaggioScheda> => {
    if (r.azione === 'acquisisci') await lockPiano(tx, ctx, r)
    const aperta = await findAperta(tx, ctx, r, PERMESSO[r.azione], true)
    if (aperta === null) return SCHEDA_NON_IN_CAMPAGNA
    const { enteId, campagna, compilazione, scheda } = aperta
    const nuova = applyDati(scheda, campagna.al, compilazione.dati)
    const motivo = r.motivo?.trim() ?? ''
    const esito = canPassare(CICLO_COMPILAZIONE, {
      stato: compilazione.stato,
      azione: r.azione,
      motivo,
      fatti: { campagnaAperta: aperta.inRaccolta, daCompletare: findDaCompletare(nuova, campagna.al) },
    })
    if (!esito.ok) return toRifiuto(esito, scheda)
    await updateCompilazione(tx, enteId, campagna.campagnaId, r.codice, {
      versione: compilazione.versione + 1,
      stato: esito.a,
      quando: ctx.adesso,
      accountId: ctx.attore.accountId,
    })
    const campi = r.azione === 'acquisisci' ? await acquire(tx, ctx, aperta, nuova) : []
    await recordEventi(tx, ctx, enteId, [
      {
        azione: r.azione,
        oggetto: oggettoScheda(campagna.vista, r.codice),
        campo: `campagna.${campagna.campagnaId}.stato`,
        prima: compilazione.stato,
        dopo: motivo === '' ? esito.a : `${esito.a}: ${motivo}`,
      },
      ...eventiCampi('acquisisci', campagna.vista, r.codice, campi),
    ])
    return { ok: true }
  })
}

/**
 * Taking in writes the plan, so the card in force must be read when no import is writing it. Locked in the order of
 * every other write (the card of the round, then the entity), or two writers could wait for each other.
 */
const lockPiano = async (tx: Tx, ctx: Contesto, r: RichiestaPassaggio): Promise<void> => {
  const ente = await findEnte(tx)
  if (ente === null) return
  await lockCompilazione(tx, ctx.archivio.motore, ente.enteId, r.campagnaId, r.codice)
  await lockEnte(tx, ctx.archivio.motore)
}

/** Writes the card with what was entered; answers what changed on it. */
const acquire = async (
  tx: Tx,
  ctx: Contesto,
  { enteId, campagna, scheda }: CompilazioneAperta,
  nuova: Scheda,
) => {
  const { campi } = compareScheda(scheda, nuova, nuova)
  // Its evidence is everybody's from now on, even where no field changed.
  await bumpRevisione(tx, enteId)
  if (campi.length === 0) return campi
  await saveSchede(tx, enteId, campagna.vista, [nuova], null)
  await insertVersioni(tx, enteId, campagna.vista, [
    { scheda: nuova, origine: { al: campagna.al, scrittaIl: ctx.adesso, importazioneId: null } },
  ])
  return campi
}

const toRifiuto = (
  esito: Exclude<ReturnType<typeof canPassare<string, string, unknown, MotivoCompilazione>>, { ok: true }>,
  scheda: Scheda,
): EsitoPassaggioScheda => {
  if (esito.motivo === 'guardie') {
    const perche = esito.perche.map((m) =>
      m.tipo === 'manca' ? printDaCompletare(m.dato, scheda) : 'La campagna non è aperta.',
    )
    return { ok: false, motivo: 'guardie', perche, messaggio: perche[0] ?? '' }
  }
  return esito.motivo === 'motivo-mancante'
    ? {
        ok: false,
        motivo: 'motivo-mancante',
        messaggio: 'Scrivere che cosa va corretto: chi la riceve lo legge sulla scheda.',
      }
    : {
        ok: false,
        motivo: 'passaggio-non-previsto',
        messaggio: `La scheda è ${esito.stato.replace('-', ' ')}: qualcuno l’ha già fatto, o manca il passo prima. Ricaricare la pagina.`,
      }
}
