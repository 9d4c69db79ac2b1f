import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPERATORE_LOCALE } from '../../../dominio/permessi/attore.ts'
import type { Archivio } from '../../../servizi/archivio.ts'
import type { Statico } from '../../statico.ts'

/** How the example stands. */
export type StatoEsempio =
  | { readonly tipo: 'chiuso' }
  | { readonly tipo: 'in-corso'; readonly fatti: number; readonly totale: number | null }
  | { readonly tipo: 'aperto'; readonly url: string }
  | { readonly tipo: 'fallito' }

/**
 * The demo municipality beside the office's own data: the same program on another port, over a temporary store that
 * nobody else knows, filled by really reading the demo's prints. Opened once for the server and removed with it.
 */
export interface Esempio {
  readonly stato: () => StatoEsempio
  /** Opens it; nothing happens when it is open or opening. */
  readonly apri: () => void
  readonly close: () => Promise<void>
}

/** Opens another server of this same program. */
export type ApriServer = (opzioni: {
  readonly archivio: Archivio
  readonly porta: number
  readonly statico: Statico
  readonly inEsempio: true
}) => Promise<
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly messaggio: string }
>

export interface OpzioniEsempio {
  readonly apriServer: ApriServer
  readonly statico: Statico
  readonly onErrore: (errore: unknown) => void
}

export const createEsempio = ({ apriServer, statico, onErrore }: OpzioniEsempio): Esempio => {
  let stato: StatoEsempio = { tipo: 'chiuso' }
  let lavoro: Promise<void> = Promise.resolve()
  let chiuso = false
  const daChiudere: (() => Promise<void>)[] = []
  const chiudi = async (): Promise<void> => {
    for (let c = daChiudere.pop(); c !== undefined; c = daChiudere.pop()) await c().catch(onErrore)
  }

  const prepara = async (): Promise<void> => {
    const cartella = await mkdtemp(join(tmpdir(), 'obiettivo-esempio-'))
    daChiudere.push(() => rm(cartella, { recursive: true, force: true }))
    const { openArchivio } = await import('../../../servizi/archivio.ts')
    const archivio = await openArchivio({ cartella })
    daChiudere.push(() => archivio.close())
    const { importDimostrazione } = await import('../../../servizi/dimostrazione/dimostrazione.ts')
    const ora = Temporal.Now.zonedDateTimeISO()
    await importDimostrazione(
      {
        archivio,
        attore: OPERATORE_LOCALE,
        daDove: null,
        oggi: ora.toPlainDate().toString(),
        adesso: ora.toInstant().toString(),
      },
      (fatti, totale) => {
        if (chiuso) throw new Error('Il programma si chiude mentre prepara l’esempio')
        stato = { tipo: 'in-corso', fatti, totale }
      },
    )
    const web = await apriServer({ archivio, porta: 0, statico, inEsempio: true })
    if (!web.ok) throw new Error(web.messaggio)
    daChiudere.push(web.close)
    stato = { tipo: 'aperto', url: web.url }
  }

  return {
    stato: () => stato,
    apri: () => {
      if (chiuso || stato.tipo === 'in-corso' || stato.tipo === 'aperto') return
      stato = { tipo: 'in-corso', fatti: 0, totale: null }
      lavoro = prepara().catch(async (errore: unknown) => {
        stato = { tipo: 'fallito' }
        if (!chiuso) onErrore(errore)
        await chiudi()
      })
    },
    close: async () => {
      chiuso = true
      await lavoro
      await chiudi()
      stato = { tipo: 'chiuso' }
    },
  }
}
