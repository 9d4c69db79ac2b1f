import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto, createPiano } from '../../../test/contesto.ts'
import { createFase, createScheda, VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import { GRAMMATICA_PREDEFINITA } from '../../dominio/codici/grammatica.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import { addCentroStampa } from '../centri.ts'
import type { Contesto } from '../contesto.ts'
import { checkSchede } from '../controlla.ts'
import { exportOrganigramma } from './foglio.ts'
import { getOrganigramma, type UnitaAnno } from './organigramma.ts'
import { listPersone } from './persone.ts'
import {
  confirmOrganigramma,
  type FileOrganigramma,
  findAnteprimaOrganigramma,
  importOrganigramma,
  previewOrganigramma,
  removeAnteprimaOrganigramma,
} from './porta.ts'
import { getStoriaCentro } from './storia.ts'

const csv = (nomeFile: string, righe: readonly string[]): FileOrganigramma => ({
  nomeFile,
  contenuto: new TextEncoder().encode(righe.join('\n')),
})
const CENTRI = [
  'Codice;Nome;Padre;Dal;Al;Succede a',
  '01_S_2030;Settore Verde;;01/01/2030;31/12/2031;',
  '0101_S_2030;Servizio Parchi;01_S_2030;01/01/2030;31/12/2031;',
  '02_S_2030;Settore Scuola;;01/01/2030;31/12/2031;',
  '01_S_2032;Settore Verde e Scuola;;01/01/2032;;01_S_2030, 02_S_2030',
]
const INCARICHI = [
  'Persona;Ruolo;Centro;Dal;Al',
  'ROSSIGNOLI ADA;dirigente;01_S_2030;01/01/2030;31/12/2031',
  'ROSSIGNOLI ADA;dirigente ad interim;02_S_2030;01/07/2031;31/12/2031',
  'NERI UGO;dirigente;01_S_2032;01/01/2032;',
]
const DELEGHE = ['Assessorato;Persona;Dal;Al', 'Ambiente - Mobilità;BLU EVA;01/01/2030;']
const NOMI = [
  'Nome;Centro',
  'SERVIZIO VERDE PUBBLICO;01_S_2030',
  'UFF. PARCHI;0101_S_2030',
  'SERVIZIO SCUOLA;01_S_2032',
]
const FILE = [csv('1.csv', CENTRI), csv('2.csv', INCARICHI), csv('3.csv', DELEGHE), csv('4.csv', NOMI)]

const scheda = (n: number, cambi: Partial<Scheda> = {}): Scheda =>
  createScheda(n, {
    responsabile: 'ROSSIGNOLI ADA',
    direttore: null,
    centro: 'SERVIZIO VERDE PUBBLICO',
    centroStampa: '01_S_2030',
    assessorato: 'Ambiente - Mobilità',
    fasi: [createFase(n, 0, { responsabile: 'DELL’ORTO PIERO', centro: 'UFF. PARCHI' })],
    ...cambi,
  })

describe.each(MOTORI)('l’organigramma dell’ente su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
  })
  afterEach(() => prova.remove())

  /** Cards as a print brings them in, with the unit its cover names. */
  const piano = async (schede: readonly Scheda[]): Promise<void> => {
    await createPiano(prova.archivio, schede)
    const codici = new Set(schede.flatMap((s) => s.centroStampa ?? []))
    await prova.archivio.write(async (tx) => {
      for (const codice of codici)
        await addCentroStampa(
          tx,
          1,
          { codice, nome: `SETT. ${codice}` },
          GRAMMATICA_PREDEFINITA,
          '2031-12-31',
        )
    })
  }
  const porta = async (file: readonly FileOrganigramma[]): Promise<void> => {
    const esito = await importOrganigramma(ctx, file)
    if (!esito.ok) throw new Error(JSON.stringify(esito))
  }
  const piatto = (u: readonly UnitaAnno[], rientro = ''): string[] =>
    u.flatMap((x) => [
      `${rientro}${x.codice} ${x.schede}/${x.schedeConSotto} schede, ${x.fasi} fasi`,
      ...piatto(x.figli, `${rientro}  `),
    ])

  it('senza ente non c’è nulla da mostrare, e non si può portare nulla', async () => {
    expect(await getOrganigramma(ctx, null)).toMatchObject({ radici: [], portato: null, anno: 2032 })
    expect(await importOrganigramma(ctx, FILE)).toMatchObject({ ok: false, motivo: 'senza-ente' })
    expect(await getStoriaCentro(ctx, '01_S_2030')).toBeNull()
    expect((await listPersone(ctx, 2031)).persone).toEqual([])
  })

  it('senza organigramma parlano le stampe: i centri dei frontespizi dell’anno, e gli assessorati', async () => {
    await piano([scheda(1), scheda(2, { centroStampa: '02_S_2030', assessorato: null })])
    const o = await getOrganigramma(ctx, null)
    expect(o).toMatchObject({ anno: 2031, anni: [2031], portato: null, nonRicondotti: [] })
    expect(piatto(o.radici)).toEqual(['01_S_2030 1/1 schede, 0 fasi', '02_S_2030 1/1 schede, 0 fasi'])
    expect(o.deleghe).toEqual([
      { assessorato: 'Ambiente - Mobilità', persona: null, dal: null, al: null, schede: 1 },
    ])
    // Born with the code's year and never ended, a cover's unit is not shown in years without its cards.
    expect((await getOrganigramma(ctx, 2032)).radici).toEqual([])
  })

  it('portato l’organigramma, un anno ha i suoi centri, le persone con il ruolo, i nomi e le schede', async () => {
    await piano([scheda(1), scheda(2)])
    await porta(FILE)
    const o = await getOrganigramma(ctx, 2031)
    expect(piatto(o.radici)).toEqual([
      '01_S_2030 2/2 schede, 0 fasi',
      '  0101_S_2030 0/0 schede, 2 fasi',
      '02_S_2030 0/0 schede, 0 fasi',
    ])
    expect(o.anni).toEqual([2030, 2031, 2032])
    expect(o.portato).toMatchObject({
      chi: 'operatore locale',
      nomiFile: ['1.csv', '2.csv', '3.csv', '4.csv'],
    })
    expect(o.radici.map((u) => u.incarichi.map((i) => `${i.persona} ${i.ruolo}`))).toEqual([
      ['ROSSIGNOLI ADA dirigente'],
      ['ROSSIGNOLI ADA dirigente ad interim'],
    ])
    expect(o.radici[0]?.nomiStampati).toEqual(['SERVIZIO VERDE PUBBLICO'])
    expect(o.deleghe).toMatchObject([{ assessorato: 'Ambiente - Mobilità', persona: 'BLU EVA', schede: 2 }])
    expect((await getOrganigramma(ctx, 2032)).radici.map((u) => u.codice)).toEqual(['01_S_2032'])
    expect((await getOrganigramma(ctx, 2029)).radici).toEqual([])
  })

  it('un nome che nessuno ha ricondotto si vede, con quante schede e fasi lo portano', async () => {
    await piano([scheda(1, { centro: 'SERVIZIO NUOVO', centroStampa: null }), scheda(2)])
    await porta([csv('1.csv', CENTRI), csv('4.csv', NOMI.slice(0, 2))])
    expect((await getOrganigramma(ctx, 2031)).nonRicondotti).toEqual([
      { nome: 'SERVIZIO NUOVO', schede: 1, fasi: 0 },
      { nome: 'UFF. PARCHI', schede: 0, fasi: 2 },
    ])
  })

  it('un codice si ritrova nel suo anno, e un centro fuso conserva la storia con le schede di ogni anno', async () => {
    await piano([
      scheda(1),
      scheda(3, { codice: '2032_S01_01', vista: 'DUP_2032_2034', centroStampa: '01_S_2032' }),
    ])
    await porta(FILE)
    const nuovo = await getStoriaCentro(ctx, '01_S_2032')
    expect(nuovo).toMatchObject({ nome: 'Settore Verde e Scuola', annoDelCodice: 2032, dopo: [] })
    expect(nuovo?.prima.map((u) => `${u.codice} ${u.nome} ${u.al}`)).toEqual([
      '01_S_2030 Settore Verde 2031-12-31',
      '02_S_2030 Settore Scuola 2031-12-31',
    ])
    expect(nuovo?.schede).toMatchObject([
      { anno: 2031, codice: '01_S_2030', schede: 1 },
      { anno: 2032, codice: '01_S_2032', schede: 1 },
    ])
    const vecchio = await getStoriaCentro(ctx, '02_S_2030')
    expect(vecchio).toMatchObject({
      annoDelCodice: 2030,
      prima: [],
      dopo: [{ codice: '01_S_2032', diretta: true }],
    })
    expect((await getStoriaCentro(ctx, '01_S_2030'))?.figli.map((c) => c.codice)).toEqual(['0101_S_2030'])
    expect(await getStoriaCentro(ctx, '99_S_2030')).toBeNull()
  })

  it('le persone dell’anno: su quali schede e fasi, con quali incarichi e deleghe', async () => {
    await piano([scheda(1), scheda(2)])
    await porta(FILE)
    const { persone } = await listPersone(ctx, 2031)
    expect(
      persone.map((p) => [
        p.nome,
        p.schede,
        p.fasi,
        p.schedeConFasi,
        p.viste,
        p.incarichi.length,
        p.deleghe.length,
      ]),
    ).toEqual([
      ['BLU EVA', 0, 0, 0, [], 0, 1],
      ['DELL’ORTO PIERO', 0, 2, 2, [VISTA_DI_PROVA], 0, 0],
      ['ROSSIGNOLI ADA', 2, 0, 0, [VISTA_DI_PROVA], 2, 0],
    ])
  })

  it('i controlli chiedono dei nomi che l’organigramma dell’anno non ha, e un organigramma nuovo li rinnova', async () => {
    await piano([scheda(1)])
    const s10 = async () => {
      const esito = await checkSchede(ctx)
      if (!esito.ok) throw new Error(esito.messaggio)
      return {
        evidenza: esito.rilievi.filter((r) => r.regola === 'S10').map((r) => r.evidenza),
        nonApplicabile: esito.viste[0]?.nonApplicabili.some((n) => n.regola === 'S10'),
      }
    }
    expect(await s10()).toEqual({ evidenza: [], nonApplicabile: true })
    await porta(FILE)
    expect(await s10()).toEqual({
      evidenza: [expect.stringContaining('«DELL’ORTO PIERO»')],
      nonApplicabile: false,
    })
    await porta([
      csv('2.csv', [...INCARICHI, 'DELL’ORTO PIERO;responsabile;0101_S_2030;01/01/2030;31/12/2031']),
    ])
    expect((await s10()).evidenza).toEqual([])
  })

  describe('portare un organigramma', () => {
    beforeEach(() => piano([scheda(1), scheda(2, { centroStampa: '07_S_2030' })]))

    it('l’anteprima dice tutto ciò che cambierebbe e non scrive nulla', async () => {
      const esito = await previewOrganigramma(ctx, FILE)
      if (!esito.ok) throw new Error(esito.messaggio)
      const [centri, incarichi, deleghe, nomi] = esito.anteprima.differenze
      expect(centri).toMatchObject({
        cambiate: [
          {
            prima: '01_S_2030 SETT. 01_S_2030, dal 01/01/2030',
            dopo: '01_S_2030 Settore Verde, dal 01/01/2030 al 31/12/2031',
          },
        ],
        tolte: [],
        invariate: 1,
      })
      expect(centri?.aggiunte).toHaveLength(3)
      expect([incarichi?.aggiunte.length, deleghe?.aggiunte.length, nomi?.aggiunte.length]).toEqual([3, 1, 3])
      expect(esito.anteprima.tenuti).toEqual(['07_S_2030'])
      expect(await findAnteprimaOrganigramma(ctx)).toBeNull()
      expect((await getOrganigramma(ctx, 2031)).portato).toBeNull()
    })

    it('un centro con schede resta anche se il file non lo ha; gli altri si tolgono, elencati', async () => {
      await porta(FILE)
      const meno = csv(
        '1.csv',
        CENTRI.filter((r) => !r.startsWith('0101')),
      )
      const esito = await previewOrganigramma(ctx, [
        meno,
        csv(
          '4.csv',
          NOMI.filter((n) => !n.includes('0101')),
        ),
      ])
      if (!esito.ok) throw new Error(JSON.stringify(esito))
      expect(esito.anteprima.differenze[0]?.tolte).toEqual([
        '0101_S_2030 Servizio Parchi, dal 01/01/2030 al 31/12/2031, sotto 01_S_2030',
      ])
      expect(esito.anteprima.differenze[1]).toMatchObject({ aggiunte: [], tolte: [], invariate: 3 })
      expect((await getOrganigramma(ctx, 2031)).radici.map((u) => u.codice)).toContain('07_S_2030')
    })

    it('il foglio che il file non ha resta com’è in archivio, e se non torna più con il resto si dice', async () => {
      await porta(FILE)
      const esito = await previewOrganigramma(ctx, [
        csv(
          '1.csv',
          CENTRI.filter((r) => !r.startsWith('0101')),
        ),
      ])
      expect(esito).toMatchObject({
        ok: false,
        motivo: 'non-valido',
        errori: [
          expect.stringMatching(
            /^Ciò che l’archivio ha già in «Nomi stampati», voce \d: il centro «0101_S_2030»/,
          ),
        ],
      })
    })

    it('un errore solo, e nulla entra: ognuno dice foglio, riga, colonna e che cosa fare', async () => {
      const esito = await importOrganigramma(ctx, [
        csv('centri.csv', [
          ...CENTRI,
          '03_S_2030;Settore Casa;55_S_2030;01/01/2031;31/12/2030;',
          '01_S_2032;Doppio;;01/06/2032;;',
        ]),
        csv('incarichi.csv', [...INCARICHI, 'VERDI LIA;capo;99_S_2030;01/01/2031;']),
      ])
      if (esito.ok || esito.motivo !== 'non-valido') throw new Error('inatteso')
      expect(esito.errori).toEqual([
        expect.stringMatching(
          /^Foglio "centri.csv", riga 6, colonna E "Al": il giorno in cui finisce viene prima/,
        ),
        expect.stringMatching(
          /^Foglio "centri.csv", riga 7, colonna D "Dal": il periodo si accavalla con la riga 5/,
        ),
        expect.stringMatching(
          /^Foglio "centri.csv", riga 6, colonna C "Padre": il centro «55_S_2030», scritto come padre/,
        ),
        expect.stringMatching(/^Foglio "incarichi.csv", riga 5, colonna C "Centro": il centro «99_S_2030»/),
      ])
      expect((await getOrganigramma(ctx, 2031)).portato).toBeNull()
    })

    it('lo stesso foglio in due file non si indovina', async () => {
      expect(await previewOrganigramma(ctx, [csv('a.csv', CENTRI), csv('b.csv', CENTRI)])).toMatchObject({
        errori: [expect.stringContaining('"Organigramma" c’è in 2 dei file')],
      })
    })

    it('si conferma ciò che si è visto: se intanto cambia qualcosa, si guarda di nuovo', async () => {
      const esito = await previewOrganigramma(ctx, FILE, { registra: true })
      if (!esito.ok) throw new Error(esito.messaggio)
      await piano([scheda(5, { centroStampa: '08_S_2030' })])
      expect(await confirmOrganigramma(ctx, esito.anteprima.impronta)).toMatchObject({
        motivo: 'archivio-cambiato',
      })
      const ora = await findAnteprimaOrganigramma(ctx)
      expect(ora?.tenuti).toEqual(['07_S_2030', '08_S_2030'])
      expect(await confirmOrganigramma(ctx, ora?.impronta ?? '')).toMatchObject({ ok: true, scritto: true })
      expect(await confirmOrganigramma(ctx, ora?.impronta ?? '')).toMatchObject({
        motivo: 'anteprima-inesistente',
      })
    })

    it('un’anteprima annullata non c’è più', async () => {
      await previewOrganigramma(ctx, FILE, { registra: true })
      await removeAnteprimaOrganigramma(ctx)
      expect(await findAnteprimaOrganigramma(ctx)).toBeNull()
    })

    it('il foglio da compilare porta già i nomi delle stampe; scaricato e riportato non cambia nulla', async () => {
      await porta(FILE)
      const foglio = { nomeFile: 'organigramma.xlsx', contenuto: await exportOrganigramma(ctx) }
      const esito = await previewOrganigramma(ctx, [foglio])
      if (!esito.ok) throw new Error(JSON.stringify(esito))
      expect(esito.anteprima.senzaDifferenze).toBe(true)
      expect(await importOrganigramma(ctx, [foglio])).toMatchObject({
        ok: true,
        messaggio: expect.stringContaining('Nessuna differenza'),
      })
    })
  })
})
