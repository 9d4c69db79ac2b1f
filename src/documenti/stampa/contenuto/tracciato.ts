import {
  ANNO_STORICO,
  COLONNE_FASI,
  COLONNE_INDICATORI,
  COLONNE_PROVE,
  COLONNE_RILIEVI,
  NOTA,
  RIENTRI_NARRATIVA,
  SEZIONI,
} from '../../tracciato/scheda-stampata.ts'
import { NESSUN_COLLEGAMENTO, NESSUN_INDICATORE, NESSUNA_FASE } from '../../tracciato/segni.ts'

/** The layout's words as the template reads them: one source with the reader by positions. */
export const TRACCIATO_PER_MODELLO = {
  sezioni: { ...SEZIONI, avanzamentoNodo: 'AVANZAMENTO' },
  colonne: {
    fasi: COLONNE_FASI,
    indicatori: COLONNE_INDICATORI,
    prove: COLONNE_PROVE,
    rilievi: COLONNE_RILIEVI,
    figli: {
      numero: ['N.'],
      codice: ['Codice'],
      titolo: ['Titolo'],
      responsabile: ['Responsabile'],
      obiettivi: ['Obiettivi'],
      avanzamento: ['Avanzamento'],
    },
  },
  annoStorico: ANNO_STORICO,
  nota: NOTA,
  rientri: RIENTRI_NARRATIVA,
  nessunaFase: NESSUNA_FASE,
  nessunIndicatore: NESSUN_INDICATORE,
  nessunCollegamento: NESSUN_COLLEGAMENTO,
  nessunRilievo: 'Nessun rilievo.',
  nessunFiglio: 'Nessun elemento collegato.',
  radice: 'È un elemento di primo livello del piano.',
} as const
