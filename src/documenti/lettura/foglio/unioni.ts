import { lettere } from '../../tracciato/foglio/colonne.ts'
import { estratto, type Segnalatore } from '../segnala.ts'
import type { TabellaLetta } from './tabella.ts'
import { leggiTesto } from './valori.ts'

/** How many cells merged ranges may fill, in all: a hostile file can declare millions. */
const MASSIMO = 1_000_000

/**
 * Merged cells keep their value in the first cell only. A text merged over several rows of one column holds for all
 * of them (the code of a card beside its phases); a number or a date would be counted more than once, so it stays in
 * the first row. Either is told. Returns the sheet's rows with the texts filled in.
 */
export const conUnioni = (t: TabellaLetta, segnala: Segnalatore): TabellaLetta => {
  const { foglio } = t
  const perColonna = new Map([...t.colonne].map(([campo, c]) => [c, t.definizioni.get(campo)]))
  const righe = foglio.righe.map((r) => r)
  let spazio = MASSIMO
  let riempite = 0
  for (const u of foglio.unioni) {
    const fine = Math.min(u.endRow, righe.length - 1)
    if (u.startRow < t.prima || fine < u.startRow) continue
    const valore = righe[u.startRow]?.[u.startCol] ?? null
    if (leggiTesto(valore) === null) continue
    spazio -= fine - u.startRow + 1
    const colonna = perColonna.get(u.startCol)
    if (u.startCol === u.endCol && colonna?.tipo === 'testo' && spazio >= 0) {
      for (let r = u.startRow + 1; r <= fine; r++) {
        const riga = [...(righe[r] ?? [])]
        riga[u.startCol] = valore
        righe[r] = riga
      }
      riempite += 1
    } else if (colonna !== undefined)
      segnala.add(
        'dubbio',
        'celle-unite',
        `Foglio "${foglio.scritto}", riga ${u.startRow + 1}, colonna ${lettere(u.startCol)}: la cella "${estratto(leggiTesto(valore) ?? '', 30)}" è unita ad altre; il valore vale solo per la riga ${u.startRow + 1} e la colonna "${colonna.titolo}". Dividere le celle e scrivere il valore in ciascuna.`,
        { pagina: foglio.numero, riga: u.startRow + 1, campo: colonna.campo },
      )
  }
  if (riempite > 0)
    segnala.add(
      'nota',
      'celle-unite',
      `Foglio "${foglio.scritto}": ${riempite === 1 ? 'un testo è in celle unite e vale' : `${riempite} testi sono in celle unite e valgono`} per tutte le righe unite.`,
      { pagina: foglio.numero },
    )
  return { ...t, foglio: { ...foglio, righe } }
}
