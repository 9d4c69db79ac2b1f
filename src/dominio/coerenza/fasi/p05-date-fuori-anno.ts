import { annoDi, printData } from '../../valori/data.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

/**
 * An objective of the PEG is yearly. An actual end after the reporting date is left to P06, an actual date before
 * the planned start to P09, so that one slip raises one question.
 */
export const p05: Controllo = {
  id: 'P05',
  gravita: 'W',
  titolo: "Date di una fase fuori dall'anno dell'obiettivo",
  tace: "se la data effettiva è dopo la data di rendiconto (la chiede P06), o se l'anno dell'obiettivo non si conosce",
  esamina: perFase((s, f, i) => {
    const { anno } = s
    if (anno === null) return null
    const fuori = [
      { campo: 'inizioPrevisto', nome: 'inizio previsto', data: f.inizioPrevisto },
      { campo: 'finePrevista', nome: 'fine prevista', data: f.finePrevista },
      { campo: 'inizioEffettivo', nome: 'inizio effettivo', data: f.inizioEffettivo },
      { campo: 'fineEffettiva', nome: 'fine effettiva', data: f.fineEffettiva },
    ].filter(
      ({ campo, data }) =>
        data !== null &&
        annoDi(data) !== anno &&
        !(campo === 'fineEffettiva' && s.al !== null && data > s.al) &&
        !(campo === 'inizioEffettivo' && f.inizioPrevisto !== null && data < f.inizioPrevisto),
    )
    const prima = fuori[0]
    if (!prima) return null
    return rilievoFase('P05', s, i, prima.campo, {
      gravita: 'W',
      domanda: `La ${nomina('fase', i, f.descrizione)} ha date fuori dal ${anno}, l'anno dell'obiettivo: sono giuste?`,
      evidenza: fuori.map(({ nome, data }) => `${nome} ${printData(data)}`).join('; '),
    })
  }),
}
