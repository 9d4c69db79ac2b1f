import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'
import { isVuoto } from '../testo/normalizza.ts'

export const s09: Controllo = {
  id: 'S09',
  gravita: 'W',
  titolo: 'Fase senza responsabile',
  tace: 'se la fase indica un nome, qualunque sia',
  esamina: perFase((s, f, i) =>
    isVuoto(f.responsabile)
      ? rilievoFase('S09', s, i, 'responsabile', {
          gravita: 'W',
          domanda: `Chi è il responsabile della ${nomina('fase', i, f.descrizione)}?`,
          evidenza: `Fase ${i + 1}: responsabile vuoto${isVuoto(f.centro) ? '' : `, centro «${f.centro}»`}`,
        })
      : null,
  ),
}
