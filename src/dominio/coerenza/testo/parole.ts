import { normalizza } from './normalizza.ts'

/**
 * Words that say nothing about which activity a text speaks of: particles, and the vocabulary every card shares
 * ("realizzazione", "numero", "attività" …), as roots.
 */
const VUOTE = new Set(
  (
    'il lo la i gli le un uno una l d di a da in con su per tra fra e ed o od del dello della dei degli delle dell ' +
    'al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul ' +
    'sullo sulla sui sugli sulle sull che chi cui non si se come anche ad entro n no piu quale quali loro suo sua ' +
    'suoi sue ogni tutti tutte tutto tutta attraverso mediante presso verso secondo oltre almeno atto atti fine ' +
    'realizzazione realizzare numero attivita azione azioni gestione gestire servizio servizi progetto progetti ' +
    'anno comune comunale comunali ente obiettivo intervento interventi percentuale avvio avviare si1 no0'
  ).split(' '),
)

/** Root of a normalised word: the final vowels go, so that singular and plural, masculine and feminine meet. */
export const radice = (parola: string): string =>
  parola.length < 4 ? parola : parola.replace(/[aeiou]{1,2}$/, '')

/** Words of a text, normalised, in order. */
export const listParole = (testo: string): string[] => normalizza(testo).match(/[a-z0-9]+/g) ?? []

/** Roots of the words that tell one activity from another: no particles, no shared vocabulary, no bare numbers. */
export const findRadici = (testo: string): Set<string> => {
  const radici = new Set<string>()
  for (const p of listParole(testo))
    if (p.length > 2 && !VUOTE.has(p) && !/^\d+$/.test(p)) radici.add(radice(p))
  return radici
}

/** How many roots two texts share. */
export const countComuni = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let comuni = 0
  const [minore, maggiore] = a.size <= b.size ? [a, b] : [b, a]
  for (const r of minore) if (maggiore.has(r)) comuni += 1
  return comuni
}

/** Shared roots over all roots, 0–1; 0 when both are empty. */
export const computeSomiglianza = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const comuni = countComuni(a, b)
  const unione = a.size + b.size - comuni
  return unione === 0 ? 0 : comuni / unione
}
