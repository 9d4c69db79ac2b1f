import { describe, expect, it } from 'vitest'
import { richiesta, scheda } from '../../../test/stampa/schede-stampa.ts'
import { toNomeFile } from './nome-file.ts'
import { dividiInVolumi } from './volumi.ts'

const schede = (n: number, centri: number) =>
  Array.from({ length: n }, (_, i) =>
    scheda({
      codice: `2021_S01_${i}`,
      centroStampa: `0${i % centri}_S_2021`,
      centro: `SETTORE ${i % centri}`,
    }),
  )
const codici = (r: ReturnType<typeof dividiInVolumi>) =>
  r.flatMap((p) => p.richiesta.schede.map((s) => s.scheda.codice))

describe('i volumi di una stampa lunga', () => {
  it('una stampa che sta in un volume non si divide, anche con più centri', () => {
    expect(dividiInVolumi(richiesta(schede(40, 3)), 40)).toHaveLength(1)
  })

  it('oltre, uno per centro, e un centro troppo grande in parti uguali', () => {
    const parti = dividiInVolumi(richiesta(schede(90, 2)), 30)
    expect(parti.map((p) => p.richiesta.schede.length)).toEqual([23, 22, 23, 22])
    expect(parti[0]?.nome).toBe('SETTORE 0, da 2021_S01_0 a 2021_S01_44')
    expect(codici(parti).sort()).toEqual(codici([{ nome: '', richiesta: richiesta(schede(90, 2)) }]).sort())
  })

  it('centri molti e piccoli stanno insieme, nell’ordine del piano', () => {
    const parti = dividiInVolumi(richiesta(schede(60, 9)), 30)
    expect(parti.map((p) => p.nome)).toEqual(['da 2021_S01_0 a 2021_S01_29', 'da 2021_S01_30 a 2021_S01_59'])
  })

  it('i file dei volumi si ordinano come si leggono', () => {
    const volume = { numero: 3, totale: 12, nome: 'SETTORE ATTIVITÀ PRODUTTIVE / SUAP' }
    expect(toNomeFile('/tmp/a b/piano.pdf', volume)).toBe(
      '/tmp/a b/piano-03-settore-attivita-produttive-suap.pdf',
    )
    expect(toNomeFile('piano', { ...volume, nome: '…' })).toBe('piano-03.pdf')
  })
})
