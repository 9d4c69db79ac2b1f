import type { Indicatore } from '../../../dominio/scheda/scheda.ts'
import { unisci } from '../normalizza.ts'
import { isDecimale, parole } from '../numeri.ts'
import { dove, type Segnalatore } from '../segnala.ts'
import { readValore } from '../valori.ts'
import { indiceDi, type LineaCelle } from './celle.ts'
import { unici } from './fasi-colonne.ts'
import type { PaginaTabella, RigaTabella } from './righe-tabella.ts'
import { isNumerica, type Testata } from './testate.ts'

/** Heights of the rows of a page of indicators: where values stand, or a type far from any value. */
export const paginaIndicatori = (
  linee: readonly LineaCelle[],
  colonne: readonly Testata[],
  interlinea: number,
): PaginaTabella => {
  const valori = colonne.flatMap((c, i) => (isNumerica(c.tipo) ? [i] : []))
  const tipo = indiceDi(colonne, 'tipo')
  const ancore = unici(
    linee.filter((l) => valori.some((c) => l.celle[c])).map((l) => l.y),
    interlinea,
  )
  const senza = linee.filter(
    (l) => l.celle[tipo] && !ancore.some((a) => Math.abs(a - l.y) <= interlinea * 1.2),
  )
  // A type that wraps stands on lines next to each other: only the first of them is a row.
  const soli = senza.filter((l, i) => i === 0 || l.y - (senza[i - 1] as LineaCelle).y > interlinea * 1.3)
  return { linee, ancore: unici([...ancore, ...soli.map((l) => l.y)], interlinea) }
}

/** One indicator from a row whose columns are certain: the history is never uncertain. */
export const toIndicatoreColonne = (
  r: RigaTabella,
  colonne: readonly Testata[],
  scheda: string,
  segnala: Segnalatore,
  aCaratteri = false,
): Indicatore => {
  const testoDi = (i: number) => unisci((r.celle[i] ?? []).map((l) => l.testo))
  const testo = (t: Testata['tipo']) => testoDi(indiceDi(colonne, t))
  const valore = (i: number, campo: string) =>
    readValore(testoDi(i), { segnala, scheda, campo, riga: r.celle[i]?.[0]?.riga ?? r.prima })
  const storico: Record<string, string> = {}
  colonne.forEach((c, i) => {
    if (c.tipo !== 'storico' || testoDi(i) === null) return
    const v = valore(i, `storico.${c.anno ?? '?'}`)
    if (v !== null && c.anno !== null) storico[c.anno] = v
    else if (v !== null)
      segnala.add(
        'dubbio',
        'anno-mancante',
        `Scheda ${scheda}, ${dove(r.prima)}: il valore ${testoDi(i)} sta sotto un'intestazione senza anno e non è stato attribuito. Controllare.`,
        { ...r.prima, scheda, campo: 'storico' },
      )
  })
  if (aCaratteri) segnalaValoreSpostato(r, colonne, scheda, segnala)
  return {
    descrizione: testo('descrizione') ?? '',
    tipo: testo('tipo'),
    valoreAtteso: valore(indiceDi(colonne, 'atteso'), 'valoreAtteso'),
    valoreRaggiunto: valore(indiceDi(colonne, 'raggiunto'), 'valoreRaggiunto'),
    storico,
    storicoIncerto: false,
    nota: testo('nota'),
    origine: { pagina: r.prima.pagina, riga: r.prima.riga },
  }
}

/** Drawn with characters a number may slide under the next heading: in the note, on the values' line, it is a doubt. */
const segnalaValoreSpostato = (
  r: RigaTabella,
  colonne: readonly Testata[],
  scheda: string,
  segnala: Segnalatore,
): void => {
  const ultima = colonne.findLastIndex((c) => isNumerica(c.tipo))
  const nota = (r.celle[indiceDi(colonne, 'nota')] ?? []).find((l) => l.y === r.y)
  const numero = nota ? parole(nota.testo)[0] : undefined
  if (!nota || numero === undefined || !isDecimale(numero) || (r.celle[ultima] ?? []).length > 0) return
  segnala.add(
    'dubbio',
    'valore-spostato',
    `Scheda ${scheda}, ${dove(nota.riga)}: il numero ${numero} sta tra l'ultima colonna dei valori e le note ed è stato letto come nota. Controllare, oppure importare il PDF.`,
    { ...nota.riga, scheda, campo: 'storico' },
  )
}
