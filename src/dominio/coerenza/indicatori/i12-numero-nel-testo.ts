import { Big } from 'big.js'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { isSiNo } from '../misura.ts'
import { citaTesto, normalizza } from '../testo/normalizza.ts'
import { isStessaQuantita, listNumeri, listPromesse, printPromessa } from '../testo/numeri.ts'

export const i12: Controllo = {
  id: 'I12',
  gravita: 'W',
  titolo: 'La quantità scritta nel testo non è il valore atteso',
  tace: "se il numero è un'età, una durata, un importo, un articolo di legge, una fascia, una variazione o «per ciascuno»; se è sì/no; se un altro numero del testo è l'atteso",
  esamina: perIndicatore((s, x, i) => {
    const { valoreAtteso } = x
    if (valoreAtteso === null || isSiNo(x)) return null
    const normale = normalizza(x.descrizione)
    const promesse = listPromesse(normale)
    const promessa = promesse[0]
    if (!promessa || promesse.some((p) => isStessaQuantita(p, valoreAtteso))) return null
    const t = new Big(valoreAtteso)
    if (listNumeri(normale).some((n) => t.eq(n))) return null
    // "almeno 2 incontri per scuola" with 24 expected; a share with an absolute target; a yes/no left unsaid.
    const p = new Big(promessa.valore)
    if (!promessa.percentuale && / per /.test(normale) && p.gt(0) && t.gt(p) && t.mod(p).eq(0)) return null
    if (promessa.percentuale ? t.gt(100) || t.lte(1) : t.eq(1) && p.gt(1) && /\bsi\b/.test(normale))
      return null
    return rilievoIndicatore('I12', s, i, 'valoreAtteso', {
      gravita: 'W',
      domanda: `Il testo dell'${nomina('indicatore', i, x.descrizione)} promette ${printPromessa(promessa)}, ma l'atteso è ${printDecimale(valoreAtteso)}: quale dei due vale?`,
      evidenza: `${citaTesto(x.descrizione)}; atteso ${printDecimale(valoreAtteso)}`,
    })
  }),
}
