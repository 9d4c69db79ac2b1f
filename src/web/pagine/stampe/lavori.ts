import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { OpzioniCongelate, RichiestaCongelate } from '../../../servizi/campagne/stampa.ts'
import type { Contesto, Rifiuto } from '../../../servizi/contesto.ts'
import type { EsitoStampa, RichiestaDocumento, Stampante } from '../../../servizi/stampa.ts'
import type { EsitoLavoro, GuidaLavoro, Registro } from '../../lavori/registro.ts'
import type { StampanteTiepida } from '../../stampante.ts'

/** A finished print, on disk until it is forgotten. */
export interface StampaPronta {
  readonly cartella: string
  readonly volumi: readonly {
    readonly nome: string
    readonly pagine: number
    readonly schede: number
    readonly file: string
    readonly nomeFile: string
  }[]
  /** Sentences about characters that no bundled font can print. */
  readonly avvisi: readonly string[]
}

/** What a long print is of: cards of the plan, or what a round froze. */
export type Stampabile = RichiestaDocumento | { readonly congelate: RichiestaCongelate }

export type RegistroStampe = Registro<StampaPronta, Stampabile>

/** Prints to a folder of its own, so that a large document never stands in the server's memory. */
export const stampaSuDisco = async (
  ctx: Contesto,
  richiesta: Stampabile,
  tiepida: StampanteTiepida,
  { avanza, segnale }: GuidaLavoro,
): Promise<EsitoLavoro<StampaPronta>> => {
  const cartella = await mkdtemp(join(tmpdir(), 'obiettivo-stampa-'))
  const rinuncia = async (messaggio: string): Promise<EsitoLavoro<StampaPronta>> => {
    await rm(cartella, { recursive: true, force: true })
    return { ok: false, messaggio }
  }
  try {
    const esito = await tiepida.conStampante((stampante) =>
      stampa(ctx, richiesta, stampante, {
        onAvanzamento: avanza,
        segnale,
        destinazione: join(cartella, 'stampa.pdf'),
      }),
    )
    if (!esito.ok) return await rinuncia(esito.messaggio)
    const volumi = esito.volumi.flatMap(({ nome, pagine, schede, file }) =>
      file === null || dirname(file) !== cartella
        ? []
        : [{ nome, pagine, schede, file, nomeFile: toNomeVolume(esito.nomeFile, basename(file)) }],
    )
    return {
      ok: true,
      valore: { cartella, volumi, avvisi: esito.avvisi.map((a) => a.messaggio) },
    }
  } catch (errore) {
    await rm(cartella, { recursive: true, force: true })
    throw errore
  }
}

const stampa = async (
  ctx: Contesto,
  richiesta: Stampabile,
  stampante: Stampante,
  { onAvanzamento, ...opzioni }: Omit<OpzioniCongelate, 'stampante'>,
): Promise<(EsitoStampa & { readonly ok: true; readonly nomeFile: string }) | Rifiuto<string>> => {
  if (!('congelate' in richiesta)) {
    const { printDocumento } = await import('../../../servizi/stampa.ts')
    return await printDocumento(ctx, richiesta, onAvanzamento, { stampante, ...opzioni })
  }
  const { printCongelate } = await import('../../../servizi/campagne/stampa.ts')
  const come = { stampante, ...opzioni, ...(onAvanzamento ? { onAvanzamento } : {}) }
  return (
    (await printCongelate(ctx, richiesta.congelate, come)) ?? {
      ok: false,
      motivo: 'niente-da-stampare',
      messaggio: 'Questa campagna non ha schede congelate che si possano vedere da qui.',
    }
  )
}

/** "stampa-08_S_2021.pdf" on disk → "schede-DUP_2021_2023-peg-08_S_2021.pdf" for who saves it. */
const toNomeVolume = (nomeDocumento: string, suDisco: string): string =>
  `${nomeDocumento.replace(/\.pdf$/, '')}${suDisco.replace(/^stampa/, '')}`
