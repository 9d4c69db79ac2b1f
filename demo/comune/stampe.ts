import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { type ParametriStampa, TITOLO_RENDICONTAZIONE } from '../tracciato/opzioni.ts'
import { ANNI, type AnnoDemo, type CodiceSettore, ENTE, SETTORI, vistaDi } from './ente.ts'
import { schedeDi } from './schede.ts'

/** A print as the office asked the old system for it: one sector, one year. */
export interface Stampa {
  /** File name without extension. */
  readonly nome: string
  readonly parametri: ParametriStampa
  readonly schede: readonly Scheda[]
}

/** Day each year's print was made, in the reporting round after the year's end. */
const ELABORATA: Readonly<Record<AnnoDemo, string>> = {
  2021: '2022-04-12',
  2022: '2023-04-04',
  2023: '2024-03-27',
}

export const stampaDi = (settore: CodiceSettore, anno: AnnoDemo): Stampa => ({
  nome: `scheda-peg-${anno}-settore-${settore}`,
  parametri: {
    ente: ENTE,
    titolo: TITOLO_RENDICONTAZIONE,
    dataElaborazione: ELABORATA[anno],
    vista: vistaDi(anno),
    livello: 'OBIETTIVO DI PEG',
    centro: { codice: `${settore}_S_${anno}`, nome: SETTORI[settore].nomeBreve },
    al: `${anno}-12-31`,
    anniStorico: [anno - 1, anno - 2],
  },
  schede: schedeDi(settore, anno),
})

/** The nine prints of the demo municipality. */
export const tutteLeStampe = (): readonly Stampa[] =>
  ANNI.flatMap((anno) => (Object.keys(SETTORI) as CodiceSettore[]).map((s) => stampaDi(s, anno)))

const CON_PDF = ['scheda-peg-2021-settore-08', 'scheda-peg-2022-settore-05', 'scheda-peg-2023-settore-02']

/** One print per sector is also kept as a PDF: enough to try both ways of importing, small enough to keep. */
export const conPdf = (s: Stampa): boolean => CON_PDF.includes(s.nome)
