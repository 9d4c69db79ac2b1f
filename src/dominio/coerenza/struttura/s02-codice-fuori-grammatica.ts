import { findMissione, findProgramma } from '../../classificazione/classificazione.ts'
import { missioneDi, missioneProgrammaDi } from '../../codici/domande.ts'
import { readCodice } from '../../codici/grammatica.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'

/** What a card's own code may not be: the shapes of what stands above it or beside it. */
const NON_DI_SCHEDA: Readonly<Record<string, string>> = {
  vista: 'una vista',
  centro: 'un centro di responsabilità',
  mandato: 'un obiettivo di mandato',
  missione: 'un obiettivo di missione',
  programma: 'un obiettivo di programma',
}

/** Missions and programmes: D.Lgs. 118/2011, allegato 14, in force in the objective's year. */
export const s02: Controllo = {
  id: 'S02',
  gravita: 'E',
  titolo: "Codice fuori dalla grammatica dell'ente, o missione e programma non validi in quell'anno",
  tace: "se l'anno dell'obiettivo non si conosce, missione e programma non si verificano",
  esamina: perScheda((s, { grammatica }) => {
    const rilievi: Rilievo[] = []
    const chiedi = (campo: string, domanda: string, evidenza: string): void => {
      rilievi.push(rilievoScheda('S02', s, campo, { gravita: 'E', domanda, evidenza }))
    }
    const { codice, collegamenti } = s.scheda
    const letto = readCodice(grammatica, codice)
    const altro = letto === null ? undefined : NON_DI_SCHEDA[letto.forma]
    if (letto === null)
      chiedi(
        'codice',
        `Il codice «${codice}» non ha la forma dei codici dell'ente: qual è quello giusto?`,
        `Codice «${codice}»`,
      )
    else if (altro)
      chiedi(
        'codice',
        `Il codice «${codice}» è quello di ${altro}, non di una scheda: qual è quello giusto?`,
        `Codice «${codice}»`,
      )
    const missioniIgnote = new Set<string>()
    for (const c of collegamenti) {
      const evidenza = `${c.livello}: ${c.codice} ${c.titolo}`.trim()
      if (readCodice(grammatica, c.codice) === null) {
        chiedi(
          'collegamenti',
          `Il codice collegato «${c.codice}» non ha la forma dei codici dell'ente: qual è quello giusto?`,
          evidenza,
        )
        continue
      }
      const missione = missioneDi(grammatica, c.codice)
      if (s.anno === null || missione === null) continue
      if (findMissione(missione, s.anno) === null) {
        if (missioniIgnote.has(missione)) continue
        missioniIgnote.add(missione)
        chiedi(
          'collegamenti',
          `La missione ${missione} del codice ${c.codice} non esiste nel ${s.anno}: qual è quella giusta?`,
          evidenza,
        )
        continue
      }
      const coppia = missioneProgrammaDi(grammatica, c.codice)
      if (coppia !== null && findProgramma(coppia.missione, coppia.programma, s.anno) === null)
        chiedi(
          'collegamenti',
          `Il programma ${coppia.missione}.${coppia.programma} del codice ${c.codice} non esiste per un Comune nel ${s.anno}: qual è quello giusto?`,
          evidenza,
        )
    }
    return rilievi
  }),
}
