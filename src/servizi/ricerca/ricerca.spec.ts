import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tutteLeSchede } from '../../../demo/comune/schede.ts'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createFase, createIndicatore, createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { listCampi } from '../../archivio/ricerca/campi.ts'
import { isCercata, toDomanda } from '../../archivio/ricerca/domanda.ts'
import { toParoleNelTesto } from '../../archivio/ricerca/parole.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { findCodici, type RichiestaRicerca, searchSchede } from './ricerca.ts'

/** A card with nothing on it but what a test is about. */
const scheda = (codice: string, cambi: Partial<Scheda>): Scheda =>
  createScheda(0, {
    codice,
    descrizione: 'Altro',
    tipo: null,
    areaTematica: null,
    assessorato: null,
    direttore: null,
    centro: null,
    responsabile: null,
    centroStampa: null,
    collegamenti: [],
    statoDiAttuazione: [],
    fasi: [],
    indicatori: [],
    ...cambi,
  })

const SCRITTE: readonly Scheda[] = [
  scheda('2031_S91_01', {
    statoDiAttuazione: [
      {
        al: '2031-12-31',
        testo: `${'Una frase che precede e non dice nulla. '.repeat(12)}Aperto il nuovo asilo nido "Arcobaleno" in piazza della Libertà.\n\n${'Un altro capoverso, lungo. '.repeat(12)}`,
      },
    ],
  }),
  scheda('2031_S91_02', { descrizione: "Potenziamento dell'asilo nido comunale" }),
  scheda('2031_S91_03', {
    descrizione: 'La CITTA’ di tutti',
    fasi: [createFase(1, 0, { nota: 'Gli asili sono 12', responsabile: "DELL'ORTO PIÈRO", centro: null })],
  }),
  scheda('2031_S91_20', {
    indicatori: [
      createIndicatore(1, 0, { descrizione: 'Verbali emessi: 3.500', nota: 'Dato <provvisorio>' }),
    ],
  }),
  scheda('2031_S91_21', {
    responsabile: 'ÀBATI LUCÌA',
    collegamenti: [{ livello: 'OBIETTIVO DI MANDATO', codice: 'DUP_05', titolo: 'Asilo per ogni bambino' }],
  }),
]
const ALTRA = 'DUP_2034_2036'
const SCHEDE = [
  ...tutteLeSchede().map((s) => ({ ...s, vista: VISTA_DI_PROVA })),
  ...SCRITTE,
  ...SCRITTE.slice(0, 2).map((s) => ({ ...s, vista: ALTRA })),
]

describe.each(MOTORI)('la ricerca su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeAll(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await createPiano(prova.archivio, SCHEDE)
  })
  afterAll(() => prova.remove())

  const cerca = (testo: string, altro: Partial<RichiestaRicerca> = {}) =>
    searchSchede(ctx, { testo, vista: VISTA_DI_PROVA, perPagina: 100, ...altro })
  /** The written cards found, by the last part of their code. */
  const trova = async (testo: string): Promise<string[]> =>
    (await cerca(testo)).risultati
      .filter((r) => r.codice.startsWith('2031_S91'))
      .map((r) => r.codice.slice(9))
  const primo = async (testo: string) => {
    const risultato = (await cerca(testo)).risultati.find((r) => r.codice.startsWith('2031_S91'))
    if (!risultato) throw new Error(`«${testo}» non trova nulla`)
    return risultato
  }

  it('un testo senza parole non chiede nulla', async () => {
    for (const testo of ['', '   ', '?!', '%']) {
      expect(await cerca(testo)).toMatchObject({ chiesto: false, totale: 0, risultati: [] })
      expect(await findCodici(ctx, { testo })).toBeNull()
    }
  })

  it('non bada a flessione, apostrofi, accenti e maiuscole', async () => {
    for (const testo of ["dell'asilo", 'asili', 'ASILO', 'l’Asilo'])
      expect(await trova(testo)).toEqual(['02', '01', '03', '21'])
    for (const testo of ['citta', 'Città', "CITTA'", 'città']) expect(await trova(testo)).toContain('03')
    expect(await trova("dell'orto piero")).toEqual(['03'])
    expect(await trova('Abati Lucia')).toEqual(['21'])
    expect(await trova('3500 verbale')).toEqual(['20'])
  })

  it('vuole tutte le parole, ognuna dovunque nella scheda', async () => {
    expect(await trova('asilo libertà arcobaleno')).toEqual(['01'])
    expect(await trova('asilo arcobaleno xilofono')).toEqual([])
    expect(await trova('comunali asili')).toEqual(['02'])
  })

  it('l’ultima parola può essere appena iniziata, le altre no', async () => {
    expect(await trova('arcob')).toEqual(['01'])
    expect(await trova('asilo arco')).toEqual(['01'])
    expect(await trova('arco asilo')).toEqual([])
    expect(await trova('a')).toEqual([])
  })

  it('i codici si trovano interi, senza l’anno e per prefisso, e il codice stesso viene prima', async () => {
    expect(await trova('2031_S91_20')).toEqual(['20'])
    expect(await trova('s91_20')).toEqual(['20'])
    expect(await trova('S91_2')).toEqual(['20', '21'])
    expect(await trova('dup_05')).toEqual(['21'])
    expect(await trova('DUP_5')).toEqual([])
    expect(await trova('91_20')).toEqual([])
  })

  it('le parole vuote non contano, se ce ne sono altre', async () => {
    expect(await trova('gli asili della città di tutti')).toEqual(['03'])
    expect((await cerca('della')).chiesto).toBe(true)
  })

  it('mette prima chi le ha nel titolo, poi nella scheda, poi in ciò da cui dipende; a parità l’ordine del piano', async () => {
    expect(await trova('asilo')).toEqual(['02', '01', '03', '21'])
    expect(await trova('nido')).toEqual(['02', '01'])
  })

  it('mostra il passo con le parole evidenziate, com’è scritto, e dice in quale campo sta', async () => {
    const { brani, descrizione, altri } = await primo('liberta arcobaleno')
    expect(altri).toBe(0)
    expect(descrizione).toEqual([{ testo: 'Altro', evidenziato: false }])
    expect(brani).toMatchObject([{ campo: 'stato', al: '2031-12-31' }])
    const pezzi = brani[0]?.pezzi ?? []
    expect(pezzi.filter((p) => p.evidenziato).map((p) => p.testo)).toEqual(['Arcobaleno', 'Libertà'])
    const testo = pezzi.map((p) => p.testo).join('')
    expect(testo).toContain('asilo nido "Arcobaleno" in piazza della Libertà.')
    expect(testo).toMatch(/^…\u00a0\S.*\S\u00a0…$/s)
    expect(testo.length).toBeLessThan(220)
  })

  it('di parole lontane mostra due passi, e per prime quelle che il titolo non ha', async () => {
    const { brani } = await primo('nido precede capoverso')
    const pezzi = brani[0]?.pezzi ?? []
    const evidenziate = pezzi.filter((p) => p.evidenziato).map((p) => p.testo)
    expect(evidenziate).toContain('nido')
    expect(evidenziate).toContain('capoverso')
    expect(pezzi.map((p) => p.testo).join('').length).toBeLessThan(430)
  })

  it('il titolo è mostrato intero con le sue parole evidenziate', async () => {
    const r = await primo('asilo comunale')
    expect(r.descrizione).toEqual([
      { testo: "Potenziamento dell'", evidenziato: false },
      { testo: 'asilo', evidenziato: true },
      { testo: ' nido ', evidenziato: false },
      { testo: 'comunale', evidenziato: true },
    ])
    expect(r.brani).toEqual([])
    expect((await primo('s91_02')).codicePezzi).toEqual([{ testo: '2031_S91_02', evidenziato: true }])
  })

  it('nomina fase, indicatore, persona e collegamento', async () => {
    expect((await primo('asili 12')).brani).toMatchObject([{ campo: 'fase-nota', numero: 1 }])
    expect((await primo('orto')).brani).toMatchObject([{ campo: 'fase-responsabile', numero: 1 }])
    expect((await primo('provvisori')).brani).toMatchObject([
      {
        campo: 'indicatore-nota',
        numero: 1,
        pezzi: [{ testo: 'Dato <' }, { testo: 'provvisorio' }, { testo: '>' }],
      },
    ])
    expect((await primo('abati')).brani).toMatchObject([{ campo: 'responsabile' }])
    expect((await primo('bambino')).brani).toMatchObject([
      { campo: 'collegamento', livello: 'OBIETTIVO DI MANDATO' },
    ])
  })

  it('conta per vista, anche quelle non scelte', async () => {
    const esito = await cerca('nido arcobaleno')
    expect(esito.totale).toBe(1)
    expect(esito.viste).toEqual([
      { vista: ALTRA, schede: 1 },
      { vista: VISTA_DI_PROVA, schede: 1 },
    ])
    expect((await cerca('nido arcobaleno', { vista: undefined })).risultati.map((r) => r.vista)).toEqual([
      ALTRA,
      VISTA_DI_PROVA,
    ])
    expect(await findCodici(ctx, { testo: 'nido arcobaleno' })).toEqual(
      new Set([`${ALTRA}|2031_S91_01`, `${VISTA_DI_PROVA}|2031_S91_01`]),
    )
    expect((await findCodici(ctx, { testo: 'nido arcobaleno', vista: ALTRA }))?.size).toBe(1)
  })

  it('le pagine si succedono senza salti, e oltre l’ultima si resta sull’ultima', async () => {
    const tutte = await cerca('servizio')
    expect(tutte.totale).toBeGreaterThan(20)
    const pagine = await Promise.all([1, 2, 3].map((pagina) => cerca('servizio', { pagina, perPagina: 7 })))
    expect(pagine.flatMap((p) => p.risultati.map((r) => r.codice))).toEqual(
      tutte.risultati.slice(0, 21).map((r) => r.codice),
    )
    const ultima = await cerca('servizio', { pagina: 999, perPagina: 7 })
    expect(ultima.pagina).toBe(ultima.pagine)
    expect(await cerca('servizio', { pagina: Number.NaN })).toEqual(tutte)
  })

  it('quando le parole non stanno mai insieme, dice quante schede ha ognuna da sola', async () => {
    expect((await cerca('nidi xilofono libertà')).daSole).toEqual([
      { parola: 'nidi', schede: (await cerca('nidi ')).totale },
      { parola: 'xilofono', schede: 0 },
      { parola: 'liberta', schede: (await cerca('libertà')).totale },
    ])
    expect((await cerca('nido arcobaleno')).daSole).toEqual([])
    expect((await cerca('xilofono')).daSole).toEqual([])
  })

  it('i segni sono testo e non comandi', async () => {
    for (const testo of [
      'asilo" OR titolo : "x',
      "asilo'; drop table scheda; --",
      'NEAR(asilo nido, 5)',
      "asilo' & !nido | (x <-> y):*ABCD \\",
      '{titolo} : asilo ^nido -corpo',
      `asilo ${'parola '.repeat(500)}`,
    ])
      await expect(cerca(testo)).resolves.toMatchObject({ chiesto: true })
  })

  it('trova ciò che troverebbe chi leggesse ogni scheda parola per parola', async () => {
    const perScheda = SCHEDE.map((s) => ({
      chiave: `${s.vista}|${s.codice}`,
      parole: new Set(listCampi(s).flatMap((c) => toParoleNelTesto(c.testo).map((p) => p.forma))),
    }))
    const parole = [...new Set(perScheda.flatMap((s) => [...s.parole]))].sort()
    const domande = parole.flatMap((p, i) => {
      if (i % 29 !== 0) return []
      const altra = parole[(i * 7919) % parole.length] ?? ''
      return [p, p.slice(0, 3), `${p} ${altra}`, `${altra} ${p.slice(0, 4)}`]
    })
    expect(domande.length).toBeGreaterThan(200)
    for (const testo of domande) {
      const domanda = toDomanda(testo)
      const volute = domanda?.map((d) => new Set(parole.filter((p) => isCercata(d, p))))
      const attese = perScheda.filter((s) => volute?.every((v) => !s.parole.isDisjointFrom(v)))
      expect([testo, await findCodici(ctx, { testo })]).toEqual([
        testo,
        domanda === null ? null : new Set(attese.map((s) => s.chiave)),
      ])
    }
  }, 120_000)

  it('una scheda riscritta si trova per le parole nuove e non più per le vecchie', async () => {
    const altro = await create()
    const suo = createContesto(altro.archivio)
    await createPiano(altro.archivio, [scheda('2031_S91_01', { descrizione: 'Canile comunale' })])
    expect((await searchSchede(suo, { testo: 'canili' })).totale).toBe(1)
    await createPiano(altro.archivio, [scheda('2031_S91_01', { descrizione: 'Gattile comunale' })])
    expect((await searchSchede(suo, { testo: 'canili' })).totale).toBe(0)
    expect((await searchSchede(suo, { testo: 'gattili' })).totale).toBe(1)
    await altro.remove()
  })

  it('un archivio vuoto non trova nulla', async () => {
    const vuoto = await create()
    const suo = createContesto(vuoto.archivio)
    expect(await searchSchede(suo, { testo: 'asilo' })).toMatchObject({ chiesto: true, totale: 0, viste: [] })
    expect(await findCodici(suo, { testo: 'asilo' })).toEqual(new Set())
    await vuoto.remove()
  })
})
