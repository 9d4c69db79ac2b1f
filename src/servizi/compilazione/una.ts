import { listEventi } from '../../archivio/query/eventi.ts'
import { findDaCompletare } from '../../dominio/campagna/completezza.ts'
import { examineSchede } from '../../dominio/coerenza/esamina-schede.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { canDaQualcheParte, requireDaQualcheParte } from '../../dominio/permessi/permessi.ts'
import type { Scheda, StatoDiAttuazione } from '../../dominio/scheda/scheda.ts'
import { annoDi, type DataIso } from '../../dominio/valori/data.ts'
import type { Decimale } from '../../dominio/valori/decimale.ts'
import type { CampagnaArchiviata } from '../campagne/campagne.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte, toGrammatica } from '../ente.ts'
import { getStoria, type StoriaObiettivo } from '../storia/storia.ts'
import { listCompilazioniDaFare, type SchedaDaCompilare } from './leggi.ts'

/** What an indicator was the year before; null is not known. */
export interface AnnoPrima {
  readonly anno: number
  readonly atteso: Decimale | null
  readonly raggiunto: Decimale | null
}

/** The narrative to start from: the round before's, else last year's. */
export interface NarrativaPrima extends StatoDiAttuazione {
  /** The card it is from, when it is another year's. */
  readonly codice: string | null
}

/** Why a card came back, and who sent it. */
export interface Rimando {
  readonly motivo: string
  readonly chi: string
  readonly quando: string
}

/** One card to fill in, with what helps to. */
export interface UnaCompilazione {
  readonly campagna: CampagnaArchiviata
  readonly scheda: SchedaDaCompilare
  /** The questions that the card would raise as it is now filled in. */
  readonly rilievi: readonly Rilievo[]
  /** In the order of the card's indicators; null where nothing is known. */
  readonly anniPrima: readonly (AnnoPrima | null)[]
  readonly narrativaPrima: NarrativaPrima | null
  /** Null unless the last step the card took was back. */
  readonly rimando: Rimando | null
}

/** One card of a round as it is being filled in. Null when there is none that the actor may see. */
export const getCompilazione = async (
  ctx: Contesto,
  { campagnaId, codice }: { readonly campagnaId: number; readonly codice: string },
): Promise<UnaCompilazione | null> => {
  requireDaQualcheParte(ctx.attore, 'compilazione:leggi')
  const daFare = await listCompilazioniDaFare(ctx, { campagnaId, codici: [codice] })
  const scheda = daFare?.schede[0]
  if (!daFare || scheda === undefined) return null
  const { campagna } = daFare
  const storia = canDaQualcheParte(ctx.attore, 'piano:leggi')
    ? await getStoria(ctx, { vista: campagna.vista, codice })
    : null
  return {
    campagna,
    scheda,
    rilievi: await computeDomande(ctx, scheda.anteprima, campagna.al),
    anniPrima: scheda.scheda.indicatori.map((_, i) => findAnnoPrima(storia, scheda.scheda, i, campagna.al)),
    narrativaPrima: findNarrativaPrima(scheda.scheda, storia, campagna.al),
    rimando: scheda.stato === 'da-compilare' ? await findRimando(ctx, campagna, codice) : null,
  }
}

/**
 * The questions of the card alone: those that compare cards belong to the whole plan. What the round still misses is
 * said as missing, and not asked a second time.
 */
const computeDomande = async (ctx: Contesto, scheda: Scheda, al: DataIso): Promise<readonly Rilievo[]> => {
  const manca = findDaCompletare(scheda, al)
  const isMancante = (r: Rilievo) => manca.some((m) => m.campo === r.campo && m.indice === r.indice)
  return await readConEnte<readonly Rilievo[]>(ctx, [], async (_tx, ente) =>
    examineSchede({ schede: [scheda], al, grammatica: toGrammatica(ente) }).rilievi.filter(
      (r) => r.codice === scheda.codice && !isMancante(r),
    ),
  )
}

const findAnnoPrima = (
  storia: StoriaObiettivo | null,
  scheda: Scheda,
  i: number,
  al: DataIso,
): AnnoPrima | null => {
  const anno = (storia?.schede[storia.corrente]?.anno ?? annoDi(al)) - 1
  const noto = storia?.andamenti[i]?.anni.find((a) => a.anno === anno)
  if (noto !== undefined && (noto.risultato !== null || noto.atteso !== null))
    return { anno, atteso: noto.atteso, raggiunto: noto.risultato }
  const stampato = scheda.indicatori[i]
  const raggiunto = stampato?.storicoIncerto ? undefined : stampato?.storico[String(anno)]
  return raggiunto === undefined ? null : { anno, atteso: null, raggiunto }
}

const ultimo = (stati: readonly StatoDiAttuazione[]): StatoDiAttuazione | undefined =>
  stati
    .filter((s) => s.testo.trim() !== '')
    .toSorted((a, b) => (a.al < b.al ? -1 : 1))
    .at(-1)

const findNarrativaPrima = (
  scheda: Scheda,
  storia: StoriaObiettivo | null,
  al: DataIso,
): NarrativaPrima | null => {
  const propria = ultimo(scheda.statoDiAttuazione.filter((s) => s.al < al))
  if (propria !== undefined) return { ...propria, codice: null }
  const diPrima = ultimo(storia?.annoPrima?.stati ?? [])
  return diPrima === undefined ? null : { ...diPrima, codice: storia?.annoPrima?.codice ?? null }
}

/** Sending back leaves its reason in the history of the card: it is read to whoever has to correct it. */
const findRimando = async (
  ctx: Contesto,
  { campagnaId, vista }: CampagnaArchiviata,
  codice: string,
): Promise<Rimando | null> =>
  await readConEnte<Rimando | null>(ctx, null, async (tx, { enteId }) => {
    const filtro = { vista, codice, tipo: 'scheda', campo: `campagna.${campagnaId}.stato` } as const
    const [passo] = await listEventi(tx, enteId, filtro, { da: 0, quanti: 1 })
    const dopo = passo?.valori?.dopo
    if (passo?.evento.azione !== 'rimanda' || !passo.valori || !dopo) return null
    return {
      motivo: dopo.slice(dopo.indexOf(': ') + 2),
      chi: passo.valori.chi,
      quando: passo.evento.quando,
    }
  })
