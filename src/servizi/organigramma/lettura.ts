import type { LuogoRiga, OrganigrammaLetto } from '../../documenti/lettura/organigramma/esito.ts'
import { readOrganigramma } from '../../documenti/lettura/organigramma/leggi-organigramma.ts'
import { FOGLIO_DI } from '../../documenti/tracciato/foglio/organigramma.ts'
import {
  findErroriOrganigramma,
  type Lista,
  type RigheOrganigramma,
} from '../../dominio/organigramma/errori.ts'
import type { Centro } from '../../dominio/organigramma/organigramma.ts'
import { type Luoghi, printErroreOrganigramma } from './messaggi.ts'

/** A file of the chart: its bytes and the name it was sent with. */
export interface FileOrganigramma {
  readonly nomeFile: string
  readonly contenuto: Uint8Array
}

/** What the files say: a list that none of them has is null. */
export type ListeLette = { readonly [L in Lista]: RigheOrganigramma[L] | null }

export interface FileLetti {
  readonly liste: ListeLette
  readonly luoghi: Luoghi
  /** Every reason why they can't be brought in as they are. */
  readonly errori: readonly string[]
  /** What deserves a look and stops nothing. */
  readonly avvisi: readonly string[]
}

/** Reads the files of a chart; the same list in two of them is an error, not a choice. */
export const readFileOrganigramma = async (file: readonly FileOrganigramma[]): Promise<FileLetti> => {
  const errori: string[] = []
  const avvisi: string[] = []
  const letti: OrganigrammaLetto[] = []
  for (const { contenuto, nomeFile } of file) {
    const letto = await readOrganigramma(contenuto, { nomeFile })
    for (const s of letto.segnalazioni) (s.gravita === 'errore' ? errori : avvisi).push(s.messaggio)
    letti.push(letto)
  }
  const luoghi: Record<Lista, readonly LuogoRiga[]> = { centri: [], incarichi: [], deleghe: [], nomi: [] }
  const prendi = <L extends Lista>(lista: L): RigheOrganigramma[L] | null => {
    const con = letti.flatMap((l) => (l[lista] === null ? [] : [l[lista]]))
    if (con.length > 1)
      errori.push(
        `Il foglio "${FOGLIO_DI[lista]}" c’è in ${con.length} dei file scelti: portarne uno solo, o unirli.`,
      )
    const [righe] = con
    if (righe === undefined) return null
    luoghi[lista] = righe.map((r) => r.luogo)
    return righe.map((r) => r.valore) as unknown as RigheOrganigramma[L]
  }
  const liste: ListeLette = {
    centri: prendi('centri'),
    incarichi: prendi('incarichi'),
    deleghe: prendi('deleghe'),
    nomi: prendi('nomi'),
  }
  return { liste, luoghi, errori, avvisi }
}

/** The chart as it would be: what the files say, in the place of what the store had of the same kind. */
export interface OrganigrammaComposto {
  readonly righe: RigheOrganigramma
  /** Units that the files lack and cards are printed under: they stay. */
  readonly tenuti: readonly string[]
  readonly errori: readonly string[]
}

/** Puts what was read over the chart of the store; `codiciStampe` are the units that covers name. */
export const composeOrganigramma = (
  { liste, luoghi }: Pick<FileLetti, 'liste' | 'luoghi'>,
  archiviato: RigheOrganigramma,
  codiciStampe: readonly string[],
): OrganigrammaComposto => {
  const tenuti = liste.centri === null ? [] : findTenuti(archiviato.centri, liste.centri, codiciStampe)
  const righe: RigheOrganigramma = {
    centri: liste.centri === null ? archiviato.centri : [...liste.centri, ...tenuti],
    incarichi: liste.incarichi ?? archiviato.incarichi,
    deleghe: liste.deleghe ?? archiviato.deleghe,
    nomi: liste.nomi ?? archiviato.nomi,
  }
  const errori = findErroriOrganigramma(righe).map((e) => printErroreOrganigramma(e, luoghi))
  return { righe, tenuti: [...new Set(tenuti.map((c) => c.codice))], errori }
}

/** Cards are printed and asked for by their cover's code: a unit they name never goes away. Alone, it stands on top. */
const findTenuti = (
  archiviati: readonly Centro[],
  nuovi: readonly Centro[],
  codiciStampe: readonly string[],
): readonly Centro[] => {
  const codici = new Set(nuovi.map((c) => c.codice))
  const tenuti = archiviati.filter((c) => codiciStampe.includes(c.codice) && !codici.has(c.codice))
  for (const c of tenuti) codici.add(c.codice)
  return tenuti.map((c) => ({
    ...c,
    padre: c.padre !== null && codici.has(c.padre) ? c.padre : null,
    succedeA: c.succedeA.filter((s) => codici.has(s)),
  }))
}
