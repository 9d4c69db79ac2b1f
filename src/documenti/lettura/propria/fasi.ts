import type { Fase } from '../../../dominio/scheda/scheda.ts'
import { COLONNE_FASI as C } from '../../tracciato/scheda-stampata.ts'
import type { Riga } from '../righe.ts'
import type { Segnalatore } from '../segnala.ts'
import { type Colonna, daDestra, daSinistra, findPezzo } from './colonne.ts'
import { isTestata, toRigheTabella } from './tabella.ts'
import { centesimi, giorno, testo } from './valori.ts'

/** The columns of the phases, from the last line of their heading; "%" and the days' words end at their edges. */
const toColonne = (righe: readonly Riga[]): Colonna[] => {
  const testata = righe.find(isTestata)
  const percentuali = testata?.pezzi.filter((p) => p.testo === C.peso[1]) ?? []
  return [
    ...daSinistra('numero', testata?.pezzi[0]),
    ...daSinistra('descrizione', findPezzo(testata, C.descrizione[0])),
    ...daDestra('peso', percentuali[0]),
    ...daDestra('avanzamento', percentuali[1]),
    ...daDestra('inizioPrevisto', findPezzo(testata, C.inizioPrevisto[1])),
    ...daDestra('finePrevista', findPezzo(testata, C.finePrevista[1])),
    ...daDestra('inizioEffettivo', findPezzo(testata, C.inizioEffettivo[1])),
    ...daDestra('fineEffettiva', findPezzo(testata, C.fineEffettiva[1])),
    ...daSinistra('responsabile', findPezzo(testata, C.responsabile[0])),
    ...daSinistra('centro', findPezzo(testata, C.centro[0].split(' ')[0] ?? '')),
  ]
}

/** The phases of a card, from the lines of their table (heading included). */
export const readFasi = (righe: readonly Riga[], scheda: string, segnala: Segnalatore): Fase[] =>
  toRigheTabella(righe, toColonne(righe)).map(({ riga, celle, nota }) => {
    const sede = (campo: string) => ({ segnala, scheda, campo: `fasi.${campo}`, riga })
    const data = (campo: 'inizioPrevisto' | 'finePrevista' | 'inizioEffettivo' | 'fineEffettiva') =>
      giorno(celle.get(campo), sede(campo))
    return {
      descrizione: testo(celle.get('descrizione')) ?? '',
      peso: centesimi(celle.get('peso'), sede('peso')),
      avanzamento: centesimi(celle.get('avanzamento'), sede('avanzamento')),
      inizioPrevisto: data('inizioPrevisto'),
      finePrevista: data('finePrevista'),
      inizioEffettivo: data('inizioEffettivo'),
      fineEffettiva: data('fineEffettiva'),
      responsabile: testo(celle.get('responsabile')),
      centro: testo(celle.get('centro')),
      nota,
      origine: { pagina: riga.pagina, riga: riga.riga },
    }
  })
