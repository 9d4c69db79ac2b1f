import { describe, expect, it } from 'vitest'
import { decideAvviso } from './avviso.ts'

const alle = (ora: string): string => `2032-01-10T${ora}:00.000Z`

describe('quando scrivere a chi è chiamato in un commento', () => {
  it('dopo cinque minuti dalla prima chiamata: ciò che arriva intanto va nella stessa lettera', () => {
    const chiamate = [alle('09:02'), alle('09:00'), alle('09:04')]
    expect(decideAvviso({ chiamate, ultimo: null, adesso: alle('09:04') })).toEqual({
      ok: false,
      motivo: 'si-raccoglie',
      dal: alle('09:05'),
    })
    expect(decideAvviso({ chiamate, ultimo: null, adesso: alle('09:05') })).toEqual({ ok: true })
  })

  it('mai due volte in mezz’ora alla stessa persona', () => {
    const fatti = { chiamate: [alle('09:10')], ultimo: alle('09:00') }
    expect(decideAvviso({ ...fatti, adesso: alle('09:29') })).toEqual({
      ok: false,
      motivo: 'appena-avvisato',
      dal: alle('09:30'),
    })
    expect(decideAvviso({ ...fatti, adesso: alle('09:30') })).toEqual({ ok: true })
  })

  it('un avviso di molto prima non trattiene, ma si raccoglie ancora', () => {
    const fatti = { chiamate: [alle('11:00')], ultimo: alle('09:00') }
    expect(decideAvviso({ ...fatti, adesso: alle('11:04') })).toMatchObject({ motivo: 'si-raccoglie' })
    expect(decideAvviso({ ...fatti, adesso: alle('11:05') })).toEqual({ ok: true })
  })

  it('istanti scritti con e senza millesimi si confrontano come istanti', () => {
    const fatti = { chiamate: ['2032-01-10T09:00:00Z'], ultimo: null }
    expect(decideAvviso({ ...fatti, adesso: '2032-01-10T09:05:00Z' })).toEqual({ ok: true })
  })
})
