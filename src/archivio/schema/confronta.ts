import type { Indice, Motore, Riferimento, Schema, Tabella, TipoColonna } from './descrizione.ts'

/**
 * What differs between the schema a program expects and the one an engine holds: one Italian sentence each, none when
 * they are the same. Tables that are not ours, or of the other engine, are ignored; a column or an index missing, added or of another shape is
 * not.
 */
export const findDifferenzeSchema = (atteso: Schema, reale: Schema, motore: Motore): string[] => {
  const differenze: string[] = []
  for (const [nome, tabella] of Object.entries(atteso)) {
    if (tabella.solo !== undefined && tabella.solo !== motore) continue
    const trovata = reale[nome]
    if (trovata === undefined) differenze.push(`manca la tabella "${nome}"`)
    else differenze.push(...differenzeTabella(nome, tabella, trovata))
  }
  return differenze
}

const differenzeTabella = (nome: string, attesa: Tabella, reale: Tabella): string[] => {
  if (attesa.virtuale !== undefined || reale.virtuale !== undefined)
    return attesa.virtuale === reale.virtuale ? [] : [`la tabella "${nome}" ha un'altra forma`]
  const differenze: string[] = []
  for (const [colonna, tipo] of Object.entries(attesa.colonne)) {
    const trovato: TipoColonna | undefined = reale.colonne[colonna]
    if (trovato === undefined) differenze.push(`nella tabella "${nome}" manca la colonna "${colonna}"`)
    else if (trovato !== tipo)
      differenze.push(`la colonna "${nome}.${colonna}" è di tipo ${trovato}, atteso ${tipo}`)
  }
  for (const colonna of Object.keys(reale.colonne))
    if (!(colonna in attesa.colonne))
      differenze.push(`nella tabella "${nome}" c'è una colonna in più: "${colonna}"`)
  if (attesa.chiave.join() !== reale.chiave.join())
    differenze.push(
      `la tabella "${nome}" ha un'altra chiave primaria: ${reale.chiave.join(', ') || 'nessuna'}`,
    )
  for (const r of attesa.riferimenti ?? [])
    if (!(reale.riferimenti ?? []).some((t) => riferimento(t) === riferimento(r)))
      differenze.push(
        `nella tabella "${nome}" manca il riferimento a "${r.tabella}" (${r.colonne.join(', ')})`,
      )
  for (const [indice, i] of Object.entries(attesa.indici ?? {})) {
    const trovato = reale.indici?.[indice]
    if (trovato === undefined) differenze.push(`nella tabella "${nome}" manca l'indice "${indice}"`)
    else if (forma(trovato) !== forma(i)) differenze.push(`l'indice "${indice}" ha un'altra forma`)
  }
  return differenze
}

const riferimento = (r: Riferimento): string => `${r.colonne.join()}>${r.tabella}(${r.a.join()})`
const forma = (i: Indice): string => `${i.colonne.join()}${i.unico ? '!' : ''}${i.metodo ?? ''}`
