import type { Indicatore } from '../../scheda/scheda.ts'
import { abbinaIndicatori } from '../../storia/abbina-indicatori.ts'
import { printDecimale } from '../../valori/decimale.ts'
import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, nomina, perScheda, rilievoIndicatore } from '../controllo.ts'
import { isUguale } from '../misura.ts'
import type { Rilievo } from '../rilievo.ts'
import { citaTesto, normalizza } from '../testo/normalizza.ts'

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
    const abbinati = abbinaIndicatori(s.scheda.indicatori, prima.scheda.indicatori, anno)
    return s.scheda.indicatori.flatMap((x, i): Rilievo[] => {
      const abbinato = abbinati[i] ?? null
      const ieri = abbinato === null ? undefined : prima.scheda.indicatori[abbinato.indice]
      if (abbinato === null || ieri === undefined || abbinato.modo === 'posto') return []
      if (abbinato.modo === 'stesso') return [chiediStesso(s, anno, x, i, ieri)].filter((r) => r !== null)
      return [
        rilievoIndicatore('X06', s, i, 'descrizione', {
          gravita: 'W',
          domanda: `L'${nomina('indicatore', i, x.descrizione)} era scritto in altro modo nel ${anno}: misura ancora la stessa cosa?`,
          evidenza: `${anno}: ${citaTesto(ieri.descrizione)}; ora: ${citaTesto(x.descrizione)}`,
        }),
      ]
    })
  }),
}
