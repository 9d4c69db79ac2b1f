import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'

/** A field of a card that can be searched; `numero` counts phases and indicators from 1. */
export type Campo =
  | { readonly campo: 'codice' | 'descrizione' | 'responsabile' | 'direttore' }
  | { readonly campo: 'tipo' | 'area' | 'assessorato' | 'direzione' | 'centro' }
  | { readonly campo: 'stato'; readonly al: DataIso }
  | { readonly campo: 'fase' | 'fase-nota' | 'fase-responsabile' | 'fase-centro'; readonly numero: number }
  | { readonly campo: 'indicatore' | 'indicatore-nota'; readonly numero: number }
  | { readonly campo: 'collegamento'; readonly livello: string }

/**
 * What a word found in the field is worth, the most first: the name of the card, what it says and who is on it, what it
 * stands under (which hundreds of cards share).
 */
export const GRUPPI = ['titolo', 'corpo', 'contorno'] as const
export type Gruppo = (typeof GRUPPI)[number]

export type CampoConTesto = Campo & { readonly gruppo: Gruppo; readonly testo: string }

/** Everything of a card that a search looks at, in the order of the groups; fields without text are absent. */
export const listCampi = (s: Scheda): CampoConTesto[] => {
  const campi: (Campo & { readonly gruppo: Gruppo; readonly testo: string | null })[] = [
    { gruppo: 'titolo', campo: 'codice', testo: s.codice },
    { gruppo: 'titolo', campo: 'descrizione', testo: s.descrizione },
    ...s.statoDiAttuazione
      .toReversed()
      .map(({ al, testo }) => ({ gruppo: 'corpo', campo: 'stato', al, testo }) as const),
    ...s.fasi.flatMap(
      ({ descrizione, nota }, i) =>
        [
          { gruppo: 'corpo', campo: 'fase', numero: i + 1, testo: descrizione },
          { gruppo: 'corpo', campo: 'fase-nota', numero: i + 1, testo: nota },
        ] as const,
    ),
    ...s.indicatori.flatMap(
      ({ descrizione, nota }, i) =>
        [
          { gruppo: 'corpo', campo: 'indicatore', numero: i + 1, testo: descrizione },
          { gruppo: 'corpo', campo: 'indicatore-nota', numero: i + 1, testo: nota },
        ] as const,
    ),
    { gruppo: 'corpo', campo: 'responsabile', testo: s.responsabile },
    { gruppo: 'corpo', campo: 'direttore', testo: s.direttore },
    ...s.fasi.map(
      ({ responsabile }, i) =>
        ({ gruppo: 'corpo', campo: 'fase-responsabile', numero: i + 1, testo: responsabile }) as const,
    ),
    { gruppo: 'contorno', campo: 'centro', testo: s.centro },
    { gruppo: 'contorno', campo: 'centro', testo: s.centroStampa },
    { gruppo: 'contorno', campo: 'direzione', testo: s.direzione },
    ...s.fasi.map(
      ({ centro }, i) =>
        ({ gruppo: 'contorno', campo: 'fase-centro', numero: i + 1, testo: centro }) as const,
    ),
    { gruppo: 'contorno', campo: 'assessorato', testo: s.assessorato },
    { gruppo: 'contorno', campo: 'area', testo: s.areaTematica },
    ...s.collegamenti.map(
      ({ livello, codice, titolo }) =>
        ({ gruppo: 'contorno', campo: 'collegamento', livello, testo: `${codice} ${titolo}` }) as const,
    ),
    { gruppo: 'contorno', campo: 'tipo', testo: s.tipo },
  ]
  return campi.filter((c): c is CampoConTesto => c.testo !== null && c.testo !== '')
}
