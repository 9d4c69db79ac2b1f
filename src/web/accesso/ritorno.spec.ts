import { describe, expect, it } from 'vitest'
import { indirizzoAccedi, toRitorno } from './ritorno.ts'

describe('dopo l’accesso si torna', () => {
  it.each([
    '/',
    '/piani/DUP_2021_2023?centro=A&vista=tabella',
    '/piani/X/obiettivi/Y#fasi',
    '/stampe?al=2021-12-31',
  ])('alla pagina chiesta: %s', (poi) => {
    expect(toRitorno(poi)).toBe(poi)
  })

  it.each([
    'https://altrove.example',
    '//altrove.example',
    '/\\altrove.example',
    '/\t/altrove.example',
    '/%0d%0aSet-Cookie:x',
    '/..//altrove.example',
    '\\\\altrove.example',
    'javascript:alert(1)',
    'piani',
    '',
    '/accedi?poi=/accedi',
    '/esci',
    '/link/abc',
    `/${'a'.repeat(3000)}`,
    undefined,
    7,
    ['/piani'],
  ])('mai altrove: %s', (poi) => {
    const ritorno = toRitorno(poi)
    expect(new URL(ritorno, 'http://qui.example').host).toBe('qui.example')
    expect(ritorno.startsWith('//')).toBe(false)
    if (poi !== '/%0d%0aSet-Cookie:x') expect(ritorno).toBe('/')
  })

  it('l’indirizzo della pagina di accesso ricorda dove si andava', () => {
    expect(indirizzoAccedi('/piani/X?a=1&b=2')).toBe('/accedi?poi=%2Fpiani%2FX%3Fa%3D1%26b%3D2')
    expect(indirizzoAccedi('/')).toBe('/accedi')
  })
})
