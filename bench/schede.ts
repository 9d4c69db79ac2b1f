/**
 * Synthetic cards for the benchmarks: any number, the same at every run. Each starts from a card of the demo
 * municipality (phases, indicators, links), moved to one year, with figures of its own and a narrative put together
 * from the demo's paragraphs: like real ones most are short and a few long (mean about 950 letters, up to 3,500).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tutteLeSchede } from '../demo/comune/schede.ts'
import { type Archivio, openArchivio } from '../src/archivio/archivio.ts'
import { saveCentri } from '../src/archivio/query/centri.ts'
import { bumpRevisione, createEnte } from '../src/archivio/query/enti.ts'
import { saveOrdine, saveSchede } from '../src/archivio/query/scrivi-schede.ts'
import { saveVista } from '../src/archivio/query/viste.ts'
import { ordinaSchede } from '../src/dominio/piano/ordine.ts'
import { LIVELLI_PREDEFINITI, type Vista } from '../src/dominio/piano/vista.ts'
import type { Fase, Indicatore, Scheda } from '../src/dominio/scheda/scheda.ts'
import { readData } from '../src/dominio/valori/data.ts'
import { decimaleFrom, decimaleToNumber } from '../src/dominio/valori/decimale.ts'
import { casuale } from './casuale.ts'

export const ENTE = 'Comune di Borgo Sereno'
export const ANNO = 2023
export const VISTA: Vista = {
  codice: `DUP_${ANNO}_${ANNO + 2}`,
  titolo: `DUP ${ANNO} ${ANNO + 2}`,
  livelli: LIVELLI_PREDEFINITI,
}
const ADESSO = `${ANNO + 1}-03-31T08:00:00Z`
/** Cards of one centre: 2,000 of them make forty centres. */
const PER_CENTRO = 50
const LETTERE_MASSIME = 3_500
const PARAGRAFO_MASSIMO = 1_500

const due = (n: number): string => String(n).padStart(2, '0')
const codiceCentro = (settore: number): string => `${due(settore)}_S_${ANNO}`
const nomeCentro = (settore: number): string => `SETTORE ${due(settore)} SERVIZI DI PROVA`

/** The same day so many years later; a 29 February that is not there becomes the 28th. */
const sposta = (data: string | null, anni: number): string | null => {
  if (data === null) return null
  const altro = `${Number(data.slice(0, 4)) + anni}${data.slice(4)}`
  return readData(altro) ?? `${altro.slice(0, 8)}28`
}

/** `quante` cards of one view, codes "2023_S01_01" onwards, fifty a centre. Throws when the base has no cards. */
export const generaSchede = (quante: number, seme = 20_230_331): readonly Scheda[] => {
  const base = tutteLeSchede()
  const paragrafi = base
    .flatMap((s) => s.statoDiAttuazione.flatMap((a) => a.testo.split('\n\n')))
    .filter((p) => p.length < PARAGRAFO_MASSIMO)
  const caso = casuale(seme)
  const uno = (n: number): number => Math.floor(caso() * n)

  /** Figures of three digits and more become others, years excepted; lengths stay. */
  const conAltreCifre = (testo: string): string =>
    testo.replace(/\b(?!(?:19|20)\d\d\b)\d{3,4}\b/g, (n) =>
      String(10 ** (n.length - 1) + uno(9 * 10 ** (n.length - 1))),
    )
  const narrativa = (): string => {
    // An exponential length: many short, few long.
    const lettere = Math.min(LETTERE_MASSIME, 60 - 800 * Math.log(1 - caso()))
    const scelti: string[] = []
    for (let n = 0; n < lettere; n += scelti.at(-1)?.length ?? 1)
      scelti.push(conAltreCifre(paragrafi[uno(paragrafi.length)] ?? ''))
    return scelti.join('\n\n')
  }
  const fase = (f: Fase, anni: number): Fase => ({
    ...f,
    avanzamento: f.avanzamento === null || caso() < 0.6 ? f.avanzamento : 100 * uno(101),
    inizioPrevisto: sposta(f.inizioPrevisto, anni),
    finePrevista: sposta(f.finePrevista, anni),
    inizioEffettivo: sposta(f.inizioEffettivo, anni),
    fineEffettiva: sposta(f.fineEffettiva, anni),
    origine: null,
  })
  const indicatore = (i: Indicatore, anni: number): Indicatore => ({
    ...i,
    valoreRaggiunto:
      i.valoreRaggiunto === null
        ? null
        : decimaleFrom(Math.round(decimaleToNumber(i.valoreRaggiunto) * (80 + uno(41))) / 100),
    storico: Object.fromEntries(Object.entries(i.storico).map(([a, v]) => [String(Number(a) + anni), v])),
    origine: null,
  })

  return Array.from({ length: quante }, (_, i) => {
    const modello = base[i % base.length]
    if (modello === undefined) throw new Error('La dimostrazione non ha schede da cui partire.')
    const settore = 1 + Math.floor(i / PER_CENTRO)
    const anni = ANNO - Number(modello.codice.slice(0, 4))
    return {
      ...modello,
      codice: `${ANNO}_S${due(settore)}_${due(1 + (i % PER_CENTRO))}`,
      vista: VISTA.codice,
      centro: nomeCentro(settore),
      centroStampa: codiceCentro(settore),
      statoDiAttuazione: [{ al: `${ANNO}-12-31`, testo: narrativa() }],
      fasi: modello.fasi.map((f) => fase(f, anni)),
      indicatori: modello.indicatori.map((x) => indicatore(x, anni)),
      origine: null,
    }
  })
}

/** Writes the cards in a new store inside `cartella`. */
export const scriviArchivio = async (cartella: string, schede: readonly Scheda[]): Promise<void> => {
  const archivio = await openArchivio({ cartella, adesso: ADESSO })
  try {
    await riempiArchivio(archivio, schede)
  } finally {
    await archivio.close()
  }
}

/** Writes the cards in an empty store, as an import would: entity, view, chart, cards, plan order. */
export const riempiArchivio = async (archivio: Archivio, schede: readonly Scheda[]): Promise<void> =>
  await archivio.write(async (tx) => {
    const { enteId } = await createEnte(tx, { nome: ENTE, adesso: ADESSO })
    await bumpRevisione(tx, enteId)
    await saveVista(tx, enteId, VISTA)
    const settori = Math.ceil(schede.length / PER_CENTRO)
    await saveCentri(
      tx,
      enteId,
      Array.from({ length: settori }, (_, k) => ({
        codice: codiceCentro(k + 1),
        nome: nomeCentro(k + 1),
        padre: null,
        dal: `${ANNO}-01-01`,
        al: null,
        succedeA: [],
      })),
    )
    await saveSchede(tx, enteId, VISTA.codice, schede, null)
    await saveOrdine(
      tx,
      enteId,
      VISTA.codice,
      ordinaSchede(schede).map((s) => s.codice),
    )
  })

/** A temporary folder, removed when the work ends, whatever happens. */
export const conCartella = async <T>(lavoro: (cartella: string) => Promise<T>): Promise<T> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-bench-'))
  try {
    return await lavoro(cartella)
  } finally {
    rmSync(cartella, { recursive: true, force: true })
  }
}
