import { type Anno, type DataIso, ultimoGiorno } from '../../valori/data.ts'
import { listMomenti } from './periodi.ts'

/** A deadline written in a text: its day, and the words. */
export interface Scadenza {
  readonly data: DataIso
  readonly come: string
}

const ENTRO = /\bentro\b/g
const SEMESTRE = /^ (?:e non oltre )?(?:la fine del |il )?(?:primo|1°?) semestre\b/

const ultimoDelMese = (anno: Anno, mese: number): DataIso =>
  Temporal.PlainDate.from({ year: anno, month: mese, day: 31 }, { overflow: 'constrain' }).toString()

const toData = (anno: Anno, mese: number, giorno: number | null): DataIso =>
  giorno === null
    ? ultimoDelMese(anno, mese)
    : Temporal.PlainDate.from({ year: anno, month: mese, day: giorno }, { overflow: 'constrain' }).toString()

/**
 * Deadlines inside the objective's year in a normalised text: "entro ottobre 2021", "entro il 30/06", "entro il
 * primo semestre". The year's end is not one (the report itself measures it), nor is "entro 30 giorni".
 */
export const listScadenze = (normale: string, anno: Anno): Scadenza[] => {
  const testo = normale.replace(/\n/g, ' ')
  return [...testo.matchAll(ENTRO)].flatMap((m): Scadenza[] => {
    const dopo = testo.slice(m.index + m[0].length, m.index + m[0].length + 60)
    const semestre = SEMESTRE.exec(dopo)
    if (semestre) return [{ data: `${anno}-06-30`, come: `entro${semestre[0]}` }]
    const momento = listMomenti(dopo)[0]
    if (!momento || momento.inizio > 28 || /\d|,|\.|\(/.test(dopo.slice(0, momento.inizio))) return []
    const data = toData(momento.anno ?? anno, momento.mese, momento.giorno)
    if (data >= ultimoGiorno(anno) || !data.startsWith(String(anno))) return []
    return [{ data, come: `entro${dopo.slice(0, momento.fine)}` }]
  })
}
