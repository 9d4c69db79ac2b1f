import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { ANNI, type AnnoDemo, type CodiceSettore, SETTORI } from './ente.ts'
import { acquisti } from './ricorrenti/02-acquisti.ts'
import { pagamenti } from './ricorrenti/02-pagamenti.ts'
import { patrimonio } from './ricorrenti/02-patrimonio.ts'
import { riscossione } from './ricorrenti/02-riscossione.ts'
import { rifiuti } from './ricorrenti/05-rifiuti.ts'
import { scuoleSicure } from './ricorrenti/05-scuole.ts'
import { strade } from './ricorrenti/05-strade.ts'
import { verde } from './ricorrenti/05-verde.ts'
import { domiciliare } from './ricorrenti/08-domiciliare.ts'
import { formazione } from './ricorrenti/08-formazione.ts'
import { mensa } from './ricorrenti/08-mensa.ts'
import { nidi } from './ricorrenti/08-nidi.ts'
import { SINGOLI_02_2021 } from './singoli/02-2021.ts'
import { SINGOLI_02_2022 } from './singoli/02-2022.ts'
import { SINGOLI_02_2023 } from './singoli/02-2023.ts'
import { SINGOLI_05_2021 } from './singoli/05-2021.ts'
import { SINGOLI_05_2022 } from './singoli/05-2022.ts'
import { SINGOLI_05_2023 } from './singoli/05-2023.ts'
import { SINGOLI_08_2021 } from './singoli/08-2021.ts'
import { SINGOLI_08_2022 } from './singoli/08-2022.ts'
import { SINGOLI_08_2023 } from './singoli/08-2023.ts'

const RICORRENTI: Readonly<Record<CodiceSettore, readonly ((anno: AnnoDemo) => Scheda)[]>> = {
  '02': [riscossione, pagamenti, patrimonio, acquisti],
  '05': [strade, rifiuti, scuoleSicure, verde],
  '08': [domiciliare, nidi, mensa, formazione],
}
const SINGOLI: Readonly<Record<CodiceSettore, Readonly<Record<AnnoDemo, readonly Scheda[]>>>> = {
  '02': { 2021: SINGOLI_02_2021, 2022: SINGOLI_02_2022, 2023: SINGOLI_02_2023 },
  '05': { 2021: SINGOLI_05_2021, 2022: SINGOLI_05_2022, 2023: SINGOLI_05_2023 },
  '08': { 2021: SINGOLI_08_2021, 2022: SINGOLI_08_2022, 2023: SINGOLI_08_2023 },
}

const ordine = (s: Scheda): string => `${s.collegamenti.at(-1)?.codice ?? ''} ${s.codice}`

/** The cards of a sector's print for one year, in the order of the plan tree. */
export const schedeDi = (settore: CodiceSettore, anno: AnnoDemo): readonly Scheda[] =>
  [...RICORRENTI[settore].map((crea) => crea(anno)), ...SINGOLI[settore][anno]].sort((a, b) =>
    ordine(a) < ordine(b) ? -1 : 1,
  )

/** Every card of the municipality: three sectors, three years. */
export const tutteLeSchede = (): readonly Scheda[] =>
  ANNI.flatMap((anno) =>
    (Object.keys(SETTORI) as CodiceSettore[]).flatMap((settore) => schedeDi(settore, anno)),
  )
