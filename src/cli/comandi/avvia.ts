import { loadChiave } from '../../servizi/accesso/chiave.ts'
import { createLinkPrimoAmministratore } from '../../servizi/accesso/link.ts'
import { loadOidc } from '../../servizi/accesso/oidc-ambiente.ts'
import { forgetScaduti } from '../../servizi/conservazione.ts'
import type { Contesto } from '../../servizi/contesto.ts'
import { createPostaDaAmbiente } from '../../servizi/posta/posta.ts'
import { createDeposito } from '../../servizi/prove/deposito.ts'
import type { OpzioniAccesso } from '../../web/accesso/guardia.ts'
import { conContesto, leggiOrologio, type OpzioniDati } from '../contesto.ts'
import { startGiroAvvisi } from '../giro-avvisi.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'

export interface OpzioniAvvia extends OpzioniDati {
  readonly porta: number
  readonly indirizzo?: string
  readonly urlPubblico?: string
  readonly senzaAccesso?: boolean
}

/** Opens the pages and stays until it is told to stop (Ctrl+C, or SIGTERM). */
export const avvia = (opzioni: OpzioniAvvia): Promise<number> =>
  conContesto(opzioni, (ctx) => servi(ctx, opzioni))

/** Serves the pages on an open store, prints their address on standard output, ends at a signal. */
export const servi = async (
  ctx: Contesto,
  {
    porta,
    indirizzo,
    urlPubblico,
    senzaAccesso,
    dati,
  }: Pick<OpzioniAvvia, 'dati' | 'porta' | 'indirizzo' | 'urlPubblico' | 'senzaAccesso'>,
): Promise<number> => {
  const { startWeb } = await import('../../web/avvia.ts')
  const accesso = senzaAccesso ? null : await loadAccesso(ctx, urlPubblico ?? null)
  const esito = await startWeb({
    archivio: ctx.archivio,
    prove: createDeposito(ctx.archivio, process.env, dati),
    porta,
    ...(indirizzo === undefined ? {} : { indirizzo }),
    ...(accesso === null ? {} : { accesso }),
  })
  if (!esito.ok) throw new Rifiuto(esito.messaggio)
  process.stdout.write(`Obiettivo Comune è pronto: ${esito.url}\n`)
  if (accesso !== null) await avvisaAccesso(ctx, accesso, esito.url)
  const giro = accesso?.posta
    ? startGiroAvvisi({
        contesto: () => ({ ...ctx, ...leggiOrologio() }),
        posta: accesso.posta,
        indirizzo: esito.url,
        onErrore: (errore) =>
          avvisa(`Avvisi dei commenti non partiti: ${errore instanceof Error ? errore.message : errore}`),
      })
    : null
  const pulizia = await startPulizia(ctx)
  avvisa('Per fermarlo premere Ctrl+C.')
  await new Promise<void>((fermato) => {
    for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(segnale, () => fermato())
  })
  await giro?.close()
  clearInterval(pulizia)
  await esito.close()
  accesso?.posta?.close()
  return FATTO
}

const GIORNO_MS = 86_400_000

/** Forgets what has an end, now and once a day: a server may stay up for months. */
const startPulizia = async (ctx: Contesto): Promise<NodeJS.Timeout> => {
  const pulisci = async (): Promise<void> => {
    await forgetScaduti({ ...ctx, ...leggiOrologio() }).catch((errore: unknown) =>
      avvisa(`Pulizia non riuscita: ${errore instanceof Error ? errore.message : String(errore)}`),
    )
  }
  await pulisci()
  return setInterval(pulisci, GIORNO_MS).unref()
}

/** How people sign in, from the environment; what it says wrong is said before anything starts. */
const loadAccesso = async ({ archivio }: Contesto, urlPubblico: string | null): Promise<OpzioniAccesso> => {
  try {
    return {
      urlPubblico,
      posta: createPostaDaAmbiente(process.env),
      chiave: await loadChiave(archivio, process.env),
      oidc: await loadOidc(process.env),
    }
  } catch (errore) {
    throw errore instanceof Error && !('code' in errore) ? new Rifiuto(errore.message) : errore
  }
}

const avvisaAccesso = async (ctx: Contesto, accesso: OpzioniAccesso, url: string): Promise<void> => {
  const link = await createLinkPrimoAmministratore({ ...ctx, ...leggiOrologio() }, { indirizzo: url })
  if (link !== null) {
    avvisa(
      'Nessuno ha ancora un account. Il primo amministratore apra questo indirizzo (vale un giorno, una volta):',
    )
    avvisa(link)
  }
  if (accesso.posta === null)
    avvisa('La posta non è configurata (OBIETTIVO_SMTP): gli inviti si vedranno sulla pagina di chi invita.')
}
