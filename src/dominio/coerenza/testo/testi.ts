import type { SchedaInEsame } from '../contesto.ts'

/** A free text of a card and where it stands: `campo` is the finding's field, `indice` its phase or indicator. */
export interface TestoDellaScheda {
  readonly campo: string
  readonly indice: number | null
  readonly testo: string
}

/** Texts people write while reporting: the narrative at the reporting date and the notes. */
export const listTesti = (s: SchedaInEsame): TestoDellaScheda[] => {
  const testi: TestoDellaScheda[] = []
  if (s.narrativa !== null && s.narrativa.testo !== '')
    testi.push({ campo: 'statoDiAttuazione', indice: null, testo: s.narrativa.testo })
  for (const [indice, f] of s.scheda.fasi.entries())
    if (f.nota !== null && f.nota !== '') testi.push({ campo: 'fasi.nota', indice, testo: f.nota })
  for (const [indice, x] of s.scheda.indicatori.entries())
    if (x.nota !== null && x.nota !== '') testi.push({ campo: 'indicatori.nota', indice, testo: x.nota })
  return testi
}

/** All the texts of a card: the reported ones and the descriptions. */
export const listTuttiITesti = (s: SchedaInEsame): TestoDellaScheda[] => {
  const testi = listTesti(s)
  testi.push({ campo: 'descrizione', indice: null, testo: s.scheda.descrizione })
  for (const [indice, f] of s.scheda.fasi.entries())
    testi.push({ campo: 'fasi.descrizione', indice, testo: f.descrizione })
  for (const [indice, x] of s.scheda.indicatori.entries())
    testi.push({ campo: 'indicatori.descrizione', indice, testo: x.descrizione })
  return testi
}
