import { CENTO, printCentesimi } from '../../valori/centesimi.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

const isFuori = (v: number | null): boolean => v !== null && (v < 0 || v > CENTO)

export const p03: Controllo = {
  id: 'P03',
  gravita: 'E',
  titolo: 'Peso o avanzamento fuori da 0–100',
  tace: 'per 0,00 e 100,00, che sono ammessi',
  esamina: perFase((s, f, i) => {
    const campo = isFuori(f.peso) ? 'peso' : isFuori(f.avanzamento) ? 'avanzamento' : null
    if (campo === null) return null
    const valore = f[campo] ?? 0
    return rilievoFase('P03', s, i, campo, {
      gravita: 'E',
      domanda: `Nella ${nomina('fase', i, f.descrizione)} ${campo === 'peso' ? 'il peso' : "l'avanzamento"} è ${printCentesimi(valore)}, fuori da 0–100: qual è il valore giusto?`,
      evidenza: `Fase ${i + 1}: ${campo} ${printCentesimi(valore)}`,
    })
  }),
}
