import { describe, expect, it } from 'vitest'
import { createFase, createScheda } from '../../../test/schede-di-prova.ts'
import { completeScheda } from './completa.ts'

describe('una scheda che torna da un foglio di calcolo', () => {
  const archiviata = createScheda(1)
  const [fase] = archiviata.fasi
  const [indicatore] = archiviata.indicatori
  if (!fase || !indicatore) throw new Error('scheda di prova senza righe')

  it('non perde ciò che il foglio lascia vuoto, e prende ciò che il foglio dice', () => {
    const letta = {
      ...archiviata,
      responsabile: null,
      assessorato: 'NUOVO ASSESSORATO',
      collegamenti: [],
      fasi: [{ ...fase, peso: null, nota: null, avanzamento: 4_200 }],
      indicatori: [{ ...indicatore, valoreAtteso: null, storico: {}, valoreRaggiunto: '7' }],
    }
    const completa = completeScheda(letta, archiviata)
    expect(completa).toMatchObject({
      responsabile: archiviata.responsabile,
      assessorato: 'NUOVO ASSESSORATO',
      collegamenti: archiviata.collegamenti,
    })
    expect(completa.fasi[0]).toEqual({ ...fase, avanzamento: 4_200 })
    expect(completa.indicatori[0]).toEqual({ ...indicatore, valoreRaggiunto: '7' })
  })

  it('uno zero e un no sono valori, non mancanze', () => {
    const letta = {
      ...archiviata,
      fasi: [{ ...fase, avanzamento: 0 }],
      indicatori: [{ ...indicatore, valoreRaggiunto: '0', storico: { 2029: '3' }, storicoIncerto: false }],
    }
    const completa = completeScheda(letta, archiviata)
    expect(completa.fasi[0]?.avanzamento).toBe(0)
    expect(completa.indicatori[0]).toMatchObject({ valoreRaggiunto: '0', storicoIncerto: false })
    expect(completa.indicatori[0]?.storico).toEqual({ ...indicatore.storico, 2029: '3' })
  })

  it('una fase nuova resta com’è scritta', () => {
    const nuova = { ...createFase(9, 1), descrizione: 'Fase scritta solo nel foglio', peso: null }
    const completa = completeScheda({ ...archiviata, fasi: [...archiviata.fasi, nuova] }, archiviata)
    expect(completa.fasi.at(-1)).toEqual(nuova)
  })
})
