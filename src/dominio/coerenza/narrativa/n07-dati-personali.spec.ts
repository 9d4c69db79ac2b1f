import { describe, expect, it } from 'vitest'
import { conStato, trova } from '../../../../test/aiuti/coerenza.ts'
import { n07 } from './n07-dati-personali.ts'

const di = (testo: string) => trova(n07, conStato(testo))

describe('N07 · possibili dati personali', () => {
  it.each([
    ['Beneficiario NRADAA80A41F205X', 'codice fiscale'],
    ['Conto IT60X0542811101000000123456', 'IBAN'],
    ['Conto IT60 X054 2811 1010 0000 0123 456', 'IBAN'],
    ['Scrivere a ada.neri@comune.esempio.it', 'posta'],
    ['Scrivere a adaneri80@gmail.com', 'posta'],
    ['Chiamare il 333 1234567', 'cellulare'],
    ['Chiamare il +39 3331234567.', 'cellulare'],
    ['La sig.ra Neri ha chiesto', 'nome di persona'],
    ['Il corso della dottoressa Neri', 'nome di persona'],
    ['Incarico al dott. A. Neri', 'nome di persona'],
    ['Il minore M.R. è stato inserito', 'iniziali'],
    ['nata a Borgo il 03/05/1980', 'nascita'],
  ])('informa per «%s»', (testo, che) => {
    const rilievi = di(testo)
    expect(rilievi).toMatchObject([{ gravita: 'I', campo: 'statoDiAttuazione' }])
    expect(rilievi[0]?.evidenza).toContain(che)
  })

  it('non ripete il dato personale nel rilievo', () => {
    expect(JSON.stringify(di('La sig.ra Neri, 333 1234567'))).not.toMatch(/Neri|1234567/)
  })

  it.each([
    'Scrivere a protocollo@comune.esempio.it',
    'Scrivere a servizi.sociali@comune.esempio.it',
    'Protocollo n. 3331234567 del 2021',
    'Contributo di € 3.331.234,56',
    'Spesa di 3331234567 euro? No: prot. 3401234567',
    'La scuola di via Dott. Sacchi',
    'Istituto Prof. Verdi',
    'La direzione ha firmato; il sig. assessore era presente',
    'Delibera GC n. 333 del 12/03/2021',
  ])('tace per «%s»', (testo) => {
    expect(di(testo)).toEqual([])
  })
})
