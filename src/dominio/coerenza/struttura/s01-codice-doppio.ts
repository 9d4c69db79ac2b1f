import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, rilievoScheda } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'

/** One finding for each card after the first that bears the same code in the same view. */
export const s01: Controllo = {
  id: 'S01',
  gravita: 'E',
  titolo: 'Lo stesso codice su due schede',
  tace: 'se lo stesso codice compare in viste diverse',
  esamina: ({ schede }) => {
    const prime = new Map<string, SchedaInEsame>()
    const rilievi: Rilievo[] = []
    for (const s of schede) {
      const chiave = `${s.scheda.vista}|${s.scheda.codice.trim().toUpperCase()}`
      const prima = prime.get(chiave)
      if (!prima) {
        prime.set(chiave, s)
        continue
      }
      const dove = (x: SchedaInEsame): string =>
        x.scheda.origine ? ` (pagina ${x.scheda.origine.pagina})` : ''
      rilievi.push(
        rilievoScheda('S01', s, 'codice', {
          gravita: 'E',
          codici: [prima.scheda.codice, s.scheda.codice],
          domanda: `Il codice ${s.scheda.codice} è già di un'altra scheda${dove(prima)}: quale delle due è quella giusta, e quale codice va dato all'altra?`,
          evidenza: `${s.scheda.codice} compare due volte: «${prima.scheda.descrizione}»${dove(prima)} e «${s.scheda.descrizione}»${dove(s)}`,
        }),
      )
    }
    return rilievi
  },
}
