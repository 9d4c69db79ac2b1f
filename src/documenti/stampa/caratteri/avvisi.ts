import type { RichiestaStampa } from '../richiesta.ts'
import { sanifica } from './sanifica.ts'

/** A character that is not on paper as it was written: where, which one, what stands in its place. */
export interface AvvisoStampa {
  /** The card's or node's code; null on the cover's facts. */
  readonly scheda: string | null
  /** "fasi.nota", "statoDiAttuazione.testo", "descrizione" … */
  readonly campo: string
  /** Position (from 0) in the field's list; null when it has none. */
  readonly indice: number | null
  /** "U+1F600". */
  readonly punto: string
  readonly con: string
  /** The sentence for the office. */
  readonly messaggio: string
}

/**
 * The same request with every text printable, and what had to be replaced, once per card, field and character. The
 * data attached to the print is not touched by this: only the paper is.
 */
export const sanificaRichiesta = (
  r: RichiestaStampa,
  coperti: ReadonlySet<number>,
): { readonly richiesta: RichiestaStampa; readonly avvisi: readonly AvvisoStampa[] } => {
  const avvisi = new Map<string, AvvisoStampa>()
  const pulisci = <T>(valore: T, scheda: string | null): T =>
    visita(valore, [], (testo, percorso) => {
      const { testo: pulito, sostituzioni } = sanifica(testo, coperti)
      for (const s of sostituzioni) {
        const indice = percorso.find((p) => typeof p === 'number') ?? null
        const campo = percorso.filter((p) => typeof p === 'string' && p !== 'scheda').join('.')
        const avviso = { scheda, campo, indice, ...s, messaggio: printAvviso(scheda, campo, indice, s) }
        avvisi.set(avviso.messaggio, avviso)
      }
      return pulito
    })
  const { schede, nodi, ...contorno } = r
  return {
    richiesta: {
      ...pulisci(contorno, null),
      schede: schede.map((s) => pulisci(s, s.scheda.codice)),
      nodi: nodi.map((n) => pulisci(n, n.codice)),
    },
    avvisi: [...avvisi.values()],
  }
}

/** Any plain data with every text printable, and what had to be replaced in the rows that have a code. */
export const sanificaTesti = <T>(
  dati: T,
  coperti: ReadonlySet<number>,
): { readonly valore: T; readonly avvisi: readonly AvvisoStampa[] } => {
  const avvisi = new Map<string, AvvisoStampa>()
  const valore = visita(dati, [], (testo, percorso) => {
    const { testo: pulito, sostituzioni } = sanifica(testo, coperti)
    for (const s of sostituzioni) {
      const campo = percorso.filter((p) => typeof p === 'string').join('.')
      avvisi.set(`${campo} ${s.punto}`, {
        scheda: null,
        campo,
        indice: null,
        ...s,
        messaggio: printAvviso(null, campo, null, s),
      })
    }
    return pulito
  })
  return { valore, avvisi: [...avvisi.values()] }
}

type Percorso = readonly (string | number)[]

/** Rebuilds plain data with every string passed through `fa`; keys and other values stay. */
const visita = <T>(valore: T, percorso: Percorso, fa: (testo: string, percorso: Percorso) => string): T => {
  const v: unknown = valore
  if (typeof v === 'string') return fa(v, percorso) as T
  if (Array.isArray(v)) return v.map((e, i) => visita(e, [...percorso, i], fa)) as T
  if (v === null || typeof v !== 'object') return valore
  return Object.fromEntries(Object.entries(v).map(([k, e]) => [k, visita(e, [...percorso, k], fa)])) as T
}

const PEZZI: Readonly<Record<string, string>> = {
  fasi: 'fase',
  indicatori: 'indicatore',
  collegamenti: 'collegamento',
  statoDiAttuazione: 'stato di attuazione',
  rilievi: 'rilievo',
  figli: 'elemento',
}

const printAvviso = (
  scheda: string | null,
  campo: string,
  indice: number | null,
  s: { readonly punto: string; readonly con: string },
): string => {
  const [lista = '', ...resto] = campo.split('.')
  const dove = [
    scheda === null ? 'Parametri della stampa' : `Scheda ${scheda}`,
    indice === null ? campo : `${PEZZI[lista] ?? lista} ${indice + 1}`,
    ...(indice === null ? [] : [resto.join('.')]),
  ].filter((p) => p !== '')
  const esito = s.con === '' ? 'è stato tolto (è un carattere di controllo)' : `al suo posto c'è «${s.con}»`
  return `${dove.join(', ')}: il carattere ${s.punto} non si può stampare, ${esito}. Correggere il testo, se serve.`
}
