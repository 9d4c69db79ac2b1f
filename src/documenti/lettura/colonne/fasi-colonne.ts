import type { Fase } from '../../../dominio/scheda/scheda.ts'
import { unisci } from '../normalizza.ts'
import { isGiorno, parole } from '../numeri.ts'
import type { Riga } from '../righe.ts'
import { dove, type Segnalatore } from '../segnala.ts'
import { readCentesimi, readGiorno } from '../valori.ts'
import { indiceDi, type LineaCelle } from './celle.ts'
import type { PaginaTabella, RigaTabella } from './righe-tabella.ts'
import type { Testata } from './testate.ts'

/** Heights of the rows of a page of phases: where weight or progress stand, or a first day without either. */
export const findAncoreFasi = (
  linee: readonly LineaCelle[],
  colonne: readonly Testata[],
  interlinea: number,
  apertaPrima: boolean,
): number[] => {
  const peso = indiceDi(colonne, 'peso')
  const avanzamento = indiceDi(colonne, 'avanzamento')
  const inizio = indiceDi(colonne, 'inizio')
  const fine = indiceDi(colonne, 'fine')
  const sono = (l: LineaCelle, c: number, forma: (t: string) => boolean) => {
    const testo = l.celle[c]
    return testo !== undefined && testo !== '' && parole(testo).every(forma)
  }
  const conNumero = linee
    .filter((l) => sono(l, peso, () => true) || sono(l, avanzamento, () => true))
    .map((l) => l.y)
  const conGiorno = linee.filter((l) => sono(l, inizio, isGiorno) || sono(l, fine, isGiorno)).map((l) => l.y)
  const ancore = unici(conNumero, interlinea)
  // A third line of days between two rows, or days above the first row with nothing open before, open a row.
  let giorni = apertaPrima ? 0 : 2
  let ultima = -1
  for (const y of unici(conGiorno, interlinea)) {
    const i = ancore.findLastIndex((a) => a <= y + interlinea * 0.6)
    if (i !== ultima) {
      giorni = 0
      ultima = i
    }
    giorni += 1
    if (giorni > 2) {
      ancore.push(y)
      ancore.sort((a, b) => a - b)
      ultima = ancore.indexOf(y)
      giorni = 1
    }
  }
  return ancore
}

/** Heights less than half a line apart are one row's. */
export const unici = (ys: readonly number[], interlinea: number): number[] => {
  const uniche: number[] = []
  for (const y of ys.toSorted((a, b) => a - b))
    if (uniche.length === 0 || y - (uniche.at(-1) as number) > interlinea * 0.45) uniche.push(y)
  return uniche
}

type CellaRiga = RigaTabella['celle'][number]

/** One phase from a row whose columns are certain. */
export const toFaseColonne = (
  r: RigaTabella,
  colonne: readonly Testata[],
  interlinea: number,
  scheda: string,
  segnala: Segnalatore,
): Fase => {
  const cella = (tipo: Testata['tipo']): CellaRiga => r.celle[indiceDi(colonne, tipo)] ?? []
  const testo = (tipo: Testata['tipo']) => unisci(cella(tipo).map((l) => l.testo))
  const sede = (campo: string, riga: Riga) => ({ segnala, scheda, campo, riga })
  const numero = (tipo: 'peso' | 'avanzamento') =>
    readCentesimi(testo(tipo), sede(tipo, cella(tipo)[0]?.riga ?? r.prima))
  const [inizioP, inizioE] = dividiGiorni(r, cella('inizio'), cella('inizioEffettivo'), interlinea)
  const [fineP, fineE] = dividiGiorni(r, cella('fine'), cella('fineEffettiva'), interlinea)
  const giorno = (c: CellaRiga, campo: string) => {
    const stampato = unisci(c.map((l) => l.testo))
    if (stampato !== null && !isGiorno(stampato)) {
      const riga = c[0]?.riga ?? r.prima
      segnala.add(
        'errore',
        'data-non-leggibile',
        `Scheda ${scheda}, ${dove(riga)}: "${stampato}" non è una data scritta come 31/12/2021: il valore resta sconosciuto. Correggere il dato.`,
        { ...riga, scheda, campo },
      )
      return null
    }
    return readGiorno(stampato, sede(campo, c[0]?.riga ?? r.prima))
  }
  return {
    descrizione: testo('descrizione') ?? '',
    peso: numero('peso'),
    avanzamento: numero('avanzamento'),
    inizioPrevisto: giorno(inizioP, 'inizioPrevisto'),
    finePrevista: giorno(fineP, 'finePrevista'),
    inizioEffettivo: giorno(inizioE, 'inizioEffettivo'),
    fineEffettiva: giorno(fineE, 'fineEffettiva'),
    responsabile: testo('responsabile'),
    centro: testo('centro'),
    nota: testo('nota'),
    origine: { pagina: r.prima.pagina, riga: r.prima.riga },
  }
}

/**
 * A column of two days: the first line is the planned day, the second the actual one. With a line alone its height
 * tells: the row's own is the planned day, below it the actual.
 */
const dividiGiorni = (
  r: RigaTabella,
  cella: CellaRiga,
  effettivi: CellaRiga,
  interlinea: number,
): readonly [CellaRiga, CellaRiga] => {
  if (effettivi.length > 0) return [cella, effettivi]
  const [prima, ...altre] = cella
  if (!prima) return [[], []]
  if (altre.length > 0) return [[prima], altre]
  const sotto = r.y !== null && prima.riga.pagina === r.prima.pagina && prima.y > r.y + interlinea * 0.4
  return sotto ? [[], cella] : [cella, []]
}

export const paginaFasi = (
  linee: readonly LineaCelle[],
  colonne: readonly Testata[],
  interlinea: number,
  apertaPrima: boolean,
): PaginaTabella => ({ linee, ancore: findAncoreFasi(linee, colonne, interlinea, apertaPrima) })
