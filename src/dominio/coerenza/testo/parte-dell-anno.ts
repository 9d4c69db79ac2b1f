import type { Anno } from '../../valori/data.ts'
import { listMomenti, MESI } from './periodi.ts'

/** A stretch of the year named in a text: its last month (1–12) and the words. */
export interface ParteDellAnno {
  readonly finoAlMese: number
  readonly come: string
}

const MESE = MESI.join('|')
const QUANTI: Readonly<Record<string, number>> = {
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
}

/** From January only: "da marzo a giugno" is when a course was held, "gennaio-giugno" is how far a report goes. */
const INTERVALLO = new RegExp(
  String.raw`\b(?:periodo|mesi|da|dal mese di|tra)\s(?:di |da |tra |compreso tra |che va da )?gennaio\s?(?:-|\/|a|e|al mese di|ad|fino a)\s?(${MESE})\b(?:\s((?:19|20)\d{2}))?`,
  'g',
)
const META =
  /\bprim[ao] (?:meta(?= dell'anno| del (?:corrente anno|(?:19|20)\d{2}))|semestre|trimestre|quadrimestre)(?: del (?:corrente anno|((?:19|20)\d{2})))?/g
const PRIMI_MESI = new RegExp(
  String.raw`\bprimi (${Object.keys(QUANTI).join('|')}|\d) mesi\b(?: (?:del |dell'anno )?((?:19|20)\d{2}))?`,
  'g',
)
/** Not "fino al 30 giugno": that is where an extension or a call leads, not how far the report goes. */
const AL_GIORNO =
  /(?<!\b(?:fino|sino|scadenza|prorogat[aoie]|proroga) )\bal (30[/.]0?6|30 giugno|30[/.]0?9|30 settembre)(?:[ /.]((?:19|20)?\d{2}))?\b/g
const FINE: Readonly<Record<string, number>> = { meta: 6, semestre: 6, trimestre: 3, quadrimestre: 4 }

/** Words that carry the text to the year's end. */
const TUTTO_L_ANNO =
  /\bnel(?:la)? second[ao]\b|\b(?:second[ao] (?:meta|semestre|quadrimestre)|ultim[ao] (?:parte|trimestre|quadrimestre|periodo)|ultimi mesi|fine (?:dell')?anno|intero anno|tutto l'anno|anno intero|nell'arco dell'anno|nel corso dell'anno|durante l'anno|nell'anno|autunn|inverno|natal|31[/.]12|31 dicembre|nel corso del (?:19|20)\d{2}|nell'arco del (?:19|20)\d{2}|durante il (?:19|20)\d{2}|nel (?:19|20)\d{2}|per il (?:19|20)\d{2}|nell'anno (?:19|20)\d{2}|annual[ei]|da settembre|nuovo anno scolastico|a\.s\. )/

const diUnAltroAnno = (anno: string | undefined, atteso: Anno | null): boolean =>
  anno !== undefined && atteso !== null && Number(anno.length === 2 ? `20${anno}` : anno) !== atteso

/**
 * The part of the year a normalised narrative stops at, when it speaks of no later one: null when it names no such
 * part, or anything in it (a later month, "nell'arco dell'anno") reaches further.
 */
export const findParteDellAnno = (normale: string, anno: Anno | null): ParteDellAnno | null => {
  const t = normale.replace(/\n/g, ' ')
  const parti: ParteDellAnno[] = []
  const add = (m: RegExpMatchArray, finoAlMese: number, annoScritto: string | undefined): void => {
    if (finoAlMese > 0 && finoAlMese < 12 && !diUnAltroAnno(annoScritto, anno))
      parti.push({ finoAlMese, come: m[0] })
  }
  for (const m of t.matchAll(INTERVALLO)) add(m, MESI.indexOf(m[1] ?? '') + 1, m[2])
  for (const m of t.matchAll(META)) add(m, FINE[m[0].split(' ')[1] ?? ''] ?? 0, m[1])
  for (const m of t.matchAll(PRIMI_MESI)) add(m, QUANTI[m[1] ?? ''] ?? Number(m[1]), m[2])
  for (const m of t.matchAll(AL_GIORNO)) add(m, /0?9|sett/.test(m[1] ?? '') ? 9 : 6, m[2])
  const ultima = parti.sort((a, b) => b.finoAlMese - a.finoAlMese)[0]
  if (!ultima || TUTTO_L_ANNO.test(t)) return null
  if (ultima.finoAlMese < 6 && /\bestate\b|\bestiv[aeio]\b/.test(t)) return null
  const oltre = listMomenti(t).some(
    (x) => x.mese > ultima.finoAlMese && (x.anno === null || anno === null || x.anno === anno),
  )
  return oltre ? null : ultima
}
