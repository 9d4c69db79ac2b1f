import { afterEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import {
  createFase,
  createIndicatore,
  createScheda,
  createSchede,
  VISTA_DI_PROVA,
} from '../../../test/schede-di-prova.ts'
import { saveCentri } from '../../archivio/query/centri.ts'
import { PRIMO_ENTE } from '../../archivio/query/enti.ts'
import { readEsportazione } from '../../documenti/scambio/leggi-esportazione.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { COLONNE, toCsv } from './csv.ts'
import { exportDati } from './esporta.ts'

const senzaOrigini = (s: Scheda): Scheda => ({
  ...s,
  fasi: s.fasi.map((f) => ({ ...f, origine: null })),
  indicatori: s.indicatori.map((i) => ({ ...i, origine: null })),
  origine: null,
})

describe.each(MOTORI)('l’esportazione su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  afterEach(() => prova.remove())
  const createCon = async (schede: readonly Scheda[]) => {
    prova = await create()
    if (schede.length > 0) await createPiano(prova.archivio, schede)
    return createContesto(prova.archivio)
  }
  const SCHEDE = createSchede(45)

  it('in JSON porta ogni dato: riletta è uguale all’archivio', async () => {
    const ctx = await createCon(SCHEDE)
    const esito = await exportDati(ctx, { formato: 'json' })
    if (!esito.ok) throw new Error(esito.messaggio)
    const riletta = readEsportazione(esito.testo)
    if (!riletta.ok) throw new Error(riletta.dettaglio)
    expect(riletta.ente).toBe('Comune di Prova')
    expect(riletta.viste.map((v) => v.codice)).toEqual([VISTA_DI_PROVA])
    expect(riletta.schede).toEqual(SCHEDE.map(senzaOrigini))
    expect(esito).toMatchObject({ schede: 45, nomeFile: 'schede.json' })
  })

  it('con una vista o un centro porta solo quelli, con le unità sotto', async () => {
    const altra = createSchede(2, 700).map((s) => ({ ...s, vista: 'DUP_2040_2042' }))
    const ctx = await createCon([...SCHEDE, ...altra])
    const quante = async (r: { vista?: string; centro?: string }) => {
      const esito = await exportDati(ctx, { ...r, formato: 'json' })
      return esito.ok ? esito.schede : esito.motivo
    }
    expect(await quante({ vista: 'DUP_2040_2042' })).toBe(2)
    expect(await quante({ vista: 'DUP' })).toBe('vista-sconosciuta')
    expect(await quante({ centro: '07_S_2030' })).toBe('centro-sconosciuto')
    const unita = (codice: string, padre: string | null) => ({
      codice,
      padre,
      nome: codice,
      dal: '2030-01-01',
      al: null,
      succedeA: [],
    })
    await prova.archivio.write((tx) =>
      saveCentri(tx, PRIMO_ENTE, [
        unita('AREA', null),
        unita('07_S_2030', 'AREA'),
        unita('08_S_2030', 'AREA'),
      ]),
    )
    const del = (...centri: string[]) =>
      [...SCHEDE, ...altra].filter((s) => centri.includes(s.centroStampa ?? '')).length
    expect(await quante({ centro: '07_S_2030' })).toBe(del('07_S_2030'))
    expect(await quante({ centro: 'AREA' })).toBe(del('07_S_2030', '08_S_2030'))
  })

  it('di un archivio vuoto non c’è nulla da esportare', async () => {
    const ctx = await createCon([])
    expect(await exportDati(ctx, { formato: 'csv' })).toMatchObject({ ok: false, motivo: 'archivio-vuoto' })
  })
})

/** A strict reader of the CSV we write, to look at it as a spreadsheet would. */
const leggi = (testo: string): Record<string, string>[] => {
  const righe: string[][] = [[]]
  let cella = ''
  let dentro = false
  for (let i = 1; i < testo.length; i++) {
    const c = testo[i]
    if (dentro && c === '"' && testo[i + 1] === '"') cella += testo[i++]
    else if (c === '"') dentro = !dentro
    else if (!dentro && c === ';') {
      righe.at(-1)?.push(cella)
      cella = ''
    } else if (!dentro && c === '\r' && testo[i + 1] === '\n') {
      righe.at(-1)?.push(cella)
      righe.push([])
      cella = ''
      i++
    } else cella += c
  }
  const [testa = [], ...corpo] = righe.slice(0, -1)
  return corpo.map((r) => Object.fromEntries(testa.map((nome, j) => [nome, r[j] ?? ''])))
}

describe('il CSV per i fogli di calcolo', () => {
  const scheda = createScheda(1, {
    codice: '2031_S01_07',
    descrizione: 'Testo con "virgolette"; punto e virgola\ne a capo',
    fasi: [createFase(1, 0, { peso: 123_456, avanzamento: 8_975, fineEffettiva: null, nota: null })],
    indicatori: [
      createIndicatore(1, 0, {
        valoreAtteso: '546045',
        valoreRaggiunto: '-3.5',
        storico: { '2029': '0.125' },
        storicoIncerto: true,
      }),
    ],
  })

  it('comincia con il segno di UTF-8 e dichiara le colonne', () => {
    const testo = toCsv([scheda])
    expect(testo.startsWith('\uFEFFtipo_riga;vista;codice;posizione;')).toBe(true)
    expect(testo.endsWith('\r\n')).toBe(true)
    expect(Object.keys(leggi(testo)[0] ?? {})).toEqual([...COLONNE])
  })

  it('ha una riga per ogni fatto, con numeri e date all’italiana e l’ignoto vuoto', () => {
    const righe = leggi(toCsv([scheda]))
    expect(righe.map((r) => r.tipo_riga)).toEqual([
      'scheda',
      'collegamento',
      'collegamento',
      'collegamento',
      'stato_di_attuazione',
      'fase',
      'indicatore',
      'storico',
    ])
    expect(new Set(righe.map((r) => r.codice))).toEqual(new Set(['2031_S01_07']))
    expect(righe[0]?.descrizione).toBe(scheda.descrizione)
    expect(righe[4]).toMatchObject({ al: '31/12/2031', testo: scheda.statoDiAttuazione[0]?.testo })
    expect(righe[5]).toMatchObject({
      posizione: '1',
      peso: '1234,56',
      avanzamento: '89,75',
      inizio_previsto: '01/01/2031',
      fine_effettiva: '',
      nota: '',
    })
    expect(righe[6]).toMatchObject({
      valore_atteso: '546045',
      valore_raggiunto: '-3,5',
      storico_incerto: 'sì',
    })
    expect(righe[7]).toMatchObject({ posizione: '1', anno: '2029', valore: '0,125' })
  })

  it.each(['=1+1', '+39 02', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("http://x";"y")'])(
    'un testo che comincia come %j non diventa una formula',
    (descrizione) => {
      expect(leggi(toCsv([{ ...scheda, descrizione }]))[0]?.descrizione).toBe(`'${descrizione}`)
    },
  )

  it.each(['Ridurre del 5-10%', '10 = dieci', 'e-mail'])('un testo come %j resta com’è', (descrizione) => {
    expect(leggi(toCsv([{ ...scheda, descrizione }]))[0]?.descrizione).toBe(descrizione)
  })
})
