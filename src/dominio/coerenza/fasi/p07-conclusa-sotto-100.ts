import { CENTO, printCentesimi } from '../../valori/centesimi.ts'
import { printData } from '../../valori/data.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

export const p07: Controllo = {
  id: 'P07',
  gravita: 'W',
  titolo: 'Fase sotto il 100 % con la fine effettiva',
  tace: "se l'avanzamento non si conosce (lo chiede P02) o la fine è dopo la data di rendiconto (la chiede P06)",
  esamina: perFase((s, f, i) => {
    if (f.avanzamento === null || f.avanzamento >= CENTO || f.fineEffettiva === null) return null
    if (s.al !== null && f.fineEffettiva > s.al) return null
    return rilievoFase('P07', s, i, 'avanzamento', {
      gravita: 'W',
      domanda: `La ${nomina('fase', i, f.descrizione)} ha la fine effettiva ma è al ${printCentesimi(f.avanzamento)} %: è conclusa, oppure è rimasta una parte da fare?`,
      evidenza: `Fase ${i + 1}: avanzamento ${printCentesimi(f.avanzamento)}, fine effettiva ${printData(f.fineEffettiva)}`,
    })
  }),
}
