import type { EnteArchiviato } from '../../archivio/query/enti.ts'
import { findEnte } from '../../archivio/query/enti.ts'
import { listCodici, loadSchede } from '../../archivio/query/leggi-schede.ts'
import { loadOrganigramma } from '../../archivio/query/organigramma.ts'
import { findRilieviVista, saveRilievi } from '../../archivio/query/rilievi.ts'
import { listRevisioniViste } from '../../archivio/query/viste.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { annoDelCodice, periodoDellaVista } from '../../dominio/codici/domande.ts'
import type { GrammaticaCodici } from '../../dominio/codici/grammatica.ts'
import { type EsitoControlli, examineSchede } from '../../dominio/coerenza/esamina-schede.ts'
import type { Gravita, Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { type RigheOrganigramma, toOrganigramma } from '../../dominio/organigramma/errori.ts'
import { listNomiPerAnno } from '../../dominio/organigramma/nomi.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Anno, DataIso } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { toGrammatica } from '../ente.ts'
import { memo } from '../memo.ts'
import { toImprontaOrganigramma } from '../organigramma/portato.ts'
import { getImprontaRegole } from './regole.ts'

export type ConteggioRilievi = Readonly<Record<Gravita, number>>

/** How many findings of each severity. */
export const countRilievi = (rilievi: readonly Rilievo[]): ConteggioRilievi => {
  const conteggio = { E: 0, W: 0, I: 0 }
  for (const r of rilievi) conteggio[r.gravita] += 1
  return conteggio
}

/**
 * The findings of a view at a date; null is each card's own. Last year's cards that stand in another view are looked
 * at for comparison, and get no finding here.
 */
export const computeRilievi = async (
  ctx: Contesto,
  ente: EnteArchiviato,
  vista: string,
  al: DataIso | null,
): Promise<EsitoControlli> => {
  const grammatica = toGrammatica(ente)
  const { schede, precedenti, organigramma } = await ctx.archivio.read(async (tx) => {
    const schede = await loadSchede(tx, ente.enteId, { vista })
    return {
      schede,
      precedenti: await loadPrecedenti(tx, ente.enteId, vista, schede, grammatica),
      organigramma: toOrganigramma(await loadOrganigramma(tx, ente.enteId)),
    }
  })
  const proprie = new Set(schede.map((s) => s.codice))
  const anni = new Set(schede.map((s) => annoDelCodice(grammatica, s.codice)).filter((a) => a !== null))
  const esito = examineSchede({
    schede: [...schede, ...precedenti],
    al,
    grammatica,
    organigramma: listNomiPerAnno(organigramma, [...anni]),
  })
  return {
    rilievi: esito.rilievi.filter((r) =>
      r.codice === null ? (r.codici ?? []).some((c) => proprie.has(c)) : proprie.has(r.codice),
    ),
    nonApplicabili: esito.nonApplicabili,
  }
}

/** The cards of the year before the view's first, where the view itself has none. */
const loadPrecedenti = async (
  tx: Tx,
  enteId: number,
  vista: string,
  schede: readonly Scheda[],
  grammatica: GrammaticaCodici,
): Promise<readonly Scheda[]> => {
  const anni = schede
    .map((s) => annoDelCodice(grammatica, s.codice))
    .filter((a): a is Anno => a !== null)
    .toSorted((a, b) => a - b)
  const primo = anni[0]
  const altra = findVistaPrecedente([...(await listRevisioniViste(tx, enteId)).keys()], vista, grammatica)
  if (primo === undefined || altra === null) return []
  const codici = (await listCodici(tx, enteId, altra)).filter(
    (c) => annoDelCodice(grammatica, c) === primo - 1,
  )
  return codici.length === 0 ? [] : await loadSchede(tx, enteId, { vista: altra, codici })
}

/** The view that holds the year before this view's period, the most recent one; null when none says so by its code. */
export const findVistaPrecedente = (
  viste: readonly string[],
  vista: string,
  grammatica: GrammaticaCodici,
): string | null => {
  const periodo = periodoDellaVista(grammatica, vista)
  if (periodo === null) return null
  const altre = viste.filter((v) => {
    const p = v === vista ? null : periodoDellaVista(grammatica, v)
    return p !== null && p.da < periodo.da && periodo.da - 1 <= p.a
  })
  return altre.toSorted().at(-1) ?? null
}

/** Of which cards and which rules a view's findings are. */
const computeImpronta = async (tx: Tx, ente: EnteArchiviato, vista: string): Promise<string> => {
  const revisioni = await listRevisioniViste(tx, ente.enteId)
  const altra = findVistaPrecedente([...revisioni.keys()], vista, toGrammatica(ente))
  return JSON.stringify([
    getImprontaRegole(),
    ente.grammatica,
    revisioni.get(vista) ?? 0,
    altra,
    altra === null ? 0 : (revisioni.get(altra) ?? 0),
    toImprontaCarta(await loadOrganigramma(tx, ente.enteId)),
  ])
}

/** A chart without people says nothing to the checks: units that new prints add to it make no finding stale. */
const toImprontaCarta = (r: RigheOrganigramma): string =>
  r.incarichi.length === 0 ? '' : toImprontaOrganigramma(r)

/**
 * Makes sure that the kept findings of a view (each card at its own date) are those of its cards as they are now.
 * Asking them of thousands of cards takes a second or more: it is done once after a change, and kept in the store.
 */
export const ensureRilievi = (ctx: Contesto, ente: EnteArchiviato, vista: string): Promise<void> =>
  memo(ctx.archivio, 'rilievi', [ente.enteId, ente.revisione, ente.grammatica, vista], async () => {
    const { archivio } = ctx
    const [impronta, tenuti] = await archivio.read(async (tx) => [
      await computeImpronta(tx, ente, vista),
      await findRilieviVista(tx, ente.enteId, vista),
    ])
    if (tenuti?.impronta === impronta) return
    const { rilievi, nonApplicabili } = await computeRilievi(ctx, ente, vista, null)
    const perScheda = Map.groupBy(
      rilievi.filter((r) => r.codice !== null),
      (r) => r.codice ?? '',
    )
    await archivio.write(async (tx) => {
      // Somebody wrote meanwhile: who asks next computes again.
      const ora = await findEnte(tx)
      if (ora === null || (await computeImpronta(tx, ora, vista)) !== impronta) return
      await saveRilievi(
        tx,
        ente.enteId,
        vista,
        {
          impronta,
          nonApplicabili: JSON.stringify(nonApplicabili),
          insieme: JSON.stringify(rilievi.filter((r) => r.codice === null)),
        },
        [...perScheda].map(([codice, suoi]) => {
          const { E, W, I } = countRilievi(suoi)
          return { codice, errori: E, attenzioni: W, informazioni: I, rilievi: JSON.stringify(suoi) }
        }),
      )
    })
  })
