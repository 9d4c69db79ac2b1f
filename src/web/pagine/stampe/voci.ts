import { printData } from '../../../dominio/valori/data.ts'
import type { VoceFatti } from '../../componenti/fatti.tsx'
import { printConteggio, printMomento } from '../../numeri.ts'
import type { Strumenti } from '../../strumenti.ts'
import type { Stampabile } from './lavori.ts'
import type { ParametriStampa } from './pagina.tsx'

/** The parameters in words, as the cover will have them. */
export const toVoci = (s: Strumenti, r: Stampabile): readonly VoceFatti[] => {
  const p = s.parole.stampe
  if ('congelate' in r)
    return [
      [p.contenuto, p.congelate(String(r.congelate.campagnaId))],
      [p.congelateIl, r.congelate.il === undefined ? p.ultimeCongelate : printMomento(r.congelate.il)],
    ]
  return [
    [p.vista, r.vista],
    [p.livello, r.livello ?? p.livelloSchede],
    r.codici === undefined
      ? [p.centro, r.centro ?? p.tuttiICentri]
      : [p.scelte, p.schedeScelte(printConteggio(r.codici.length), r.codici.length === 1)],
    [p.al, r.al === undefined ? p.alPredefinita : printData(r.al)],
    [p.contenuto, r.rilievi === true ? p.conRilievi : p.senzaRilievi],
  ]
}

/** The form as it was filled in; empty for what doesn't come from the form. */
export const toParametri = (r: Stampabile): ParametriStampa =>
  'congelate' in r
    ? { vista: '', livello: '', centro: '', al: '', rilievi: false }
    : {
        vista: r.vista,
        livello: r.livello ?? '',
        centro: r.centro ?? '',
        al: r.al ?? '',
        rilievi: r.rilievi === true,
      }
