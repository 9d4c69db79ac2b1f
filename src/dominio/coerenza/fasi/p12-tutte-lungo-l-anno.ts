import { primoGiorno, printData, ultimoGiorno } from '../../valori/data.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'

export const p12: Controllo = {
  id: 'P12',
  gravita: 'I',
  titolo: "Tutte le fasi durano l'intero anno",
  tace: "se almeno una fase ha un inizio o una fine dentro l'anno",
  esamina: perScheda((s) => {
    const { anno } = s
    const { fasi } = s.scheda
    if (anno === null || fasi.length === 0) return []
    const [da, a] = [primoGiorno(anno), ultimoGiorno(anno)]
    if (!fasi.every((f) => f.inizioPrevisto === da && f.finePrevista === a)) return []
    return [
      rilievoScheda('P12', s, 'fasi.finePrevista', {
        gravita: 'I',
        domanda:
          "Le fasi sono previste tutte dal primo all'ultimo giorno dell'anno: quali scadenze intermedie ci sono?",
        evidenza: `${fasi.length === 1 ? 'La sola fase' : `Tutte le ${fasi.length} fasi`}: dal ${printData(da)} al ${printData(a)}`,
      }),
    ]
  }),
}
