import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, nomina, rilievoIndicatore } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'
import { normalizza } from '../testo/normalizza.ts'
import { findRadici } from '../testo/parole.ts'

interface Luogo {
  readonly s: SchedaInEsame
  readonly indice: number
}

/** A short text may count different things; with the same target and result it hardly does. */
const hannoStessiValori = (gruppo: readonly Luogo[]): boolean => {
  const valori = gruppo.map(({ s, indice }) => {
    const x = s.scheda.indicatori[indice]
    return x?.valoreAtteso && x.valoreRaggiunto ? `${x.valoreAtteso}|${x.valoreRaggiunto}` : null
  })
  return valori[0] !== null && !/^(?:0|1|100)\|/.test(valori[0] ?? '') && valori.every((v) => v === valori[0])
}

/** One finding per group, at its first card, with all the codes. */
export const i17: Controllo = {
  id: 'I17',
  gravita: 'W',
  titolo: 'Lo stesso indicatore in più schede',
  tace: 'tra anni o viste diverse, e per descrizioni troppo brevi per dire che cosa contano («Numero utenti») con valori diversi',
  esamina: ({ schede }) => {
    const gruppi = new Map<string, Luogo[]>()
    for (const s of schede)
      for (const [indice, x] of s.scheda.indicatori.entries()) {
        const chiave = `${s.scheda.vista}|${s.anno}|${normalizza(x.descrizione)
          .replace(/[^a-z0-9%]+/g, ' ')
          .trim()}`
        const gruppo = gruppi.get(chiave)
        if (!gruppo) gruppi.set(chiave, [{ s, indice }])
        else if (gruppo.at(-1)?.s.scheda.codice !== s.scheda.codice) gruppo.push({ s, indice })
      }
    const rilievi: Rilievo[] = []
    for (const gruppo of gruppi.values()) {
      const primo = gruppo[0]
      const descrizione = primo?.s.scheda.indicatori[primo.indice]?.descrizione ?? ''
      if (!primo || gruppo.length < 2) continue
      if (findRadici(descrizione).size < 3 && !hannoStessiValori(gruppo)) continue
      const codici = gruppo.map((l) => l.s.scheda.codice)
      rilievi.push(
        rilievoIndicatore('I17', primo.s, primo.indice, 'descrizione', {
          gravita: 'W',
          codici,
          domanda: `L'${nomina('indicatore', primo.indice, descrizione)} compare uguale in ${codici.length} schede: è lo stesso risultato contato più volte?`,
          evidenza: `Schede ${codici.join(', ')}`,
        }),
      )
    }
    return rilievi
  },
}
