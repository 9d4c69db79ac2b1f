import type { RuoloConferito } from '../../../dominio/accesso/ruoli.ts'
import type { Ambito, Ruolo, Titolo } from '../../../dominio/permessi/attore.ts'
import { readData } from '../../../dominio/valori/data.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'

/** A role as its form holds it: what was typed is never lost. */
export interface ModuloRuolo {
  readonly ruolo: string
  readonly ambito: string
  readonly quali: string
  readonly vista: string
  readonly titolo: string
  readonly dal: string
  readonly al: string
}

export const MODULO_VUOTO: ModuloRuolo = {
  ruolo: '',
  ambito: 'ente',
  quali: '',
  vista: '',
  titolo: 'titolare',
  dal: '',
  al: '',
}

export const readModuloRuolo = (corpo: unknown): ModuloRuolo => ({
  ruolo: readTesto(corpo, 'ruolo'),
  ambito: readTesto(corpo, 'ambito'),
  quali: readTesto(corpo, 'quali'),
  vista: readTesto(corpo, 'vista'),
  titolo: readTesto(corpo, 'titolo'),
  dal: readTesto(corpo, 'dal'),
  al: readTesto(corpo, 'al'),
})

const elenca = (testo: string, separatore: RegExp): readonly string[] => [
  ...new Set(
    testo
      .split(separatore)
      .map((t) => t.trim())
      .filter((t) => t !== ''),
  ),
]

const toAmbito = ({ ambito, quali, vista }: ModuloRuolo): Ambito => {
  switch (ambito) {
    case 'centri':
      return { tipo: 'centri', codici: elenca(quali, /[,;\s]+/) }
    case 'schede':
      return { tipo: 'schede', vista, codici: elenca(quali, /[,;\s]+/) }
    case 'assessorati':
      return { tipo: 'assessorati', nomi: elenca(quali, /;/) }
    default:
      return { tipo: 'ente' }
  }
}

const TITOLI: readonly string[] = ['titolare', 'delega', 'interim'] satisfies Titolo[]

/** The role that the form says, or why a date can't be read; whether it can be given is the service's to say. */
export const toRuolo = (
  m: ModuloRuolo,
  p: Parole['accesso']['persone']['campi'],
):
  | { readonly ok: true; readonly ruolo: RuoloConferito }
  | { readonly ok: false; readonly messaggio: string } => {
  for (const testo of [m.dal, m.al])
    if (testo !== '' && readData(testo) === null) return { ok: false, messaggio: p.dataNonValida(testo) }
  return {
    ok: true,
    ruolo: {
      ruolo: m.ruolo as Ruolo,
      ambito: toAmbito(m),
      titolo: TITOLI.includes(m.titolo) ? (m.titolo as Titolo) : 'titolare',
      dal: m.dal === '' ? null : readData(m.dal),
      al: m.al === '' ? null : readData(m.al),
    },
  }
}
