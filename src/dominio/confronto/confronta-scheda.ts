import type { Scheda } from '../scheda/scheda.ts'
import { printData } from '../valori/data.ts'
import { abbinaRighe } from './abbina.ts'
import { CAMPI_FASE, CAMPI_INDICATORE, CAMPI_SCHEDA, type Campo } from './campi.ts'

/** One difference, in the words of the office. `indice` (from 0) is the row's place in the new reading. */
export interface CampoCambiato {
  /** "descrizione", "fasi.peso", "indicatori" (a whole row), "statoDiAttuazione" … */
  readonly campo: string
  readonly indice: number | null
  readonly etichetta: string
  /** As Italians write it; null is "was not there" or "unknown". */
  readonly prima: string | null
  readonly dopo: string | null
}

/** A row that is stored and that the new print doesn't have: it stays, and somebody must say what it is. */
export interface RigaMancante {
  readonly campo: 'fasi' | 'indicatori'
  readonly descrizione: string
}

export interface ConfrontoScheda {
  readonly campi: readonly CampoCambiato[]
  readonly righeMancanti: readonly RigaMancante[]
}

/** White space is how a page wraps, not what an office wrote: paragraphs and list breaks of a narrative do count. */
const uguali = (a: string | null, b: string | null): boolean => a === b || piatto(a) === piatto(b)

const piatto = (t: string | null): string | null =>
  t
    ?.normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim() ?? null

const compareCampi = <T>(
  campi: readonly Campo<T>[],
  prima: T,
  dopo: T,
  dove: { readonly prefisso: string; readonly indice: number | null; readonly etichetta: string },
): CampoCambiato[] =>
  campi.flatMap(({ campo, etichetta, print }) => {
    const a = print(prima)
    const b = print(dopo)
    return uguali(a, b)
      ? []
      : [
          {
            campo: `${dove.prefisso}${campo}`,
            indice: dove.indice,
            etichetta: `${dove.etichetta}${etichetta}`,
            prima: a,
            dopo: b,
          },
        ]
  })

const compareRighe = <T extends { readonly descrizione: string }>(
  nome: 'fasi' | 'indicatori',
  campi: readonly Campo<T>[],
  prima: readonly T[],
  dopo: readonly T[],
): ConfrontoScheda => {
  const singolare = nome === 'fasi' ? 'Fase' : 'Indicatore'
  const cambiati: CampoCambiato[] = []
  const righeMancanti: RigaMancante[] = []
  for (const coppia of abbinaRighe(prima, dopo)) {
    const vecchia = coppia.prima === null ? undefined : prima[coppia.prima]
    const nuova = coppia.dopo === null ? undefined : dopo[coppia.dopo]
    if (vecchia && nuova)
      cambiati.push(
        ...compareCampi(campi, vecchia, nuova, {
          prefisso: `${nome}.`,
          indice: coppia.dopo,
          etichetta: `${singolare} ${(coppia.dopo ?? 0) + 1}, `,
        }),
      )
    else if (nuova)
      cambiati.push({
        campo: nome,
        indice: coppia.dopo,
        etichetta: `${singolare} ${(coppia.dopo ?? 0) + 1}`,
        prima: null,
        dopo: nuova.descrizione,
      })
    else if (vecchia) righeMancanti.push({ campo: nome, descrizione: vecchia.descrizione })
  }
  return { campi: cambiati, righeMancanti }
}

const compareStati = (prima: Scheda, dopo: Scheda): CampoCambiato[] =>
  dopo.statoDiAttuazione.flatMap(({ al, testo }) => {
    const vecchio = prima.statoDiAttuazione.find((s) => s.al === al)?.testo ?? null
    return uguali(vecchio, testo)
      ? []
      : [
          {
            campo: 'statoDiAttuazione',
            indice: null,
            etichetta: `Stato di attuazione al ${printData(al)}`,
            prima: vecchio,
            dopo: testo,
          },
        ]
  })

/**
 * What storing `dopo` (a card already merged with the stored one, see `mergeScheda`) would change in `prima`, field by
 * field, and the stored rows that `letta` no longer prints. Where something stood on the page is not a difference.
 */
export const compareScheda = (prima: Scheda, dopo: Scheda, letta: Scheda): ConfrontoScheda => {
  const fasi = compareRighe('fasi', CAMPI_FASE, prima.fasi, dopo.fasi)
  const indicatori = compareRighe('indicatori', CAMPI_INDICATORE, prima.indicatori, dopo.indicatori)
  return {
    campi: [
      ...compareCampi(CAMPI_SCHEDA, prima, dopo, { prefisso: '', indice: null, etichetta: '' }),
      ...compareStati(prima, dopo),
      ...fasi.campi,
      ...indicatori.campi,
    ],
    righeMancanti: [
      ...compareRighe('fasi', CAMPI_FASE, prima.fasi, letta.fasi).righeMancanti,
      ...compareRighe('indicatori', CAMPI_INDICATORE, prima.indicatori, letta.indicatori).righeMancanti,
    ],
  }
}
