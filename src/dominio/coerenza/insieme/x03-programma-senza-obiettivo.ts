import { periodoDellaVista } from '../../codici/domande.ts'
import { readCodice } from '../../codici/grammatica.ts'
import type { Anno } from '../../valori/data.ts'
import type { ContestoEsame } from '../contesto.ts'
import type { Controllo } from '../controllo.ts'
import type { Rilievo } from '../rilievo.ts'

const isProgramma = (c: ContestoEsame, codice: string): boolean =>
  readCodice(c.grammatica, codice)?.forma === 'programma'

/** Programmes that the cards of each (view, year) are linked to. */
const listCollegati = (
  c: ContestoEsame,
): Map<string, { vista: string; anno: Anno; programmi: Set<string> }> => {
  const collegati = new Map<string, { vista: string; anno: Anno; programmi: Set<string> }>()
  for (const s of c.schede) {
    if (s.anno === null) continue
    const chiave = `${s.scheda.vista}|${s.anno}`
    const g = collegati.get(chiave) ?? { vista: s.scheda.vista, anno: s.anno, programmi: new Set<string>() }
    for (const l of s.scheda.collegamenti) if (isProgramma(c, l.codice)) g.programmi.add(l.codice)
    collegati.set(chiave, g)
  }
  return collegati
}

/**
 * Cards alone can't tell a programme without objectives: they name only the programmes they are linked to. So the
 * plan's own programmes are needed, and the whole of it: on a print of one centre the others can't be seen.
 */
export const x03: Controllo = {
  id: 'X03',
  gravita: 'W',
  titolo: 'Programma del piano senza nessun obiettivo',
  tace: 'se il piano non è noto o la stampa è filtrata per centro (non applicabile)',
  applicabile: (c) =>
    c.programmi === null
      ? 'le schede nominano solo i programmi a cui sono collegate: serve il piano'
      : c.filtrato
        ? 'la stampa è filtrata per centro: gli obiettivi degli altri centri non si vedono'
        : null,
  esamina: (c) => {
    const programmi = c.programmi ?? []
    return [...listCollegati(c).values()].flatMap((g) =>
      programmi.flatMap((p): Rilievo[] => {
        if (p.vista !== g.vista || g.programmi.has(p.codice)) return []
        const periodo = periodoDellaVista(c.grammatica, p.vista)
        if (periodo !== null && (g.anno < periodo.da || g.anno > periodo.a)) return []
        return [
          {
            codice: null,
            regola: 'X03',
            gravita: 'W',
            campo: 'collegamenti',
            indice: null,
            pagina: null,
            riga: null,
            domanda: `Nessuna scheda del ${g.anno} è collegata al programma ${p.codice}: con quali obiettivi lo si attua?`,
            evidenza: `${p.codice} ${p.titolo}`.trim(),
          },
        ]
      }),
    )
  },
}
