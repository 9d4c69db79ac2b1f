import { Big } from 'big.js'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { isPercentuale, isSiNo } from '../misura.ts'
import { citaTesto } from '../testo/normalizza.ts'

export const i05: Controllo = {
  id: 'I05',
  gravita: 'W',
  titolo: "Il testo parla di percentuale, ma l'atteso è 1 o meno",
  tace: "se l'indicatore è sì/no («100% degli atti pubblicati, si=1 no=0») o l'atteso è zero",
  esamina: perIndicatore((s, x, i) => {
    if (x.valoreAtteso === null || !isPercentuale(x) || isSiNo(x)) return null
    const t = new Big(x.valoreAtteso)
    if (!t.gt(0) || t.gt(1)) return null
    return rilievoIndicatore('I05', s, i, 'valoreAtteso', {
      gravita: 'W',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} è una percentuale e l'atteso è ${printDecimale(x.valoreAtteso)}: va inteso come ${printDecimale(t.times(100).toFixed())} %, oppure non è una percentuale?`,
      evidenza: `${citaTesto(x.descrizione)}; atteso ${printDecimale(x.valoreAtteso)}`,
    })
  }),
}
