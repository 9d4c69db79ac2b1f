import type { NuovoEvento } from './registra.ts'

/** Every leaf of a setting by its path ("bilanci.2026.approvazione"); a list is one leaf. Null and absent are the same. */
const toFoglie = (valore: unknown, percorso: string): [string, string][] => {
  if (valore === null || valore === undefined) return []
  if (typeof valore === 'object' && !Array.isArray(valore))
    return Object.entries(valore).flatMap(([k, v]) => toFoglie(v, percorso === '' ? k : `${percorso}.${k}`))
  if (Array.isArray(valore)) return valore.length === 0 ? [] : [[percorso, valore.map(String).join(', ')]]
  if (typeof valore === 'boolean') return [[percorso, valore ? 'sì' : 'no']]
  return [[percorso, String(valore)]]
}

/** What changing a setting leaves in the history: one event for each leaf that changed. */
export const eventiImpostazione = (codice: string, prima: unknown, dopo: unknown): NuovoEvento[] => {
  const vecchie = new Map(toFoglie(prima, ''))
  const nuove = new Map(toFoglie(dopo, ''))
  return [...new Set([...vecchie.keys(), ...nuove.keys()])]
    .filter((k) => vecchie.get(k) !== nuove.get(k))
    .toSorted()
    .map((campo) => ({
      azione: 'cambia',
      oggetto: { tipo: 'impostazione', vista: null, codice, indice: null },
      campo,
      prima: vecchie.get(campo) ?? null,
      dopo: nuove.get(campo) ?? null,
    }))
}
