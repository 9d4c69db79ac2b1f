/** Works of one year, street by street: an office that lists everything makes a narrative of three pages. */
type Intervento = readonly [via: string, metri: number, opera: string]

const ASFALTO = 'rifacimento del tappeto di usura'
const MARCIAPIEDE = 'rifacimento del marciapiede con scivoli per le carrozzine'
const BUCHE = 'chiusura delle buche e ripresa dei chiusini'
const SEGNALETICA = 'segnaletica orizzontale e due attraversamenti rialzati'

const INTERVENTI: readonly Intervento[] = [
  ['via dei Tigli', 320, ASFALTO],
  ['via del Mulino Vecchio', 1_150, ASFALTO],
  ['viale della Stazione', 640, MARCIAPIEDE],
  ['via Pratolungo', 2_200, BUCHE],
  ['piazzetta delle Rose', 85, MARCIAPIEDE],
  ['via dei Glicini', 410, SEGNALETICA],
  ['via della Fornace', 730, ASFALTO],
  ['vicolo del Pozzo', 60, MARCIAPIEDE],
  ['strada comunale dei Gelsi', 1_840, BUCHE],
  ["via dell'Aia Grande", 295, ASFALTO],
  ['via delle Robinie', 370, SEGNALETICA],
  ['via del Lavatoio', 150, MARCIAPIEDE],
  ['via Campo dei Fiori', 510, ASFALTO],
  ['via Salita al Colle', 445, BUCHE],
  ['viale dei Platani', 980, SEGNALETICA],
  ['via del Torchio', 210, ASFALTO],
  ['via della Cartiera', 865, BUCHE],
  ['largo della Fiera', 120, MARCIAPIEDE],
  ['via dei Noccioli', 275, ASFALTO],
  ['via Ponte Basso', 390, BUCHE],
  ['via delle Betulle', 330, ASFALTO],
  ['via del Maglio', 190, MARCIAPIEDE],
  ['via Cascina Nuova', 1_420, BUCHE],
  ['via dei Castagni', 260, SEGNALETICA],
  ['via della Filanda', 575, ASFALTO],
  ['via San Colombo', 480, MARCIAPIEDE],
  ['via delle Ginestre', 345, ASFALTO],
  ['via del Roccolo', 1_010, BUCHE],
  ['via dei Salici', 225, SEGNALETICA],
  ['via della Ghiacciaia', 135, MARCIAPIEDE],
  ['via Acquaviva', 690, ASFALTO],
  ['via del Frantoio', 305, BUCHE],
  ['via dei Carpini', 415, ASFALTO],
  ['via Madonna della Neve', 520, SEGNALETICA],
  ['via del Traghetto', 780, BUCHE],
  ['via dei Sambuchi', 250, ASFALTO],
]

/** The works as a list; `giro` shifts the months, so that two years never list the same days. */
export const elencoStrade = (anno: number, giro: number): string =>
  INTERVENTI.map(([via, metri, opera], n) => {
    const mese = String(3 + ((n + giro) % 9)).padStart(2, '0')
    const giorno = String(1 + ((n * 7 + giro * 3) % 28)).padStart(2, '0')
    return `- ${via}: ${opera} per ${metri} metri, lavori ultimati il ${giorno}/${mese}/${anno}`
  }).join('\n')
