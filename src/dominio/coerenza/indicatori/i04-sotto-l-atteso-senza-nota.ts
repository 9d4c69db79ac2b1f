import { Big } from 'big.js'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { findVerso } from '../misura.ts'
import { isVuoto } from '../testo/normalizza.ts'

export const i04: Controllo = {
  id: 'I04',
  gravita: 'W',
  titolo: 'Atteso non raggiunto, senza una nota che lo spieghi',
  tace: "se c'è una nota, prima del rendiconto finale, o dove meno è meglio e il raggiunto è sotto l'atteso",
  esamina: perIndicatore((s, x, i) => {
    if (!s.finale || x.valoreAtteso === null || x.valoreRaggiunto === null || !isVuoto(x.nota)) return null
    const [t, r] = [new Big(x.valoreAtteso), new Big(x.valoreRaggiunto)]
    const verso = findVerso(x)
    const mancato = verso === 'crescente' ? r.lt(t) : verso === 'decrescente' ? r.gt(t) && t.gt(0) : false
    if (!mancato) return null
    return rilievoIndicatore('I04', s, i, 'nota', {
      gravita: 'W',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} non ha raggiunto l'atteso: per quale motivo?`,
      evidenza: `Atteso ${printDecimale(x.valoreAtteso)}, raggiunto ${printDecimale(x.valoreRaggiunto)}, nota vuota`,
    })
  }),
}
