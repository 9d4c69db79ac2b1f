import { printData } from '../../valori/data.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'
import { citaTesto } from '../testo/normalizza.ts'
import { findParteDellAnno } from '../testo/parte-dell-anno.ts'

const printMese = (anno: number, mese: number): string =>
  printData(
    Temporal.PlainDate.from({ year: anno, month: mese, day: 31 }, { overflow: 'constrain' }).toString(),
  )

export const n04: Controllo = {
  id: 'N04',
  gravita: 'W',
  titolo: "Lo stato di attuazione al 31/12 parla solo di una parte dell'anno",
  tace: "se il testo nomina anche un mese successivo, l'intero anno o un aggiornamento al 31/12; se le fasi erano previste tutte entro quella parte; prima del rendiconto finale",
  esamina: perScheda((s) => {
    if (!s.finale || s.anno === null || s.narrativa === null) return []
    const parte = findParteDellAnno(s.narrativaNormale, s.anno)
    if (parte === null) return []
    // All was planned to be over by then: there is no rest of the year to tell.
    const fine = `${s.anno}-${String(parte.finoAlMese).padStart(2, '0')}-31`
    const { fasi } = s.scheda
    if (fasi.length > 0 && fasi.every((f) => f.finePrevista !== null && f.finePrevista <= fine)) return []
    return [
      rilievoScheda('N04', s, 'statoDiAttuazione', {
        gravita: 'W',
        domanda: `Lo stato di attuazione al ${printData(s.al)} si ferma al ${printMese(s.anno, parte.finoAlMese)}: che cosa è stato fatto nel resto dell'anno?`,
        evidenza: `«${parte.come}» in ${citaTesto(s.narrativa.testo, 120)}`,
      }),
    ]
  }),
}
