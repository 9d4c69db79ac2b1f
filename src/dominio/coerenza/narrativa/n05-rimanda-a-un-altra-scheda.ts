import { readCodice } from '../../codici/grammatica.ts'
import type { ContestoEsame, SchedaInEsame } from '../contesto.ts'
import { type Controllo, rilievoTesto } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'
import { listTesti } from '../testo/testi.ts'

/** Runs of what codes are made of; those without a digit and a separator inside are words. */
const GETTONE = /[A-Za-z0-9][A-Za-z0-9_.-]{2,40}/g
const DI_CODICE = /\d.*[_.-]|[_.-].*\d/

/** A card's code written in full ("2021_S08_00") or without its year ("S08_00"), as the full code; null otherwise. */
const toCodiceScheda = (gettone: string, s: SchedaInEsame, c: ContestoEsame): string | null => {
  const propria = readCodice(c.grammatica, s.scheda.codice)?.forma
  if (propria === undefined) return null
  for (const candidato of [gettone, gettone.toUpperCase(), `${s.anno}_${gettone.toUpperCase()}`])
    if (readCodice(c.grammatica, candidato)?.forma === propria) return candidato
  return null
}

export const n05: Controllo = {
  id: 'N05',
  gravita: 'I',
  titolo: "Il testo rimanda a una scheda che non c'è",
  tace: "se la scheda citata esiste, o se è di un anno o di un settore di cui qui non c'è nessuna scheda (non si può sapere)",
  esamina: (c) => {
    const esistenti = new Set(c.schede.map((s) => s.scheda.codice))
    const settori = new Set(c.schede.map((s) => `${s.anno}|${s.settore}`))
    const rilievi: Rilievo[] = []
    for (const s of c.schede) {
      const visti = new Set<string>()
      for (const t of listTesti(s)) {
        const { testo } = t
        if (!/[_.-]/.test(testo) || !/\d/.test(testo)) continue
        for (const m of testo.matchAll(GETTONE)) {
          if (!DI_CODICE.test(m[0])) continue
          const citato = m[0].replace(/[_.-]+$/, '')
          const codice = toCodiceScheda(citato, s, c)
          if (codice === null || visti.has(codice) || esistenti.has(codice)) continue
          visti.add(codice)
          const parti = readCodice(c.grammatica, codice)?.parti
          if (!settori.has(`${parti?.anno ?? s.anno}|${parti?.settore ?? ''}`)) continue
          rilievi.push(
            rilievoTesto('N05', s, t, {
              gravita: 'I',
              domanda: `Il testo rimanda alla scheda ${citato}, che qui non c'è: qual è il codice giusto?`,
              evidenza: `«…${testo.slice(Math.max(0, m.index - 60), m.index + m[0].length + 20).replace(/\s+/g, ' ')}…»`,
            }),
          )
        }
      }
    }
    return rilievi
  },
}
