import { describe, expect, it } from 'vitest'
import { conStato, fase, indicatore, scheda, trova } from '../../../../test/aiuti/coerenza.ts'
import { p08 } from './p08-completata-ma-rinviata.ts'

const conNota = (nota: string, p = {}) => trova(p08, scheda({ fasi: [fase({ nota, ...p }), fase()] }))

describe('P08 · completata ma rinviata: la nota della fase', () => {
  it.each([
    "La firma dell'accordo è slittata al 2022.",
    "L'ATTIVITA' SLITTA AL 2022",
    'In attesa del parere della Soprintendenza.',
    'Lavori sospesi.',
    'Inaugurazione del 10 maggio rinviata al 3 febbraio',
    'Presentata la domanda in attesa di approvazione della Regione',
    'I corsi sono stati rinviati a data da destinarsi',
    'Inaugurazione posticipata al 15 gennaio 2022',
    "I referenti hanno rinviato l'incontro al 2022",
    'Slittata al 2022. Tutte le attività propedeutiche sono state svolte nei tempi.',
  ])('chiede per «%s»', (nota) => {
    expect(conNota(nota)).toMatchObject([{ campo: 'fasi.avanzamento', indice: 0, gravita: 'W' }])
  })

  it.each([
    'Si valida quanto fatto, visto il rinvio ai futuri contratti della disciplina.',
    'Non è slittata nessuna scadenza.',
    "L'attività non è stata sospesa.",
    'Conclusa senza alcuno slittamento.',
    'Alcuni gestori hanno temporaneamente sospeso le proprie attività.',
    'Prese in carico 40 famiglie in attesa di alloggio.',
    'Sospesa a marzo, è ripresa a maggio.',
    "L'incontro, rinviato per neve, è stato poi svolto il 3 marzo 2021.",
    'La gara è slittata al 30/04/2021.',
    'Esaminate 14 domande, 2 in attesa di integrazione.',
    'Sportello sospeso solo nel mese di agosto.',
    'Attività rinviata al 2021 dal 2020.',
    'Riunione del 10 maggio rinviata al 17 maggio.',
    'Recupero di tributi sospesi per decreto.',
  ])('tace per «%s»', (nota) => {
    expect(conNota(nota)).toEqual([])
  })

  it('tace se la fase rinviata non è al 100 %', () => {
    expect(conNota('Slittata al 2022', { avanzamento: 6000, fineEffettiva: null })).toEqual([])
  })
})

describe('P08 · la nota di un indicatore e lo stato di attuazione', () => {
  const altra = indicatore({
    descrizione: 'Numero di aperture serali della sala studio',
    nota: 'Rinviate al 2022 in attesa del bando.',
  })

  it("lega la nota dell'indicatore alla fase della stessa attività", () => {
    const rilievi = trova(p08, scheda({ indicatori: [indicatore(), altra] }))
    expect(rilievi).toMatchObject([{ indice: 1, gravita: 'W' }])
    expect(rilievi[0]?.evidenza).toContain("nota dell'indicatore 2")
  })

  it('riconosce la stessa attività dal nome del progetto in testa', () => {
    const f = fase({ descrizione: 'ORIZZONTE: definizione del cronoprogramma e del piano esecutivo' })
    const x = indicatore({
      descrizione:
        'ORIZZONTE: rispetto dei tempi nella definizione delle attività previste dal piano (si=1, no=0)',
      nota: 'Le attività sono rinviate al 2022',
    })
    expect(trova(p08, scheda({ fasi: [fase(), f], indicatori: [x] }))).toMatchObject([
      { indice: 1, gravita: 'W' },
    ])
  })

  it("è solo un'informazione se la nota è di un indicatore che non misura nessuna fase", () => {
    const x = indicatore({ descrizione: 'Manutenzione degli alberi', nota: 'Rinviata al 2022' })
    expect(trova(p08, scheda({ indicatori: [x] }))).toMatchObject([{ indice: null, gravita: 'I' }])
  })

  it("è un'informazione, una per scheda, se ne parla il solo stato di attuazione", () => {
    const testo =
      'Il bando è stato sospeso. Altri gestori hanno temporaneamente sospeso le attività. Si è in attesa di esito.'
    expect(trova(p08, conStato(testo))).toMatchObject([
      { campo: 'statoDiAttuazione', gravita: 'I', indice: null },
    ])
  })

  it('tace nello stato di attuazione quando già lo chiede la fase, o quando la sospensione è finita', () => {
    const fasi = [fase({ nota: 'Slittata al 2022' })]
    expect(trova(p08, conStato('Slittata al 2022.', { fasi })).map((r) => r.gravita)).toEqual(['W'])
    expect(trova(p08, conStato("Dopo essere stata sospesa nel 2020, l'attività è ripartita."))).toEqual([])
    expect(trova(p08, conStato("Dopo la sospensione del 2020, è ripartita l'attività."))).toEqual([])
  })
})
