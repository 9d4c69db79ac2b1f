import { Big } from 'big.js'
import type { Indicatore } from '../../scheda/scheda.ts'
import { printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'
import { isPercentuale } from '../misura.ts'
import { listAssenze } from '../testo/assenze.ts'
import { citaTesto } from '../testo/normalizza.ts'
import { countComuni, findRadici } from '../testo/parole.ts'

const isPieno = (x: Indicatore): boolean =>
  x.valoreRaggiunto !== null &&
  new Big(x.valoreRaggiunto).eq(100) &&
  (isPercentuale(x) || (x.valoreAtteso !== null && new Big(x.valoreAtteso).eq(100)))

/** The note may share one word with the indicator; the narrative, which speaks of the whole card, two. */
const findProva = (x: Indicatore, narrativa: string): string | null => {
  const radici = findRadici(x.descrizione)
  // "Evasi tutti gli accessi, nessun ricorso": there was something to measure.
  if (x.nota !== null && /\btutt[ei]\b/i.test(x.nota)) return null
  for (const a of x.nota === null ? [] : listAssenze(x.nota))
    if (countComuni(radici, a.radici) >= 1) return `nota: ${citaTesto(a.frase)}`
  for (const a of listAssenze(narrativa))
    if (countComuni(radici, a.radici) >= 2) return `stato di attuazione: ${citaTesto(a.frase)}`
  return null
}

export const i16: Controllo = {
  id: 'I16',
  gravita: 'E',
  titolo: "Cento per cento dove non è successo nulla: l'indicatore non è valutabile",
  tace: "se ciò che non è successo è altro («nessun ritardo», «nessuna richiesta rimasta inevasa») da ciò che l'indicatore conta",
  esamina: perIndicatore((s, x, i) => {
    if (!isPieno(x)) return null
    const prova = findProva(x, s.narrativa?.testo ?? '')
    if (prova === null) return null
    return rilievoIndicatore('I16', s, i, 'valoreRaggiunto', {
      gravita: 'E',
      domanda: `L'${nomina('indicatore', i, x.descrizione)} è al 100 % ma non c'è stato nulla da misurare: va dichiarato «non valutabile»?`,
      evidenza: `Raggiunto ${printDecimale(x.valoreRaggiunto ?? '0')}; ${prova}`,
    })
  }),
}
