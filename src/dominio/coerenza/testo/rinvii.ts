import { annoDi, type DataIso } from '../../valori/data.ts'
import { normalizza, splitFrasi } from './normalizza.ts'
import { listAnni, listMomenti } from './periodi.ts'

/** A postponement read in a text. */
export interface Rinvio {
  /** The word as normalised: "slittata", "in attesa". */
  readonly parola: string
  /** The sentence as printed. */
  readonly frase: string
  /** True when the text says it goes beyond the reporting date ("slittata al 2022"). */
  readonly oltre: boolean
}

/** "rinvio" is not here on purpose: a text that refers to a later rule ("il rinvio ai futuri contratti") delays nothing. */
const PAROLA =
  /\b(slitta(?:t[aeio]|no|ndo|re|ment[oi])?|rinviat[aeio]|in attesa|sospes[aeio]|posticip(?:at[aeio]|o|a|ano|are|azion[ei]))\b/g
const NEGATO =
  /\b(?:non|senza|mai|evita\w{0,6}|nessun\w?|alcun\w?)(?: (?:e|sono|era|sara|si|ha|hanno|essere|stat[aeio]|subit[aeio]|dovut[ao]|dover|mai|piu|alcun\w?|di|il|lo|la|i|gli|le)){0,4} $/
/** People on a waiting list, accounts in suspense: states of the matter treated, not of the activity. */
const NON_ATTIVITA =
  /\b\d{1,5} $|\b(?:personale|dipendent\w|operator\w|volontar\w|candidat\w|lavorator\w|utent\w{1,2}|famigli\w|nucle\w|person\w|bambin\w|minor\w|cittadin\w|iscritt\w|alunn\w|student\w|richiedent\w|domand\w|pratich\w|istanz\w|richiest\w|anzian\w|disabil\w|pazient\w|crediti|tributi|pagamenti|termini|rate|versamenti|partite|conti|avvisi)(?: [a-z']+){0,2} $/
/** Waiting for someone's act: that holds the activity, whatever stands before. */
const DI_UN_ATTO =
  /^ (?:di |del |dell'|della |dei |delle |dal |dall'|dalla )(?:l'|la |il )?(?:esit|approvaz|autorizzaz|parer|rispost|nulla osta|conferm|firma|decret|finanziament|validazion|convenzion|pubblicazion|sottoscrizion|ministero|regione|provincia|soprintendenza)/
/** Others stopped their own work: "alcuni gestori hanno temporaneamente sospeso". */
const DI_TERZI = /\bhanno(?: [a-z']+){0,2} $/
const RIPRESA =
  /\b(?:ripres[aeio]|ripartit[aeio]|riavviat[aeio]|recuperat[aeio])\b|\b(?:poi|successivamente|in seguito|infine|comunque|ed? (?:e|sono) stat[aeio])(?: [a-z']+){0,2} (?:conclus|complet|svolt|realizzat|approvat|effettuat|sottoscritt|adottat|pubblicat)/
/** "Sospeso solo ad agosto, come previsto": a pause that was part of the plan. */
const PAUSA_PREVISTA =
  /^(?: [a-z']+){0,2} (?:solo|soltanto|esclusivamente|limitatamente)\b|\bcome (?:previst|programmat)/
const ANNO_DOPO = /\b(?:prossimo anno|anno prossimo|anno (?:successivo|seguente)|nuovo anno)\b/

/** How far from the word its circumstances are looked for, and how many words of a text are weighed at most. */
const INTORNO = 400
const PAROLE_ESAMINATE = 40

const isoDi = (anno: number, mese: number, giorno: number): DataIso =>
  `${anno}-${String(mese).padStart(2, '0')}-${String(giorno).padStart(2, '0')}`

/** Where the delay leads, from the words after it: beyond the reporting date, within it, or unsaid. */
const findArrivo = (prima: string, dopo: string, al: DataIso | null): 'oltre' | 'entro' | null => {
  if (ANNO_DOPO.test(dopo)) return 'oltre'
  if (al === null) return null
  const momento = listMomenti(dopo).findLast((m) => m.anno !== null)
  if (momento && momento.anno !== null)
    return isoDi(momento.anno, momento.mese, momento.giorno ?? 1) > al ? 'oltre' : 'entro'
  const anni = listAnni(dopo)
  if (anni.some((a) => a > annoDi(al))) return 'oltre'
  if (/^ (?:al|nel) (?:19|20)\d{2}\b/.test(dopo)) return 'entro'
  // "Dal 10 maggio rinviata al 17 maggio": two days of the same spring.
  const da = listMomenti(prima).at(-1)
  const a = listMomenti(dopo)[0]
  return da && a && (a.mese > da.mese || (a.mese === da.mese && (a.giorno ?? 31) >= (da.giorno ?? 1)))
    ? 'entro'
    : null
}

/**
 * Postponements in a printed text that still stand at the reporting date: those denied, of third parties, of people
 * in a queue, made up for, or landing within the date are left out. With `diTerzi`, third parties' are kept.
 */
export const findRinvii = (testo: string, al: DataIso | null, diTerzi: boolean): Rinvio[] => {
  const rinvii: Rinvio[] = []
  const intero = normalizza(testo)
  // One cheap look before cutting into sentences: most texts have none.
  if (intero.search(PAROLA) < 0) return []
  const frasi = splitFrasi(testo)
  let esaminate = 0
  for (const [i, frase] of frasi.entries()) {
    const normale = normalizza(frase).replace(/\n/g, ' ')
    for (const m of normale.matchAll(PAROLA)) {
      esaminate += 1
      if (esaminate > PAROLE_ESAMINATE) return rinvii
      const prima = normale.slice(Math.max(0, m.index - 60), m.index)
      const fine = m.index + m[0].length
      const dopo = normale.slice(fine, fine + INTORNO)
      if (NEGATO.test(prima) || (NON_ATTIVITA.test(prima) && !DI_UN_ATTO.test(dopo))) continue
      const arrivo = findArrivo(prima, dopo, al)
      if (arrivo === 'entro') continue
      if (arrivo !== 'oltre') {
        if (PAUSA_PREVISTA.test(dopo)) continue
        if (!diTerzi && DI_TERZI.test(prima)) continue
        if (RIPRESA.test(dopo) || RIPRESA.test(normalizza((frasi[i + 1] ?? '').slice(0, INTORNO)))) continue
        // "Dopo essere stata sospesa nel 2020, è ripartita": the resumption may also come first.
        if (/\bripres|\bripartit|\briavviat/.test(normale.slice(Math.max(0, m.index - INTORNO), m.index)))
          continue
      }
      rinvii.push({ parola: m[0], frase, oltre: arrivo === 'oltre' })
    }
  }
  return rinvii
}
