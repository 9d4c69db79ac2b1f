import type { Indicatore } from '../scheda/scheda.ts'
import type { Anno } from '../valori/data.ts'
import type { Giudizio } from './giudizio.ts'
import { giudicaMoltoSuperato } from './molto-superato.ts'
import { giudicaSempreUguale } from './sempre-uguale.ts'
import { giudicaSottoAnnoPrima } from './sotto-anno-prima.ts'

/** What is asked of every target: whether it asks for anything. */
export type DomandaSfida = 'sotto-anno-prima' | 'sempre-uguale' | 'molto-superato'

export const DOMANDE_SFIDA: readonly DomandaSfida[] = ['sotto-anno-prima', 'sempre-uguale', 'molto-superato']

/** The answers for one indicator of a card of `anno`. */
export const giudicaSfida = (x: Indicatore, anno: Anno | null): Readonly<Record<DomandaSfida, Giudizio>> => ({
  'sotto-anno-prima': giudicaSottoAnnoPrima(x, anno),
  'sempre-uguale': giudicaSempreUguale(x, anno),
  'molto-superato': giudicaMoltoSuperato(x),
})
