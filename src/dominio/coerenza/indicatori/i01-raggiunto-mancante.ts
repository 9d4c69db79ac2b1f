import { printData } from '../../valori/data.ts'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'

export const i01: Controllo = {
  id: 'I01',
  gravita: 'E',
  titolo: 'Valore raggiunto mancante al rendiconto finale',
  tace: "prima del 31/12 dell'anno, o se l'anno non è ancora rendicontato; zero è un valore",
  esamina: perIndicatore((s, x, i) => {
    if (!s.finale || x.valoreRaggiunto !== null) return null
    const atteso = x.valoreAtteso === null ? 'vuoto' : printDecimale(x.valoreAtteso)
    return rilievoIndicatore('I01', s, i, 'valoreRaggiunto', {
      gravita: 'E',
      domanda: `Qual è il valore raggiunto dell'${nomina('indicatore', i, x.descrizione)}? Se non si è potuto misurare, per quale motivo?`,
      evidenza: `Atteso ${atteso}, raggiunto vuoto; rendiconto al ${printData(s.al)}`,
    })
  }),
}
