import type { EsitoCampagna } from '../../../servizi/campagne/passaggi.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import type { EsitoPagina } from '../compilazione/una.tsx'

/** Reasons listed before the rest is only counted. */
const PERCHE_MOSTRATI = 10

const readN = (query: unknown, chiave: string): number | null => {
  const testo = readTesto(query, chiave)
  return /^\d{1,6}$/.test(testo) ? Number(testo) : null
}

/** What was just done, as the address tells it. */
export const readEsitoCampagna = (query: unknown, { campagne: p }: Parole): EsitoPagina | null => {
  const fatto = readTesto(query, 'fatto')
  const n = readN(query, 'n')
  if (fatto === 'prepara') return { tono: 'bene', titolo: p.nuova.preparata }
  if (n === null) return null
  if (fatto === 'acquisisci' || fatto === 'esonera' || fatto === 'togli')
    return { tono: 'bene', titolo: `${p.schede.fatte[fatto](n)}.` }
  if (fatto === 'chiudi' || fatto === 'riapri') return { tono: 'bene', titolo: p.passi.fatto[fatto](n) }
  if (fatto !== 'apri') return null
  const avvisati = readN(query, 'avvisati')
  return {
    tono: 'bene',
    titolo: p.passi.fatto.apri(n),
    testo: avvisati === null ? p.passi.senzaPosta : p.passi.postaAperta(avvisati),
  }
}

/** Why a round didn't take its step, with what to do. */
export const printNonFatto = (
  { campagne: { passi: p } }: Parole,
  passo: 'apri' | 'chiudi' | 'riapri',
  esito: Exclude<EsitoCampagna, { ok: true }>,
): EsitoPagina => {
  const titolo = p.nonFatto[passo]
  if (esito.motivo !== 'guardie') return { tono: 'errore', titolo, testo: esito.messaggio }
  const altri = esito.perche.length - PERCHE_MOSTRATI
  return {
    tono: 'errore',
    titolo,
    ...(passo === 'chiudi' ? { testo: p.perche } : {}),
    righe: [...esito.perche.slice(0, PERCHE_MOSTRATI), ...(altri > 0 ? [p.altri(altri)] : [])],
  }
}
