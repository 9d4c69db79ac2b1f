import type { Contesto } from '../../servizi/contesto.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'

export interface OpzioniAvvia extends OpzioniDati {
  readonly porta: number
  readonly indirizzo?: string
}

/** Opens the pages and stays until it is told to stop (Ctrl+C, or SIGTERM). */
export const avvia = (opzioni: OpzioniAvvia): Promise<number> =>
  conContesto(opzioni, (ctx) => servi(ctx, opzioni))

/** Serves the pages on an open store, prints their address on standard output, ends at a signal. */
export const servi = async (
  ctx: Contesto,
  { porta, indirizzo }: Pick<OpzioniAvvia, 'porta' | 'indirizzo'>,
): Promise<number> => {
  const { startWeb } = await import('../../web/avvia.ts')
  const esito = await startWeb({
    archivio: ctx.archivio,
    porta,
    ...(indirizzo === undefined ? {} : { indirizzo }),
  })
  if (!esito.ok) throw new Rifiuto(esito.messaggio)
  process.stdout.write(`Obiettivo Comune è pronto: ${esito.url}\n`)
  avvisa('Per fermarlo premere Ctrl+C.')
  await new Promise<void>((fermato) => {
    for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(segnale, () => fermato())
  })
  await esito.close()
  return FATTO
}
