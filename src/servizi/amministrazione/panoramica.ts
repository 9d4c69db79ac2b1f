import { findVersioneSchema, listNomiEnte } from '../../archivio/query/amministrazione.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { readConEnte } from '../ente.ts'
import { findPortato, type PortatoDa } from '../organigramma/portato.ts'
import { listViste, type VistaConConteggio } from '../viste.ts'
import { listImportazioni, type VoceRegistro } from './importazioni.ts'

/** The entity, what its store holds and where it is. */
export interface Panoramica {
  /** Null until the first import. */
  readonly ente: {
    readonly nome: string
    /** The names its prints carry, as written. */
    readonly nomi: readonly string[]
    /** ISO instant. */
    readonly creatoIl: string
    readonly grammaticaPropria: boolean
  } | null
  readonly viste: readonly VistaConConteggio[]
  readonly organigramma: PortatoDa | null
  /** The latest first. */
  readonly importazioni: readonly VoceRegistro[]
  readonly archivio: {
    readonly motore: 'sqlite' | 'postgres'
    readonly dove: string
    readonly versione: number | null
    /** ISO instant. */
    readonly aggiornatoIl: string | null
    /** How many writes the entity has seen. */
    readonly revisione: number
  }
}

const RECENTI = 5

export const getPanoramica = async (ctx: Contesto): Promise<Panoramica> => {
  requirePermesso(ctx.attore, 'ente:leggi')
  const viste = await listViste(ctx)
  const schema = await ctx.archivio.read(findVersioneSchema)
  const dati = await readConEnte(ctx, null, async (tx, ente) => ({
    ente,
    nomi: await listNomiEnte(tx, ente.enteId),
    organigramma: await findPortato(tx, ente.enteId),
  }))
  const { importazioni } = await listImportazioni(ctx, { pagina: 1, perPagina: RECENTI })
  return {
    ente:
      dati === null
        ? null
        : {
            nome: dati.ente.nome,
            nomi: dati.nomi,
            creatoIl: dati.ente.creatoIl,
            grammaticaPropria: dati.ente.grammatica !== null,
          },
    viste,
    organigramma: dati?.organigramma ?? null,
    importazioni,
    archivio: {
      motore: ctx.archivio.motore,
      dove: ctx.archivio.dove,
      versione: schema?.versione ?? null,
      aggiornatoIl: schema?.applicataIl ?? null,
      revisione: dati?.ente.revisione ?? 0,
    },
  }
}
