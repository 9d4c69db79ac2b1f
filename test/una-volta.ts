import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as aspetta } from 'node:timers/promises'
import { inject } from 'vitest'

const PAZIENZA_MS = 180_000

/**
 * A folder made once in the whole run, whichever spec file asks first; the others wait for it. Specs read it, or copy
 * it: nobody writes in it afterwards.
 */
export const unaVolta = async (
  nome: string,
  costruisci: (cartella: string) => Promise<void>,
): Promise<string> => {
  const cartella = join(inject('cartellaDelGiro'), nome)
  const pronta = `${cartella}.pronta`
  const fallita = `${cartella}.fallita`
  if (existsSync(pronta)) return cartella
  if (occupa(`${cartella}.in-corso`)) {
    try {
      mkdirSync(cartella, { recursive: true })
      await costruisci(cartella)
      writeFileSync(pronta, '')
      return cartella
    } catch (errore) {
      writeFileSync(fallita, String(errore))
      throw errore
    }
  }
  for (const limite = Date.now() + PAZIENZA_MS; Date.now() < limite; await aspetta(50)) {
    if (existsSync(pronta)) return cartella
    if (existsSync(fallita)) throw new Error(`«${nome}» non è riuscita in un’altra prova del giro.`)
  }
  throw new Error(`«${nome}» non è pronta dopo ${PAZIENZA_MS / 1000} secondi.`)
}

/** Making a folder is atomic: one asks first. */
const occupa = (cartella: string): boolean => {
  try {
    mkdirSync(cartella)
    return true
  } catch {
    return false
  }
}
