import { describe, expect, it } from 'vitest'
import { createLimite } from './limite.ts'

describe('chi chiede troppo aspetta', () => {
  it('fino al massimo nulla, poi quanto manca alla fine della finestra; dopo si ricomincia', () => {
    let ora = 1_000
    const limite = createLimite(3, 60_000, () => ora)
    for (let i = 0; i < 3; i += 1) {
      expect(limite.attesa('a')).toBe(0)
      limite.add('a')
    }
    expect(limite.attesa('a')).toBe(60)
    expect(limite.attesa('b')).toBe(0)
    ora += 59_500
    expect(limite.attesa('a')).toBe(1)
    ora += 500
    expect(limite.attesa('a')).toBe(0)
    limite.add('a')
    expect(limite.attesa('a')).toBe(0)
  })

  it('non ricorda più di diecimila indirizzi', () => {
    const limite = createLimite(1, 60_000, () => 0)
    limite.add('primo')
    expect(limite.attesa('primo')).toBe(60)
    for (let i = 0; i < 10_000; i += 1) limite.add(String(i))
    expect(limite.attesa('primo')).toBe(0)
    expect(limite.attesa('9999')).toBe(60)
  })
})
