import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'
import { isVuoto } from '../testo/normalizza.ts'

/** Names printed in one field: "/", ";", "+", "&" always separate; "e" and the comma only two full names. */
const listNomi = (responsabile: string): string[] =>
  responsabile
    .split(/\s*[/;+&\n]\s*/)
    .flatMap((parte) => {
      const divisi = parte.split(/\s+[eE]\s+|\s*,\s*/).filter((p) => p.trim() !== '')
      return divisi.length > 1 && divisi.every((p) => p.trim().split(/\s+/).length >= 2) ? divisi : [parte]
    })
    .map((n) => n.trim())
    .filter((n) => /\p{L}/u.test(n))

/** TUEL (D.Lgs. 267/2000) art. 169: each objective is given to one manager. */
export const s08: Controllo = {
  id: 'S08',
  gravita: 'E',
  titolo: "L'obiettivo non ha esattamente un responsabile",
  tace: 'se il campo porta un solo nome, anche «Cognome, Nome» o con più cognomi',
  esamina: perScheda((s) => {
    const r = s.scheda.responsabile
    if (r === null || isVuoto(r))
      return [
        rilievoScheda('S08', s, 'responsabile', {
          gravita: 'E',
          domanda: "La scheda non indica il responsabile: a chi è assegnato l'obiettivo?",
          evidenza: 'Responsabile: vuoto',
        }),
      ]
    const nomi = listNomi(r)
    if (nomi.length <= 1) return []
    return [
      rilievoScheda('S08', s, 'responsabile', {
        gravita: 'E',
        domanda: `La scheda indica ${nomi.length} responsabili (${nomi.join(', ')}): ${nomi.length === 2 ? 'chi dei due' : 'chi di loro'} risponde dell'obiettivo?`,
        evidenza: `Responsabile: «${r}»`,
      }),
    ]
  }),
}
