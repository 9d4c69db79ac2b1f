import { type Controllo, perScheda, rilievoFase } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'
import { citaTesto, isVuoto, normalizza } from '../testo/normalizza.ts'
import { findRadici } from '../testo/parole.ts'

const CITA_UN_ATTO =
  /\b(?:deliber|determin|d\.?d\.?\b|d\.?g\.?c\.?\b|g\.?c\.?\b|decret|ordinanz|protocoll|prot\b)/
const RIMANDO = /^(?:vedi|v\.|si veda|come sopra|c\.s\.|idem|si rimanda)\b/

/** Formulas that honestly repeat: a short "as planned", a pointer elsewhere, one act that closes two phases. */
const isFormula = (normale: string): boolean =>
  findRadici(normale).size < 4 ||
  RIMANDO.test(normale) ||
  (CITA_UN_ATTO.test(normale) && normale.length <= 90)

export const p13: Controllo = {
  id: 'P13',
  gravita: 'W',
  titolo: 'La stessa nota su più fasi',
  tace: 'per formule brevi («conclusa nei tempi»), rimandi («vedi stato di attuazione») e un atto che chiude due fasi',
  esamina: perScheda((s) => {
    if (s.scheda.fasi.length < 2) return []
    const gruppi = new Map<string, number[]>()
    for (const [i, f] of s.scheda.fasi.entries()) {
      if (f.nota === null || isVuoto(f.nota)) continue
      const normale = normalizza(f.nota).replace(/\s+/g, ' ')
      const gruppo = gruppi.get(normale)
      if (gruppo) gruppo.push(i)
      else gruppi.set(normale, [i])
    }
    const rilievi: Rilievo[] = []
    for (const [normale, indici] of gruppi) {
      const seconda = indici[1]
      if (seconda === undefined || isFormula(normale)) continue
      const numeri = indici.map((i) => i + 1)
      const elenco = `${numeri.slice(0, -1).join(', ')} e ${numeri.at(-1)}`
      rilievi.push(
        rilievoFase('P13', s, seconda, 'nota', {
          gravita: 'W',
          domanda: `Le fasi ${elenco} hanno la stessa nota: vale davvero per tutte, o una è stata copiata?`,
          evidenza: `Fasi ${elenco}: ${citaTesto(s.scheda.fasi[seconda]?.nota ?? '')}`,
        }),
      )
    }
    return rilievi
  }),
}
