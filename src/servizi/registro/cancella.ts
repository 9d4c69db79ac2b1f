import { lockEnte, PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { countNominati, listNumeriDi, removeValori } from '../../archivio/query/eventi-persona.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import { printNumeri } from '../../dominio/registro/numeri.ts'
import { AZIONE_CANCELLAZIONE } from '../../dominio/registro/verifica.ts'
import type { Contesto } from '../contesto.ts'
import { recordEventi } from './registra.ts'

/** Whose values: an account, a name as it was recorded, or both. */
export interface PersonaDaCancellare {
  readonly accountId: number | null
  readonly nome: string | null
}

export interface EsitoCancellazione {
  /** Events whose values are (or would be) erased: done by the person, or whose whole value is the name. */
  readonly eventi: number
  /** Events that name the person inside a longer text: they stay, and somebody must look at them. */
  readonly nominati: number
}

/** What erasing a person from the history would touch; nothing is written. */
export const countValori = async (
  ctx: Contesto,
  persona: PersonaDaCancellare,
): Promise<EsitoCancellazione> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await ctx.archivio.read(async (tx) => {
    const numeri = await listNumeriDi(tx, PRIMO_ENTE, persona)
    const nominati = persona.nome === null ? 0 : await countNominati(tx, PRIMO_ENTE, persona.nome)
    return { eventi: numeri.length, nominati }
  })
}

/**
 * Erases a person's values from the history, for good: who, from where, before and after. The events stay, and the
 * chain with them; that an erasure was made, and of which events, is an event itself, which names nobody.
 */
export const eraseValori = async (
  ctx: Contesto,
  persona: PersonaDaCancellare,
): Promise<EsitoCancellazione> => {
  requirePermesso(ctx.attore, 'accesso:gestisci')
  return await ctx.archivio.write(async (tx) => {
    await lockEnte(tx, ctx.archivio.motore)
    const numeri = await listNumeriDi(tx, PRIMO_ENTE, persona)
    if (numeri.length > 0) {
      await removeValori(tx, PRIMO_ENTE, numeri)
      await recordEventi(tx, ctx, PRIMO_ENTE, [
        {
          azione: AZIONE_CANCELLAZIONE,
          oggetto: { tipo: 'storia', vista: null, codice: String(numeri.length), indice: null },
          campo: printNumeri(numeri),
        },
      ])
    }
    const nominati = persona.nome === null ? 0 : await countNominati(tx, PRIMO_ENTE, persona.nome)
    return { eventi: numeri.length, nominati }
  })
}
