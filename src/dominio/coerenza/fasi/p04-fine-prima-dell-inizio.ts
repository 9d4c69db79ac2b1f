import { printData } from '../../valori/data.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

export const p04: Controllo = {
  id: 'P04',
  gravita: 'E',
  titolo: "La fine viene prima dell'inizio",
  tace: 'se inizio e fine sono lo stesso giorno o una delle due date manca',
  esamina: perFase((s, f, i) => {
    const coppie = [
      { campo: 'finePrevista', da: f.inizioPrevisto, a: f.finePrevista, quali: 'previste' },
      { campo: 'fineEffettiva', da: f.inizioEffettivo, a: f.fineEffettiva, quali: 'effettive' },
    ]
    const rovesce = coppie.filter((c) => c.da !== null && c.a !== null && c.a < c.da)
    const prima = rovesce[0]
    if (!prima) return null
    return rilievoFase('P04', s, i, prima.campo, {
      gravita: 'E',
      domanda: `Nella ${nomina('fase', i, f.descrizione)} la fine viene prima dell'inizio: quali sono le date giuste?`,
      evidenza: rovesce.map((c) => `Date ${c.quali}: dal ${printData(c.da)} al ${printData(c.a)}`).join('; '),
    })
  }),
}
