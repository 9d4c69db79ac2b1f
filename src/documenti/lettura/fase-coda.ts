import {
  type Conoscenza,
  conta,
  findNoto,
  haFormaDiPersona,
  iniziaComeUnita,
  isParolaUnita,
  isTuttoMaiuscolo,
} from './conoscenza.ts'
import type { Linea } from './fasi-testo.ts'
import { spazi, unisci } from './normalizza.ts'
import { parole } from './numeri.ts'

/** Person, centre and note of a phase; `dubbio` says what the text could not tell. */
export interface Coda {
  readonly responsabile: string | null
  readonly centro: string | null
  readonly nota: string | null
  readonly dubbio: 'persona-centro' | 'centro-nota' | null
}

/** A centre that fills its block alone weighs more than one guessed from where capitals end, or printed elsewhere. */
const CERTO = 3

type Blocchi = readonly (readonly string[])[]

const toBlocchiCoda = (coda: readonly Linea[]): string[][] => {
  const blocchi: string[][] = []
  for (const l of coda) {
    if (l.apreBlocco || blocchi.length === 0) blocchi.push([])
    blocchi.at(-1)?.push(l.testo)
  }
  return blocchi
}
const piano = (blocco: readonly string[] | undefined): string => spazi((blocco ?? []).join(' '))

/** What the phases of a document teach: persons before a centre's first word, centres that fill their block. */
export const imparaDalleCode = (
  code: readonly (readonly Linea[])[],
  note: { readonly persone: readonly string[]; readonly centri: readonly string[] },
): Conoscenza => {
  const persone = new Map<string, number>()
  const centri = new Map<string, number>()
  for (const p of note.persone) conta(persone, p)
  for (const c of note.centri) conta(centri, c)
  const tutte = code.map(toBlocchiCoda)
  for (const b of tutte) {
    const primo = piano(b[0])
    const p = parole(primo)
    const k = p.findIndex(isParolaUnita)
    if (k > 1 && haFormaDiPersona(p.slice(0, k).join(' '))) conta(persone, p.slice(0, k).join(' '))
    if (k < 0 && haFormaDiPersona(primo) && iniziaComeUnita(piano(b[1]))) conta(persone, primo)
  }
  const interi = new Map<string, number>()
  for (const b of tutte) {
    const { resto } = staccaPersona(b, { persone, centri })
    const primo = piano(resto[0])
    if (primo !== '') conta(interi, primo)
    if (resto.length === 1 && iniziaComeUnita(primo) && isTuttoMaiuscolo(primo)) conta(centri, primo, CERTO)
  }
  // A text that turns from capitals to small letters is a centre with the beginning of a note, however often it recurs.
  for (const [nome, volte] of interi)
    if (volte >= 2 && nome.length <= 90 && !cambiaCaso(nome)) conta(centri, nome, volte)
  for (const [nome, volte] of interi)
    if (iniziaComeUnita(nome) && cambiaCaso(nome)) conta(centri, corsaMaiuscola(nome), volte)
  imparaRicorrenti(tutte, persone)
  return { persone, centri }
}

/** The opening words without a small letter. */
const corsaMaiuscola = (nome: string): string => {
  const p = parole(nome)
  const minuscola = p.findIndex((w) => /\p{Ll}/u.test(w))
  return p.slice(0, minuscola < 0 ? p.length : minuscola).join(' ')
}
const cambiaCaso = (nome: string): boolean => {
  const corsa = corsaMaiuscola(nome)
  return corsa !== nome && corsa.length > 1 && isTuttoMaiuscolo(corsa)
}

/** Where no office word helps: two opening words that recur before different continuations are a person. */
const imparaRicorrenti = (tutte: readonly Blocchi[], persone: Map<string, number>): void => {
  const seguiti = new Map<string, Set<string>>()
  for (const b of tutte) {
    const p = parole(piano(b[0]))
    if (p.length < 3 || isParolaUnita(p[0] ?? '')) continue
    const nome = p.slice(0, 2).join(' ')
    if (!haFormaDiPersona(nome)) continue
    const s = seguiti.get(nome) ?? new Set<string>()
    s.add(p.slice(2, 5).join(' '))
    seguiti.set(nome, s)
  }
  for (const [nome, s] of seguiti)
    if (s.size >= 2 && ![...persone.keys()].some((k) => k.startsWith(`${nome} `)))
      conta(persone, nome, s.size)
}

const staccaPersona = (
  blocchi: Blocchi,
  con: Conoscenza,
): { persona: string | null; resto: string[][]; dubbio: boolean } => {
  const copia = blocchi.map((b) => [...b])
  const primo = piano(copia[0])
  if (primo === '') return { persona: null, resto: copia, dubbio: false }
  if (iniziaComeUnita(primo)) return { persona: null, resto: copia, dubbio: false }
  const centro = findNoto(primo, con.centri)
  const persona = findNoto(primo, con.persone)
  if (centro !== null && persona === null) return { persona: null, resto: copia, dubbio: false }
  const taglia = (nome: string, dubbio: boolean) => ({
    persona: nome,
    resto: togli(copia, parole(nome).length),
    dubbio,
  })
  const p = parole(primo)
  const k = p.findIndex(isParolaUnita)
  const prima = p.slice(0, k).join(' ')
  if (k > 0 && haFormaDiPersona(prima)) return taglia(prima, false)
  if (persona !== null) return taglia(persona, false)
  if (k < 0 && haFormaDiPersona(primo) && (copia.length === 1 || iniziaComeUnita(piano(copia[1])))) {
    // A block alone with the shape of a name: a person if an office follows, else it can't be told.
    return copia.length > 1 ? taglia(primo, false) : { persona: primo, resto: [], dubbio: true }
  }
  const due = p.slice(0, 2).join(' ')
  if (haFormaDiPersona(due)) return taglia(due, true)
  return { persona: null, resto: copia, dubbio: true }
}

/** Takes the first `n` words away, keeping lines and blocks. */
const togli = (blocchi: readonly string[][], n: number): string[][] => {
  let daTogliere = n
  const resto: string[][] = []
  for (const b of blocchi) {
    const righe: string[] = []
    for (const r of b) {
      const p = parole(r)
      const via = Math.min(daTogliere, p.length)
      daTogliere -= via
      const resta = p.slice(via).join(' ')
      if (resta !== '') righe.push(resta)
    }
    if (righe.length > 0) resto.push(righe)
  }
  return resto
}

const staccaCentro = (
  blocchi: readonly string[][],
  con: Conoscenza,
): { centro: string | null; nota: string | null; dubbio: boolean } => {
  const primo = piano(blocchi[0])
  if (primo === '') return { centro: null, nota: null, dubbio: false }
  const altri = blocchi.slice(1).flat()
  const noto = findNoto(primo, con.centri)
  // A block all in capitals that only begins with a name known from elsewhere is the longer name of another centre.
  const altro =
    isTuttoMaiuscolo(primo) &&
    isTuttoMaiuscolo(primo.slice(noto?.length ?? 0)) &&
    (con.centri.get(noto ?? '') ?? 0) < CERTO
  if (noto !== null && !altro) {
    const resto = togli([blocchi[0] ?? []], parole(noto).length).flat()
    // "SERVIZIO X 20 incontri": seen once, the number may be the name's or the note's.
    const dubbio = resto.length > 0 && /\d\S*$/.test(noto) && (con.centri.get(noto) ?? 0) < 2
    return { centro: noto, nota: unisci([...resto, ...altri]), dubbio }
  }
  const p = parole(primo)
  const minuscola = p.findIndex((w) => /\p{Ll}/u.test(w))
  if (minuscola < 0) return { centro: primo, nota: unisci(altri), dubbio: p.length > 8 }
  if (minuscola > 0) {
    // The note's capital first letter ("SERVIZIO X Il servizio …") is already past the last upper-case word.
    const centro = p.slice(0, minuscola).join(' ')
    return {
      centro,
      nota: unisci([p.slice(minuscola).join(' '), ...altri]),
      dubbio: !isTuttoMaiuscolo(centro),
    }
  }
  if (!iniziaComeUnita(primo)) return { centro: null, nota: unisci([primo, ...altri]), dubbio: true }
  return { centro: primo, nota: unisci(altri), dubbio: p.length > 8 }
}

/** Person, centre and note, told apart by what the document knows of itself. */
export const splitCoda = (coda: readonly Linea[], con: Conoscenza): Coda => {
  const { persona, resto, dubbio } = staccaPersona(toBlocchiCoda(coda), con)
  const c = staccaCentro(resto, con)
  return {
    responsabile: persona,
    centro: c.centro,
    nota: c.nota,
    dubbio: dubbio ? 'persona-centro' : c.dubbio ? 'centro-nota' : null,
  }
}
