import { printData } from '../../src/dominio/valori/data.ts'
import type { RigaNarrativa } from './narrativa.ts'
import type { ParametriStampa } from './opzioni.ts'
import type { Blocco, PaginaScheda } from './pagine.ts'
import { RIGA_EFFETTIVE, type RigaFase, type RigaIndicatore, type Testata } from './righe.ts'

/**
 * The print as text, with the habits of the text one gets out of the old system: cells follow each other as they
 * were drawn; a cell on the same line as the one before goes on after a space; half a line apart it still does;
 * a line below it begins a new line; further, or back up, it comes after a blank line; and a cell drawn on the
 * same line but further left is glued to the last word ("completato01/01/2021"). No form feeds.
 */
export const toTesto = (pagine: readonly PaginaScheda[], p: ParametriStampa): string =>
  [copertina(p), ...pagine.map((pagina) => toTestoPagina(pagina, p)), '']
    .join('\n\n\n\n')
    .replace(/\n+$/, '\n\n')

const copertina = (p: ParametriStampa): string =>
  [
    '',
    p.titolo,
    `Data elaborazione ${printData(p.dataElaborazione)}`,
    '',
    'Parametri selezionati:',
    '',
    `Vista ${p.vista.codice} ${p.vista.titolo}`,
    `Livello ${p.livello}`,
    `Centro di Responsabilità ${p.centro.codice} ${p.centro.nome}`,
  ].join('\n')

const toTestoPagina = (pagina: PaginaScheda, p: ParametriStampa): string =>
  [
    `${p.ente} ${p.titolo}`,
    `${p.livello} Area Tematica Assessorato Direzione Direttore`,
    toTestoTestata(pagina.testata),
    `${pagina.testata.descrizione.join('\n')}${pagina.testata.descrizione.length > 1 ? '\n\n' : '\n'}Centro di responsabilità Responsabile`,
    toTestoCentro(pagina.testata),
    ...pagina.blocchi.map((b) => toTestoBlocco(b, p)),
  ]
    .filter((pezzo) => pezzo !== '')
    .join('\n\n')

/** Code at the top of its cell, area and assessorato in the middle of theirs: their distance decides the breaks. */
const toTestoTestata = ({ codice, area, assessorato, direzione, direttore }: Testata): string => {
  const alte = Math.max(area.length, assessorato.length, 1)
  const sopraArea = (alte - area.length) / 2
  const sopraAssessorato = (alte - assessorato.length) / 2
  let testo = codice
  let y = 0
  if (area.length > 0) {
    const salto = sopraArea
    testo += `${salto === 0 ? ' ' : salto <= 1 ? '\n' : '\n\n'}${area.join('\n')}`
    y = sopraArea + area.length - 1
  }
  if (assessorato.length > 0) {
    const salto = sopraAssessorato - y
    const stessaRiga = Math.abs(salto) <= 0.5
    const [prima, ...altre] = assessorato
    testo += `${stessaRiga ? ' ' : '\n\n'}${prima}`
    if (altre.length > 0) testo += `${stessaRiga && salto !== 0 ? '\n\n' : '\n'}${altre.join('\n')}`
  }
  const ultime = [...direzione, ...direttore]
  return ultime.length > 0 ? `${testo}\n\n${ultime.join('\n')}` : testo
}

const toTestoCentro = ({ centro, responsabile }: Testata): string =>
  inFila('', 0, [centro, responsabile]).testo.trimStart()

/** Cells side by side, all from the row's first line: after a cell of one line the next goes on, else a blank line. */
const inFila = (testo: string, y: number, celle: readonly (readonly string[])[]) => {
  let corrente = testo
  let riga = y
  for (const cella of celle) {
    if (cella.length === 0) continue
    corrente += `${riga === 0 ? ' ' : '\n\n'}${cella.join('\n')}`
    riga = cella.length - 1
  }
  return { testo: corrente, y: riga }
}

const toTestoBlocco = (b: Blocco, p: ParametriStampa): string => {
  switch (b.genere) {
    case 'collegamenti':
      return [`Tipo di Obiettivo ${b.tipo} Collegato a`.replace('  ', ' '), ...b.righe].join('\n')
    case 'narrativa':
      return [b.titolo ?? '', toTestoNarrativa(b.righe)].filter((t) => t !== '').join('\n\n')
    case 'gantt':
      return 'GANTT'
    case 'fasi':
      return [
        'FASI',
        'Descrizione Peso Avanz.',
        'Inizio Previsto Fine Prevista',
        'Responsabile Centro di Responsabiltà NoteInizio Effettivo Fine Effettiva',
        ...b.righe.map(toTestoFase),
      ].join('\n\n')
    case 'indicatori':
      return ['INDICATORI', intestazioneIndicatori(p.anniStorico), ...b.righe.map(toTestoIndicatore)].join(
        '\n\n',
      )
  }
}

const intestazioneIndicatori = (anni: readonly number[]): string =>
  [
    'Descrizione Tipo Valore Atteso Valore Raggiunto',
    ...anni.map((anno) => `Valore Raggiunto ${anno}`),
    'Note',
  ].join(' ')

const toTestoNarrativa = (righe: readonly RigaNarrativa[]): string =>
  righe.map((r, n) => (n > 0 && r.stacco ? `\n${r.testo}` : r.testo)).join('\n')

const pieni = (...testi: readonly string[]): string => testi.filter((t) => t !== '').join(' ')

const toTestoFase = (r: RigaFase): string => {
  const numeri = pieni(r.peso, r.avanzamento, r.inizioPrevisto, r.finePrevista)
  const inizio = `${r.descrizione.join('\n')}${r.descrizione.length > 1 ? '\n\n' : ' '}${numeri}`
  const { testo, y } = inFila(inizio, 0, [r.responsabile, r.centro, r.nota])
  const effettive = pieni(r.inizioEffettivo, r.fineEffettiva)
  if (effettive === '') return testo
  return `${testo}${y === RIGA_EFFETTIVE ? '' : '\n\n'}${effettive}`
}

/** An indicator's cells stand in the middle of the row: up to two lines they meet the values' line. */
const toTestoIndicatore = (r: RigaIndicatore): string => {
  const valori = pieni(r.tipo, r.atteso, r.raggiunto, ...r.storico)
  const inizio = `${r.descrizione.join('\n')}${r.descrizione.length > 2 ? '\n\n' : ' '}${valori}`
  if (r.nota.length === 0) return inizio
  return `${inizio}${r.nota.length > 2 ? '\n\n' : ' '}${r.nota.join('\n')}`
}
