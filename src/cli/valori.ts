import { InvalidArgumentError } from 'commander'
import type { ImprontaAttesa } from '../dominio/registro/verifica.ts'
import { type DataIso, readData } from '../dominio/valori/data.ts'

/** "31/12/2021" or "2021-12-31" → the day; a wrong use otherwise. */
export const toDataOpzione = (testo: string): DataIso => {
  const data = readData(testo)
  if (data === null)
    throw new InvalidArgumentError('Scrivere una data che esista, come 31/12/2021 oppure 2021-12-31')
  return data
}

/** A TCP port, 0 to let the machine choose. */
export const toPorta = (testo: string): number => {
  const porta = Number(testo)
  if (!/^\d+$/.test(testo) || porta > 65_535)
    throw new InvalidArgumentError('Scrivere un numero di porta, da 0 a 65535')
  return porta
}

/** One of the formats a verb writes. */
export const toScelta =
  <const T extends readonly string[]>(ammessi: T) =>
  (testo: string): T[number] => {
    if (!ammessi.includes(testo)) throw new InvalidArgumentError(`Scrivere ${ammessi.join(' oppure ')}`)
    return testo
  }

/** "128:Zk3…": an event's number and its digest, as `verifica` writes them. */
export const toImpronta = (testo: string): ImprontaAttesa => {
  const m = /^(\d{1,15}):([\w-]{43})$/.exec(testo.trim())
  if (m?.[1] === undefined || m[2] === undefined)
    throw new InvalidArgumentError(
      'Scrivere numero e impronta come li ha scritti «verifica», per esempio 128:Zk3…',
    )
  return { numero: Number(m[1]), impronta: m[2] }
}

/** A whole number from 1. */
export const toNumero = (testo: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(testo)) throw new InvalidArgumentError('Scrivere un numero intero, da 1 in su')
  return Number(testo)
}

/** "https://piano.comune.example": a scheme and a name, without a path; the final slash goes. */
export const toUrlPubblico = (testo: string): string => {
  const url = URL.canParse(testo) ? new URL(testo) : null
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search + url.hash !== '' ||
    url.username !== ''
  )
    throw new InvalidArgumentError('Scrivere un indirizzo senza percorso, come https://piano.comune.example')
  return url.origin
}
