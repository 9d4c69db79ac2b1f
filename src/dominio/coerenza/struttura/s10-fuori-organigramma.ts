import { type Controllo, rilievoScheda } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'

const chiave = (nome: string): string => nome.replace(/\s+/g, ' ').trim().toLocaleLowerCase('it')

/** One finding per card, listing the printed names that the mapping of that year does not know. */
export const s10: Controllo = {
  id: 'S10',
  gravita: 'I',
  titolo: "Persona o centro che non è nell'organigramma dell'anno",
  tace: "se l'organigramma di quell'anno non è disponibile (non applicabile)",
  applicabile: ({ schede, organigramma }) =>
    schede.some((s) => s.anno !== null && organigramma.has(s.anno))
      ? null
      : "manca l'organigramma dell'anno: una stampa da sola non lo porta",
  esamina: ({ schede, organigramma }) => {
    const indici = new Map(
      [...organigramma].map(([anno, o]) => [
        anno,
        { persone: new Set(o.persone.map(chiave)), centri: new Set(o.centri.map(chiave)) },
      ]),
    )
    const rilievi: Rilievo[] = []
    for (const s of schede) {
      const indice = s.anno === null ? undefined : indici.get(s.anno)
      if (!indice) continue
      const { scheda } = s
      const ignoti = new Set<string>()
      for (const p of [scheda.responsabile, scheda.direttore, ...scheda.fasi.map((f) => f.responsabile)])
        if (p !== null && p.trim() !== '' && !indice.persone.has(chiave(p))) ignoti.add(p)
      for (const c of [scheda.centro, scheda.direzione, ...scheda.fasi.map((f) => f.centro)])
        if (c !== null && c.trim() !== '' && !indice.centri.has(chiave(c))) ignoti.add(c)
      if (ignoti.size === 0) continue
      const nomi = [...ignoti].map((n) => `«${n}»`).join(', ')
      rilievi.push(
        rilievoScheda('S10', s, 'responsabile', {
          gravita: 'I',
          domanda: `A quale persona o unità dell'organigramma ${s.anno} corrispondono i nomi stampati ${nomi}?`,
          evidenza: `Nomi senza corrispondenza nell'organigramma ${s.anno}: ${nomi}`,
        }),
      )
    }
    return rilievi
  },
}
