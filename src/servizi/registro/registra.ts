import { createHash, randomBytes } from 'node:crypto'
import { type EventoDaScrivere, insertEventi, reserveEventi } from '../../archivio/query/eventi.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { type Evento, legaEvento, type OggettoEvento } from '../../dominio/registro/evento.ts'
import type { Contesto } from '../contesto.ts'

/** Something that was written, before it has its place in the chain; who, when and from where are the request's. */
export interface NuovoEvento {
  /** A verb: "crea", "cambia", "toglie", "importa" … */
  readonly azione: string
  readonly oggetto: OggettoEvento
  /** The field by its path ("fasi.peso"); absent when the whole object is meant. */
  readonly campo?: string | null
  /** The values as people write them; null is "was not there" or "not known". */
  readonly prima?: string | null
  readonly dopo?: string | null
  /** The act that decided it ("DGC 12/2031"). */
  readonly atto?: string | null
}

export const sha256 = (testo: string): string => createHash('sha256').update(testo).digest('base64url')

/** 128 bits: nobody tries names until a digest fits. */
const BYTE_SALE = 16

/**
 * Adds events to the chain, in the caller's transaction: what they tell and what they tell of are written together or
 * not at all. It keeps other writers of the entity waiting until the transaction ends, so it is best called last.
 */
export const recordEventi = async (
  tx: Tx,
  ctx: Contesto,
  enteId: number,
  nuovi: readonly NuovoEvento[],
): Promise<void> => {
  if (nuovi.length === 0) return
  let ultimo: Pick<Evento, 'numero' | 'impronta'> | null = await reserveEventi(
    tx,
    ctx.archivio.motore,
    enteId,
    nuovi.length,
  )
  const sali = randomBytes(BYTE_SALE * nuovi.length)
  const daScrivere: EventoDaScrivere[] = []
  for (const [i, n] of nuovi.entries()) {
    const sale = sali.toString('base64url', i * BYTE_SALE, (i + 1) * BYTE_SALE)
    const valori = {
      chi: ctx.attore.nome,
      daDove: ctx.daDove,
      prima: n.prima ?? null,
      dopo: n.dopo ?? null,
    }
    const evento: Evento = legaEvento(
      sha256,
      ultimo,
      {
        quando: ctx.adesso,
        azione: n.azione,
        oggetto: n.oggetto,
        campo: n.campo ?? null,
        atto: n.atto ?? null,
      },
      { sale, valori },
    )
    daScrivere.push({ evento, sale, valori, accountId: ctx.attore.accountId })
    ultimo = evento
  }
  await insertEventi(tx, enteId, daScrivere)
}
