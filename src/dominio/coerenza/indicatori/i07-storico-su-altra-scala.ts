import { Big } from 'big.js'
import type { Indicatore } from '../../scheda/scheda.ts'
import { type Decimale, printDecimale } from '../../valori/decimale.ts'
import { type Controllo, nomina, perIndicatore, rilievoIndicatore } from '../controllo.ts'

/** Is a past value more than ten times, or less than a tenth of, every one of today's (positive) values? */
export const isAltraScala = (passato: Decimale, oggi: readonly Decimale[]): boolean => {
  const p = new Big(passato)
  const confronti = oggi.map((v) => new Big(v)).filter((v) => v.gt(0))
  return p.gt(0) && confronti.length > 0 && confronti.every((v) => p.gt(v.times(10)) || v.gt(p.times(10)))
}

/** Years whose value is more than ten times, or less than a tenth of, both this year's target and result. */
export const findAnniSuAltraScala = (x: Indicatore): string[] => {
  const oggi = [x.valoreAtteso, x.valoreRaggiunto].filter((v) => v !== null)
  return Object.keys(x.storico)
    .filter((anno) => isAltraScala(x.storico[anno] ?? '0', oggi))
    .sort()
}

export const i07: Controllo = {
  id: 'I07',
  gravita: 'W',
  titolo: "Anni passati su un'altra scala (oltre 10 volte)",
  tace: "se il valore passato è zero, o è vicino all'atteso o al raggiunto di quest'anno (allora è quello diverso a essere chiesto)",
  esamina: perIndicatore((s, x, i) => {
    const anni = findAnniSuAltraScala(x)
    if (anni.length === 0) return null
    const oggi = [
      x.valoreAtteso === null ? null : `atteso ${printDecimale(x.valoreAtteso)}`,
      x.valoreRaggiunto === null ? null : `raggiunto ${printDecimale(x.valoreRaggiunto)}`,
    ].filter((t) => t !== null)
    const passati = anni.map(
      (a) => `${x.storicoIncerto ? 'anno passato' : a}: ${printDecimale(x.storico[a] ?? '0')}`,
    )
    return rilievoIndicatore('I07', s, i, 'storico', {
      gravita: 'W',
      domanda: `Nell'${nomina('indicatore', i, x.descrizione)} i valori degli anni passati sono di un altro ordine di grandezza: la misura è cambiata, o è cambiata l'unità?`,
      evidenza: [...oggi, ...passati].join('; ').replace(/^a/, 'A').replace(/^r/, 'R'),
    })
  }),
}
