import { VOLTE } from '../../sfida/molto-superato.ts'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { computeRapporto, isSiNo } from '../misura.ts'

/** R/T over 3 asks about the target, over 10 about the unit (546.045 against 3.500). */
export const i03: Controllo = {
  id: 'I03',
  gravita: 'E',
  altreGravita: ['W'],
  titolo: "Raggiunto più di 3 volte l'atteso (W), più di 10 volte (E)",
  tace: "se è sì/no (lo chiede I06), se l'atteso è zero o manca",
  esamina: perIndicatore((s, x, i) => {
    const r = computeRapporto(x.valoreRaggiunto, x.valoreAtteso)
    if (r === null || !r.gt(VOLTE) || isSiNo(x)) return null
    const grave = r.gt(10)
    const volte = r.toFixed(grave ? 0 : 1).replace('.', ',')
    return rilievoIndicatore('I03', s, i, 'valoreRaggiunto', {
      gravita: grave ? 'E' : 'W',
      domanda: grave
        ? `Nell'${nomina('indicatore', i, x.descrizione)} il raggiunto è ${volte} volte l'atteso: i due valori contano la stessa cosa, nella stessa unità?`
        : `Nell'${nomina('indicatore', i, x.descrizione)} il raggiunto è ${volte} volte l'atteso: i valori sono giusti, e come era stato fissato l'atteso?`,
      evidenza: `Atteso ${printDecimale(x.valoreAtteso ?? '0')}, raggiunto ${printDecimale(x.valoreRaggiunto ?? '0')}`,
    })
  }),
}
