import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, rilievoScheda } from '../controllo.ts'
import { LUNGHEZZA_MINIMA } from '../narrativa/n01-stato-vuoto-o-generico.ts'
import type { Rilievo } from '../rilievo.ts'
import { citaTesto } from '../testo/normalizza.ts'
import { MESI } from '../testo/periodi.ts'

const CIFRE_E_MESI = new RegExp(String.raw`[^a-z]+|\b(?:${MESI.join('|')})\b`, 'g')

/** Figures and months aside: a text whose only news is its numbers is last year's text. */
const impronta = (s: SchedaInEsame): string | null =>
  s.narrativaNormale.length < LUNGHEZZA_MINIMA
    ? null
    : s.narrativaNormale.replace(CIFRE_E_MESI, ' ').replace(/ {2,}/g, ' ')

export const x07: Controllo = {
  id: 'X07',
  gravita: 'I',
  titolo: "Stato di attuazione uguale a quello dell'anno prima",
  tace: "se il testo è breve (lo chiede N01); se la scheda dell'anno prima non c'è (non applicabile)",
  applicabile: ({ schede }) => {
    const anni = new Set(schede.map((s) => s.anno))
    return schede.some((s) => s.anno !== null && anni.has(s.anno - 1))
      ? null
      : "mancano le schede dell'anno prima"
  },
  esamina: ({ schede }) => {
    const perAnno = new Map<string, SchedaInEsame>()
    const impronte = schede.map(impronta)
    for (const [k, s] of schede.entries())
      if (impronte[k] !== null) perAnno.set(`${s.anno}|${s.settore}|${impronte[k]}`, s)
    const rilievi: Rilievo[] = []
    for (const [k, s] of schede.entries()) {
      if (impronte[k] === null || s.anno === null) continue
      const prima = perAnno.get(`${s.anno - 1}|${s.settore}|${impronte[k]}`)
      if (!prima) continue
      const uguali = prima.narrativaNormale === s.narrativaNormale
      rilievi.push(
        rilievoScheda('X07', s, 'statoDiAttuazione', {
          gravita: 'I',
          codici: [s.scheda.codice, prima.scheda.codice],
          domanda: `Lo stato di attuazione è ${uguali ? 'identico a quello' : 'lo stesso, cifre a parte,'} del ${prima.anno}: che cosa c'è di nuovo quest'anno?`,
          evidenza: `${prima.scheda.codice}: ${citaTesto(prima.narrativa?.testo ?? '')}`,
        }),
      )
    }
    return rilievi
  },
}
