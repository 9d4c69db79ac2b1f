import type { RigaStoria } from '../../../servizi/registro/storia.ts'

/** Lines that one person wrote at one moment, doing one thing. */
export interface GruppoStoria {
  readonly quando: string
  readonly chi: string | null
  readonly daDove: string | null
  readonly azione: string
  readonly righe: readonly RigaStoria[]
}

/** Puts together the lines that follow one another and are of one act. */
export const toGruppi = (righe: readonly RigaStoria[]): readonly GruppoStoria[] => {
  const gruppi: (Omit<GruppoStoria, 'righe'> & { righe: RigaStoria[] })[] = []
  for (const r of righe) {
    const g = gruppi.at(-1)
    if (g !== undefined && g.quando === r.quando && g.chi === r.chi && g.azione === r.azione) g.righe.push(r)
    else gruppi.push({ quando: r.quando, chi: r.chi, daDove: r.daDove, azione: r.azione, righe: [r] })
  }
  return gruppi
}
