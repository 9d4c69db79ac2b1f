import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { isSiNo, isUguale } from '../misura.ts'

export const i14: Controllo = {
  id: 'I14',
  gravita: 'I',
  titolo: "Raggiunto uguale all'atteso per tre anni di fila",
  tace: 'se è sì/no, se gli anni sono incerti o uno dei tre è diverso',
  esamina: perIndicatore((s, x, i) => {
    if (s.anno === null || x.storicoIncerto || isSiNo(x) || !isUguale(x.valoreRaggiunto, x.valoreAtteso))
      return null
    const anni = [s.anno - 1, s.anno - 2]
    if (!anni.every((a) => isUguale(x.storico[String(a)] ?? null, x.valoreAtteso))) return null
    return rilievoIndicatore('I14', s, i, 'valoreAtteso', {
      gravita: 'I',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} dà lo stesso valore da tre anni: l'atteso può crescere, o la misura non dice più nulla?`,
      evidenza: `${printDecimale(x.valoreAtteso ?? '0')} nel ${s.anno}, nel ${s.anno - 1} e nel ${s.anno - 2}`,
    })
  }),
}
