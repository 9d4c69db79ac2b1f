import { padreDelCodice } from '../../codici/domande.ts'
import { type GrammaticaCodici, readCodice } from '../../codici/grammatica.ts'
import type { Collegamento } from '../../scheda/scheda.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'

const formaDi = (g: GrammaticaCodici, c: Collegamento): string | undefined => readCodice(g, c.codice)?.forma

/** A linked code says its own parent: when a link of that level is printed, it must be that one. */
export const s05: Controllo = {
  id: 'S05',
  gravita: 'W',
  titolo: 'Il programma collegato non sta sotto la sua missione',
  tace: 'se il livello superiore non è tra i collegamenti o il codice non dice il padre',
  esamina: perScheda((s, { grammatica }) =>
    s.scheda.collegamenti.flatMap((figlio) => {
      const padre = padreDelCodice(grammatica, figlio.codice)
      if (padre === null) return []
      const forma = readCodice(grammatica, padre)?.forma
      const superiori = s.scheda.collegamenti.filter((c) => formaDi(grammatica, c) === forma)
      const primo = superiori[0]
      if (!primo || superiori.some((c) => c.codice === padre)) return []
      return [
        rilievoScheda('S05', s, 'collegamenti', {
          gravita: 'W',
          domanda: `Il codice ${figlio.codice} sta sotto ${padre}, ma la scheda è collegata a ${primo.codice}: quale dei due collegamenti è giusto?`,
          evidenza: `${primo.livello}: ${primo.codice} ${primo.titolo}; ${figlio.livello}: ${figlio.codice} ${figlio.titolo}`,
        }),
      ]
    }),
  ),
}
