import type { GruppoAndamento } from '../../../servizi/andamento/andamento.ts'
import type { Parole } from '../../parole/it.ts'
import { indirizzoSchede, type StatoAndamento } from './stato.ts'

/** More rows than these make a page nobody reads: the table has them all. */
export const RIGHE_MASSIME = 30

/** A group's name; those without the field together say so. */
export const nomeGruppo = (g: GruppoAndamento, { per }: StatoAndamento, { andamento }: Parole): string =>
  g.chiave ?? andamento.nessuno[per]

/** The cards of a group; null where no address tells "those that have none". */
export const indirizzoGruppo = (g: GruppoAndamento, stato: StatoAndamento): string | undefined =>
  g.chiave === null ? undefined : indirizzoSchede(stato, { [stato.per]: g.chiave })
