import { describe, expect, it } from 'vitest'
import { conPdf, tutteLeStampe } from '../../demo/comune/stampe.ts'
import { attesoDaPdf, attesoDaTesto } from '../../demo/tracciato/atteso.ts'
import { createCaso, semeDaAmbiente } from '../../demo/tracciato/caso.ts'
import { findChromium, toPdfChromium } from '../../demo/tracciato/chromium.ts'
import { toFogli } from '../../demo/tracciato/disegno.ts'
import { ASPETTO_HTML, toHtml } from '../../demo/tracciato/html.ts'
import { ASPETTO } from '../../demo/tracciato/matita.ts'
import { geometria } from '../../demo/tracciato/opzioni.ts'
import { impagina } from '../../demo/tracciato/pagine.ts'
import { stampaACaso } from '../../demo/tracciato/stampa-a-caso.ts'
import { toTesto } from '../../demo/tracciato/testo.ts'
import { toPdfTypst } from '../../demo/tracciato/typst.ts'
import type { EsitoLettura } from '../../src/documenti/lettura/esito.ts'
import { readStampa, readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import { toDocumentoTesto } from '../../src/documenti/lettura/righe-da-testo.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { findInvenzioni, findScarti } from './controprove.ts'

/** Cards without the places they were read from: what is generated has none. */
const senzaOrigine = (s: Scheda): Scheda => ({
  ...s,
  origine: null,
  fasi: s.fasi.map((f) => ({ ...f, origine: null })),
  indicatori: s.indicatori.map((i) => ({ ...i, origine: null })),
})
const letta = (e: EsitoLettura) => e.schede.map(senzaOrigine)

describe('Le stampe del Comune di prova', () => {
  for (const s of tutteLeStampe())
    it(`${s.nome}: ciò che è stato generato è ciò che si legge dal testo, campo per campo`, () => {
      const pagine = impagina(s.schede, s.parametri, geometria(s.parametri.anniStorico.length))
      const esito = readTesto(toTesto(pagine, s.parametri))
      expect(letta(esito)).toEqual(
        s.schede.map((c) => senzaOrigine(attesoDaTesto(c, pagine, s.parametri.anniStorico))),
      )
      expect(esito.frontespizio).toEqual({
        titolo: s.parametri.titolo,
        ente: s.parametri.ente,
        dataElaborazione: s.parametri.dataElaborazione,
        vista: s.parametri.vista,
        livello: s.parametri.livello,
        centro: s.parametri.centro,
        al: s.parametri.al,
      })
      expect(esito.segnalazioni.filter((g) => g.gravita === 'errore')).toEqual([])
    })

  for (const s of tutteLeStampe().filter(conPdf))
    it(`${s.nome}: dal PDF si legge tutto, senza dubbi`, async () => {
      const g = geometria(s.parametri.anniStorico.length)
      const pagine = impagina(s.schede, s.parametri, g)
      const pdf = toPdfTypst(toFogli(pagine, s.parametri, g), g, s.parametri.titolo)
      const esito = await readStampa(pdf, { nomeFile: `${s.nome}.pdf` })
      expect(letta(esito)).toEqual(s.schede.map((c) => senzaOrigine(attesoDaPdf(c, pagine))))
      expect([esito.formato, esito.pagine, esito.segnalazioni]).toEqual(['pdf', pagine.length + 1, []])
    })
})

describe('Stampe a caso', () => {
  const seme = semeDaAmbiente()

  it(`dal testo si legge ciò che il testo può dire (seme ${seme})`, () => {
    for (let n = 0; n < 12; n++) {
      const s = stampaACaso(createCaso(seme + n))
      const g = geometria(s.parametri.anniStorico.length)
      const pagine = impagina(s.schede, s.parametri, g)
      const testo = toTesto(pagine, s.parametri)
      const esito = readTesto(testo)
      expect(esito.schede.map((c) => c.codice)).toEqual(s.schede.map((c) => c.codice))
      expect(esito.schede.map((c) => [c.fasi.length, c.indicatori.length])).toEqual(
        s.schede.map((c) => [c.fasi.length, c.indicatori.length]),
      )
      expect(findInvenzioni(toDocumentoTesto(testo), esito)).toEqual([])
    }
  })

  it(`dal PDF di Typst, con colonne spostate e caratteri diversi, si legge tutto (seme ${seme})`, async () => {
    for (let n = 0; n < 3; n++) {
      const c = createCaso(seme + n)
      const s = stampaACaso(c)
      const g = geometria(s.parametri.anniStorico.length, {
        sposta: c.intero(0, 40),
        corpoTabella: c.scegli([7, 7.5, 8]),
        fasi: { descrizione: c.intero(180, 230), nota: c.intero(70, 95) },
      })
      const pagine = impagina(s.schede, s.parametri, g)
      const aspetto = {
        ...ASPETTO,
        numeri: c.scegli(['sinistra', 'destra'] as const),
        scalaGantt: c.capita(0.5),
      }
      const carattere = c.scegli(['Titillium Web', 'Libertinus Serif'] as const)
      const pdf = toPdfTypst(toFogli(pagine, s.parametri, g, aspetto), g, 'prova', carattere)
      const esito = await readStampa(pdf, { nomeFile: 'prova.pdf' })
      expect(letta(esito)).toEqual(s.schede.map((k) => senzaOrigine(attesoDaPdf(k, pagine))))
    }
  })

  const browser = findChromium()
  it.skipIf(browser === null)(
    `dal PDF di Chromium, con celle che vanno a capo da sole, si legge tutto (seme ${seme})`,
    async () => {
      const casi = [0, 1].map((n) => {
        const c = createCaso(seme + n)
        const s = stampaACaso(c)
        const g = geometria(s.parametri.anniStorico.length)
        const pagine = impagina(s.schede, s.parametri, g)
        const html = toHtml(pagine, s.parametri, g, {
          ...ASPETTO_HTML,
          numeri: c.scegli(['left', 'right', 'center'] as const),
          bordi: c.capita(0.5),
          corpo: c.scegli([7, 8]),
          sposta: c.intero(0, 30),
        })
        return { s, pagine, html }
      })
      const pdf = await toPdfChromium(
        browser as string,
        casi.map((k) => k.html),
      )
      for (const [n, { s, pagine }] of casi.entries()) {
        const esito = await readStampa(pdf[n] as Uint8Array, { nomeFile: 'prova.pdf' })
        expect(letta(esito)).toEqual(s.schede.map((k) => senzaOrigine(attesoDaPdf(k, pagine))))
      }
    },
  )
})

describe('Conservazione del testo', () => {
  it('nessuna parola di una scheda si perde e nessuna si aggiunge', () => {
    for (const s of tutteLeStampe()) {
      const pagine = impagina(s.schede, s.parametri, geometria(s.parametri.anniStorico.length))
      const testo = toTesto(pagine, s.parametri)
      const esito = readTesto(testo)
      // A number alone, or a day alone, that the text can't place is lost on purpose, and said.
      const taciuti = new Set(
        esito.segnalazioni
          .filter((g) => g.motivo === 'un-solo-numero' || g.motivo === 'data-sola')
          .map((g) => g.scheda),
      )
      const scarti = findScarti(toDocumentoTesto(testo), esito).filter((x) => !taciuti.has(x.codice))
      expect(scarti).toEqual([])
    }
  })
})
