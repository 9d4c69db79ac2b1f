import { Big } from 'big.js'
import { CENTO } from '../../valori/centesimi.ts'
import type { Anno } from '../../valori/data.ts'
import type { SchedaInEsame } from '../contesto.ts'
import type { Controllo } from '../controllo.ts'
import { findVerso } from '../misura.ts'
import type { Rilievo } from '../rilievo.ts'

/** Fewer cards than this are not a set to be told apart. */
export const SCHEDE_MINIME = 5

const isTuttoAlCento = ({ scheda }: SchedaInEsame): boolean =>
  scheda.fasi.length + scheda.indicatori.length > 0 &&
  scheda.fasi.every((f) => f.avanzamento === CENTO) &&
  scheda.indicatori.every((x) => {
    if (x.valoreAtteso === null || x.valoreRaggiunto === null) return false
    const [t, r] = [new Big(x.valoreAtteso), new Big(x.valoreRaggiunto)]
    return r.eq(t) || (findVerso(x) === 'decrescente' ? r.lt(t) : r.gt(t))
  })

/** One finding per year and view: a set where everyone is at 100 says nothing about anyone. */
export const x02: Controllo = {
  id: 'X02',
  gravita: 'W',
  titolo: "Tutto al 100 %: l'insieme non distingue nulla",
  tace: `con meno di ${SCHEDE_MINIME} schede dello stesso anno, o se almeno una fase o un indicatore è sotto o non si conosce`,
  esamina: ({ schede }) => {
    const gruppi = new Map<string, { anno: Anno | null; vista: string; codici: string[]; tutto: boolean }>()
    for (const s of schede) {
      if (!s.finale) continue
      const chiave = `${s.scheda.vista}|${s.anno}`
      const g = gruppi.get(chiave) ?? { anno: s.anno, vista: s.scheda.vista, codici: [], tutto: true }
      g.codici.push(s.scheda.codice)
      g.tutto &&= isTuttoAlCento(s)
      gruppi.set(chiave, g)
    }
    return [...gruppi.values()].flatMap((g): Rilievo[] =>
      g.tutto && g.codici.length >= SCHEDE_MINIME
        ? [
            {
              codice: null,
              codici: g.codici,
              regola: 'X02',
              gravita: 'W',
              campo: 'schede',
              indice: null,
              pagina: null,
              riga: null,
              domanda: `Tutte le ${g.codici.length} schede del ${g.anno} hanno fasi e indicatori al 100 %: gli attesi erano abbastanza impegnativi da distinguere i risultati?`,
              evidenza: `${g.codici.length} schede su ${g.codici.length} al 100 %`,
            },
          ]
        : [],
    )
  },
}
