import { describe, expect, it } from 'vitest'
import { indicatore } from '../../../../test/aiuti/coerenza.ts'
import { rendi, testoDi } from '../../../../test/web/rendi-prova.ts'
import type { Indicatore } from '../../../dominio/scheda/scheda.ts'
import { computeAndamenti } from '../../../dominio/storia/andamento.ts'
import { Andamenti, ScintillaIndicatore } from './andamento.tsx'
import { toDisegno } from './andamento-dati.ts'

const x = (p: Partial<Indicatore> = {}): Indicatore =>
  indicatore({ valoreAtteso: '100', valoreRaggiunto: '90', storico: {}, ...p })
const anno = (a: number, ...indicatori: Indicatore[]) => ({
  vista: 'DUP_2021_2023',
  codice: `${a}_S04_01`,
  anno: a,
  indicatori,
})
const andamentoDi = (...storia: ReturnType<typeof anno>[]) => {
  const [a] = computeAndamenti(storia, storia.length - 1)
  if (!a) throw new Error('manca l’andamento')
  return a
}
const pagina = (...storia: ReturnType<typeof anno>[]) => {
  const questa = storia.at(-1)
  if (!questa) throw new Error('manca la scheda')
  return rendi(Andamenti, {
    indicatori: questa.indicatori,
    andamenti: computeAndamenti(storia, storia.length - 1),
    anno: questa.anno,
    codice: questa.codice,
  })
}

describe('il disegno di un indicatore negli anni', () => {
  it('unisce solo anni di fila della stessa misura', () => {
    const posti = (...storia: ReturnType<typeof anno>[]) =>
      toDisegno(andamentoDi(...storia), 2021)?.risultati.map((t) => t.map((p) => p.posto))
    expect(posti(anno(2021, x({ storico: { '2020': '80', '2019': '70' } })))).toEqual([
      ['2019', '2020', '2021'],
    ])
    expect(posti(anno(2021, x({ storico: { '2019': '70' } })))).toEqual([['2019'], ['2021']])
    const riformulato = x({ descrizione: 'Prestiti della biblioteca civica centrale e decentrata' })
    expect(
      posti(
        anno(2020, riformulato),
        anno(2021, x({ descrizione: 'Prestiti biblioteca civica centrale decentrata oggi' })),
      ),
    ).toEqual([['2020'], ['2021']])
  })

  it('lascia un posto vuoto per gli anni di cui non si sa nulla', () => {
    expect(toDisegno(andamentoDi(anno(2021, x({ storico: { '2019': '70' } }))), 2021)?.posti).toEqual([
      '2019',
      '2020',
      '2021',
    ])
  })

  it('non disegna un valore solo, un sì/no, un’altra scala', () => {
    expect(toDisegno(andamentoDi(anno(2021, x())), 2021)).toBeNull()
    expect(
      toDisegno(
        andamentoDi(anno(2021, x({ descrizione: 'Atto (si=1, no=0)', storico: { '2020': '1' } }))),
        2021,
      ),
    ).toBeNull()
    expect(toDisegno(andamentoDi(anno(2021, x({ storico: { '2020': '5' } }))), 2021)).toBeNull()
  })
})

describe('l’andamento negli anni sulla pagina', () => {
  it('dice a parole ciò che disegna, e lo ripete in tabella', () => {
    const html = pagina(
      anno(2020, x({ valoreAtteso: '80', valoreRaggiunto: '85' })),
      anno(2021, x({ storico: { '2019': '70' } })),
    )
    expect(html).toContain('aria-label="Raggiunto: 2019 70, 2020 85, 2021 90. Atteso: 2020 80, 2021 100."')
    const testo = testoDi(html)
    expect(testo).toContain('2019 non noto 70,00 anni passati stampati sulla scheda')
    expect(testo).toContain('2020 80,00 85,00 2020_S04_01')
    expect(testo).toContain('2021 100,00 90,00 questa scheda')
    expect(html).not.toContain('style=')
    expect(html).not.toContain('NaN')
  })

  it('un anno incerto è disegnato sospeso tra i suoi anni, con il segno della stampa', () => {
    const html = pagina(
      anno(
        2021,
        x({ storico: { '2020': '70' }, storicoIncerto: true }),
        x({ descrizione: 'Altro', storico: { '2020': '1', '2019': '2' } }),
      ),
    )
    expect(html).toContain('class="sospeso"')
    expect(html).toContain('Di anno incerto, 2020 o 2019: 70.')
    expect(testoDi(html)).toContain('2020 o 2019 non noto 70,00 stampato senza dire di quale anno')
    const solo = pagina(anno(2021, x({ storico: { '2020': '70' }, storicoIncerto: true })))
    expect(testoDi(solo)).toContain('2020 o altro anno')
  })

  it('dice perché una linea manca o si interrompe', () => {
    const testo = (...storia: ReturnType<typeof anno>[]) => testoDi(pagina(...storia))
    expect(testo(anno(2021, x({ storico: { '2020': '5' } })))).toContain(
      'Il valore del 2020 è di un altro ordine di grandezza',
    )
    expect(testo(anno(2020, x({ descrizione: 'Corsi di yoga' })), anno(2021, x()))).toContain(
      'Nel 2020 a questo posto c’era un altro indicatore, «Corsi di yoga»',
    )
    expect(
      testo(anno(2020, x({ valoreRaggiunto: '85' })), anno(2021, x({ storico: { '2020': '95' } }))),
    ).toContain('Per il 2020 la scheda di quell’anno dice 85,00, quella dopo stampa 95,00')
    expect(
      testo(anno(2021, x({ valoreRaggiunto: '98', valoreAtteso: '99', storico: { '2020': '97' } }))),
    ).toContain('L’asse non parte da zero')
  })

  it('di chi non ha storia lo dice una volta per tutti', () => {
    expect(testoDi(pagina(anno(2021, x(), x({ descrizione: 'Altro' }))))).toContain(
      'Di nessun indicatore si conoscono altri anni',
    )
    expect(
      testoDi(pagina(anno(2021, x(), x({ descrizione: 'Altro', storico: { '2020': '90' } })))),
    ).toContain('Di un altro indicatore non si conoscono altri anni.')
  })

  it('nella riga la linea porta al grafico; dove non c’è linea, lo dice', () => {
    const riga = (storico: Record<string, string>) =>
      rendi(ScintillaIndicatore, { andamento: andamentoDi(anno(2021, x({ storico }))), anno: 2021, i: 0 })
    expect(riga({ '2020': '80' })).toContain('href="#andamento-1"')
    expect(riga({ '2020': '80' })).toContain('aria-label="Raggiunto: 2020 80, 2021 90. Atteso: 2021 100."')
    expect(testoDi(riga({ '2020': '5' }))).toBe('vedi gli anni')
    expect(testoDi(riga({}))).toBe('–')
  })
})
