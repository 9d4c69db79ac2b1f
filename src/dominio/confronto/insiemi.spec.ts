import { describe, expect, it } from 'vitest'
import { createFase, createIndicatore, createScheda, createSchede } from '../../../test/schede-di-prova.ts'
import { GRAMMATICA_PREDEFINITA as G } from '../codici/grammatica.ts'
import type { Scheda } from '../scheda/scheda.ts'
import { CAMPI_FASE, CAMPI_INDICATORE, CAMPI_SCHEDA } from './campi.ts'
import { GENERI, genereDelCampo } from './generi.ts'
import { compareInsiemi } from './insiemi.ts'

/** The same card a year later: another code, dates and narrative moved. */
const unAnnoDopo = (s: Scheda, cambi: Partial<Scheda> = {}): Scheda => ({
  ...s,
  vista: 'DUP_2032_2034',
  codice: s.codice.replace(/^2031/, '2032'),
  centroStampa: s.centroStampa?.replace(/2030$/, '2031') ?? null,
  statoDiAttuazione: [{ al: '2032-12-31', testo: 'Altro anno, altre cose fatte.' }],
  fasi: s.fasi.map((f) => ({ ...f, inizioPrevisto: '2032-01-01', finePrevista: '2032-12-31' })),
  ...cambi,
})
const esiti = (voci: ReturnType<typeof compareInsiemi>) => voci.map((v) => v.esito)

describe('due date dello stesso piano', () => {
  const prima = createSchede(12)
  const confronta = (dopo: readonly Scheda[]) => compareInsiemi(prima, dopo, 'date', G)

  it('se nulla è cambiato tutto è invariato', () => {
    expect(new Set(esiti(confronta(prima)))).toEqual(new Set(['invariata']))
  })

  it('dice chi si è aggiunto e chi non c’è più, questi in fondo', () => {
    const voci = confronta([...prima.slice(1), createScheda(800)])
    expect(voci.find((v) => v.esito === 'aggiunta')?.dopo?.codice).toBe(createScheda(800).codice)
    expect(voci.at(-1)).toMatchObject({ esito: 'tolta', prima: { codice: prima[0]?.codice }, dopo: null })
    expect(voci).toHaveLength(13)
  })

  it('dice che cosa è cambiato, campo per campo e per genere', () => {
    const [s] = prima
    if (!s) throw new Error('nessuna scheda')
    const dopo: Scheda = {
      ...s,
      responsabile: 'ALTRO NOME',
      fasi: s.fasi.map((f) => ({ ...f, peso: 1_234 })),
      indicatori: [...s.indicatori.map((i) => ({ ...i, valoreAtteso: '7' })), createIndicatore(50, 2)],
    }
    const [voce] = compareInsiemi([s], [dopo], 'date', G)
    expect(voce?.esito).toBe('cambiata')
    expect(voce?.generi).toEqual(['responsabilita', 'pesi', 'indicatori', 'attesi'])
    expect(voce?.campi.find((c) => c.campo === 'responsabile')).toMatchObject({
      prima: s.responsabile,
      dopo: 'ALTRO NOME',
    })
  })

  it('una fase tolta è una differenza, con la sua descrizione', () => {
    const s = createScheda(3)
    const [voce] = compareInsiemi([s], [{ ...s, fasi: s.fasi.slice(1) }], 'date', G)
    expect(voce?.esito).toBe('cambiata')
    expect(voce?.campi.some((c) => c.campo === 'fasi' && c.dopo === null)).toBe(true)
  })

  it('anche solo l’avanzamento fa di un obiettivo un obiettivo cambiato', () => {
    const s = createScheda(2, { fasi: [createFase(2, 0, { avanzamento: 1_000 })] })
    const dopo = { ...s, fasi: [createFase(2, 0, { avanzamento: 9_000 })] }
    expect(compareInsiemi([s], [dopo], 'date', G)[0]).toMatchObject({
      esito: 'cambiata',
      generi: ['avanzamento'],
    })
  })
})

describe('due anni', () => {
  const prima = createSchede(12)
  const confronta = (dopo: readonly Scheda[]) => compareInsiemi(prima, dopo, 'anni', G)

  it('l’obiettivo si riconosce dalla descrizione, e date e risultati nuovi non lo cambiano', () => {
    const voci = confronta(prima.map((s) => unAnnoDopo(s)))
    expect(new Set(esiti(voci))).toEqual(new Set(['invariata']))
    expect(voci.map((v) => [v.prima?.codice, v.dopo?.codice])).toEqual(
      prima.map((s) => [s.codice, s.codice.replace('2031', '2032')]),
    )
    expect(voci[0]?.generi).toContain('date')
    expect(voci[0]?.campi.some((c) => c.campo === 'centroStampa')).toBe(false)
  })

  it('lo stato di attuazione di un anno sta di fronte a quello dell’altro', () => {
    const [s] = prima
    if (!s) throw new Error('nessuna scheda')
    const [voce] = confronta([unAnnoDopo(s)])
    expect(voce?.campi.filter((c) => c.campo === 'statoDiAttuazione')).toEqual([
      {
        campo: 'statoDiAttuazione',
        indice: null,
        etichetta: 'Stato di attuazione',
        prima: s.statoDiAttuazione[0]?.testo,
        dopo: 'Altro anno, altre cose fatte.',
      },
    ])
  })

  it('un valore atteso nuovo lo cambia', () => {
    const [s] = prima
    if (!s) throw new Error('nessuna scheda')
    const dopo = unAnnoDopo(s, { indicatori: s.indicatori.map((i) => ({ ...i, valoreAtteso: '999' })) })
    expect(confronta([dopo])[0]).toMatchObject({ esito: 'cambiata' })
  })

  it('anche fra anni lontani, e quando l’anno di prima viene dopo', () => {
    const lontane = prima.map((s) => ({ ...unAnnoDopo(s), codice: s.codice.replace('2031', '2035') }))
    expect(new Set(esiti(confronta(lontane)))).toEqual(new Set(['invariata']))
    const indietro = compareInsiemi(lontane, prima, 'anni', G)
    expect(indietro.every((v) => v.prima !== null && v.dopo !== null)).toBe(true)
  })

  it('l’anno che due piani hanno in comune si confronta con sé stesso', () => {
    const due = [...prima, ...prima.map((s) => unAnnoDopo(s))]
    const tre = due.map((s) => ({
      ...unAnnoDopo(s),
      codice: s.codice.replace(/^(\d{4})/, (a) => String(Number(a) + 1)),
    }))
    const voci = compareInsiemi(due, tre, 'anni', G)
    // The year that both have keeps its codes: only the first of one and the last of the other stand alone.
    expect(voci.filter((v) => v.prima !== null && v.dopo !== null).map((v) => v.dopo?.codice)).toEqual(
      tre.filter((s) => s.codice.startsWith('2032')).map((s) => s.codice),
    )
    expect(esiti(voci).filter((e) => e === 'aggiunta')).toHaveLength(12)
    expect(esiti(voci).filter((e) => e === 'tolta')).toHaveLength(12)
    const usate = voci.flatMap((v) => (v.prima === null ? [] : [v.prima.codice]))
    expect(new Set(usate).size).toBe(usate.length)
  })

  it('un obiettivo nuovo e uno lasciato non si scambiano fra loro', () => {
    const nuovo = createScheda(700, { codice: '2032_S00_77', descrizione: 'Tutt’altra impresa, mai vista' })
    const voci = confronta([nuovo])
    expect(voci[0]).toMatchObject({ esito: 'aggiunta', prima: null })
    expect(voci.filter((v) => v.esito === 'tolta')).toHaveLength(12)
  })

  it('un insieme vuoto si confronta', () => {
    expect(esiti(compareInsiemi([], prima, 'anni', G))).toEqual(prima.map(() => 'aggiunta'))
    expect(compareInsiemi([], [], 'anni', G)).toEqual([])
  })
})

it('ogni campo che si confronta ha il suo genere', () => {
  const campi = [
    ...CAMPI_SCHEDA.map((c) => c.campo),
    ...CAMPI_FASE.map((c) => `fasi.${c.campo}`),
    ...CAMPI_INDICATORE.map((c) => `indicatori.${c.campo}`),
    'fasi',
    'indicatori',
    'statoDiAttuazione',
  ]
  const conosciuti = campi.filter((c) => c !== 'descrizione' && c !== 'tipo')
  for (const c of conosciuti) expect(genereDelCampo(c), c).not.toBe('descrizione')
  expect(new Set(campi.map(genereDelCampo))).toEqual(new Set(GENERI))
})
