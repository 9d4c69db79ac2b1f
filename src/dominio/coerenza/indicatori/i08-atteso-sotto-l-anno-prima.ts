import { giudicaSottoAnnoPrima } from '../../sfida/sotto-anno-prima.ts'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'

/** Where the print lost the column, the value stands under the first past year: asked all the same, and said. */
export const i08: Controllo = {
  id: 'I08',
  gravita: 'W',
  titolo: "Atteso più basso del risultato dell'anno prima",
  tace: "se è sì/no, se lo storico è su un'altra scala (lo chiede I07), o dove meno è meglio e l'atteso scende",
  esamina: perIndicatore((s, x, i) => {
    const giudizio = giudicaSottoAnnoPrima(x, s.anno)
    if (giudizio.esito !== 'si' || s.anno === null) return null
    const prima = x.storico[String(s.anno - 1)] ?? '0'
    const anno = giudizio.incerto
      ? `anno passato (nella stampa non si distingue la colonna) ${printDecimale(prima)}`
      : `${s.anno - 1}: ${printDecimale(prima)}`
    return rilievoIndicatore('I08', s, i, 'valoreAtteso', {
      gravita: 'W',
      domanda: `Nell'${nomina('indicatore', i, x.descrizione)} l'atteso è meno impegnativo del risultato già ottenuto: per quale motivo?`,
      evidenza: `Atteso ${printDecimale(x.valoreAtteso ?? '0')}; ${anno}`,
    })
  }),
}
