import { discendentiDi, type Organigramma, storiaDi } from '../organigramma/organigramma.ts'
import type { Ambito, Ruolo, RuoloRivestito, Titolo } from '../permessi/attore.ts'
import { RUOLI } from '../permessi/tabella.ts'
import type { DataIso } from '../valori/data.ts'

/**
 * A role as it was given: where, from when to when. An empty list of centres or of delegations is not "none": it is
 * those that the organisation chart gives the person on the day.
 */
export interface RuoloConferito {
  readonly ruolo: Ruolo
  readonly ambito: Ambito
  readonly titolo: Titolo
  readonly dal: DataIso | null
  readonly al: DataIso | null
}

/** What can be given to an account: whoever sits at the machine has no account. */
export const RUOLI_CONFERIBILI: readonly Ruolo[] = RUOLI.filter((r) => r !== 'operatore-locale')

/** Roles that speak for the whole entity: a scope would mean nothing. */
export const RUOLI_DI_ENTE: ReadonlySet<Ruolo> = new Set<Ruolo>([
  'amministratore',
  'controllo',
  'oiv',
  'lettura',
])

export type DifettoRuolo = 'ruolo-sconosciuto' | 'ambito-non-adatto' | 'ambito-vuoto' | 'date-rovesciate'

/** What is wrong with a role about to be given; null when it can be. */
export const findDifettoRuolo = (r: RuoloConferito): DifettoRuolo | null => {
  if (!RUOLI_CONFERIBILI.includes(r.ruolo)) return 'ruolo-sconosciuto'
  if (RUOLI_DI_ENTE.has(r.ruolo) && r.ambito.tipo !== 'ente') return 'ambito-non-adatto'
  if (r.ambito.tipo === 'schede' && (r.ambito.vista === '' || r.ambito.codici.length === 0))
    return 'ambito-vuoto'
  if (r.dal !== null && r.al !== null && r.al < r.dal) return 'date-rovesciate'
  return null
}

/** Does it hold on the day? The last day is included. */
export const isVigente = (r: Pick<RuoloConferito, 'dal' | 'al'>, oggi: DataIso): boolean =>
  (r.dal === null || r.dal <= oggi) && (r.al === null || oggi <= r.al)

/** The roles that hold today, with their scope spelled out on the organisation chart of the day. */
export const toRuoliVigenti = (
  conferiti: readonly RuoloConferito[],
  persona: string | null,
  organigramma: Organigramma,
  oggi: DataIso,
): readonly RuoloRivestito[] =>
  conferiti
    .filter((r) => isVigente(r, oggi))
    .map(({ ruolo, ambito, titolo }) => ({
      ruolo,
      titolo,
      ambito: espandiAmbito(ambito, persona, organigramma, oggi),
    }))

const espandiAmbito = (ambito: Ambito, persona: string | null, o: Organigramma, oggi: DataIso): Ambito => {
  const inVigore = (q: { readonly dal: DataIso; readonly al: DataIso | null }) => isVigente(q, oggi)
  if (ambito.tipo === 'centri') {
    const radici =
      ambito.codici.length > 0
        ? ambito.codici
        : o.incarichi.filter((i) => i.persona === persona && inVigore(i)).map((i) => i.centro)
    return { tipo: 'centri', codici: [...new Set(radici.flatMap((c) => espandiCentro(o, c, oggi)))] }
  }
  if (ambito.tipo === 'assessorati' && ambito.nomi.length === 0) {
    const suoi = o.deleghe.filter((d) => d.persona === persona && inVigore(d)).map((d) => d.assessorato)
    return { tipo: 'assessorati', nomi: [...new Set(suoi)] }
  }
  return ambito
}

/**
 * A unit, those below it today, and what they were: cards keep the code of the year they were printed in. A unit that
 * is no longer there counts with those it ever had below.
 */
const espandiCentro = (o: Organigramma, codice: string, oggi: DataIso): readonly string[] => {
  const esiste = o.centri.some((c) => c.codice === codice && isVigente(c, oggi))
  const presenti = esiste ? discendentiDi(o, codice, oggi) : discendentiDi(o, codice)
  const passati = presenti.flatMap((c) => storiaDi(o, c).slice(1))
  return [...new Set([...presenti, ...passati.flatMap((c) => discendentiDi(o, c))])]
}
