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
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { exportOrganigramma } from './foglio.ts'
import { getOrganigramma } from './organigramma.ts'
import {
  confirmOrganigramma,
  type FileOrganigramma,
  findAnteprimaOrganigramma,
  importOrganigramma,
  previewOrganigramma,
  removeAnteprimaOrganigramma,
} from './porta.ts'

describe.each(MOTORI)('portare un organigramma su $motore', ({ create }) => {
  let prova: ArchivioDiProva
  let ctx: Contesto
  beforeEach(async () => {
    prova = await create()
    ctx = createContesto(prova.archivio)
    await piano([scheda(1), scheda(2, { centroStampa: '07_S_2030' })])
  })
  afterEach(() => prova.remove())
  const piano = (schede: readonly Scheda[]) => createPianoStampato(ctx, schede)
  const porta = (file: readonly FileOrganigramma[]) => portaOrganigramma(ctx, file)

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
