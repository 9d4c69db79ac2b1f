import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tutteLeStampe } from '../../demo/comune/stampe.ts'
import { attesoDaPdf } from '../../demo/tracciato/atteso.ts'
import { impaginaStampa, stampaPdf } from '../../demo/tracciato/stampa.ts'
import { readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'

const INCOLONNATO = `SCHEDA PEG DI RENDICONTAZIONE
Data elaborazione 11/04/2022

Vista                       DUP_2021_2023      DUP 2021 2023
Livello                     OBIETTIVO DI PEG
Centro di Responsabilità    03_S_2020          SETT. TERRITORIO
\fComune di Pian dei Noci                               SCHEDA PEG DI RENDICONTAZIONE
OBIETTIVO DI PEG     Area Tematica        Assessorato             Direzione          Direttore

2021_S03_01                               Ambiente - Parchi
                     2. CITTA' VERDE
                                          e Giardini

Curare i parchi con i cittadini.
Centro di responsabilità        Responsabile
SETTORE TERRITORIO              GALLI PIERO

Tipo di Obiettivo   Gestionale    Collegato a
OBIETTIVO DI MANDATO: DUP_02 CITTA' VERDE

STATO DI ATTUAZIONE AL 31 DICEMBRE
Fatto.

FASI
                                                 Inizio Previsto      Fine Prevista
Descrizione                    Peso     Avanz.                                          Responsabile     Centro di Responsabiltà     Note
                                                 Inizio Effettivo     Fine Effettiva

Potatura dei viali e                    50,00    01/01/2021           31/12/2021     GALLI PIERO         SERVIZIO VERDE              atti
delle piazze                                                                                                                         pronti
                                                                      30/11/2021
INDICATORI
Descrizione                  Tipo          Valore Atteso   Valore Raggiunto   Valore Raggiunto 2020   Valore Raggiunto 2019   Note

Alberi piantati nei
                             EFFICACIA             10,00              12,00                                            7,00   un dono
parchi
Siepi                        EFFICACIA              1,00
`

describe('Il testo incolonnato con gli spazi', () => {
  it('si legge per colonne: di un numero solo si sa quale è, dello storico si sa l’anno', () => {
    const esito = readTesto(INCOLONNATO)
    expect(esito.schede).toMatchObject([
      {
        codice: '2021_S03_01',
        areaTematica: "2. CITTA' VERDE",
        assessorato: 'Ambiente - Parchi e Giardini',
        responsabile: 'GALLI PIERO',
        fasi: [
          {
            descrizione: 'Potatura dei viali e delle piazze',
            peso: null,
            avanzamento: 5000,
            inizioPrevisto: '2021-01-01',
            inizioEffettivo: null,
            fineEffettiva: '2021-11-30',
            nota: 'atti pronti',
          },
        ],
        indicatori: [
          {
            descrizione: 'Alberi piantati nei parchi',
            valoreAtteso: '10',
            storico: { 2019: '7' },
            storicoIncerto: false,
            nota: 'un dono',
          },
          { descrizione: 'Siepi', valoreAtteso: '1', valoreRaggiunto: null },
        ],
      },
    ])
    expect(esito.segnalazioni.map((s) => s.motivo)).toEqual(['testo-incolonnato'])
  })

  const haPdftotext = (() => {
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })()

  it.skipIf(!haPdftotext)('ciò che pdftotext -layout ricava dal PDF si legge come il PDF', () => {
    const cartella = mkdtempSync(join(tmpdir(), 'incolonnato-'))
    try {
      for (const s of tutteLeStampe().slice(0, 2)) {
        const pdf = join(cartella, `${s.nome}.pdf`)
        writeFileSync(pdf, stampaPdf(s))
        const testo = execFileSync('pdftotext', ['-layout', pdf, '-']).toString()
        const { pagine } = impaginaStampa(s)
        const esito = readTesto(testo)
        expect(esito.pagine).toBe(pagine.length + 1)
        expect(
          esito.schede.map((c) => ({
            ...c,
            origine: null,
            fasi: c.fasi.map((f) => ({ ...f, origine: null })),
            indicatori: c.indicatori.map((i) => ({ ...i, origine: null })),
          })),
        ).toEqual(s.schede.map((c) => ({ ...attesoDaPdf(c, pagine), origine: null })))
      }
    } finally {
      rmSync(cartella, { recursive: true })
    }
  })
})
