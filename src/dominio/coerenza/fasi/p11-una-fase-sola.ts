import { CENTO } from '../../valori/centesimi.ts'
import { type Controllo, perScheda, rilievoFase } from '../controllo.ts'

export const p11: Controllo = {
  id: 'P11',
  gravita: 'I',
  titolo: 'Una sola fase con peso 100',
  tace: 'se le fasi sono più di una',
  esamina: perScheda((s) =>
    s.scheda.fasi.length === 1 && s.scheda.fasi[0]?.peso === CENTO
      ? [
          rilievoFase('P11', s, 0, 'peso', {
            gravita: 'I',
            domanda:
              "L'obiettivo ha una fase sola: si può dividere in passi che dicano a che punto è durante l'anno?",
            evidenza: 'Una sola fase, di peso 100,00',
          }),
        ]
      : [],
  ),
}
