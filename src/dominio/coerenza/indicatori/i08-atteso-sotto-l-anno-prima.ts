import { Big } from 'big.js'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { findVerso, isSiNo } from '../misura.ts'
import { findAnniSuAltraScala } from './i07-storico-su-altra-scala.ts'

/** Where the print lost the column, the value stands under the first past year: asked all the same, and said. */
export const i08: Controllo = {
  id: 'I08',
  gravita: 'W',
  titolo: "Atteso più basso del risultato dell'anno prima",
  tace: "se è sì/no, se lo storico è su un'altra scala (lo chiede I07), o dove meno è meglio e l'atteso scende",
  esamina: perIndicatore((s, x, i) => {
    if (s.anno === null || x.valoreAtteso === null || isSiNo(x)) return null
    const prima = x.storico[String(s.anno - 1)]
    if (prima === undefined || findAnniSuAltraScala(x).length > 0) return null
    const [t, p] = [new Big(x.valoreAtteso), new Big(prima)]
    const verso = findVerso(x)
    const meno = verso === 'crescente' ? t.lt(p) : verso === 'decrescente' ? t.gt(p) && p.gt(0) : false
    if (!meno) return null
    const anno = x.storicoIncerto
      ? `anno passato (nella stampa non si distingue la colonna) ${printDecimale(prima)}`
      : `${s.anno - 1}: ${printDecimale(prima)}`
    return rilievoIndicatore('I08', s, i, 'valoreAtteso', {
      gravita: 'W',
      domanda: `Nell'${nomina('indicatore', i, x.descrizione)} l'atteso è meno impegnativo del risultato già ottenuto: per quale motivo?`,
      evidenza: `Atteso ${printDecimale(x.valoreAtteso)}; ${anno}`,
    })
  }),
}
