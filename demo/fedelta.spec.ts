import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTesto } from '../src/documenti/lettura/leggi-stampa.ts'
import { senzaOrigine } from './confronto.ts'
import { geometria } from './tracciato/opzioni.ts'
import { impagina } from './tracciato/pagine.ts'
import { toTesto } from './tracciato/testo.ts'

const percorso = process.env.OBIETTIVO_STAMPA_REALE

/** A fixture that looked like itself and not like the real thing would test nothing. */
describe.skipIf(!percorso)(
  'il generatore scrive come il programma vero (senza OBIETTIVO_STAMPA_REALE non si prova)',
  () => {
    const rigenera = () => {
      const reale = readFileSync(percorso ?? '', 'utf8')
      const { schede, frontespizio: f } = readTesto(reale)
      if (!f.ente || !f.titolo || !f.dataElaborazione || !f.vista || !f.livello || !f.centro || !f.al)
        throw new Error('il frontespizio della stampa reale non è completo')
      const anno = Number(f.al.slice(0, 4))
      const parametri = {
        ente: f.ente,
        titolo: f.titolo,
        dataElaborazione: f.dataElaborazione,
        vista: f.vista,
        livello: f.livello,
        centro: f.centro,
        al: f.al,
        anniStorico: [anno - 1, anno - 2],
      }
      const pagine = impagina(schede, parametri, geometria(2))
      return { reale, schede, pagine, testo: toTesto(pagine, parametri) }
    }

    it('rifacendo la stampa reale, più di nove righe su dieci sono le stesse, a capo compresi', () => {
      const { reale, testo } = rigenera()
      const rifatte = new Set(testo.split('\n'))
      const piene = reale.split('\n').filter((r) => r !== '')
      expect(piene.filter((r) => rifatte.has(r)).length / piene.length).toBeGreaterThan(0.9)
    })

    it('le pagine sono quasi tante quante quelle vere', () => {
      const { reale, pagine } = rigenera()
      const vere = reale.split('\n').filter((r) => r.includes('Area Tematica')).length
      expect(Math.abs(pagine.length - vere) / vere).toBeLessThan(0.1)
    })

    it('la stampa rifatta, riletta, dà le stesse fasi, gli stessi indicatori e le stesse testate', () => {
      const { schede, testo } = rigenera()
      // Not the narratives: pages are cut elsewhere, and a page end hides whether a paragraph ended there.
      const tabelle = (tutte: typeof schede) =>
        tutte.map((s) => ({ ...senzaOrigine(s), statoDiAttuazione: [] }))
      expect(tabelle(readTesto(testo).schede)).toEqual(tabelle(schede))
    })
  },
)
