import {
  findBilancio,
  type ImpostazioniCalendario,
  readGiornoDellAnno,
} from '../../../dominio/calendario/impostazioni.ts'
import { printData, readData } from '../../../dominio/valori/data.ts'
import type { CambioImpostazioni } from '../../../servizi/calendario/impostazioni.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'

/** The settings as the form holds them: text, whatever was typed. */
export interface ModuloImpostazioni {
  /** The financial years shown, in order. */
  readonly bilanci: readonly {
    readonly esercizio: number
    readonly termine: string
    readonly decreto: string
    readonly approvazione: string
  }[]
  readonly monitoraggi: string
  readonly chiusura: string
  /** "si": fewer than 50 employees; "no"; "" is not said. */
  readonly menoDi50: string
}

/** What is wrong, by field name. */
export type ErroriModulo = Readonly<Record<string, string>>

const giornoItaliano = (giorno: string): string => `${giorno.slice(3)}/${giorno.slice(0, 2)}`

export const toModulo = (i: ImpostazioniCalendario, esercizi: readonly number[]): ModuloImpostazioni => ({
  bilanci: esercizi.map((esercizio) => {
    const b = findBilancio(i, esercizio)
    return {
      esercizio,
      termine: printData(b.termineDifferito),
      decreto: b.decreto ?? '',
      approvazione: printData(b.approvazione),
    }
  }),
  monitoraggi: i.monitoraggi.map(giornoItaliano).join(', '),
  chiusura: giornoItaliano(i.chiusuraRendicontazione),
  menoDi50: i.menoDi50Dipendenti === null ? '' : i.menoDi50Dipendenti ? 'si' : 'no',
})

export const readModulo = (corpo: unknown, esercizi: readonly number[]): ModuloImpostazioni => ({
  bilanci: esercizi.map((esercizio) => ({
    esercizio,
    termine: readTesto(corpo, `termine-${esercizio}`),
    decreto: readTesto(corpo, `decreto-${esercizio}`),
    approvazione: readTesto(corpo, `approvazione-${esercizio}`),
  })),
  monitoraggi: readTesto(corpo, 'monitoraggi'),
  chiusura: readTesto(corpo, 'chiusura'),
  menoDi50: readTesto(corpo, 'menoDi50'),
})

const MONITORAGGI_MASSIMI = 12

/** The settings that the form says; every field that can't be read, or that the rules refuse, has its reason. */
export const toCambio = (
  m: ModuloImpostazioni,
  { errori: e }: Parole['calendario']['impostazioni'],
): { readonly cambio: CambioImpostazioni; readonly errori: ErroriModulo } => {
  const errori: Record<string, string> = {}
  const giorno = (campo: string, testo: string): string | null => {
    if (testo === '') return null
    const data = readData(testo)
    if (data === null) errori[campo] = e.giornoNonValido(testo)
    return data
  }
  const bilanci: Record<number, CambioImpostazioni['bilanci'][number]> = {}
  for (const b of m.bilanci) {
    const termineDifferito = giorno(`termine-${b.esercizio}`, b.termine)
    if (termineDifferito !== null && termineDifferito <= `${b.esercizio - 1}-12-31`)
      errori[`termine-${b.esercizio}`] = e.nonSuccessivo(b.esercizio)
    bilanci[b.esercizio] = {
      termineDifferito,
      decreto: b.decreto === '' ? null : b.decreto,
      approvazione: giorno(`approvazione-${b.esercizio}`, b.approvazione),
    }
  }
  const monitoraggi: string[] = []
  for (const testo of m.monitoraggi.split(/[,;\s]+/).filter((t) => t !== '')) {
    const letto = readGiornoDellAnno(testo)
    if (letto === null) errori.monitoraggi ??= e.meseNonValido(testo)
    else if (monitoraggi.includes(letto)) errori.monitoraggi ??= e.ripetuto(giornoItaliano(letto))
    else monitoraggi.push(letto)
  }
  if (monitoraggi.length === 0) errori.monitoraggi ??= e.nessuno
  if (monitoraggi.length > MONITORAGGI_MASSIMI) errori.monitoraggi ??= e.troppi
  const chiusura = readGiornoDellAnno(m.chiusura)
  if (chiusura === null)
    errori.chiusura = m.chiusura === '' ? e.chiusuraMancante : e.meseNonValido(m.chiusura)
  return {
    cambio: {
      bilanci,
      monitoraggi,
      chiusuraRendicontazione: chiusura ?? '',
      menoDi50Dipendenti: m.menoDi50 === 'si' ? true : m.menoDi50 === 'no' ? false : null,
    },
    errori,
  }
}
