import type { SchedaDaCompilare } from '../../../servizi/compilazione/leggi.ts'
import type { ModuloLetto, readDecisione } from './modulo.ts'

type Decisa = ReturnType<typeof readDecisione>

/** What is saved of a form once a conflict is decided: mine (having seen theirs), or everything else. */
export const decidi = (letto: ModuloLetto, decisa: Decisa): ModuloLetto => {
  if (decisa === null) return letto
  const { [decisa.campo]: mio, ...altri } = letto.campi
  if (decisa.decisione !== 'mio' || mio === undefined) return { ...letto, campi: altri }
  return { ...letto, viste: { ...letto.viste, [decisa.campo]: letto.vista } }
}

/** The two texts one after the other, to be read again and saved by whoever joined them. */
export const unisci = (
  { campi: salvati }: Pick<SchedaDaCompilare, 'campi'>,
  { campi }: ModuloLetto,
  decisa: Decisa,
): Record<string, string> => {
  const mio = decisa === null ? undefined : campi[decisa.campo]
  if (decisa?.decisione !== 'unisci' || mio === undefined) return {}
  return { [decisa.campo]: `${mio.trimEnd()}\n\n${salvati[decisa.campo]?.testo ?? ''}`.trim() }
}
