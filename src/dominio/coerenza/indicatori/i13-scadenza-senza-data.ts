import type { Indicatore } from '../../scheda/scheda.ts'
import { printData } from '../../valori/data.ts'
import { findFaseDellIndicatore } from '../attivita.ts'
import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { isSiNo } from '../misura.ts'
import { citaTesto, normalizza, splitFrasi } from '../testo/normalizza.ts'
import { countComuni, findRadici } from '../testo/parole.ts'
import { listMomenti } from '../testo/periodi.ts'
import { listScadenze, type Scadenza } from '../testo/scadenze.ts'

/** A phase planned to end in the deadline's month, or the indicator's own phase ended by then. */
const isMisurataDaUnaFase = (s: SchedaInEsame, x: Indicatore, scadenza: Scadenza): boolean => {
  const { fasi } = s.scheda
  const mese = scadenza.data.slice(0, 7)
  if (fasi.some((f) => f.finePrevista?.startsWith(mese))) return true
  const sua = fasi.length === 1 ? 0 : findFaseDellIndicatore(fasi, x)
  const fine = sua === null ? null : (fasi[sua]?.fineEffettiva ?? null)
  return fine !== null && fine <= scadenza.data
}

/** A day or month in the indicator's note, or in a sentence of the narrative about the same thing. */
const isMisurataDaUnTesto = (s: SchedaInEsame, x: Indicatore): boolean => {
  if (x.nota !== null && listMomenti(normalizza(x.nota)).length > 0) return true
  if (listMomenti(s.narrativaNormale).length === 0) return false
  const radici = findRadici(x.descrizione)
  return splitFrasi(s.narrativaNormale).some(
    (f) => listMomenti(f).length > 0 && countComuni(radici, findRadici(f)) >= 2,
  )
}

export const i13: Controllo = {
  id: 'I13',
  gravita: 'W',
  titolo: 'Una scadenza nel testo che nessuna data misura',
  tace: "per la fine dell'anno e i termini in giorni; se una fase o un testo danno una data; se il tipo è TEMPORALE e il valore è il tempo",
  esamina: perIndicatore((s, x, i) => {
    if (s.anno === null || !s.finale) return null
    const scadenza = listScadenze(normalizza(x.descrizione), s.anno)[0]
    if (!scadenza) return null
    if (/TEMPORAL/i.test(x.tipo ?? '') && !isSiNo(x)) return null
    if (isMisurataDaUnaFase(s, x, scadenza) || isMisurataDaUnTesto(s, x)) return null
    return rilievoIndicatore('I13', s, i, 'descrizione', {
      gravita: 'W',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} ha una scadenza al ${printData(scadenza.data)}: in che giorno è stata rispettata?`,
      evidenza: `${citaTesto(x.descrizione)}: nessuna fase e nessuna nota danno la data («${scadenza.come}»)`,
    })
  }),
}
