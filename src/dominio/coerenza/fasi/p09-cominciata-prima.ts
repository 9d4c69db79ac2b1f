import { giorniTra, printData } from '../../valori/data.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

export const p09: Controllo = {
  id: 'P09',
  gravita: 'I',
  titolo: "L'inizio effettivo è prima di quello previsto",
  tace: 'se la fase è cominciata il giorno previsto o dopo',
  esamina: perFase((s, f, i) => {
    if (f.inizioEffettivo === null || f.inizioPrevisto === null || f.inizioEffettivo >= f.inizioPrevisto)
      return null
    const giorni = giorniTra(f.inizioEffettivo, f.inizioPrevisto)
    return rilievoFase('P09', s, i, 'inizioEffettivo', {
      gravita: 'I',
      domanda: `La ${nomina('fase', i, f.descrizione)} risulta cominciata ${giorni === 1 ? 'un giorno' : `${giorni} giorni`} prima del previsto: la data è giusta?`,
      evidenza: `Fase ${i + 1}: inizio previsto ${printData(f.inizioPrevisto)}, effettivo ${printData(f.inizioEffettivo)}`,
    })
  }),
}
