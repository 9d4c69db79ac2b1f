import type { ChiamataNuova } from '../../archivio/query/chiamate.ts'
import type { CommentoArchiviato } from '../../archivio/query/commenti.ts'
import { can, type OggettoPermesso } from '../../dominio/permessi/permessi.ts'
import type { Persona } from '../solleciti/destinatari.ts'
import { findMenzioni } from './menzioni.ts'

/** Somebody that a comment on a card may call. */
export interface Chiamabile {
  readonly accountId: number
  /** How they are chosen: the name, and the address too where two have the same name. */
  readonly etichetta: string
  /** They work at this card: named first. */
  readonly sua: boolean
}

/** May they read what is written on a card? Nobody is called to a page that would refuse them. */
export const canLeggereCommenti = ({ attore }: Persona, oggetto: OggettoPermesso): boolean =>
  can(attore, 'piano:controlla', oggetto).ok

const ORDINE = new Intl.Collator('it')

/** Who may be called on a card, who works at it first; never whoever writes. */
export const listChiamabili = (
  persone: readonly Persona[],
  oggetto: OggettoPermesso,
  chiScrive: number | null,
): readonly Chiamabile[] => {
  const possono = persone.filter((p) => p.account.accountId !== chiScrive && canLeggereCommenti(p, oggetto))
  const volte = Map.groupBy(possono, (p) => p.account.nome)
  return possono
    .map((p) => ({
      accountId: p.account.accountId,
      etichetta:
        (volte.get(p.account.nome)?.length ?? 0) > 1
          ? `${p.account.nome} (${p.account.email})`
          : p.account.nome,
      sua:
        p.attore.ruoli.some((r) => r.ambito.tipo !== 'ente') && can(p.attore, 'commento:scrivi', oggetto).ok,
    }))
    .toSorted((a, b) => Number(b.sua) - Number(a.sua) || ORDINE.compare(a.etichetta, b.etichetta))
}

/**
 * Whom a comment calls: those its text names with "@" and the one chosen beside it, as long as they may read it.
 * 'sconosciuto' when the name chosen is nobody's.
 */
export const findChiamati = (
  testo: string,
  scelto: string,
  persone: readonly Persona[],
  oggetto: OggettoPermesso,
  chiScrive: number | null,
): readonly number[] | 'sconosciuto' => {
  const chiamabili = listChiamabili(persone, oggetto, chiScrive)
  const nome = scelto.trim().replace(/^@/, '').toLocaleLowerCase('it')
  const uno = chiamabili.find((c) => c.etichetta.toLocaleLowerCase('it') === nome)
  if (nome !== '' && uno === undefined) return 'sconosciuto'
  const possono = new Set(chiamabili.map((c) => c.accountId))
  const nominati = findMenzioni(
    testo,
    persone.map((p) => p.account).filter((a) => possono.has(a.accountId)),
  )
  return [...new Set([...nominati, ...(uno === undefined ? [] : [uno.accountId])])]
}

/** Who has to hear of a new comment: whom it calls, and, of an answer, who asked. */
export const toChiamate = (
  chiamati: readonly number[],
  primo: CommentoArchiviato | null,
  persone: readonly Persona[],
  oggetto: OggettoPermesso,
  chiScrive: number | null,
): readonly ChiamataNuova[] => {
  const chiede = primo?.chi ?? null
  const daAvvisare =
    chiede !== null &&
    chiede !== chiScrive &&
    !chiamati.includes(chiede) &&
    persone.some((p) => p.account.accountId === chiede && canLeggereCommenti(p, oggetto))
  return [
    ...chiamati.map((accountId) => ({ accountId, motivo: 'menzione' as const })),
    ...(daAvvisare ? [{ accountId: chiede, motivo: 'risposta' as const }] : []),
  ]
}
