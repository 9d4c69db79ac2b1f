import type { FastifyInstance } from 'fastify'
import { printData } from '../../../dominio/valori/data.ts'
import { buildAlberoConfronto } from '../../../servizi/confronto/albero.ts'
import {
  type Confronto,
  getConfronto,
  type LatoConfronto,
  listConfrontabili,
  type VistaConfrontabile,
} from '../../../servizi/confronto/confronto.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import type { ContestoDi } from '../../contesto.ts'
import { RichiestaRifiutata } from '../../errori.ts'
import type { Parole } from '../../parole/it.ts'
import { readTesto } from '../../richiesta.ts'
import type { Strumenti } from '../../strumenti.ts'
import { indirizzoConfronto, type StatoConfronto, toValoreLato } from './indirizzi.ts'
import { type DatiConfronto, PaginaConfronto } from './pagina.tsx'
import { readScelta, readStatoConfronto } from './richiesta.ts'

const LIMITE = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

/** `/confronta`: two years, or two dates of one. */
export const registraConfronta = (app: FastifyInstance, s: Strumenti, contesto: ContestoDi): void => {
  app.get('/confronta', (richiesta, risposta) => {
    // The form sends each side as one choice; the state's own address names view and date apart.
    const scelta = readScelta(richiesta.query)
    if (scelta !== null) {
      const altro = readStatoConfronto({
        ...(richiesta.query as object),
        vista: scelta.prima.vista,
        con: scelta.dopo.vista,
      })
      return risposta.redirect(indirizzoConfronto({ ...altro, ...scelta, nodo: undefined }), 302)
    }
    return s.inviaTenuta(richiesta, risposta, async () => {
      const stato = readStatoConfronto(richiesta.query)
      const confrontabili = await listConfrontabili(contesto(richiesta))
      const vista = stato?.prima.vista ?? readTesto(richiesta.query, 'vista')
      if (vista !== '' && !confrontabili.some((c) => c.vista.codice === vista))
        throw new RichiestaRifiutata('non-trovato')
      return {
        pagina: PaginaConfronto,
        dati: {
          ...toScelte(confrontabili, vista, stato, s.parole),
          fatto: stato === null ? null : await readFatto(contesto(richiesta), stato, s.parole),
        },
      }
    })
  })

  for (const formato of ['csv', 'xlsx'] as const)
    app.get(`/confronta.${formato}`, LIMITE, async (richiesta, risposta) => {
      const { query } = richiesta
      const stato = readStatoConfronto(query)
      if (stato === null) throw new RichiestaRifiutata('richiesta')
      const { exportConfronto } = await import('../../../servizi/confronto/esporta.ts')
      const { confronta: p } = s.parole
      const file = await exportConfronto(contesto(richiesta), {
        ...stato,
        formato,
        parole: {
          esito: (e) => p.esito[e],
          genere: (g) => p.generi[g],
          colonne: p.colonne,
          foglio: p.foglio,
          titolo: (c) => p.documento(nomeDi(c.prima, s.parole), nomeDi(c.dopo, s.parole)),
          parametri: (c) => toParametri(c, stato, s.parole),
        },
      })
      if (file === null) throw new RichiestaRifiutata('non-trovato')
      return risposta
        .header('content-disposition', `attachment; filename="${file.nomeFile}"`)
        .header('cache-control', 'private, no-cache')
        .type(file.tipo)
        .send(Buffer.from(file.contenuto.buffer, file.contenuto.byteOffset, file.contenuto.byteLength))
    })
}

const readFatto = async (
  ctx: Contesto,
  stato: StatoConfronto,
  parole: Parole,
): Promise<NonNullable<DatiConfronto['fatto']>> => {
  const confronto = await getConfronto(ctx, stato)
  if (confronto === null) throw new RichiestaRifiutata('non-trovato')
  return {
    stato,
    confronto,
    albero: buildAlberoConfronto(confronto.voci),
    nomi: { prima: nomeDi(confronto.prima, parole), dopo: nomeDi(confronto.dopo, parole) },
  }
}

const nomeDi = ({ vista, al }: Pick<Confronto['prima'], 'vista' | 'al'>, { confronta }: Parole): string => {
  const nome = vista.titolo || vista.codice
  return al === null ? nome : confronta.alla(nome, printData(al))
}

const toParametri = (c: Confronto, stato: StatoConfronto, parole: Parole) => {
  const { confronta: p } = parole
  const filtri = [
    ...(stato.esito ? [p.esiti[stato.esito]] : []),
    ...(stato.genere ? [p.generi[stato.genere]] : []),
    ...(stato.centro ? [stato.centro] : []),
  ]
  return [
    [p.prima, nomeDi(c.prima, parole)],
    [p.dopo, nomeDi(c.dopo, parole)],
    [p.filtri, filtri.join('; ') || p.nessunFiltro],
  ] as const
}

/** What the form offers, and the comparisons worth opening at once: each year with the next, each date with the one before. */
const toScelte = (
  confrontabili: readonly VistaConfrontabile[],
  vista: string,
  stato: StatoConfronto | null,
  parole: Parole,
): Omit<DatiConfronto, 'fatto'> => {
  const { confronta: p } = parole
  const nome = (c: VistaConfrontabile) => c.vista.titolo || c.vista.codice
  const lati = confrontabili.flatMap((c) => [
    { valore: c.vista.codice, testo: p.adesso(nome(c)) },
    ...c.momenti.map((m) => ({
      valore: toValoreLato({ vista: c.vista.codice, al: m.al }),
      testo: p.alla(nome(c), printData(m.al)),
    })),
  ])
  const proposta = (prima: LatoConfronto, dopo: LatoConfronto) => {
    const testo = (l: LatoConfronto) =>
      lati.find((x) => x.valore === toValoreLato(l))?.testo ?? toValoreLato(l)
    return {
      testo: p.propostaTesto(testo(prima), testo(dopo)),
      indirizzo: indirizzoConfronto({ prima, dopo }),
      valori: { prima: toValoreLato(prima), dopo: toValoreLato(dopo) },
    }
  }
  const anni = confrontabili
    .slice(1)
    .map((c, i) =>
      proposta(
        { vista: c.vista.codice, al: null },
        { vista: confrontabili[i]?.vista.codice ?? '', al: null },
      ),
    )
  const date = confrontabili.flatMap((c) =>
    c.momenti
      .slice(1)
      .map((m, i) =>
        proposta(
          { vista: c.vista.codice, al: m.al },
          { vista: c.vista.codice, al: c.momenti[i]?.al ?? null },
        ),
      ),
  )
  const proposte = [...anni, ...date]
  const prima = proposte.find((x) => x.indirizzo.includes(`con=${encodeURIComponent(vista)}`)) ?? proposte[0]
  const chiesta = confrontabili.find((c) => c.vista.codice === vista)
  return {
    lati,
    scelti:
      stato === null
        ? { prima: prima?.valori.prima ?? vista, dopo: prima?.valori.dopo ?? vista }
        : { prima: toValoreLato(stato.prima), dopo: toValoreLato(stato.dopo) },
    proposte,
    unaSolaData: stato === null && chiesta && chiesta.momenti.length < 2 ? nome(chiesta) : null,
    unaSolaVista: confrontabili.length < 2,
  }
}
