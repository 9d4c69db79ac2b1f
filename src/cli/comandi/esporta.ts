import { writeFile } from 'node:fs/promises'
import { exportDati } from '../../servizi/esporta/esporta.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'

export interface OpzioniEsporta extends OpzioniDati {
  readonly vista?: string
  readonly centro?: string
  readonly formato: 'json' | 'csv'
  readonly output?: string
}

/** Writes the cards in their open form, to standard output or to a file. */
export const esporta = (opzioni: OpzioniEsporta): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const { vista, centro, formato, output } = opzioni
    const esito = await exportDati(ctx, { vista, centro, formato })
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    if (output === undefined) process.stdout.write(esito.testo)
    else {
      await writeFile(output, esito.testo)
      avvisa(`${esito.schede} schede scritte in ${output}.`)
    }
    return FATTO
  })
