import { listCentri } from '../../archivio/query/centri.ts'
import { findMissione, findProgramma } from '../../dominio/classificazione/classificazione.ts'
import { annoDelCodice, missioneProgrammaDi, padreDelCodice } from '../../dominio/codici/domande.ts'
import {
  type FormaCompilata,
  GRAMMATICA_PREDEFINITA,
  type GrammaticaCodici,
  partiDellaForma,
  readCodice,
} from '../../dominio/codici/grammatica.ts'
import { type ParteDelModello, printModello } from '../../dominio/codici/modello.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type Anno, annoDi } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte, toGrammatica } from '../ente.ts'
import { loadNominati } from '../organigramma/nominati.ts'
import { listViste } from '../viste.ts'

/** A code read by the entity's grammar. */
export interface CodiceSpiegato {
  readonly codice: string
  /** The level or thing it is a code of: "programma", "peg", "vista", "centro". */
  readonly forma: string
  readonly parti: readonly { readonly nome: string; readonly valore: string }[]
  readonly padre: string | null
  readonly anno: Anno | null
  /** Official names of the mission and programme in it, where it names them. */
  readonly missione: string | null
  readonly programma: string | null
}

/** One shape of the grammar, with a code that really reads as one. */
export interface FormaSpiegata {
  readonly forma: string
  readonly modello: string
  readonly parti: readonly ParteDelModello[]
  readonly padre: string | null
  readonly esempio: CodiceSpiegato | null
  /** The example is a code of this store, not an invented one. */
  readonly vero: boolean
}

export interface GrammaticaSpiegata {
  /** True when the entity has its own; else the default one is in use. */
  readonly propria: boolean
  readonly forme: readonly FormaSpiegata[]
  /** What came of the code somebody asked to read: null when none was asked, 'nessuna' when no shape fits. */
  readonly prova: CodiceSpiegato | 'nessuna' | null
}

/** The code grammar in use, explained on codes of the store; `chiesto` is a code to read with it. */
export const getCodici = async (ctx: Contesto, chiesto: string): Promise<GrammaticaSpiegata> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const viste = (await listViste(ctx)).map((v) => v.codice)
  const { grammatica, propria, codici } = await readConEnte(
    ctx,
    { grammatica: GRAMMATICA_PREDEFINITA, propria: false, codici: [] as readonly string[] },
    async (tx, ente) => {
      const schede = await loadNominati(ctx, tx, ente)
      const centri = (await listCentri(tx, ente.enteId)).map((c) => c.codice)
      return {
        grammatica: toGrammatica(ente),
        propria: ente.grammatica !== null,
        codici: [...viste, ...centri, ...schede.map((s) => s.codice), ...schede.flatMap((s) => s.collegati)],
      }
    },
  )
  const anno = annoDi(ctx.oggi)
  const veri = new Map<string, string>()
  for (const codice of codici) {
    const forma = readCodice(grammatica, codice)?.forma
    if (forma !== undefined && !veri.has(forma)) veri.set(forma, codice)
  }
  return {
    propria,
    forme: grammatica.forme.map((f) => toForma(grammatica, f, veri.get(f.forma) ?? null, anno)),
    prova: chiesto === '' ? null : (spiega(grammatica, chiesto, anno) ?? 'nessuna'),
  }
}

const toForma = (g: GrammaticaCodici, f: FormaCompilata, vero: string | null, anno: Anno): FormaSpiegata => {
  const inventato = vero === null ? printModello(f.pezzi, inventa(f, anno)) : null
  const codice = vero ?? inventato
  return {
    forma: f.forma,
    modello: f.modello,
    parti: partiDellaForma(f),
    padre: f.padre ?? null,
    esempio: codice === null ? null : spiega(g, codice, anno),
    vero: vero !== null,
  }
}

/** Values that the parts of a shape accept: this year for years, 01 for the rest. */
const inventa = (f: FormaCompilata, anno: Anno): Readonly<Record<string, string>> =>
  Object.fromEntries(
    partiDellaForma(f).map((p) => {
      const base = p.base === 'a' && p.minimo === 4 ? String(anno + 2) : p.minimo === 4 ? String(anno) : '1'
      const riempi = p.alfabeto === 'lettere' ? 'A' : '0'
      return [p.nome, p.alfabeto === 'lettere' ? riempi.repeat(p.minimo) : base.padStart(p.minimo, riempi)]
    }),
  )

/** `presente` is the year whose official names are given where the code carries none. */
const spiega = (g: GrammaticaCodici, codice: string, presente: Anno): CodiceSpiegato | null => {
  const letto = readCodice(g, codice)
  if (letto === null) return null
  const anno = annoDelCodice(g, codice)
  const mp = missioneProgrammaDi(g, codice)
  const missione = letto.parti.missione?.padStart(2, '0') ?? null
  return {
    codice,
    forma: letto.forma,
    parti: Object.entries(letto.parti).map(([nome, valore]) => ({ nome, valore })),
    padre: padreDelCodice(g, codice),
    anno,
    missione: missione === null ? null : (findMissione(missione, anno ?? presente)?.nome ?? null),
    programma:
      mp === null ? null : (findProgramma(mp.missione, mp.programma, anno ?? presente)?.nome ?? null),
  }
}
