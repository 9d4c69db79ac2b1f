import { giorniTra, printData } from '../../valori/data.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

export const p10: Controllo = {
  id: 'P10',
  gravita: 'W',
  titolo: 'Fase conclusa in ritardo',
  tace: 'se si è conclusa il giorno previsto o prima',
  esamina: perFase((s, f, i) => {
    if (f.fineEffettiva === null || f.finePrevista === null || f.fineEffettiva <= f.finePrevista) return null
    const giorni = giorniTra(f.finePrevista, f.fineEffettiva)
    return rilievoFase('P10', s, i, 'fineEffettiva', {
      gravita: 'W',
      domanda: `La ${nomina('fase', i, f.descrizione)} si è conclusa ${giorni === 1 ? 'un giorno' : `${giorni} giorni`} dopo il previsto: per quale motivo?`,
      evidenza: `Fase ${i + 1}: fine prevista ${printData(f.finePrevista)}, effettiva ${printData(f.fineEffettiva)} (${giorni} giorni)`,
    })
  }),
}
