import type { Indicatore } from '../../../dominio/scheda/scheda.ts'
import type { Decimale } from '../../../dominio/valori/decimale.ts'
import { COLONNE_INDICATORI as C } from '../../tracciato/scheda-stampata.ts'
import { isStoricoIncerto } from '../../tracciato/segni.ts'
import type { Riga } from '../righe.ts'
import type { Segnalatore } from '../segnala.ts'
import { type Colonna, daDestra, daSinistra, findPezzo } from './colonne.ts'
import { testoDi } from './pagine.ts'
import { isTestata, type RigaTabella, toRigheTabella } from './tabella.ts'
import { decimale, testo } from './valori.ts'

const ANNO = /^(?:19|20)\d{2}$/

/** The columns of the indicators; past years are told by the years in the last line of the heading. */
const toColonne = (righe: readonly Riga[]): Colonna[] => {
  const testata = righe.find(isTestata)
  return [
    ...daSinistra('numero', testata?.pezzi[0]),
    ...daSinistra('descrizione', findPezzo(testata, C.descrizione[0])),
    ...daSinistra('tipo', findPezzo(testata, C.tipo[0])),
    ...daDestra('valoreAtteso', findPezzo(testata, C.valoreAtteso[1])),
    ...daDestra('valoreRaggiunto', findPezzo(testata, C.valoreRaggiunto[1])),
    ...(testata?.pezzi.filter((p) => ANNO.test(p.testo)) ?? []).flatMap((p) => daDestra(p.testo, p)),
    ...daSinistra('esito', findPezzo(testata, C.esito[0])),
  ]
}

interface Storico {
  readonly storico: Record<string, Decimale>
  readonly incerto: boolean
}

/** The past values of a row: under each year's edge a value and, under it, the mark of a lost column. */
const readStorico = ({ riga, celle }: RigaTabella, scheda: string, segnala: Segnalatore): Storico => {
  const storico: Record<string, Decimale> = {}
  let incerto = false
  for (const [anno, [primo, ...altri]] of celle) {
    if (!ANNO.test(anno) || primo === undefined) continue
    const valore = decimale([primo], { segnala, scheda, campo: 'indicatori.storico', riga })
    if (valore !== null) storico[anno] = valore
    if (isStoricoIncerto(testoDi(altri))) incerto = true
  }
  return { storico, incerto }
}

/**
 * The indicators of a card, from the lines of their table and of those where further past years go on (each with its
 * heading): there the same numbers lead the rows.
 */
export const readIndicatori = (
  principale: readonly Riga[],
  anniPrecedenti: readonly (readonly Riga[])[],
  scheda: string,
  segnala: Segnalatore,
): Indicatore[] => {
  const altri = anniPrecedenti.map((righe) => toRigheTabella(righe, toColonne(righe)))
  return toRigheTabella(principale, toColonne(principale)).map((r, n) => {
    const { riga, celle, nota } = r
    const sede = (campo: string) => ({ segnala, scheda, campo: `indicatori.${campo}`, riga })
    const storici = [r, ...altri.flatMap((t) => t[n] ?? [])].map((x) => readStorico(x, scheda, segnala))
    return {
      descrizione: testo(celle.get('descrizione')) ?? '',
      tipo: testo(celle.get('tipo')),
      valoreAtteso: decimale(celle.get('valoreAtteso'), sede('valoreAtteso')),
      valoreRaggiunto: decimale(celle.get('valoreRaggiunto'), sede('valoreRaggiunto')),
      storico: Object.assign({}, ...storici.map((s) => s.storico)) as Record<string, Decimale>,
      storicoIncerto: storici.some((s) => s.incerto),
      nota,
      origine: { pagina: riga.pagina, riga: riga.riga },
    }
  })
}
