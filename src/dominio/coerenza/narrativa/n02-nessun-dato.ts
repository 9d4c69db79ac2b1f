import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'
import { citaTesto } from '../testo/normalizza.ts'
import { NUMERI_A_PAROLE } from '../testo/numeri.ts'
import { listMomenti } from '../testo/periodi.ts'
import { isNarrativaPovera } from './n01-stato-vuoto-o-generico.ts'

const A_PAROLE = new RegExp(String.raw`\b(?:${NUMERI_A_PAROLE}|decine|centinaia|migliaia|doppio|meta)\b`)
const ATTO =
  /\b(?:deliber[ae]|deliberazion[ei]|determin[ae]|determinazion[ei]|decret[oi]|ordinanz[ae]|verbal[ei]|provvediment[oi] dirigenzial[ei]|d\.?\s?d\b|d\.?\s?g\.?\s?c\b|g\.?c\.? n)/
const CODICI = /[a-z0-9]{1,12}(?:_[a-z0-9]{1,12}){1,4}/g
/** A year alone ("nel corso del 2021", "a.s. 20/21", "2021/2022") says when the card is of, not what was done. */
const ANNI = /(?<!\d)(?:(?:19|20)\d{2}(?:\s?[/-]\s?(?:(?:19|20)?\d{2}))?|\d{2}\s?\/\s?\d{2})(?!\d)/g

export const n02: Controllo = {
  id: 'N02',
  gravita: 'W',
  titolo: 'Stato di attuazione senza un numero, un atto o una data',
  tace: "se c'è un numero anche a parole («tre incontri»), un mese o un giorno, un atto; se il testo è già chiesto da N01. L'anno da solo non conta",
  esamina: perScheda((s) => {
    if (!s.rendicontata || s.narrativa === null || isNarrativaPovera(s)) return []
    const t = s.narrativaNormale
    // Numbered lists and the codes of other cards aside.
    const senzaElenchi = t.replace(/^\s*\d{1,2}[).]\s/gm, '')
    const senza = senzaElenchi.includes('_') ? senzaElenchi.replace(CODICI, '') : senzaElenchi
    if (listMomenti(senza).length > 0 || /\d/.test(senza.replace(ANNI, ''))) return []
    if (A_PAROLE.test(t) || ATTO.test(t)) return []
    return [
      rilievoScheda('N02', s, 'statoDiAttuazione', {
        gravita: 'W',
        domanda:
          'Lo stato di attuazione non porta nessun numero, atto o data: quanti, quando e con quale atto?',
        evidenza: citaTesto(s.narrativa.testo),
      }),
    ]
  }),
}
