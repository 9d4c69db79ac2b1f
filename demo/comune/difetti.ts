/** A defect put in a card on purpose: which rule must ask about it, and where it stands. */
export interface Difetto {
  readonly codice: string
  /** Id of the coherence rule. */
  readonly regola: string
  /** The phase or the indicator it is in, by position from 0; absent when the defect is of the whole card. */
  readonly di?: 'fasi' | 'indicatori'
  readonly indice?: number
}

/** What was planted, card by card. The cards not named here are well made and must raise no question. */
export const DIFETTI: readonly Difetto[] = [
  { codice: '2021_S02_11', regola: 'I03', di: 'indicatori', indice: 0 },
  { codice: '2021_S02_12', regola: 'P02', di: 'fasi', indice: 1 },
  { codice: '2021_S02_13', regola: 'I02', di: 'indicatori', indice: 0 },
  { codice: '2021_S02_13', regola: 'I09', di: 'indicatori', indice: 0 },
  { codice: '2021_S02_14', regola: 'S05' },
  { codice: '2021_S02_14', regola: 'I17', di: 'indicatori', indice: 0 },
  { codice: '2021_S05_11', regola: 'P01' },
  { codice: '2021_S05_12', regola: 'P08', di: 'fasi', indice: 1 },
  { codice: '2021_S05_13', regola: 'P04', di: 'fasi', indice: 1 },
  { codice: '2021_S05_14', regola: 'N02' },
  { codice: '2021_S05_14', regola: 'N05' },
  { codice: '2021_S05_14', regola: 'I17', di: 'indicatori', indice: 0 },
  { codice: '2021_S08_11', regola: 'N01' },
  { codice: '2021_S08_11', regola: 'N06', di: 'fasi', indice: 1 },
  { codice: '2021_S08_12', regola: 'I05', di: 'indicatori', indice: 0 },
  { codice: '2021_S08_12', regola: 'I06', di: 'indicatori', indice: 1 },
  { codice: '2021_S08_13', regola: 'I16', di: 'indicatori', indice: 0 },
  { codice: '2022_S02_11', regola: 'P06', di: 'fasi', indice: 1 },
  { codice: '2022_S02_12', regola: 'P06', di: 'fasi', indice: 1 },
  { codice: '2022_S02_12', regola: 'P10', di: 'fasi', indice: 1 },
  { codice: '2022_S02_13', regola: 'I01', di: 'indicatori', indice: 0 },
  { codice: '2022_S02_13', regola: 'I09', di: 'indicatori', indice: 0 },
  { codice: '2022_S05_11', regola: 'S09', di: 'fasi', indice: 1 },
  { codice: '2022_S05_12', regola: 'P13' },
  { codice: '2022_S05_13', regola: 'I04', di: 'indicatori', indice: 0 },
  { codice: '2022_S08_11', regola: 'S03' },
  { codice: '2022_S08_12', regola: 'I07', di: 'indicatori', indice: 0 },
  { codice: '2022_S08_12', regola: 'I08', di: 'indicatori', indice: 1 },
  { codice: '2022_S08_13', regola: 'N04' },
  { codice: '2022_S08_13', regola: 'P12' },
  { codice: '2022_S08_14', regola: 'S02' },
  { codice: '2023_S02_11', regola: 'P05', di: 'fasi', indice: 0 },
  { codice: '2023_S02_14', regola: 'X06', di: 'indicatori', indice: 0 },
  { codice: '2023_S02_14', regola: 'X07' },
  { codice: '2023_S05_11', regola: 'S06' },
  { codice: '2023_S05_12', regola: 'P03', di: 'fasi', indice: 0 },
  { codice: '2023_S05_13', regola: 'P07', di: 'fasi', indice: 1 },
  { codice: '2023_S05_14', regola: 'X01' },
  { codice: '2023_S08_11', regola: 'S04' },
  { codice: '2023_S08_12', regola: 'I12', di: 'indicatori', indice: 0 },
  { codice: '2023_S08_12', regola: 'I13', di: 'indicatori', indice: 1 },
  { codice: '2023_S08_13', regola: 'I09', di: 'indicatori', indice: 0 },
  { codice: '2023_S08_13', regola: 'I10' },
  { codice: '2023_S08_13', regola: 'P11', di: 'fasi', indice: 0 },
  { codice: '2023_S08_14', regola: 'P09', di: 'fasi', indice: 0 },
]

/** A card with no indicators at all: a fault no rule above names, kept out of the well made. */
const SENZA_INDICATORI = ['2023_S02_12']

/** True when nothing was planted in the card. */
export const isBenFatta = (codice: string): boolean =>
  !SENZA_INDICATORI.includes(codice) && !DIFETTI.some((d) => d.codice === codice)
