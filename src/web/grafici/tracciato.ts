import { line } from 'd3-shape'
import type { Percento } from './assi.ts'

export interface PuntoDisegnato {
  readonly x: Percento
  readonly y: Percento
}

const spezzata = line<PuntoDisegnato>()
  .x((p) => p.x)
  .y((p) => p.y)

/** The path through some points, in a drawing of 100 × 100; "" with fewer than two. */
export const toTracciato = (punti: readonly PuntoDisegnato[]): string =>
  punti.length < 2 ? '' : (spezzata([...punti]) ?? '')
