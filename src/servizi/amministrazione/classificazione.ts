import { listMissioni, listProgrammi, type Programma } from '../../dominio/classificazione/classificazione.ts'
import { missioneProgrammaDi } from '../../dominio/codici/domande.ts'
import { type GrammaticaCodici, readCodice } from '../../dominio/codici/grammatica.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { type Anno, annoDi } from '../../dominio/valori/data.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte, toGrammatica } from '../ente.ts'
import { annoPredefinito, listAnniSchede, loadNominati } from '../organigramma/nominati.ts'

export interface ProgrammaUsato extends Programma {
  /** Cards of the year linked to it. */
  readonly schede: number
}

export interface MissioneUsata {
  readonly codice: string
  readonly nome: string
  readonly schede: number
  readonly programmi: readonly ProgrammaUsato[]
}

export interface ClassificazioneAnno {
  readonly anno: Anno
  /** The years that have cards, and the present one. */
  readonly anni: readonly Anno[]
  /** The official table of that budget year, a municipality's. */
  readonly missioni: readonly MissioneUsata[]
  /** Codes of programmes linked by cards that the table of the year does not have. */
  readonly fuori: readonly { readonly codice: string; readonly schede: number }[]
}

/** The official missions and programmes of a year, and how many cards of that year each has. */
export const getClassificazione = async (
  ctx: Contesto,
  chiesto: Anno | null,
): Promise<ClassificazioneAnno> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const presente = annoDi(ctx.oggi)
  const letti = await readConEnte(
    ctx,
    { anni: [] as readonly Anno[], anno: chiesto ?? presente, conti: new Map<string, number>(), fuori: [] },
    async (tx, ente) => {
      const grammatica = toGrammatica(ente)
      const schede = await loadNominati(ctx, tx, ente)
      const anni = listAnniSchede(schede)
      const anno = chiesto ?? annoPredefinito(anni, ctx.oggi)
      const conti = new Map<string, number>()
      const fuori = new Map<string, number>()
      // The same few programmes come back on thousands of cards: each code is read once.
      const letti = new Map<string, string | null | false>()
      const leggi = (codice: string): string | null | false => {
        let chiave = letti.get(codice)
        if (chiave === undefined) {
          chiave = toProgramma(grammatica, codice, anno)
          letti.set(codice, chiave)
        }
        return chiave
      }
      for (const s of schede) {
        if (s.anno !== anno) continue
        const chiavi = new Set<string>()
        for (const codice of new Set(s.collegati)) {
          const chiave = leggi(codice)
          if (chiave === null) continue
          if (chiave === false) fuori.set(codice, (fuori.get(codice) ?? 0) + 1)
          else chiavi.add(chiave)
        }
        for (const c of chiavi) conti.set(c, (conti.get(c) ?? 0) + 1)
      }
      return {
        anni,
        anno,
        conti,
        fuori: [...fuori].map(([codice, n]) => ({ codice, schede: n })),
      }
    },
  )
  const { anno, conti } = letti
  return {
    anno,
    anni: [...new Set([...letti.anni, presente])].toSorted((a, b) => a - b),
    fuori: letti.fuori,
    missioni: listMissioni(anno).map((m) => {
      const programmi = listProgrammi(m.codice, anno).map((p) => ({
        ...p,
        schede: conti.get(`${p.missione} ${p.codice}`) ?? 0,
      }))
      return { ...m, programmi, schede: programmi.reduce((n, p) => n + p.schede, 0) }
    }),
  }
}

/** The official programme a code stands for, "12 06"; false when that year has none such, null for another code. */
const toProgramma = (g: GrammaticaCodici, codice: string, anno: Anno): string | null | false => {
  if (readCodice(g, codice)?.forma !== 'programma') return null
  const mp = missioneProgrammaDi(g, codice)
  return mp !== null && listProgrammi(mp.missione, anno).some((p) => p.codice === mp.programma)
    ? `${mp.missione} ${mp.programma}`
    : false
}
