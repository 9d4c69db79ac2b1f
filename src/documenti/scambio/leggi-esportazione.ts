import { z } from 'zod'
import type { Vista } from '../../dominio/piano/vista.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { readData } from '../../dominio/valori/data.ts'
import { centesimiFrom, decimaleFrom } from '../../dominio/valori/decimale.ts'

const testo = z.string().nullable()
const giorno = z.string().refine((g) => readData(g) === g, { error: 'data non valida (attesa AAAA-MM-GG)' })
const decimale = z.number().transform((n, ctx) => {
  const d = decimaleFrom(n)
  if (d === null) ctx.addIssue('numero con più di sei decimali')
  return d ?? z.NEVER
})
const centesimi = z.number().transform((n, ctx) => {
  const d = decimaleFrom(n)
  const c = d === null ? null : centesimiFrom(d)
  if (c === null) ctx.addIssue('numero con più di due decimali')
  return c ?? z.NEVER
})

const fase = z.object({
  descrizione: z.string(),
  peso: centesimi.nullable(),
  avanzamento: centesimi.nullable(),
  inizioPrevisto: giorno.nullable(),
  finePrevista: giorno.nullable(),
  inizioEffettivo: giorno.nullable(),
  fineEffettiva: giorno.nullable(),
  responsabile: testo,
  centro: testo,
  nota: testo,
})
const indicatore = z.object({
  descrizione: z.string(),
  tipo: testo,
  valoreAtteso: decimale.nullable(),
  valoreRaggiunto: decimale.nullable(),
  storico: z.record(z.string().regex(/^\d{4}$/), decimale),
  storicoIncerto: z.boolean(),
  nota: testo,
})
const scheda = z.object({
  codice: z.string().min(1),
  vista: z.string(),
  descrizione: z.string(),
  tipo: testo,
  areaTematica: testo,
  assessorato: testo,
  direzione: testo,
  direttore: testo,
  centro: testo,
  responsabile: testo,
  centroStampa: testo,
  collegamenti: z.array(z.object({ livello: z.string(), codice: z.string(), titolo: z.string() })),
  statoDiAttuazione: z.array(z.object({ al: giorno, testo: z.string() })),
  fasi: z.array(fase),
  indicatori: z.array(indicatore),
})
const vista = z.object({
  codice: z.string(),
  titolo: z.string(),
  livelli: z.array(z.object({ chiave: z.string(), nome: z.string() })),
})
const esportazione = z.object({ ente: testo, viste: z.array(vista), schede: z.array(scheda) })

export type LetturaEsportazione =
  | {
      readonly ok: true
      readonly ente: string | null
      readonly viste: readonly Vista[]
      readonly schede: readonly Scheda[]
    }
  | { readonly ok: false; readonly motivo: 'non-json' | 'forma-errata'; readonly dettaglio: string }

/** Reads back what `esporta` wrote (or a print carries inside). Nothing is trusted: the shape is checked whole. */
export const readEsportazione = (contenuto: string): LetturaEsportazione => {
  let dati: unknown
  try {
    dati = JSON.parse(contenuto)
  } catch (errore) {
    return {
      ok: false,
      motivo: 'non-json',
      dettaglio: errore instanceof Error ? errore.message : String(errore),
    }
  }
  const esito = esportazione.safeParse(dati)
  if (!esito.success) return { ok: false, motivo: 'forma-errata', dettaglio: z.prettifyError(esito.error) }
  const { ente, viste, schede } = esito.data
  return {
    ok: true,
    ente,
    viste,
    schede: schede.map((s) => ({
      ...s,
      fasi: s.fasi.map((f) => ({ ...f, origine: null })),
      indicatori: s.indicatori.map((i) => ({ ...i, origine: null })),
      origine: null,
    })),
  }
}
