import { expect, it } from 'vitest'
import type { RigaStoria } from '../../../servizi/registro/storia.ts'
import { toGruppi } from './gruppi.ts'

const riga = (cambi: Partial<RigaStoria>): RigaStoria => ({
  numero: 1,
  quando: '2031-01-01T08:00:00Z',
  chi: 'Ada',
  daDove: null,
  azione: 'importa',
  oggetto: { tipo: 'scheda', vista: 'V', codice: 'C', indice: null },
  campo: null,
  prima: null,
  dopo: null,
  atto: null,
  cancellato: false,
  ...cambi,
})

it('le righe di uno stesso atto stanno insieme; un’altra persona, un’altra ora o un’altra azione no', () => {
  const gruppi = toGruppi([
    riga({ numero: 5 }),
    riga({ numero: 4 }),
    riga({ numero: 3, azione: 'crea' }),
    riga({ numero: 2, azione: 'crea', chi: null, cancellato: true }),
    riga({ numero: 1, azione: 'crea', chi: null, quando: '2030-01-01T08:00:00Z' }),
  ])
  expect(gruppi.map((g) => g.righe.map((r) => r.numero))).toEqual([[5, 4], [3], [2], [1]])
})
