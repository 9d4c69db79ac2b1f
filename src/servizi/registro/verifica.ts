import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { countRiservati, loadCatena } from '../../archivio/query/eventi.ts'
import type { Tx } from '../../archivio/schema/tabelle.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import {
  type EsitoVerifica,
  type ImprontaAttesa,
  type Rottura,
  startVerifica,
} from '../../dominio/registro/verifica.ts'
import type { Contesto } from '../contesto.ts'
import { sha256 } from './registra.ts'

export type { EsitoVerifica, ImprontaAttesa, Rottura }

/** Events read at a time: a chain of any length is walked in little memory. */
const PASSO = 2_000

/** Walks the whole history: is it as it was written? */
export const verifyRegistro = async (
  ctx: Contesto,
  { attesa = null }: { readonly attesa?: ImprontaAttesa | null } = {},
): Promise<EsitoVerifica> => {
  requirePermesso(ctx.attore, 'storia:leggi')
  return await ctx.archivio.read((tx) => verifyCatenaArchiviata(tx, attesa))
}

/** The same, on an open picture of the store. */
export const verifyCatenaArchiviata = async (
  tx: Tx,
  attesa: ImprontaAttesa | null = null,
): Promise<EsitoVerifica> => {
  const cammino = startVerifica(sha256, attesa)
  for (let dopo = 0; ; ) {
    const tratto = await loadCatena(tx, PRIMO_ENTE, { dopo, quanti: PASSO })
    for (const e of tratto) cammino.passa(e)
    const ultimo = tratto.at(-1)
    if (ultimo === undefined || tratto.length < PASSO) break
    dopo = ultimo.evento.numero
  }
  const esito = cammino.esito()
  // The store itself counts how many places it gave: a tail cut by hand shows even when nobody noted a digest.
  if (esito.ok && (await countRiservati(tx, PRIMO_ENTE)) > esito.eventi)
    return {
      ok: false,
      rottura: { motivo: 'coda-mancante', numero: esito.eventi + 1 },
      eventi: esito.eventi,
    }
  return esito
}

/** What a break means, for who must decide what to do. */
export const spiegaRottura = ({ motivo, numero }: Rottura): string =>
  ({
    'numero-mancante': `Manca l’evento ${numero}: qualcuno l’ha tolto dall’archivio, o ne ha cambiato il numero.`,
    'evento-alterato': `L’evento ${numero} non è più come è stato scritto: qualcuno ne ha cambiato la data, l’oggetto o un altro dato.`,
    'catena-spezzata': `L’evento ${numero} non segue quello prima, o non è quello annotato: la storia è stata riscritta da lì in poi.`,
    'valori-alterati': `All’evento ${numero} sono stati cambiati i valori: chi l’ha fatto, da dove, o che cosa c’era prima e dopo.`,
    'coda-mancante': `Mancano gli ultimi eventi, dal ${numero} in poi: la fine della storia è stata tagliata, o è stato ripristinato un salvataggio più vecchio.`,
    'valori-mancanti': `All’evento ${numero} mancano i valori, e nessuna cancellazione registrata ne parla.`,
  })[motivo]
