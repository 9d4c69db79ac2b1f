import type { Caso } from '../../demo/tracciato/caso.ts'

/** Damages a text. `altri` are the other prints, to mix pages with. */
export type Mutatore = (testo: string, c: Caso, altri: readonly string[]) => string

const conRighe =
  (f: (righe: string[], c: Caso) => string[]): Mutatore =>
  (testo, c) =>
    f(testo.split('\n'), c).join('\n')

const tratto = (righe: readonly string[], c: Caso, massimo: number): readonly [number, number] => {
  const da = c.intero(0, Math.max(righe.length - 1, 0))
  return [da, Math.min(righe.length, da + c.intero(1, massimo))]
}

const TITOLO = /SCHEDA PEG/
/** Cuts at page headers; the cover comes first. */
const toPagine = (testo: string): string[] => {
  const pagine: string[][] = [[]]
  for (const riga of testo.split('\n')) {
    if (TITOLO.test(riga)) pagine.push([])
    pagine.at(-1)?.push(riga)
  }
  return pagine.map((p) => p.join('\n'))
}

const PAROLE_DI_TESTATA = [
  'OBIETTIVO DI PEG',
  'Area Tematica',
  'Assessorato',
  'Direttore',
  'Centro di responsabilità',
  'Responsabile',
  'Tipo di Obiettivo',
  'Collegato a',
  'STATO DI ATTUAZIONE',
  'DICEMBRE',
  'GANTT',
  'FASI',
  'INDICATORI',
  'Descrizione',
  'Peso',
  'Avanz.',
  'Inizio Previsto',
  'NoteInizio Effettivo',
  'Valore Atteso',
  'Valore Raggiunto',
  'SCHEDA PEG DI RENDICONTAZIONE',
  'Vista',
  'EFFICACIA',
]
const storpia = (parola: string, c: Caso): string =>
  c.scegli([
    () => parola.toUpperCase(),
    () => parola.toLowerCase(),
    () => parola.slice(0, -1),
    () => parola.split('').reverse().join(''),
    () => '',
    () => `${parola} ${parola}`,
    () => parola.replaceAll(' ', ''),
    () => parola.replace(/[aeiou]/i, '#'),
    () => c.scegli(PAROLE_DI_TESTATA),
  ])()

const NUMERI_STRANI = [
  'cento',
  '100.00',
  '1OO,00',
  '100,000,00',
  '--',
  '999.999.999.999.999.999,99',
  '',
  '1,2,3',
  ',50',
  '-0,00',
  '٣٠',
  '1e5',
  '50%',
  '1.0,00',
  '00012,00',
]
const DATE_STRANE = [
  '31/02/2021',
  '32/13/2021',
  '1/1/21',
  '2021-12-31',
  '00/00/0000',
  '29/02/2024',
  '1/1/2021',
  '31/12/99999',
  '31.12.2021',
  '31/12/',
]
const CARATTERI = [
  '\u0000',
  '\u0007',
  '\u000c',
  '\ufeff',
  '\ufffd',
  '\u202e',
  '\u00a0',
  '\u200b',
  '€',
  '😀',
  '\ud800',
  '\r',
  '\t',
  '"',
  '<',
  '\\',
  '$&',
  '%',
  '_',
  '\uf0b7',
  'ﬁ',
]

/** Every way in which a file arrives broken, by name so that a failure says what was done. */
export const MUTATORI: Readonly<Record<string, Mutatore>> = {
  righeTolte: conRighe((r, c) => r.filter(() => !c.capita(c.scegli([0.01, 0.05, 0.3])))),
  trattoTolto: conRighe((r, c) => {
    const [da, a] = tratto(r, c, 60)
    return [...r.slice(0, da), ...r.slice(a)]
  }),
  righeDoppie: conRighe((r, c) => r.flatMap((x) => (c.capita(0.03) ? [x, x] : [x]))),
  trattoDoppio: conRighe((r, c) => {
    const [da, a] = tratto(r, c, 40)
    return [...r.slice(0, a), ...r.slice(da, a), ...r.slice(a)]
  }),
  righeScambiate: conRighe((r, c) => {
    const righe = [...r]
    for (let n = c.intero(1, 30); n > 0; n--) {
      const i = c.intero(0, righe.length - 1)
      const j = c.capita(0.5) ? Math.min(i + 1, righe.length - 1) : c.intero(0, righe.length - 1)
      const x = righe[i] ?? ''
      righe[i] = righe[j] ?? ''
      righe[j] = x
    }
    return righe
  }),
  trattoRimescolato: conRighe((r, c) => {
    const [da, a] = tratto(r, c, 25)
    const mezzo = r.slice(da, a).map((x) => [c.prossimo(), x] as const)
    return [...r.slice(0, da), ...mezzo.sort(([p], [q]) => p - q).map(([, x]) => x), ...r.slice(a)]
  }),
  righeTagliate: conRighe((r, c) => r.map((x) => (c.capita(0.04) ? x.slice(0, c.intero(0, x.length)) : x))),
  righeSpezzate: conRighe((r, c) =>
    r.flatMap((x) => {
      const i = c.intero(0, x.length)
      return c.capita(0.05) ? [x.slice(0, i), x.slice(i)] : [x]
    }),
  ),
  righeUnite: (t, c) => t.replaceAll('\n', () => (c.capita(0.05) ? ' ' : '\n')),
  codaTagliata: (t, c) => t.slice(0, c.intero(0, t.length)),
  testaTagliata: (t, c) => t.slice(c.intero(0, t.length)),
  caratteriACaso: (t, c) => {
    const lettere = t.split('')
    for (let n = c.intero(1, 60); n > 0; n--)
      lettere[c.intero(0, lettere.length)] = c.capita(0.5)
        ? c.scegli(CARATTERI)
        : String.fromCharCode(c.intero(1, 0x2fff))
    return lettere.join('')
  },
  byteACaso: (t, c) => {
    const byte = new TextEncoder().encode(t)
    for (let n = c.intero(1, 80); n > 0 && byte.length > 0; n--)
      byte[c.intero(0, byte.length - 1)] = c.intero(0, 255)
    return new TextDecoder(c.scegli(['utf-8', 'latin1'])).decode(byte)
  },
  testataStorpiata: (t, c) => {
    const parola = c.scegli(PAROLE_DI_TESTATA)
    return t.replaceAll(parola, () => storpia(parola, c))
  },
  testateStorpiateQuaELa: (t, c) =>
    PAROLE_DI_TESTATA.reduce((u, p) => u.replaceAll(p, () => (c.capita(0.05) ? storpia(p, c) : p)), t),
  pagineMescolate: (t, c) => {
    const [prima = '', ...altre] = toPagine(t)
    return [
      prima,
      ...altre
        .map((p) => [c.prossimo(), p] as const)
        .sort(([a], [b]) => a - b)
        .map(([, p]) => p),
    ].join('\n')
  },
  pagineTolte: (t, c) =>
    toPagine(t)
      .filter(() => !c.capita(0.2))
      .join('\n'),
  pagineDoppie: (t, c) =>
    toPagine(t)
      .flatMap((p) => (c.capita(0.2) ? [p, p] : [p]))
      .join('\n'),
  pagineDiUnAltro: (t, c, altri) => {
    const ospiti = toPagine(c.scegli(altri))
    return toPagine(t)
      .flatMap((p) => (c.capita(0.15) ? [p, c.scegli(ospiti)] : [p]))
      .join('\n')
  },
  codiciScambiati: (t, c) =>
    t.replace(/\b20\d\d_S\d\d_\d\d\b/g, (x) =>
      c.capita(0.1) ? c.scegli([`2021_S08_0${c.intero(1, 9)}`, 'X_1', x.slice(0, -1), '2021']) : x,
    ),
  numeriStrani: (t, c) => t.replace(/-?[\d.]+,\d\d/g, (x) => (c.capita(0.1) ? c.scegli(NUMERI_STRANI) : x)),
  dateStrane: (t, c) => t.replace(/\d\d\/\d\d\/\d{4}/g, (x) => (c.capita(0.1) ? c.scegli(DATE_STRANE) : x)),
  numeriScambiati: (t, c) =>
    t.replace(/-?[\d.]+,\d\d/g, (x) => (c.capita(0.2) ? `${c.intero(0, 9999)},${c.intero(10, 99)}` : x)),
  vuoteTolte: (t) => t.replace(/\n{2,}/g, '\n'),
  vuoteOvunque: (t) => t.replaceAll('\n', '\n\n'),
  spaziStrani: (t, c) =>
    t.replaceAll(' ', () => (c.capita(0.1) ? c.scegli(['  ', '\t', '\u00a0', '', '\u2003']) : ' ')),
  fineRigaDiWindows: (t, c) => t.replaceAll('\n', c.scegli(['\r\n', '\r', '\n\f'])),
  tuttoMaiuscolo: (t) => t.toUpperCase(),
  tuttoMinuscolo: (t) => t.toLowerCase(),
  citato: (t, c) => t.replaceAll('\n', c.scegli(['\n> ', '\n"', '\n;', '\n    '])),
}

export interface Mutazione {
  readonly testo: string
  readonly fatte: readonly string[]
}

/** One to five damages, one after the other. */
export const muta = (testo: string, c: Caso, altri: readonly string[]): Mutazione => {
  const nomi = Object.keys(MUTATORI)
  const fatte = Array.from({ length: c.scegli([1, 1, 1, 2, 2, 3, 5]) }, () => c.scegli(nomi))
  return { testo: fatte.reduce((t, nome) => MUTATORI[nome]?.(t, c, altri) ?? t, testo), fatte }
}
