import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { annoDi } from '../../../dominio/valori/data.ts'
import { ANNI_CALENDARIO, exportCalendario, getCalendario } from '../../../servizi/calendario/calendario.ts'
import { markScadenza, unmarkScadenza } from '../../../servizi/calendario/fatte.ts'
import {
  getImpostazioniCalendario,
  saveImpostazioniCalendario,
} from '../../../servizi/calendario/impostazioni.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import { readTesto } from '../../richiesta.ts'
import { NOME_CAMPO } from '../../sicurezza/gettone.ts'
import type { Strumenti } from '../../strumenti.ts'
import { type DatiImpostazioni, PaginaImpostazioni } from './impostazioni.tsx'
import { indirizzoCalendario } from './indirizzi.ts'
import { readModulo, toCambio, toModulo } from './modulo.ts'
import { PaginaCalendario } from './pagina.tsx'
import { registraAbbonamento } from './rotte-abbonamento.ts'
import type { SegnoRifiutato } from './segna.tsx'

type Corpo = { Body: Readonly<Record<string, unknown>> | null }

/** The legal calendar: the year, the entity's dates, what was met, the file for one's own calendar. */
export const registraCalendario = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  const { calendario: parole } = s.parole
  registraAbbonamento(app, s, contesto)

  const inviaCalendario = async (
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    anno: number,
    rifiutato: SegnoRifiutato | null = null,
  ) => {
    const ctx = contesto(richiesta)
    const calendario = await getCalendario(ctx, anno)
    const avviso = rifiutato === null ? toAvviso(s, richiesta.query, calendario.voci) : null
    const dati = { calendario, oggi: ctx.oggi, anni: anniAttorno(anno, annoDi(ctx.oggi)), avviso, rifiutato }
    return s.inviaPagina(richiesta, risposta, PaginaCalendario, dati, rifiutato === null ? 200 : 400)
  }

  app.get('/calendario', (richiesta, risposta) =>
    inviaCalendario(richiesta, risposta, requireAnno(richiesta.query, annoDi(contesto(richiesta).oggi))),
  )

  app.get<{ Params: { file: string } }>('/calendario/:file', async (richiesta, risposta) => {
    const anno = /^(\d{4})\.ics$/.exec(richiesta.params.file)?.[1]
    if (anno === undefined || !isAnno(Number(anno))) throw new RichiestaRifiutata('non-trovato')
    return risposta
      .header('content-disposition', `attachment; filename="scadenze-${anno}.ics"`)
      .header('cache-control', 'private, no-cache')
      .type('text/calendar; charset=utf-8')
      .send(await exportCalendario(contesto(richiesta), Number(anno)))
  })

  app.get('/calendario/impostazioni', async (richiesta, risposta) => {
    const anno = requireAnno(richiesta.query, annoDi(contesto(richiesta).oggi))
    const modulo = toModulo(await getImpostazioniCalendario(contesto(richiesta)), [anno, anno + 1])
    const dati: DatiImpostazioni = { anno, modulo, errori: {}, rifiuto: null }
    return s.inviaPagina(richiesta, risposta, PaginaImpostazioni, dati)
  })

  app.post<Corpo>('/calendario/impostazioni', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const anno = requireAnno(richiesta.body, null)
    const modulo = readModulo(richiesta.body, [anno, anno + 1])
    const { cambio, errori } = toCambio(modulo, parole.impostazioni)
    let rifiuto: string | null = null
    if (Object.keys(errori).length === 0) {
      const esito = await saveImpostazioniCalendario(contesto(richiesta), cambio)
      if (esito.ok) return risposta.redirect(`/calendario?anno=${anno}&salvate=1`, 303)
      rifiuto = esito.motivo === 'senza-ente' ? esito.messaggio : parole.impostazioni.correggi
    }
    const dati: DatiImpostazioni = { anno, modulo, errori, rifiuto }
    return s.inviaPagina(richiesta, risposta, PaginaImpostazioni, dati, 400)
  })

  app.post<Corpo>('/calendario/fatta', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const anno = requireAnno(richiesta.body, null)
    const segno = {
      id: readTesto(richiesta.body, 'id'),
      fattaIl: readTesto(richiesta.body, 'fattaIl'),
      nota: readNota(richiesta.body),
    }
    const esito = await markScadenza(contesto(richiesta), segno)
    if (esito.ok) return risposta.redirect(toRitorno(anno, 'segnata', segno.id), 303)
    const campo =
      esito.motivo === 'nota-lunga'
        ? 'nota'
        : esito.motivo === 'data-futura' || esito.motivo === 'data-non-valida'
          ? 'fattaIl'
          : null
    return inviaCalendario(richiesta, risposta, anno, { ...segno, messaggio: esito.messaggio, campo })
  })

  app.post<Corpo>('/calendario/da-fare', async (richiesta, risposta) => {
    s.requireGettone(richiesta, richiesta.body?.[NOME_CAMPO])
    const id = readTesto(richiesta.body, 'id')
    await unmarkScadenza(contesto(richiesta), id)
    return risposta.redirect(toRitorno(requireAnno(richiesta.body, null), 'tolta', id), 303)
  })
}

const isAnno = (n: number): boolean =>
  Number.isInteger(n) && n >= ANNI_CALENDARIO.da && n <= ANNI_CALENDARIO.a

/** The year asked for; what isn't one is no page, and without a default it must be there. */
const requireAnno = (query: unknown, predefinito: number | null): number => {
  const testo = readTesto(query, 'anno')
  if (testo === '' && predefinito !== null) return predefinito
  if (!/^\d{4}$/.test(testo) || !isAnno(Number(testo))) throw new RichiestaRifiutata('non-trovato')
  return Number(testo)
}

/** The years around the one shown, and the present one. */
const anniAttorno = (anno: number, presente: number): readonly number[] =>
  [...new Set([anno - 2, anno - 1, anno, anno + 1, anno + 2, presente])]
    .filter(isAnno)
    .toSorted((a, b) => a - b)

/** A note longer than any text field is refused with its length, not cut. */
const readNota = (corpo: Readonly<Record<string, unknown>> | null): string =>
  typeof corpo?.nota === 'string' ? corpo.nota : ''

const toRitorno = (anno: number, che: 'segnata' | 'tolta', id: string): string =>
  `${indirizzoCalendario(anno)}&${che}=${encodeURIComponent(id)}#${encodeURIComponent(id)}`

/** What was just done, in words; an id that is no deadline says nothing. */
const toAvviso = (
  s: Strumenti,
  query: unknown,
  voci: readonly {
    readonly scadenza: { readonly id: string; readonly cosa: string; readonly esercizio: number }
  }[],
): string | null => {
  const { calendario: p } = s.parole
  if (readTesto(query, 'salvate') === '1') return p.impostazioni.salvate
  for (const che of ['segnata', 'tolta'] as const) {
    const trovata = voci.find((v) => v.scadenza.id === readTesto(query, che))
    if (trovata) return p.segna[che](p.voce.titolo(trovata.scadenza.cosa, trovata.scadenza.esercizio))
  }
  return null
}
