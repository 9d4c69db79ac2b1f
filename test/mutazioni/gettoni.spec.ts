import { describe, expect, it } from 'vitest'
import { stampaDi } from '../../demo/comune/stampe.ts'
import { impaginaStampa, stampaTesto } from '../../demo/tracciato/stampa.ts'
import { readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import { inventatiIn, numeriIn, pagineDi, toTratti } from './gettoni.ts'

const stampa = stampaDi('08', 2021)
const testo = stampaTesto(stampa)
const [scheda] = readTesto(testo).schede
if (!scheda) throw new Error('la stampa di prova non ha schede')
const [fase, ...altreFasi] = scheda.fasi
const [indicatore] = scheda.indicatori
if (!fase || !indicatore) throw new Error('la scheda di prova non ha fasi o indicatori')

/** A check that could not fail would prove nothing: these show what it catches. */
describe('il controllo dei numeri inventati', () => {
  const tratti = toTratti(testo)
  const pagine = pagineDi(scheda.codice, tratti)

  it('non trova nulla in una scheda letta bene', () => {
    expect(inventatiIn(scheda, pagine)).toEqual([])
  })

  it('trova un peso che la scheda non ha', () => {
    const falsa = { ...scheda, fasi: [{ ...fase, peso: 4_321 }, ...altreFasi] }
    expect(inventatiIn(falsa, pagine)).toEqual([`${scheda.codice} fasi.0.peso: 43.21`])
  })

  it('trova una data che la scheda non ha, anche se un altro anno la ha', () => {
    const falsa = { ...scheda, fasi: [{ ...fase, fineEffettiva: '2019-12-31' }, ...altreFasi] }
    expect(inventatiIn(falsa, pagine)).toHaveLength(1)
  })

  it('trova un valore preso dalle pagine di un’altra scheda', () => {
    const altrove = [...numeriIn(testo)].find((n) => !numeriIn(pagine).has(n))
    expect(altrove).toBeDefined()
    const falsa = { ...scheda, indicatori: [{ ...indicatore, valoreRaggiunto: altrove ?? null }] }
    expect(inventatiIn(falsa, pagine)).toHaveLength(1)
  })

  it('dà a ogni scheda solo le sue pagine, quando le testate sono intere', () => {
    const certi = tratti.flatMap((t) => t.certo ?? [])
    expect(certi).toEqual(impaginaStampa(stampa).pagine.map((p) => p.scheda.codice))
    expect(toTratti(pagine).every((t) => t.certo === scheda.codice)).toBe(true)
  })

  it('legge i numeri all’italiana e non quelli con il punto decimale', () => {
    expect(numeriIn('3.500,00 89,75 -2,50 0,00 12 1.5 100% a10')).toEqual(
      new Set(['3500', '89.75', '-2.5', '0', '12', '100']),
    )
  })
})
