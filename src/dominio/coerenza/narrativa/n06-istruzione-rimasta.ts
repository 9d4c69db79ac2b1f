import { type Controllo, perScheda, rilievoTesto } from '../controllo.ts'
import { citaTesto } from '../testo/normalizza.ts'
import { listTuttiITesti } from '../testo/testi.ts'

const PARTE =
  "(?:la |il |l'|le |i |gli )?(?:descrizione|fase|indicatore|testo|titolo|nota|peso|target|valore|data|dicitura|denominazione|frase|paragrafo)"
const VERBO = '(?:sostituire|modificare|correggere|eliminare|cancellare|aggiungere|inserire|rinominare)'
const INIZIO = String.raw`(?:^|[.;:\n(\[]\s{0,3})`

/** Instructions to whoever keeps the card: an imperative at a sentence's start about a part of the card itself. */
const SU_UNA_PARTE = new RegExp(String.raw`${INIZIO}(?:da )?${VERBO}\s${PARTE}\b`, 'i')
/** "SOSTITUIRE CON …": in a note, replacing one thing by another is an instruction; so it is with a quotation. */
const SOSTITUIRE_CON = new RegExp(String.raw`${INIZIO}(?:da )?(?:sostituire|modificare)\s(?:con|in)\b`, 'i')
const CON_VIRGOLETTE = /\b(?:sostituire|modificare)\s(?:[\p{L}']+\s){0,3}(?:con|in)\s{0,2}[:]?\s{0,2}["“«']/iu
const SEGNAPOSTO =
  /\b(?:X{4,}|TODO|DA (?:COMPLETARE|COMPILARE|ELIMINARE|CANCELLARE|VERIFICARE))\b|\[\s?\.{3}\s?\]|\blorem ipsum\b/

/** `descrizioni` say what will be done ("Sostituire con LED le lampade"): there only the unmistakable counts. */
const hasIstruzione = (testo: string, inDescrizione: boolean): boolean =>
  CON_VIRGOLETTE.test(testo) ||
  SEGNAPOSTO.test(testo) ||
  (!inDescrizione && (SU_UNA_PARTE.test(testo) || SOSTITUIRE_CON.test(testo)))

export const n06: Controllo = {
  id: 'N06',
  gravita: 'W',
  titolo: "Un'istruzione di redazione rimasta nel testo («SOSTITUIRE CON …»)",
  tace: "se sostituire è l'attività stessa («sostituire le lampade con LED»)",
  esamina: perScheda((s) =>
    listTuttiITesti(s).flatMap((t) =>
      hasIstruzione(t.testo, t.campo.endsWith('descrizione'))
        ? [
            rilievoTesto('N06', s, t, {
              gravita: 'W',
              domanda:
                "Nel testo è rimasta un'istruzione di modifica: la variazione è stata approvata, e con quale atto? Se sì, va riportato il testo nuovo; se no, va tolta.",
              evidenza: citaTesto(t.testo),
            }),
          ]
        : [],
    ),
  ),
}
