/** A tiny print written by hand, for specs of one trap each: what is not said takes a plain value. */

export interface PaginaDiProva {
  readonly codice?: string
  readonly testata?: string
  readonly descrizione?: string
  readonly centro?: string
  /** What stands on the page under its header. */
  readonly corpo: string
}

export const COPERTINA = `
SCHEDA PEG DI RENDICONTAZIONE
Data elaborazione 11/04/2022

Parametri selezionati:

Vista DUP_2021_2023 DUP 2021 2023
Livello OBIETTIVO DI PEG
Centro di Responsabilità  03_S_2020 SETT. TERRITORIO
`

export const COLLEGAMENTI = `Tipo di Obiettivo Gestionale Collegato a
OBIETTIVO DI MANDATO: DUP_02 CITTA' VERDE
OBIETTIVO DI MISSIONE: DUP_02_0901 Ambiente
OBIETTIVO DI PROGRAMMA: DUP_02_0901_0201 Parchi`

export const FASI = `FASI

Descrizione Peso Avanz.

Inizio Previsto Fine Prevista

Responsabile Centro di Responsabiltà NoteInizio Effettivo Fine Effettiva`

export const indicatori = (...anni: readonly number[]): string =>
  `INDICATORI

Descrizione Tipo Valore Atteso Valore Raggiunto ${anni.map((a) => `Valore Raggiunto ${a} `).join('')}Note`

/** One page, header included. */
export const pagina = (p: PaginaDiProva): string => `Comune di Pian dei Noci SCHEDA PEG DI RENDICONTAZIONE

OBIETTIVO DI PEG Area Tematica Assessorato Direzione Direttore

${p.codice ?? '2021_S03_01'}

${p.testata ?? "2. CITTA' VERDE\n\nAmbiente - Parchi"}

${p.descrizione ?? 'Curare i parchi con\ni cittadini.\n'}
Centro di responsabilità Responsabile

${p.centro ?? 'SETTORE TERRITORIO\n\nGALLI PIERO'}

${p.corpo}
`

/** A whole print. */
export const stampa = (...pagine: readonly PaginaDiProva[]): string =>
  [COPERTINA, ...pagine.map(pagina)].join('\n\n')
