import { printCentesimi } from '../../valori/centesimi.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

/** Unknown is never read as zero. A plan that has not been reported on owes no progress yet. */
export const p02: Controllo = {
  id: 'P02',
  gravita: 'E',
  titolo: 'Peso o avanzamento mancante',
  tace: "se vale zero (zero non è «manca») e, per l'avanzamento, finché l'anno non è rendicontato",
  esamina: perFase((s, f, i) => {
    const senzaPeso = f.peso === null
    const senzaAvanzamento = f.avanzamento === null && s.rendicontata
    if (!senzaPeso && !senzaAvanzamento) return null
    const cosa =
      senzaPeso && senzaAvanzamento
        ? "non si distinguono il peso e l'avanzamento"
        : senzaPeso
          ? 'manca il peso'
          : "manca l'avanzamento"
    const quali =
      senzaPeso && senzaAvanzamento
        ? 'quali sono i due valori?'
        : senzaPeso
          ? 'qual è?'
          : 'a che punto è la fase?'
    const stampa = (v: number | null): string => (v === null ? 'sconosciuto' : printCentesimi(v))
    return rilievoFase('P02', s, i, senzaPeso ? 'peso' : 'avanzamento', {
      gravita: 'E',
      domanda: `Nella ${nomina('fase', i, f.descrizione)} ${cosa}: ${quali}`,
      evidenza: `Fase ${i + 1}: peso ${stampa(f.peso)}, avanzamento ${stampa(f.avanzamento)}`,
    })
  }),
}
