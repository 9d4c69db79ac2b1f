import { Big } from 'big.js'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { findValoriSiNo } from '../misura.ts'

export const i06: Controllo = {
  id: 'I06',
  gravita: 'W',
  titolo: "Indicatore sì/no con un valore che non è né l'uno né l'altro",
  tace: 'se il testo dichiara altri valori («si=100, no=0») e quelli sono; i valori degli anni passati li guarda I07',
  esamina: perIndicatore((s, x, i) => {
    const ammessi = findValoriSiNo(x)
    if (ammessi === null) return null
    const strani = [
      { campo: 'valoreAtteso', nome: 'atteso', valore: x.valoreAtteso },
      { campo: 'valoreRaggiunto', nome: 'raggiunto', valore: x.valoreRaggiunto },
    ].filter(({ valore }) => valore !== null && !ammessi.some((a) => new Big(a).eq(valore)))
    const primo = strani[0]
    if (!primo) return null
    return rilievoIndicatore('I06', s, i, primo.campo, {
      gravita: 'W',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} ammette solo sì (${ammessi[0]}) o no (${ammessi[1]}): che cosa conta il valore scritto?`,
      evidenza: strani.map((v) => `${v.nome} ${printDecimale(v.valore ?? '0')}`).join(', '),
    })
  }),
}
