import type { Scheda } from '../scheda/scheda.ts'
import { LIVELLI_PREDEFINITI, type Livello } from './vista.ts'

/** "OBIETTIVO DI MISSIONE" → "missione": the short key of a level that nobody has named yet. */
const toChiave = (nome: string): string =>
  nome
    .toLocaleLowerCase('it')
    .replace(/^obiettiv[oi]\s+(?:di|del|della)\s+/, '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'livello'

const toLivello = (nome: string): Livello =>
  LIVELLI_PREDEFINITI.find((l) => l.nome === nome) ?? { chiave: toChiave(nome), nome }

/**
 * The levels of a view as its cards print them, from the root down: the longest chain of links gives the order, levels
 * that only other cards name are placed where those cards place them, and the level of the cards closes the list.
 * `livelloSchede` is the cover's "Livello"; the cards of the reference print are OBIETTIVO DI PEG.
 */
export const livelliDaSchede = (
  schede: readonly Pick<Scheda, 'collegamenti'>[],
  livelloSchede: string = 'OBIETTIVO DI PEG',
): readonly Livello[] => {
  const catene = schede
    .map((s) => s.collegamenti.map((c) => c.livello))
    .toSorted((a, b) => b.length - a.length)
  const nomi: string[] = []
  for (const catena of new Set(catene.map((c) => c.join('\n')))) {
    let dove = 0
    for (const nome of catena.split('\n').filter((n) => n !== '')) {
      const i = nomi.indexOf(nome)
      if (i >= 0) dove = i + 1
      else nomi.splice(dove++, 0, nome)
    }
  }
  return [...nomi.filter((n) => n !== livelloSchede), livelloSchede].map(toLivello)
}

/** Joins the levels already known for a view with those of a new print: nothing known is lost or moved. */
export const mergeLivelli = (noti: readonly Livello[], nuovi: readonly Livello[]): readonly Livello[] => {
  const uniti = [...noti]
  let dove = 0
  for (const livello of nuovi) {
    const i = uniti.findIndex((l) => l.nome === livello.nome)
    if (i >= 0) dove = i + 1
    else uniti.splice(dove++, 0, livello)
  }
  return uniti
}
