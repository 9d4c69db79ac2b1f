import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'

export const i09: Controllo = {
  id: 'I09',
  gravita: 'I',
  titolo: 'Nessun valore degli anni passati',
  tace: "se c'è almeno un anno, anche incerto",
  esamina: perIndicatore((s, x, i) =>
    Object.keys(x.storico).length > 0
      ? null
      : rilievoIndicatore('I09', s, i, 'storico', {
          gravita: 'I',
          domanda: `L'${nomina('indicatore', i, x.descrizione)} è nuovo, o i valori degli anni passati esistono e si possono aggiungere?`,
          evidenza: 'Nessun valore degli anni passati',
        }),
  ),
}
