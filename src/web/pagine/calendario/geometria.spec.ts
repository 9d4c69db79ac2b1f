import { describe, expect, it } from 'vitest'
import { computeScadenze } from '../../../dominio/calendario/computa.ts'
import { IMPOSTAZIONI_PREDEFINITE } from '../../../dominio/calendario/impostazioni.ts'
import { computeStatoScadenza } from '../../../dominio/calendario/stato.ts'
import { computeLinea } from './geometria.ts'

const voci = (anno: number, oggi: string) =>
  computeScadenze(anno, IMPOSTAZIONI_PREDEFINITE).map((scadenza) => ({
    scadenza,
    stato: computeStatoScadenza(scadenza, oggi),
    registrata: null,
  }))

describe('la linea dell’anno', () => {
  const linea = computeLinea(2026, voci(2026, '2026-07-02'), '2026-07-02')

  it('il primo gennaio sta all’inizio, metà anno a metà', () => {
    expect(linea.mesi[0]).toEqual({ mese: 0, x: 0 })
    expect(linea.oggi).toBe(50)
  })

  it('nessun segno ne copre un altro', () => {
    for (const a of linea.segni)
      for (const b of linea.segni)
        if (a !== b && a.piano === b.piano) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(2.6)
    expect(linea.segni).toHaveLength(voci(2026, '2026-07-02').length)
    expect(Math.max(...linea.segni.map((s) => s.piano)) + 1).toBe(linea.piani)
  })

  it('un anno che non è questo non ha un oggi', () => {
    expect(computeLinea(2025, voci(2025, '2026-07-02'), '2026-07-02').oggi).toBeNull()
  })
})
