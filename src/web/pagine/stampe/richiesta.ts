import { readData } from '../../../dominio/valori/data.ts'
import type { RichiestaDocumento } from '../../../servizi/stampa.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import type { ParametriStampa } from './pagina.tsx'

/** The print's parameters from an address or a form, as texts. */
export const readParametri = (valori: unknown): ParametriStampa => ({
  vista: readTesto(valori, 'vista'),
  livello: readTesto(valori, 'livello'),
  centro: readTesto(valori, 'centro'),
  al: readTesto(valori, 'al'),
  rilievi: readTesto(valori, 'rilievi') !== '',
})

export type LetturaRichiesta =
  | { readonly ok: true; readonly richiesta: RichiestaDocumento }
  | { readonly ok: false; readonly messaggio: string }

/** The request of a print, or why the form can't be one. Dates are accepted as Italians write them too. */
export const toRichiesta = (p: ParametriStampa, parole: Parole): LetturaRichiesta => {
  if (p.vista === '') return { ok: false, messaggio: parole.stampe.vistaMancante }
  const al = p.al === '' ? undefined : readData(p.al)
  if (al === null) return { ok: false, messaggio: parole.stampe.dataErrata(p.al) }
  return {
    ok: true,
    richiesta: {
      vista: p.vista,
      livello: p.livello || undefined,
      centro: p.centro || undefined,
      al,
      rilievi: p.rilievi,
    },
  }
}
