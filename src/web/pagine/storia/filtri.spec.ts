import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VISTA_DI_PROVA } from '../../../../test/schede-di-prova.ts'
import {
  ATTORI,
  type CampagnaDiProva,
  createCampagnaDiProva,
} from '../../../../test/web/campagna-di-prova.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import type { Attore } from '../../../dominio/permessi/attore.ts'
import { writeCommento } from '../../../servizi/commenti/commenti.ts'
import { saveCompilazione } from '../../../servizi/compilazione/salva.ts'
import type { Contesto } from '../../../servizi/contesto.ts'
import { addEtichetta } from '../../../servizi/etichette.ts'

const CODICE = '2031_S01_01'
const DI_SCHEDA = `/piani/${VISTA_DI_PROVA}/obiettivi/${CODICE}/storia`
const DI_ENTE = '/amministrazione/storia'
const AMMINISTRATORE: Attore = {
  nome: 'Amministratore',
  accountId: 9,
  ruoli: [{ ruolo: 'amministratore', ambito: { tipo: 'ente' }, titolo: 'titolare' }],
}

let prova: CampagnaDiProva
let n: Navigatore
beforeAll(async () => {
  prova = await createCampagnaDiProva()
  n = createNavigatore(prova.app)
  const il = (giorno: string, ctx: Contesto): Contesto => ({ ...ctx, adesso: `${giorno}T09:00:00Z` })
  const compila = async (ctx: Contesto, vista: number, campi: Record<string, string>) => {
    const esito = await saveCompilazione(ctx, { campagnaId: prova.campagnaId, codice: CODICE, vista, campi })
    if (!esito.ok || esito.rifiutati.length + esito.conflitti.length > 0)
      throw new Error(JSON.stringify(esito))
  }
  await compila(il('2032-01-11', prova.contesto(ATTORI.ada)), 0, {
    'scheda.statoDiAttuazione': '=2+2 lavori',
    'fasi.0.avanzamento': '40',
  })
  await compila(il('2032-01-12', prova.contesto(ATTORI.lia)), 1, { 'fasi.1.avanzamento': '55' })
  await addEtichetta(il('2032-01-12', prova.contesto()), {
    vista: VISTA_DI_PROVA,
    codici: [CODICE],
    nome: 'PNRR',
  })
  const commento = {
    vista: VISTA_DI_PROVA,
    codice: CODICE,
    testo: 'Da quando?',
    oggetto: { tipo: 'fase', indice: 0, regola: null },
    rispondeA: null,
    chiama: '',
  } as const
  await writeCommento(il('2032-01-13', prova.contesto(ATTORI.controllo)), commento)
  // More than a page of the whole entity's story.
  for (let i = 0; i < 60; i += 1)
    await addEtichetta(il('2032-01-14', prova.contesto()), {
      vista: VISTA_DI_PROVA,
      codici: ['2031_S02_01'],
      nome: `Etichetta ${i}`,
    })
}, 120_000)
afterAll(() => prova.remove())

/** The numbers of the events that the page shows, page after page, in its order. */
const sullaPagina = async (indirizzo: string, query: string): Promise<number[]> => {
  const tutti: number[] = []
  for (let pagina = 1; ; pagina += 1) {
    const { stato, html } = await n.apri(`${indirizzo}?${query}&pagina=${pagina}`)
    expect(stato).toBe(200)
    const numeri = [...html.matchAll(/<li id="e(\d+)"/g)].map((m) => Number(m[1]))
    tutti.push(...numeri)
    const totale = Number(/di (\d+) righe/.exec(html)?.[1] ?? numeri.length)
    if (tutti.length >= totale) return tutti
  }
}
const nelJson = async (
  indirizzo: string,
  query: string,
): Promise<{ numero: number; chi: string; campo: string | null }[]> =>
  JSON.parse((await n.apri(`${indirizzo}/esporta.json?${query}`)).html).eventi
const nelCsv = async (indirizzo: string, query: string): Promise<number[]> =>
  (await n.apri(`${indirizzo}/esporta.csv?${query}`)).html
    .split('\r\n')
    .slice(1)
    .filter((r) => r !== '')
    .map((r) => Number(r.split(';')[0]))

/** The choices that a filter of the page offers. */
const scelte = async (indirizzo: string, nome: string): Promise<string[]> => {
  const { html } = await n.apri(indirizzo)
  const tendina = new RegExp(`<select[^>]*name="${nome}"[^>]*>(.*?)</select>`, 's').exec(html)?.[1] ?? ''
  return [...tendina.matchAll(/<option[^>]*value="([^"]+)"/g)].map((m) => m[1] ?? '')
}

describe.each([
  { chi: 'l’ufficio', attore: ATTORI.controllo, indirizzi: [DI_SCHEDA, DI_ENTE] },
  {
    chi: 'l’amministratore, che le bozze non le legge',
    attore: AMMINISTRATORE,
    indirizzi: [DI_SCHEDA, DI_ENTE],
  },
  { chi: 'il responsabile', attore: ATTORI.ada, indirizzi: [DI_SCHEDA] },
])('la storia, per $chi', ({ attore, indirizzi }) => {
  it.each(indirizzi)(
    '%s: con ogni filtro, CSV e JSON portano le righe della pagina, tutte e sole',
    async (indirizzo) => {
      prova.entra(attore)
      const diParti = (await scelte(indirizzo, 'campo')).map((v) => `campo=${encodeURIComponent(v)}`)
      const diTipo = (await scelte(indirizzo, 'tipo')).map((v) => `tipo=${v}`)
      const diChi = (await scelte(indirizzo, 'chi')).map((v) => `chi=${encodeURIComponent(v)}`)
      expect(diParti.length + diTipo.length).toBeGreaterThan(0)
      expect(diChi.length).toBeGreaterThan(1)
      const periodi = [
        'dal=2032-01-12',
        'al=2032-01-11',
        'dal=2032-01-12&al=2032-01-12',
        'dal=2040-01-01',
        'dal=boh',
      ]
      const misti = ['chi=Ada&dal=2032-01-11&campo=fasi', 'chi=nessuno', 'tipo=inventato', 'campo=%25']
      const tutte = await sullaPagina(indirizzo, '')
      for (const query of ['', ...diParti, ...diTipo, ...diChi, ...periodi, ...misti]) {
        const pagina = await sullaPagina(indirizzo, query)
        expect([query, await nelCsv(indirizzo, query)]).toEqual([query, pagina])
        expect([query, (await nelJson(indirizzo, query)).map((r) => r.numero)]).toEqual([query, pagina])
        expect(tutte).toEqual(expect.arrayContaining(pagina))
      }
      // What a filter offers is there; and every line with an author is under one of the authors offered.
      for (const query of [...diParti, ...diChi])
        expect([query, (await nelJson(indirizzo, query)).length]).not.toEqual([query, 0])
      const perPersona = (await Promise.all(diChi.map((q) => nelCsv(indirizzo, q)))).flat()
      expect(perPersona.toSorted((a, b) => b - a)).toEqual(tutte)
    },
    60_000,
  )
})

describe('i filtri della storia', () => {
  it('una parte della scheda è anche ciò che se ne sta compilando', async () => {
    prova.entra(ATTORI.controllo)
    expect((await nelJson(DI_SCHEDA, 'campo=fasi')).map((r) => [r.chi, r.campo])).toEqual([
      ['Ufficio', 'Fase 1'],
      ['Lia', 'Fase 2, avanzamento'],
      ['Ada', 'Fase 1, avanzamento'],
    ])
    expect((await nelJson(DI_SCHEDA, 'campo=statoDiAttuazione')).map((r) => r.chi)).toEqual(['Ada'])
    expect(await nelJson(DI_SCHEDA, 'campo=fas')).toEqual([])
  })

  it('chi non legge le bozze non le trova né nella pagina né nei file, nemmeno filtrando', async () => {
    prova.entra(AMMINISTRATORE)
    expect(await nelJson(DI_SCHEDA, 'campo=statoDiAttuazione')).toEqual([])
    expect(await scelte(DI_SCHEDA, 'chi')).not.toContain('Ada')
    expect((await n.apri(`${DI_ENTE}/esporta.csv`)).html).not.toContain('=2+2 lavori')
  })

  it('nel CSV un testo che un foglio prenderebbe per una formula non lo è', async () => {
    prova.entra(ATTORI.controllo)
    expect((await n.apri(`${DI_SCHEDA}/esporta.csv?campo=statoDiAttuazione`)).html).toContain(
      ";'=2+2 lavori;",
    )
  })

  it('oltre l’ultima pagina si vede l’ultima, non che non c’è nulla', async () => {
    prova.entra(ATTORI.controllo)
    const { html } = await n.apri(`${DI_ENTE}?pagina=999`)
    expect(html).not.toContain('Non è ancora stato scritto nulla')
    expect(html).toContain('<li id="e1"')
  })
})
