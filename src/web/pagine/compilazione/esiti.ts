import type { AzioneCompilazione } from '../../../dominio/campagna/compilazione.ts'
import type { EsitoPassaggioScheda } from '../../../servizi/compilazione/passaggi.ts'
import type { EsitoSalvataggio } from '../../../servizi/compilazione/salva.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import { type ModuloLetto, NIENTE_RIMASTO, type Rimasti } from './modulo.ts'
import type { EsitoPagina } from './una.tsx'

const ORA = new Intl.DateTimeFormat('it', { timeStyle: 'short', timeZone: 'Europe/Rome' })

/** "10:32", in Italy. */
export const printOra = (istante: string): string => ORA.format(new Date(istante))

const AZIONI: readonly AzioneCompilazione[] = ['invia', 'valida', 'acquisisci', 'rimanda']

/** A step by its name in a form or an address; null when it is none. */
export const readAzione = (testo: string): AzioneCompilazione | null =>
  AZIONI.find((a) => a === testo) ?? null

/** What was just done, as the address tells it. */
export const readEsito = (query: unknown, { compilazione: p }: Parole): EsitoPagina | null => {
  const salvato = readTesto(query, 'salvato')
  if (salvato === 'niente') return { tono: 'nota', titolo: p.esito.nienteDaSalvare }
  if (/^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z$/.test(salvato) && !Number.isNaN(Date.parse(salvato)))
    return { tono: 'bene', titolo: p.esito.salvato(printOra(salvato)) }
  const azione = readAzione(readTesto(query, 'azione'))
  const fatte = readTesto(query, 'fatte')
  return azione !== null && /^[1-9]\d{0,5}$/.test(fatte)
    ? { tono: 'bene', titolo: p.fatte[azione](Number(fatte)) }
    : null
}

/** The texts of a save that was refused whole. */
export const toRimastiInteri = (letto: ModuloLetto): Rimasti => ({
  ...NIENTE_RIMASTO,
  digitati: letto.campi,
  viste: letto.viste,
})

/** The texts that a save could not write, each with its reason; null when it wrote all. */
export const toRimasti = (
  esito: Extract<EsitoSalvataggio, { ok: true }>,
  letto: ModuloLetto,
): Rimasti | null => {
  if (esito.rifiutati.length === 0 && esito.conflitti.length === 0) return null
  return {
    digitati: {
      ...Object.fromEntries(esito.rifiutati.map((r) => [r.campo, r.digitato])),
      ...Object.fromEntries(esito.conflitti.map((c) => [c.campo, c.mio])),
    },
    errori: Object.fromEntries(esito.rifiutati.map((r) => [r.campo, r.messaggio])),
    conflitti: esito.conflitti,
    viste: Object.fromEntries(esito.conflitti.map((c) => [c.campo, letto.viste[c.campo] ?? letto.vista])),
  }
}

/** What a half-done save says on top of the page. */
export const printRimasti = (
  { compilazione: p }: Parole,
  { errori, conflitti }: Pick<Rimasti, 'errori' | 'conflitti'>,
): EsitoPagina => ({
  tono: 'attenzione',
  titolo: p.esito.daCorreggere,
  testo: p.esito.daCorreggereSpiega(Object.keys(errori).length, conflitti.length),
})

/** Why a card didn't take its step. */
export const printPassaggio = (
  { compilazione: p }: Parole,
  azione: AzioneCompilazione,
  esito: Exclude<EsitoPassaggioScheda, { ok: true }>,
): EsitoPagina => ({
  tono: 'errore',
  titolo: azione === 'invia' ? p.esito.nonInviata : p.nonFatte(1),
  ...(esito.motivo === 'guardie'
    ? { testo: p.esito.perche, righe: esito.perche }
    : { testo: esito.messaggio }),
})
