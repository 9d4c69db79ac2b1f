import { listMissioni, listProgrammi, type Programma } from '../../dominio/classificazione/classificazione.ts'
import { missioneProgrammaDi } from '../../dominio/codici/domande.ts'
import { readCodice } from '../../dominio/codici/grammatica.ts'
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
      for (const s of schede) {
        if (s.anno !== anno) continue
        const chiavi = new Set<string>()
        for (const codice of new Set(s.collegati)) {
          if (readCodice(grammatica, codice)?.forma !== 'programma') continue
          const mp = missioneProgrammaDi(grammatica, codice)
          const noto = mp !== null && listProgrammi(mp.missione, anno).some((p) => p.codice === mp.programma)
          if (noto) chiavi.add(`${mp.missione} ${mp.programma}`)
          else fuori.set(codice, (fuori.get(codice) ?? 0) + 1)
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
