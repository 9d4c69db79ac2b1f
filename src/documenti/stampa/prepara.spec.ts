import { describe, expect, it } from 'vitest'
import { apriPdf, compatta } from '../../../test/stampa/apri-pdf.ts'
import { fase, indicatore, richiesta, scheda } from '../../../test/stampa/schede-stampa.ts'
import type { Rilievo } from '../../dominio/coerenza/rilievo.ts'
import { toNodiDaStampare, toSchedeDaStampare } from './prepara.ts'
import { printPiano } from './stampante.ts'

const rilievo = (codice: string, x: Partial<Rilievo> = {}): Rilievo => ({
  codice,
  regola: 'P02',
  gravita: 'E',
  campo: 'fasi.peso',
  indice: 0,
  pagina: null,
  riga: null,
  domanda: 'Alla fase 1 manca il peso: qual è?',
  evidenza: 'Peso non indicato.',
  ...x,
})
const due = [
  scheda({ codice: '2021_S04_01', fasi: [fase({ avanzamento: 10_000 })] }),
  scheda({ codice: '2021_S04_02', fasi: [fase({ avanzamento: null })] }),
]

describe('che cosa si stampa', () => {
  it('di ogni indicatore dice com’è andata, senza inventare', () => {
    const s = scheda({
      indicatori: [
        indicatore({ valoreAtteso: '10', valoreRaggiunto: '10' }),
        indicatore({ valoreAtteso: '10', valoreRaggiunto: '9.9999' }),
        indicatore({ valoreRaggiunto: null }),
        indicatore({ valoreAtteso: '0' }),
      ],
    })
    expect(toSchedeDaStampare([s], [])[0]?.esiti).toEqual([
      { giudizio: 'raggiunto', punteggio: 10_000 },
      { giudizio: 'non raggiunto', punteggio: 10_000 },
      { giudizio: 'non rendicontato', punteggio: null },
      { giudizio: 'non calcolabile', punteggio: null },
    ])
  })

  it('dà a ogni scheda i suoi rilievi', () => {
    const suoi = toSchedeDaStampare(due, [rilievo('2021_S04_02'), rilievo('altra')]).map(
      (s) => s.rilievi.length,
    )
    expect(suoi).toEqual([0, 1])
  })

  it('sopra il PEG somma le schede sotto il nodo, con la quota ignota e i loro rilievi', () => {
    const nodi = toNodiDaStampare(due, [rilievo('2021_S04_02')], 'obiettivo di programma', 'OBIETTIVO DI PEG')
    expect(nodi).toHaveLength(1)
    expect(nodi[0]).toMatchObject({
      codice: 'DUP_03_0401_0201',
      avanzamento: { almeno: 5000, alPiu: 10_000, quotaIgnota: 5000 },
      obiettivi: 2,
      figli: [{ codice: '2021_S04_01', responsabile: 'SALA GIORGIA' }, { codice: '2021_S04_02' }],
      rilievi: [{ regola: 'P02' }],
    })
    expect(nodi[0]?.antenati.map((a) => a.codice)).toEqual(['DUP_03', 'DUP_03_0401'])
    expect(toNodiDaStampare(due, [], 'OBIETTIVO DI MANDATO', '')[0]?.figli[0]?.codice).toBe('DUP_03_0401')
    expect(toNodiDaStampare(due, [], 'livello che non c’è', '')).toEqual([])
  })

  it('la scheda di un nodo ha avanzamento, figli e rilievi, e i dati delle schede in allegato', async () => {
    const rilievi = [
      rilievo('2021_S04_02'),
      rilievo('2021_S04_01', { regola: 'P12', gravita: 'I', indice: null }),
    ]
    const nodi = toNodiDaStampare(due, rilievi, 'OBIETTIVO DI PROGRAMMA', 'OBIETTIVO DI PEG')
    const esito = await printPiano(
      richiesta(due, { nodi, livello: 'OBIETTIVO DI PROGRAMMA', conRilievi: true }),
    )
    const aperto = await apriPdf((esito.ok && esito.volumi[0]?.pdf) || new Uint8Array())
    const testo = compatta(aperto.pagine.at(-1) ?? '')
    for (const v of [
      'DUP_03_0401_0201 Manutenzione e ampliamento',
      '50,00 – 100,00 %',
      'media di 2 obiettivi; quota ignota 50,00 %',
      '2021_S04_02, fase 1',
      'Alla fase 1 manca il peso: qual è?',
      'Informazioni, da vedere nel programma: P12.',
    ])
      expect(testo).toContain(compatta(v))
    const dati = JSON.parse(Buffer.from(aperto.allegati.get('schede.json') ?? []).toString('utf8'))
    expect(dati.schede).toHaveLength(2)
  })
})
