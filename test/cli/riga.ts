import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built program; a source of it by `OBIETTIVO_PROGRAMMA`, to try a spec without building. */
const PROGRAMMA =
  process.env.OBIETTIVO_PROGRAMMA ?? fileURLToPath(new URL('../../bin/obiettivo.mjs', import.meta.url))

export interface Uscita {
  readonly codice: number | null
  readonly dati: string
  readonly messaggi: string
}

/** Runs the built program as a person would: its arguments, its standard output, its messages, its exit code. */
export const obiettivo = (...argomenti: string[]): Promise<Uscita> =>
  new Promise((risolvi, rifiuta) => {
    const figlio = spawn(process.execPath, [PROGRAMMA, ...argomenti], { stdio: ['ignore', 'pipe', 'pipe'] })
    let dati = ''
    let messaggi = ''
    figlio.stdout.setEncoding('utf8').on('data', (t: string) => {
      dati += t
    })
    figlio.stderr.setEncoding('utf8').on('data', (t: string) => {
      messaggi += t
    })
    figlio.on('error', rifiuta).on('close', (codice) => risolvi({ codice, dati, messaggi }))
  })

/** Starts a verb that stays (avvia, demo); answers once `pronto` appears on its standard output. */
export const avviaObiettivo = (
  pronto: RegExp,
  ...argomenti: string[]
): Promise<{ readonly trovato: RegExpExecArray; readonly ferma: () => Promise<number | null> }> =>
  new Promise((risolvi, rifiuta) => {
    const figlio = spawn(process.execPath, [PROGRAMMA, ...argomenti], { stdio: ['ignore', 'pipe', 'pipe'] })
    const finito = new Promise<number | null>((r) => figlio.on('close', r))
    let scritto = ''
    const leggi = (t: string): void => {
      scritto += t
      const trovato = pronto.exec(scritto)
      if (trovato)
        risolvi({
          trovato,
          ferma: () => {
            figlio.kill('SIGTERM')
            return finito
          },
        })
    }
    figlio.stdout.setEncoding('utf8').on('data', leggi)
    figlio.stderr.setEncoding('utf8').on('data', leggi)
    void finito.then((codice) =>
      rifiuta(new Error(`finito con ${codice} prima di essere pronto:\n${scritto}`)),
    )
  })

/** A folder of its own for each test, removed at the end. */
export const conCartella = async <T>(lavoro: (cartella: string) => Promise<T>): Promise<T> => {
  const cartella = mkdtempSync(join(tmpdir(), 'obiettivo-cli-'))
  try {
    return await lavoro(cartella)
  } finally {
    rmSync(cartella, { recursive: true, force: true })
  }
}
