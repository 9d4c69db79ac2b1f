import { loadSchede } from '../../archivio/query/leggi-schede.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { isARischio, statoFase } from '../../dominio/avanzamento/stato-fase.ts'
import { findVerso } from '../../dominio/coerenza/misura.ts'
import { computeConseguimentoObiettivo } from '../../dominio/conseguimento/obiettivo.ts'
import { PROFILO_PREDEFINITO } from '../../dominio/conseguimento/smvp.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { TOLLERANZA_TEMPI } from '../../dominio/segnali/segnali.ts'
import { type DataIso, giorniTra } from '../../dominio/valori/data.ts'
import type { Decimale } from '../../dominio/valori/decimale.ts'
import type { SintesiScheda } from '../quadro/quadro.ts'

/** Why a card deserves a look; `indice` counts its phases or indicators from 0. */
export type Perche =
  | {
      readonly tipo: 'in-ritardo'
      readonly indice: number
      readonly descrizione: string
      /** Days past its planned end at the card's date. */
      readonly giorni: number
    }
  | {
      readonly tipo: 'a-rischio'
      readonly indice: number
      readonly descrizione: string
      readonly finePrevista: DataIso | null
    }
  /** No phase alone is behind, the objective as a whole is. */
  | { readonly tipo: 'indietro' }
  | {
      readonly tipo: 'sotto-atteso'
      readonly indice: number
      readonly descrizione: string
      readonly raggiunto: Decimale | null
      readonly atteso: Decimale | null
      /** Its words say, or may say, that less is better, while the score measures it as the more the better. */
      readonly menoMeglio: boolean
    }

export interface DaGuardare {
  readonly scheda: SintesiScheda
  readonly perche: readonly Perche[]
}

/** A bounded list and how many there are in all. */
export interface ElencoDaGuardare {
  readonly prime: readonly DaGuardare[]
  readonly totale: number
}

const PRIME = 6

/** How far behind its expected progress a card is, at the least. */
const scarto = (s: SintesiScheda): number => (s.atteso?.almeno ?? 0) - s.avanzamento.alPiu

/** Cards behind their times: the late before those at risk, the furthest behind first. */
export const listTempi = (tx: Tx, enteId: number, schede: readonly SintesiScheda[]) =>
  listPrime(
    tx,
    enteId,
    schede
      .filter((s) => s.segnali.includes('in-ritardo') || s.segnali.includes('a-rischio'))
      .toSorted(
        (a, b) =>
          Number(b.segnali.includes('in-ritardo')) - Number(a.segnali.includes('in-ritardo')) ||
          scarto(b) - scarto(a) ||
          a.ordine - b.ordine,
      ),
    findPercheTempi,
  )

/** Cards with an indicator below its target, the lowest score first. */
export const listRisultati = (tx: Tx, enteId: number, schede: readonly SintesiScheda[]) =>
  listPrime(
    tx,
    enteId,
    schede
      .filter((s) => s.segnali.includes('sotto-atteso'))
      .toSorted(
        (a, b) => (a.conseguimento?.almeno ?? 0) - (b.conseguimento?.almeno ?? 0) || a.ordine - b.ordine,
      ),
    findPercheRisultati,
  )

/** Only the cards that are shown are loaded whole. */
const listPrime = async (
  tx: Tx,
  enteId: number,
  ordinate: readonly SintesiScheda[],
  perche: (scheda: Scheda, al: DataIso | null) => readonly Perche[],
): Promise<ElencoDaGuardare> => {
  const scelte = ordinate.slice(0, PRIME)
  const [prima] = scelte
  if (prima === undefined) return { prime: [], totale: 0 }
  const codici = scelte.map((s) => s.codice)
  const intere = new Map(
    (await loadSchede(tx, enteId, { vista: prima.vista, codici })).map((s) => [s.codice, s]),
  )
  return {
    totale: ordinate.length,
    prime: scelte.flatMap((scheda) => {
      const intera = intere.get(scheda.codice)
      return intera === undefined ? [] : [{ scheda, perche: perche(intera, scheda.al) }]
    }),
  }
}

/** The phases that are late, else those at risk, else that the objective as a whole is behind. */
export const findPercheTempi = ({ fasi }: Scheda, al: DataIso | null): readonly Perche[] => {
  if (al === null) return []
  const tardi = fasi.flatMap((f, indice): Perche[] =>
    statoFase(f, al) === 'in ritardo' && f.finePrevista !== null
      ? [
          {
            tipo: 'in-ritardo',
            indice,
            descrizione: f.descrizione,
            giorni: giorniTra(f.finePrevista, al),
          },
        ]
      : [],
  )
  if (tardi.length > 0) return tardi
  const aRischio = fasi.flatMap((f, indice): Perche[] =>
    isARischio(f, al, TOLLERANZA_TEMPI)
      ? [{ tipo: 'a-rischio', indice, descrizione: f.descrizione, finePrevista: f.finePrevista }]
      : [],
  )
  return aRischio.length > 0 ? aRischio : [{ tipo: 'indietro' }]
}

/** The indicators below their target. */
export const findPercheRisultati = (scheda: Scheda): readonly Perche[] => {
  const { indicatori } = computeConseguimentoObiettivo(scheda, PROFILO_PREDEFINITO)
  return scheda.indicatori.flatMap((x, indice): Perche[] => {
    const c = indicatori[indice]?.conseguimento
    return c?.esito === 'calcolato' && !c.raggiunto
      ? [
          {
            tipo: 'sotto-atteso',
            indice,
            descrizione: x.descrizione,
            raggiunto: x.valoreRaggiunto,
            atteso: x.valoreAtteso,
            menoMeglio: findVerso(x) !== 'crescente',
          },
        ]
      : []
  })
}
