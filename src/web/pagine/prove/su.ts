import type { OggettoProva } from '../../../dominio/prove/prova.ts'

/** What an evidence is about, in one field of a form: "scheda", "fase:0", "indicatore:2". */
export const printSu = ({ tipo, indice }: OggettoProva): string =>
  indice === null ? tipo : `${tipo}:${indice}`

/** Null for what isn't one. */
export const readSu = (testo: string): OggettoProva | null => {
  if (testo === 'scheda') return { tipo: 'scheda', indice: null }
  const m = /^(fase|indicatore):(\d{1,4})$/.exec(testo)
  return m === null ? null : { tipo: m[1] === 'fase' ? 'fase' : 'indicatore', indice: Number(m[2]) }
}
