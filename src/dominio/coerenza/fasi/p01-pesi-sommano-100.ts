import { CENTO, printCentesimi } from '../../valori/centesimi.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'

/** Silent within half a hundredth per phase: equal shares rounded to two places (33,33 × 3) can't do better. */
export const p01: Controllo = {
  id: 'P01',
  gravita: 'W',
  titolo: 'I pesi delle fasi non sommano 100',
  tace: 'se un peso manca (lo chiede P02), se la scheda non ha fasi, se la differenza è solo arrotondamento (33,33 × 3)',
  esamina: perScheda((s) => {
    const { fasi } = s.scheda
    if (fasi.length === 0) return []
    let somma = 0
    for (const f of fasi) {
      if (f.peso === null) return []
      somma += f.peso
    }
    if (Math.abs(somma - CENTO) * 2 <= fasi.length && fasi.length > 1) return []
    if (somma === CENTO) return []
    const conto = fasi.map((f) => printCentesimi(f.peso ?? 0)).join(' + ')
    const altrove = s.filtrata
      ? 'le altre fasi appartengono a un altro centro di responsabilità e qui non si vedono, oppure i pesi vanno corretti?'
      : 'manca una fase o i pesi vanno corretti?'
    return [
      rilievoScheda('P01', s, 'fasi.peso', {
        gravita: 'W',
        domanda: `I pesi delle fasi sommano ${printCentesimi(somma)} e non 100,00: ${altrove}`,
        evidenza:
          fasi.length === 1 ? `Una sola fase, di peso ${conto}` : `${conto} = ${printCentesimi(somma)}`,
      }),
    ]
  }),
}
