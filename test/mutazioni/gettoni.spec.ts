import { describe, expect, it } from 'vitest'
import { stampaDi } from '../../demo/comune/stampe.ts'
import { impaginaStampa, stampaTesto } from '../../demo/tracciato/stampa.ts'
import { readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { inventatiIn, numeriIn, pagineDi, toTratti } from './gettoni.ts'

const stampa = stampaDi('08', 2021)
const testo = stampaTesto(stampa)
const [scheda] = readTesto(testo).schede
if (!scheda) throw new Error('la stampa di prova non ha schede')
const [fase, ...altreFasi] = scheda.fasi
const [indicatore] = scheda.indicatori
if (!fase || !indicatore) throw new Error('la scheda di prova non ha fasi o indicatori')

const trovati = (s: Scheda) => inventatiIn({ schede: [s], segnalazioni: [] }, testo)

/** A check that could not fail would prove nothing: these show what it catches. */
describe('il controllo dei numeri inventati', () => {
  const tratti = toTratti(testo)
  const pagine = pagineDi(scheda.codice, tratti)

  it('non trova nulla in una scheda letta bene', () => {
    expect(trovati(scheda)).toEqual([])
  })

  it('trova un peso che la scheda non ha', () => {
    const falsa = { ...scheda, fasi: [{ ...fase, peso: 4_321 }, ...altreFasi] }
    expect(trovati(falsa)).toEqual([`${scheda.codice} fasi.0.peso: 43.21`])
  })

  it('trova una data che la scheda non ha, anche se un altro anno la ha', () => {
    const falsa = { ...scheda, fasi: [{ ...fase, fineEffettiva: '2019-12-31' }, ...altreFasi] }
    expect(trovati(falsa)).toHaveLength(1)
  })

  it('accetta la data di uno stato che l’intestazione ha perso solo se è dichiarata come dedotta', () => {
    const rovinato = testo.replace('STATO DI ATTUAZIONE AL 31 DICEMBRE', 'STATO DI ATTUAZIONE')
    const esito = readTesto(rovinato)
    expect(esito.schede[0]?.statoDiAttuazione[0]?.al).toBe('2021-12-31')
    expect(inventatiIn(esito, rovinato)).toEqual([])
    expect(inventatiIn({ ...esito, segnalazioni: [] }, rovinato)).toEqual([
      `${scheda.codice} statoDiAttuazione: 2021-12-31`,
    ])
  })

  it('trova un valore preso dalle pagine di un’altra scheda', () => {
    const altrove = [...numeriIn(testo)].find((n) => !numeriIn(pagine).has(n))
    expect(altrove).toBeDefined()
    const falsa = { ...scheda, indicatori: [{ ...indicatore, valoreRaggiunto: altrove ?? null }] }
    expect(trovati(falsa)).toHaveLength(1)
  })

  it('dà a ogni scheda solo le sue pagine, quando le testate sono intere', () => {
    const certi = tratti.flatMap((t) => t.certo ?? [])
    expect(certi).toEqual(impaginaStampa(stampa).pagine.map((p) => p.scheda.codice))
    for (const altra of stampa.schede.slice(1)) expect(pagine).not.toContain(altra.codice)
    expect(stampa.schede[0]?.codice).toBe(scheda.codice)
  })

  it('legge i numeri all’italiana e non quelli con il punto decimale', () => {
    expect(numeriIn('3.500,00 89,75 -2,50 0,00 12 1.5 100% a10')).toEqual(
      new Set(['3500', '89.75', '-2.5', '0', '12', '100']),
    )
  })
})
