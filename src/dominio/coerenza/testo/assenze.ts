import { normalizza, splitFrasi } from './normalizza.ts'
import { findRadici } from './parole.ts'

const ASSENZA =
  /\bnon (?:ci |vi )?(?:sono|e) (?:mai )?stat[aeio]\b|\bnon (?:si )?(?:sono|e) (?:mai )?(?:pervenut|verificat|registrat|presentat|arrivat|giunt)[aeio]\b|\bnon risulta(?:no)?\b|\bnon (?:si (?:e|sono)|abbiamo|ha|hanno) (?:mai )?(?:avut|ricevut|registrat)[aeio]\b|\bnon pervenut[aeio]\b|\b(?:nessun[ao]?|zero)(?=[ '])/g
/** "Richieste pervenute: 0", "istanze: nessuna". */
const CONTO_A_ZERO = /([a-z][a-z' ]{3,59})\s?[:=]\s?(?:0|zero|nessun[ao])(?![\w,%'])/
/** After "nessuna richiesta" these say the opposite: every one was dealt with. */
const SMENTITA =
  /\b(?:inevas|respint|rifiutat|negat|rimast|scadut|oltre|fuori|tardiv|ritard|pendent|arretrat|conform|superat|senza|scartat|persa|persi)/

/**
 * The sentences that say something did not happen, with the roots of what did not: "non ci sono state segnalazioni"
 * → {segnalazion}. "Nessuna richiesta rimasta inevasa" says that all were answered and is left out.
 */
export const listAssenze = (
  testo: string,
): { readonly frase: string; readonly radici: ReadonlySet<string> }[] => {
  const intero = normalizza(testo)
  if (intero.search(ASSENZA) < 0 && !CONTO_A_ZERO.test(intero)) return []
  return splitFrasi(testo).flatMap((frase) => {
    const normale = normalizza(frase)
    const conto = CONTO_A_ZERO.exec(normale)?.[1]
    if (conto !== undefined && !SMENTITA.test(conto)) return [{ frase, radici: findRadici(conto) }]
    return [...normale.matchAll(ASSENZA)].flatMap((m) => {
      const fine = m.index + m[0].length
      const dopo = normale.slice(fine, fine + 200)
      if (SMENTITA.test(dopo)) return []
      const oggetto = dopo.split(/[,;:.]| ma | e | perche | in quanto /)[0] ?? ''
      return [{ frase, radici: findRadici(oggetto.trim().split(' ').slice(0, 6).join(' ')) }]
    })
  })
}
