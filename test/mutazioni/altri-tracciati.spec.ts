import { describe, expect, it } from 'vitest'
import { stampaDi, tutteLeStampe } from '../../demo/comune/stampe.ts'
import { stampaTesto } from '../../demo/tracciato/stampa.ts'
import { readStampa, readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import { cronometro, difettiDiForma, MASSIMO_MS } from './esamina.ts'
import { inventatiIn } from './gettoni.ts'

const STAMPA = stampaDi('08', 2021)
const TESTO = stampaTesto(STAMPA)
const righe = TESTO.split('\n')
const pagina = TESTO.slice(TESTO.indexOf('Comune di Borgo Sereno'), TESTO.indexOf('GANTT'))
const testata =
  'Comune di Borgo Sereno SCHEDA PEG DI RENDICONTAZIONE\n\nOBIETTIVO DI PEG Area Tematica Assessorato Direzione Direttore\n\n'
const fasi =
  'FASI\n\nDescrizione Peso Avanz.\n\nInizio Previsto Fine Prevista\n\nResponsabile Centro di Responsabiltà NoteInizio Effettivo Fine Effettiva\n\n'

/** Documents that are not such a print, or only look like one, or are made to hurt a parser. */
const DOCUMENTI: Readonly<Record<string, () => string>> = {
  'un CSV delle schede': () =>
    ['codice;descrizione;peso', ...STAMPA.schede.map((s) => `${s.codice};"${s.descrizione}";100,00`)].join(
      '\n',
    ),
  'la stampa con le virgolette di un CSV': () => righe.map((r) => `"${r.replaceAll('"', '""')}"`).join('\n'),
  'una pagina HTML': () =>
    `<html><body><table>${righe.map((r) => `<tr><td>${r}</td></tr>`).join('\n')}</table></body></html>`,
  'il JSON delle schede': () => JSON.stringify(STAMPA.schede, null, 1),
  'una prosa che parla di PEG': () =>
    'La SCHEDA PEG DI RENDICONTAZIONE è un documento. Ogni obiettivo, per esempio 2021_S08_01, ha fasi e indicatori.\n'.repeat(
      200,
    ),
  'la stampa tutta su una riga': () => righe.join(' '),
  'la stampa senza spazi': () => TESTO.replaceAll(' ', ''),
  'la stampa una parola per riga': () => TESTO.replaceAll(' ', '\n'),
  'la stampa con le righe al contrario': () => [...righe].reverse().join('\n'),
  'la stampa con le colonne allineate da spazi': () => TESTO.replaceAll(' ', '     '),
  'una riga di cinque milioni di lettere': () => 'a'.repeat(5_000_000),
  'una riga di un milione di numeri': () => `${testata}2021_S08_01\n\n${fasi}${'100,00 '.repeat(1_000_000)}`,
  'centomila righe corte': () => 'x\n'.repeat(100_000),
  'centomila righe vuote': () => '\n'.repeat(100_000),
  'centomila righe di date': () =>
    `${testata}2021_S08_01\n\n${fasi}${'01/01/2021 31/12/2021\n'.repeat(100_000)}`,
  'ventimila testate senza scheda': () => testata.repeat(20_000),
  'ventimila pagine della stessa scheda': () => `${testata}2021_S08_01\n\n1. AREA\n\nFASI\n\n`.repeat(20_000),
  'cinquemila schede diverse': () =>
    Array.from({ length: 5_000 }, (_, n) => pagina.replaceAll(/2021_S08_\d\d/g, `2021_S${n}_01`)).join('\n'),
  'ventimila fasi in una scheda': () =>
    `${testata}2021_S08_01\n\n${fasi}${'Una fase 50,00 100,00 01/01/2021 31/12/2021 ROSSINI ADA SERVIZIO X\n\n01/01/2021 30/06/2021\n\n'.repeat(20_000)}`,
  'ventimila righe di nota con una data incollata': () =>
    `${testata}2021_S08_01\n\n${fasi}Una fase 50,00 100,00 01/01/2021 31/12/2021\n\n${'fatto01/01/2021\n'.repeat(20_000)}`,
  'una descrizione di mezzo milione di parole': () =>
    `${testata}2021_S08_01\n\n1. AREA\n\n${'parola '.repeat(500_000)}\n\nCentro di responsabilità Responsabile\n`,
  'duecentomila sottolineature e punti': () =>
    `${testata}${'2021_S08_'.repeat(50_000)}\n${'1.'.repeat(200_000)},00`,
  'parentesi e barre senza fine': () =>
    `${testata}2021_S08_01\n\n${'(((['.repeat(100_000)}${'/'.repeat(100_000)}`,
  'solo caratteri di controllo': () => '\u0000\u0001\u0002\u0007\u001b'.repeat(20_000),
  'caratteri combinanti senza fine': () =>
    `${testata}2021_S08_01\n\n${'e\u0301\u0302\u0303'.repeat(100_000)}`,
  vuoto: () => '',
}

describe('documenti che non sono una stampa, o fatti per far male a chi legge', () => {
  it.each(Object.entries(DOCUMENTI))('%s: letto in tempo, senza rompersi né inventare', (_, crea) => {
    const testo = crea()
    const tempo = cronometro()
    const esito = readTesto(testo)
    const ms = tempo()
    expect(difettiDiForma(esito)).toEqual([])
    // A few of the cards are enough where there are thousands.
    expect(inventatiIn({ ...esito, schede: esito.schede.slice(0, 20) }, testo)).toEqual([])
    expect(ms).toBeLessThan(MASSIMO_MS)
  })

  it('un documento senza testate dice che cosa si cercava e non si è trovato', () => {
    const { schede, segnalazioni } = readTesto('Verbale della seduta del 12/04/2022.\nSono presenti tutti.\n')
    expect(schede).toEqual([])
    expect(segnalazioni.map((s) => s.gravita)).toContain('errore')
    expect(segnalazioni[0]?.messaggio).toMatch(/SCHEDA PEG/)
  })

  it.each([
    ['windows-1252', (t: string) => Buffer.from(t.replaceAll('’', "'"), 'latin1')],
    ['UTF-8 con il segno iniziale', (t: string) => Buffer.from(`\ufeff${t}`, 'utf8')],
    ['UTF-16', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le')],
  ])('la stampa in %s dà gli stessi dati', async (_, codifica) => {
    for (const s of tutteLeStampe().slice(0, 3)) {
      const testo = stampaTesto(s).replaceAll('’', "'")
      const letta = await readStampa(codifica(testo), { nomeFile: 'stampa.txt' })
      expect(letta.schede).toEqual(readTesto(testo).schede)
    }
  })
})
