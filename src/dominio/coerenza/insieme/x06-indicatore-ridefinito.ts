import type { Indicatore } from '../../scheda/scheda.ts'
import { printDecimale } from '../../valori/decimale.ts'
import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, nomina, perScheda, rilievoIndicatore } from '../controllo.ts'
import { isUguale } from '../misura.ts'
import type { Rilievo } from '../rilievo.ts'
import { citaTesto, normalizza, senzaCifre } from '../testo/normalizza.ts'
import { computeSomiglianza, countComuni, findRadici } from '../testo/parole.ts'

/** Above this share of common words a changed text is the same indicator reworded, not a new one. */
const SOMIGLIANZA = 0.7

/** Values that too many indicators share to tell one from another. */
const COMUNI = new Set(['0', '1', '100'])

/** The history this year prints for last year is last year's result: the two are one indicator, whatever the words. */
const isContinuazione = (x: Indicatore, ieri: Indicatore, anno: number): boolean => {
  const storico = x.storicoIncerto ? undefined : x.storico[String(anno)]
  return storico !== undefined && !COMUNI.has(storico) && isUguale(storico, ieri.valoreRaggiunto)
}

const chiave = (x: Indicatore): string =>
  senzaCifre(normalizza(x.descrizione).replace(/[^a-z0-9#%]+/g, ' ')).trim()

const chiediStesso = (
  s: SchedaInEsame,
  anno: number,
  x: Indicatore,
  i: number,
  ieri: Indicatore,
): Rilievo | null => {
  const chi = nomina('indicatore', i, x.descrizione)
  const storico = x.storicoIncerto ? undefined : x.storico[String(anno)]
  if (storico !== undefined && ieri.valoreRaggiunto !== null && !isUguale(storico, ieri.valoreRaggiunto))
    return rilievoIndicatore('X06', s, i, 'storico', {
      gravita: 'W',
      domanda: `L'${chi} riporta per il ${anno} un valore diverso da quello della scheda di quell'anno: la misura è stata ridefinita?`,
      evidenza: `Qui ${anno}: ${printDecimale(storico)}; nella scheda del ${anno}: raggiunto ${printDecimale(ieri.valoreRaggiunto)}`,
    })
  if (x.tipo !== null && ieri.tipo !== null && normalizza(x.tipo) !== normalizza(ieri.tipo))
    return rilievoIndicatore('X06', s, i, 'tipo', {
      gravita: 'W',
      domanda: `L'${chi} ha cambiato tipo rispetto al ${anno}: per quale motivo?`,
      evidenza: `Tipo ${ieri.tipo} nel ${anno}, ${x.tipo} ora`,
    })
  return null
}

export const x06: Controllo = {
  id: 'X06',
  gravita: 'W',
  titolo: "Indicatore ridefinito rispetto all'anno prima",
  tace: "se cambiano solo cifre, anni, maiuscole o punteggiatura; se l'indicatore è nuovo; se la scheda dell'anno prima non c'è (non applicabile)",
  applicabile: ({ schede }) =>
    schede.some((s) => s.precedente !== null) ? null : "mancano le schede dell'anno prima",
  esamina: perScheda((s) => {
    const prima = s.precedente
    if (prima === null || prima.anno === null) return []
    const anno = prima.anno
    const ieri = prima.scheda.indicatori.map((x) => ({
      x,
      chiave: chiave(x),
      radici: findRadici(x.descrizione),
    }))
    const oggi = s.scheda.indicatori.map(chiave)
    const rimasti = ieri.filter((y) => !oggi.includes(y.chiave))
    return s.scheda.indicatori.flatMap((x, i): Rilievo[] => {
      const uguale = ieri.find((y) => y.chiave === oggi[i])
      if (uguale) return [chiediStesso(s, anno, x, i, uguale.x)].filter((r) => r !== null)
      const radici = findRadici(x.descrizione)
      const simile =
        rimasti.find((y) => computeSomiglianza(radici, y.radici) >= SOMIGLIANZA) ??
        rimasti.find((y) => isContinuazione(x, y.x, anno) && countComuni(radici, y.radici) > 0)
      if (!simile) return []
      return [
        rilievoIndicatore('X06', s, i, 'descrizione', {
          gravita: 'W',
          domanda: `L'${nomina('indicatore', i, x.descrizione)} era scritto in altro modo nel ${anno}: misura ancora la stessa cosa?`,
          evidenza: `${anno}: ${citaTesto(simile.x.descrizione)}; ora: ${citaTesto(x.descrizione)}`,
        }),
      ]
    })
  }),
}
