import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ArchivioDiProva, MOTORI } from '../../../test/archivi.ts'
import { createContesto } from '../../../test/contesto.ts'
import {
  CENTRI,
  createPianoStampato,
  csv,
  FILE,
  INCARICHI,
  NOMI,
  portaOrganigramma,
  scheda,
} from '../../../test/organigramma.ts'
import { VISTA_DI_PROVA } from '../../../test/schede-di-prova.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { checkSchede } from '../controlla.ts'
import { getOrganigramma, type UnitaAnno } from './organigramma.ts'
import { listPersone } from './persone.ts'
import { type FileOrganigramma, importOrganigramma } from './porta.ts'
import { getStoriaCentro } from './storia.ts'

describe.each(MOTORI)('l’organigramma dell’ente su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
  })
  afterEach(() => prova.remove())

  const piano = (schede: readonly Scheda[]) => createPianoStampato(ctx, schede)
  const porta = (file: readonly FileOrganigramma[]) => portaOrganigramma(ctx, file)
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
    // No printed name is tied to it: its phases can't be told, and are not zero.
    expect((await getStoriaCentro(ctx, '01_S_2030'))?.schede).toMatchObject([{ schede: 1, fasi: null }])
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
      { anno: 2031, codice: '01_S_2030', schede: 1, fasi: 0 },
      { anno: 2032, codice: '01_S_2032', schede: 1, fasi: 0 },
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
})
