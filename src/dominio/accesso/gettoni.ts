import type { Attore } from '../permessi/attore.ts'
import { canDaQualcheParte } from '../permessi/permessi.ts'
import type { Azione } from '../permessi/tabella.ts'
import { addGiorni, type DataIso } from '../valori/data.ts'

/**
 * What a program may be let do in somebody's place: read, and fill in. Sending, validating, running rounds and managing
 * access are decisions of people, and no token carries them.
 */
export const AZIONI_PER_GETTONI = [
  'piano:leggi',
  'piano:esporta',
  'piano:stampa',
  'piano:controlla',
  'ente:leggi',
  'campagna:leggi',
  'compilazione:leggi',
  'compilazione:scrivi',
  'storia:leggi',
] as const satisfies readonly Azione[]

/** Days from today to a token's last day: what is proposed, and the most that can be asked. */
export const GIORNI_GETTONE = { predefiniti: 90, massimi: 365 } as const

/** Tokens that one account may have in force: more are forgotten ones. */
export const GETTONI_MASSIMI = 20
const LUNGHEZZA_NOME = 60

/** A token as one asks for it. */
export interface GettoneChiesto {
  /** What uses it, in the person's words: history names it. */
  readonly nome: string
  readonly azioni: readonly string[]
  /** The last day it is good on; null: what was typed isn't a day. */
  readonly scadeIl: DataIso | null
}

export type DifettoGettone = 'nome' | 'senza-azioni' | 'azione-non-propria' | 'scadenza'

/** The actions that somebody may give a token: those for programs that they themselves may do, at least somewhere. */
export const listAzioniOfferte = (attore: Attore): readonly Azione[] =>
  AZIONI_PER_GETTONI.filter((a) => canDaQualcheParte(attore, a))

/** What is wrong with a token about to be made; null when it can be. */
export const findDifettoGettone = (
  { nome, azioni, scadeIl }: GettoneChiesto,
  attore: Attore,
  oggi: DataIso,
): DifettoGettone | null => {
  if (nome.trim() === '' || nome.length > LUNGHEZZA_NOME || /\p{Cc}/u.test(nome)) return 'nome'
  if (azioni.length === 0) return 'senza-azioni'
  const offerte: readonly string[] = listAzioniOfferte(attore)
  if (!azioni.every((a) => offerte.includes(a))) return 'azione-non-propria'
  if (scadeIl === null || scadeIl < oggi || scadeIl > addGiorni(oggi, GIORNI_GETTONE.massimi))
    return 'scadenza'
  return null
}

/** Does a token still hold on the day? Its last day is included. */
export const isGettoneValido = (
  g: { readonly scadeIl: DataIso; readonly revocatoIl: string | null },
  oggi: DataIso,
): boolean => g.revocatoIl === null && oggi <= g.scadeIl

/** The actor a token makes of its account's: never more than the account is today, nor than programs may do. */
export const toAttoreConGettone = (
  attore: Attore,
  g: { readonly nome: string; readonly azioni: readonly string[] },
): Attore => {
  const ammesse: readonly string[] = AZIONI_PER_GETTONI
  return { ...attore, limite: { gettone: g.nome, azioni: g.azioni.filter((a) => ammesse.includes(a)) } }
}
