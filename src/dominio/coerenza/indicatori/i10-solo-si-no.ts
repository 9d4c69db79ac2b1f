import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'
import { isSiNo } from '../misura.ts'

export const i10: Controllo = {
  id: 'I10',
  gravita: 'W',
  titolo: "L'obiettivo ha soltanto indicatori sì/no",
  tace: 'se almeno un indicatore misura una quantità, una percentuale o un tempo, o se gli indicatori mancano',
  esamina: perScheda((s) => {
    const { indicatori } = s.scheda
    if (indicatori.length === 0 || !indicatori.every(isSiNo)) return []
    const quanti = indicatori.length === 1 ? "L'unico indicatore è" : `I ${indicatori.length} indicatori sono`
    return [
      rilievoScheda('I10', s, 'indicatori', {
        gravita: 'W',
        domanda: `${quanti} del tipo sì/no: quale misura direbbe quanto, a quanti o quanto bene?`,
        evidenza: `${quanti} sì/no`,
      }),
    ]
  }),
}
