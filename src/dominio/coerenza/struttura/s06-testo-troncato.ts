import type { Controllo } from '../controllo.ts'
import { nomina, rilievoFase, rilievoIndicatore, rilievoScheda } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'

const PUNTINI = /(?:\.{3,}|…)["'»”)\]]?$/
/** "ecc..." and "etc…" close a list: nothing is missing after them. */
const ECCETERA = /\b(?:ecc|etc|eccetera)[.…]{1,6}["'»”)\]]?$/i

const isTroncato = (testo: string): boolean => {
  const t = testo.trim().slice(-20)
  return PUNTINI.test(t) && !ECCETERA.test(t)
}

/** The last words as printed: the end is what matters here. */
const citaFine = (testo: string): string => {
  const t = testo.trim()
  return t.length <= 90 ? `«${t}»` : `«[…] ${t.slice(-80).replace(/^\S*\s/, '')}»`
}

export const s06: Controllo = {
  id: 'S06',
  gravita: 'W',
  titolo: 'Descrizione troncata («...»)',
  tace: 'se i puntini stanno in mezzo al testo o seguono «ecc.»; note e stato di attuazione non si guardano',
  esamina: ({ schede }) => {
    const rilievi: Rilievo[] = []
    const chiedi = (chi: string, testo: string) => ({
      gravita: 'W' as const,
      domanda: `${chi} finisce con i puntini: qual è il testo intero?`,
      evidenza: `Finisce con ${citaFine(testo)}`,
    })
    for (const s of schede) {
      const { scheda } = s
      if (isTroncato(scheda.descrizione))
        rilievi.push(
          rilievoScheda('S06', s, 'descrizione', chiedi("La descrizione dell'obiettivo", scheda.descrizione)),
        )
      for (const [i, f] of scheda.fasi.entries())
        if (isTroncato(f.descrizione))
          rilievi.push(
            rilievoFase(
              'S06',
              s,
              i,
              'descrizione',
              chiedi(`La descrizione della fase ${i + 1}`, f.descrizione),
            ),
          )
      for (const [i, x] of scheda.indicatori.entries())
        if (isTroncato(x.descrizione))
          rilievi.push(
            rilievoIndicatore(
              'S06',
              s,
              i,
              'descrizione',
              chiedi(`La descrizione dell'${nomina('indicatore', i, '')}`, x.descrizione),
            ),
          )
    }
    return rilievi
  },
}
