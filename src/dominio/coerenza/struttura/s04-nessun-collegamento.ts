import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'

export const s04: Controllo = {
  id: 'S04',
  gravita: 'E',
  titolo: 'Nessun collegamento al piano',
  tace: 'se la scheda è collegata ad almeno un obiettivo superiore',
  esamina: perScheda((s) =>
    s.scheda.collegamenti.some((c) => c.codice.trim() !== '')
      ? []
      : [
          rilievoScheda('S04', s, 'collegamenti', {
            gravita: 'E',
            domanda:
              'La scheda non è collegata a nessun obiettivo del piano: a quale obiettivo di mandato, di missione e di programma contribuisce?',
            evidenza: 'Nessun codice sotto «Collegato a»',
          }),
        ],
  ),
}
