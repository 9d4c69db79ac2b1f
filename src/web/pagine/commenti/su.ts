import type { OggettoCommento } from '../../../servizi/commenti/commenti.ts'

/**
 * What a form writes about, in one field: "scheda", "fase:0", "indicatore:2", "rilievo:P08:fasi.avanzamento:0", or
 * "risposta:12" for an answer to the comment 12.
 */
export type Su =
  | { readonly rispondeA: number; readonly oggetto: null }
  | { readonly rispondeA: null; readonly oggetto: OggettoCommento }

export const printSu = ({ tipo, indice, regola }: OggettoCommento): string =>
  [tipo, regola, indice].filter((p) => p !== null).join(':')

export const readSu = (testo: string): Su | null => {
  const risposta = /^risposta:([1-9]\d{0,14})$/.exec(testo)
  if (risposta?.[1] !== undefined) return { rispondeA: Number(risposta[1]), oggetto: null }
  const m = /^(?:(scheda)|(fase|indicatore):(\d{1,4})|rilievo:([A-Z]\d\d:[A-Za-z.]+)(?::(\d{1,4}))?)$/.exec(
    testo,
  )
  if (m === null) return null
  const [, scheda, riga, n, regola, indice] = m
  if (scheda !== undefined)
    return { rispondeA: null, oggetto: { tipo: 'scheda', indice: null, regola: null } }
  if (riga === 'fase' || riga === 'indicatore')
    return { rispondeA: null, oggetto: { tipo: riga, indice: Number(n), regola: null } }
  return {
    rispondeA: null,
    oggetto: {
      tipo: 'rilievo',
      regola: regola ?? null,
      indice: indice === undefined ? null : Number(indice),
    },
  }
}
