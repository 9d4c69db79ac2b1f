import type { NomeStampato } from '../../../dominio/organigramma/errori.ts'
import type { Centro, Delega, Incarico } from '../../../dominio/organigramma/organigramma.ts'
import type { Segnalazione } from '../esito.ts'

/** Where a row of the chart was written, to say so when something is wrong with it. */
export interface LuogoRiga {
  /** The sheet as it is called in the file (for a CSV, the file itself). */
  readonly foglio: string
  /** As the sheet numbers it, from 1. */
  readonly riga: number
  /** Letter and title of each field's column: `A "Codice"`. */
  readonly colonne: Readonly<Record<string, string>>
}

export interface RigaLetta<T> {
  readonly valore: T
  readonly luogo: LuogoRiga
}

/** What a file says of the chart. A list that the file does not have is null: it is not spoken of, not empty. */
export interface OrganigrammaLetto {
  readonly centri: readonly RigaLetta<Centro>[] | null
  readonly incarichi: readonly RigaLetta<Incarico>[] | null
  readonly deleghe: readonly RigaLetta<Delega>[] | null
  readonly nomi: readonly RigaLetta<NomeStampato>[] | null
  readonly segnalazioni: readonly Segnalazione[]
}

export const ORGANIGRAMMA_NON_LETTO: Omit<OrganigrammaLetto, 'segnalazioni'> = {
  centri: null,
  incarichi: null,
  deleghe: null,
  nomi: null,
}
