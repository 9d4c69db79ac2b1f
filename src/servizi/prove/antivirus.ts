import { execFile } from 'node:child_process'

/** A scan that takes longer is a scan that failed. */
const ATTESA_MS = 60_000

/**
 * Has a command look at a file, given its path as the only argument and no shell. Only an exit of 0 is a yes: a command
 * that can't be run, or doesn't end in time, has not said that the file is clean.
 */
export const isPulito = (comando: string, percorso: string, attesa: number = ATTESA_MS): Promise<boolean> =>
  new Promise((fatto) => {
    execFile(comando, [percorso], { timeout: attesa, killSignal: 'SIGKILL', shell: false }, (errore) =>
      fatto(errore === null),
    )
  })
