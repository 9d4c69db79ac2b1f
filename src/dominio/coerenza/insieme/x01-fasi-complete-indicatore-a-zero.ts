import { Big } from 'big.js'
import { CENTO } from '../../valori/centesimi.ts'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { findVerso } from '../misura.ts'

export const x01: Controllo = {
  id: 'X01',
  gravita: 'W',
  titolo: 'Tutte le fasi al 100 % mentre un indicatore è a zero',
  tace: "se una fase non è al 100 o non si conosce, se l'atteso è zero, o dove meno è meglio",
  esamina: perIndicatore((s, x, i) => {
    const { fasi } = s.scheda
    if (x.valoreRaggiunto === null || x.valoreAtteso === null) return null
    if (!new Big(x.valoreRaggiunto).eq(0) || !new Big(x.valoreAtteso).gt(0) || findVerso(x) !== 'crescente')
      return null
    if (fasi.length === 0 || !fasi.every((f) => f.avanzamento === CENTO)) return null
    return rilievoIndicatore('X01', s, i, 'valoreRaggiunto', {
      gravita: 'W',
      domanda: `Tutte le fasi sono al 100 %, ma l'${nomina('indicatore', i, x.descrizione)} è a zero: l'attività è stata conclusa?`,
      evidenza: `${fasi.length === 1 ? 'La fase' : `Le ${fasi.length} fasi`} a 100,00; atteso ${printDecimale(x.valoreAtteso)}, raggiunto 0,00`,
    })
  }),
}
