import { CENTO } from '../../valori/centesimi.ts'
import { printData } from '../../valori/data.ts'
import { type Controllo, nomina, perFase, rilievoFase } from '../controllo.ts'

export const p06: Controllo = {
  id: 'P06',
  gravita: 'E',
  altreGravita: ['W'],
  titolo: 'Fase al 100 % senza fine effettiva (E), o conclusa dopo la data di rendiconto (W)',
  tace: "se l'avanzamento è sotto 100 e la fase non ha ancora una fine",
  esamina: perFase((s, f, i) => {
    const chi = nomina('fase', i, f.descrizione)
    if (f.fineEffettiva === null)
      return f.avanzamento === CENTO
        ? rilievoFase('P06', s, i, 'fineEffettiva', {
            gravita: 'E',
            domanda: `La ${chi} è al 100 % ma non ha la fine effettiva: quando si è conclusa?`,
            evidenza: `Fase ${i + 1}: avanzamento 100,00, fine effettiva vuota`,
          })
        : null
    if (!s.rendicontata || s.al === null || f.fineEffettiva <= s.al) return null
    return rilievoFase('P06', s, i, 'fineEffettiva', {
      gravita: 'W',
      domanda: `La ${chi} risulta conclusa il ${printData(f.fineEffettiva)}, dopo la data di rendiconto (${printData(s.al)}): la data è effettiva o soltanto prevista?`,
      evidenza: `Fase ${i + 1}: fine effettiva ${printData(f.fineEffettiva)}; rendiconto al ${printData(s.al)}`,
    })
  }),
}
