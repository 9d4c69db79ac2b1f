import { giudicaSempreUguale } from '../../sfida/sempre-uguale.ts'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'

export const i14: Controllo = {
  id: 'I14',
  gravita: 'I',
  titolo: "Raggiunto uguale all'atteso per tre anni di fila",
  tace: 'se è sì/no, se gli anni sono incerti o uno dei tre è diverso',
  esamina: perIndicatore((s, x, i) => {
    if (giudicaSempreUguale(x, s.anno).esito !== 'si' || s.anno === null) return null
    return rilievoIndicatore('I14', s, i, 'valoreAtteso', {
      gravita: 'I',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} dà lo stesso valore da tre anni: l'atteso può crescere, o la misura non dice più nulla?`,
      evidenza: `${printDecimale(x.valoreAtteso ?? '0')} nel ${s.anno}, nel ${s.anno - 1} e nel ${s.anno - 2}`,
    })
  }),
}
