/** The built program as a process of its own, that can be killed and born again on the same port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Dove } from './prepara.ts'

const PROGRAMMA = fileURLToPath(new URL('../../bin/obiettivo.mjs', import.meta.url))

export const findPorta = (): Promise<number> =>
  new Promise((risolvi) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const dove = s.address()
      s.close(() => risolvi(typeof dove === 'object' && dove !== null ? dove.port : 0))
    })
  })

/** Answers when it is listening. What it then writes on its error stream is a failure of the run: `onErrore`. */
export const avvia = (
  { cartella, url }: Dove,
  porta: number,
  onErrore: (riga: string) => void,
): Promise<ChildProcess> =>
  new Promise((risolvi, rifiuta) => {
    const dati = ['--dati', cartella, ...(url === null ? [] : ['--database', url])]
    const figlio = spawn(process.execPath, [PROGRAMMA, 'avvia', ...dati, '--porta', String(porta)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let errori = ''
    let pronto = false
    figlio.stderr?.on('data', (d) => {
      // Before it listens these are the sentences for whoever started it, read only if it doesn't.
      if (pronto) for (const riga of String(d).split('\n')) if (riga.startsWith('{')) onErrore(riga)
      errori += d
    })
    figlio.once('exit', (codice) => rifiuta(new Error(`il server è uscito (${codice}): ${errori}`)))
    figlio.stdout?.once('data', () => {
      pronto = true
      figlio.removeAllListeners('exit')
      figlio.once('exit', (codice) => onErrore(`il server è uscito da solo (${codice}): ${errori}`))
      risolvi(figlio)
    })
  })

export const muori = (figlio: ChildProcess, segnale: NodeJS.Signals): Promise<void> =>
  new Promise((finito) => {
    figlio.removeAllListeners('exit')
    figlio.once('exit', () => finito())
    figlio.kill(segnale)
  })
