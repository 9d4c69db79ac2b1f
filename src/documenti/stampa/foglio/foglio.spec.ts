import { inflateRawSync } from 'node:zlib'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { tutteLeSchede } from '../../../../demo/comune/schede.ts'
import { fase, indicatore, scheda } from '../../../../test/aiuti/coerenza.ts'
import { readIndice } from '../../lettura/foglio/zip.ts'
import { FOGLI } from '../../tracciato/foglio/colonne.ts'
import { createModello } from './modello.ts'
import { toXlsx } from './to-xlsx.ts'

const NOW = new Date('2026-04-13T07:00:00Z')
/** One part of the archive, as text. */
const leggiParte = (b: Uint8Array, nome: string): string => {
  const indice = readIndice(b, 100)
  const voce = indice.ok ? indice.voci.find((v) => v.nome === nome) : undefined
  if (!voce) throw new Error(nome)
  const d = new DataView(b.buffer, b.byteOffset)
  const inizio =
    voce.posizione + 30 + d.getUint16(voce.posizione + 26, true) + d.getUint16(voce.posizione + 28, true)
  const dati = b.subarray(inizio, inizio + voce.compressi)
  return new TextDecoder().decode(voce.metodo === 0 ? dati : inflateRawSync(dati))
}
const apri = async (contenuto: Uint8Array) => (await readXlsx(contenuto, { readStyles: true })).sheets

describe('il foglio delle schede', () => {
  const s = scheda({
    fasi: [fase({ peso: 8975, avanzamento: null, fineEffettiva: '2021-12-31' })],
    indicatori: [indicatore({ valoreAtteso: '546045.25', storico: { 2018: '1', 2020: '2' } })],
  })

  it('ha i fogli nell’ordine, la testata ferma, le larghezze e il filtro', async () => {
    const fogli = await apri((await toXlsx({ ente: 'Comune', viste: [], schede: [s] }, NOW)).contenuto)
    expect(fogli.map((f) => f.name)).toEqual(FOGLI.map((f) => f.nome))
    for (const f of fogli) {
      expect(f.freezePane).toMatchObject({ rows: 1 })
      expect(f.autoFilter?.range).toMatch(/^A1:/)
      expect(f.columns?.every((c) => (c.width ?? 0) >= 8)).toBe(true)
    }
    expect(fogli.find((f) => f.name === 'Indicatori')?.rows[0]).toEqual([
      'Codice scheda',
      'Vista',
      'Descrizione',
      'Tipo',
      'Valore atteso',
      'Valore raggiunto',
      'Valore 2020',
      'Valore 2018',
      'Anno incerto',
      'Nota',
    ])
  })

  it('i titoli si ripetono in stampa, con il nome del foglio tra apici: senza, il file risulta rovinato', async () => {
    const { contenuto } = await toXlsx({ ente: null, viste: [], schede: [s] }, NOW)
    const cartella = leggiParte(contenuto, 'xl/workbook.xml')
    const nomi = [...cartella.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g)].map((m) =>
      m[1]?.replaceAll('&apos;', "'"),
    )
    expect(nomi).toEqual(FOGLI.map((f) => `'${f.nome}'!$1:$1`))
  })

  it('i numeri sono numeri, le date date, ciò che non si sa è vuoto', async () => {
    const fogli = await apri((await toXlsx({ ente: null, viste: [], schede: [s] }, NOW)).contenuto)
    const fasi = fogli.find((f) => f.name === 'Fasi')
    const riga = fasi?.rows[1] ?? []
    expect(riga.slice(3, 5)).toEqual([89.75, null])
    expect(riga[8]).toEqual(new Date('2021-12-31T00:00:00Z'))
    expect(fasi?.cells?.get('1,8')?.style?.numFmt).toBe('dd/mm/yyyy')
    expect(fogli.find((f) => f.name === 'Indicatori')?.rows[1]?.slice(4, 8)).toEqual([546045.25, 1260, 2, 1])
  })

  it('molte schede si compongono in disparte, e il risultato è lo stesso', async () => {
    const schede = Array.from({ length: 3 }, () => tutteLeSchede()).flat()
    const grande = await apri((await toXlsx({ ente: null, viste: [], schede }, NOW)).contenuto)
    expect(schede.length).toBeGreaterThan(100)
    expect(grande.find((f) => f.name === 'Schede')?.rows).toHaveLength(schede.length + 1)
    const piccolo = await apri(
      (await toXlsx({ ente: null, viste: [], schede: schede.slice(0, 71) }, NOW)).contenuto,
    )
    expect(grande.find((f) => f.name === 'Fasi')?.rows.slice(0, 50)).toEqual(
      piccolo.find((f) => f.name === 'Fasi')?.rows.slice(0, 50),
    )
  })
})

describe('il modello da compilare', () => {
  it('comincia da "Leggimi" e ha due righe di esempio in ogni foglio, grigie e col codice ESEMPIO', async () => {
    const [leggimi, ...fogli] = await apri(await createModello(2026, NOW))
    expect(leggimi?.name).toBe('Leggimi')
    const scritto = leggimi?.rows.flat().join('\n') ?? ''
    for (const c of FOGLI.flatMap((f) => f.colonne)) expect(scritto).toContain(c.titolo)
    for (const f of fogli) {
      expect(f.rows).toHaveLength(3)
      expect(f.rows.slice(1).every((r) => String(r[0]).startsWith('ESEMPIO'))).toBe(true)
      expect(f.cells?.get('1,0')?.style?.fill).toMatchObject({ pattern: 'solid' })
    }
    expect(fogli.find((f) => f.name === 'Indicatori')?.rows[0]).toContain('Valore 2023')
  })

  it('accanto alle celle dice che cosa scrivere e ferma i valori impossibili', async () => {
    const fogli = await apri(await createModello(2026, NOW))
    const fasi = fogli.find((f) => f.name === 'Fasi')?.dataValidations ?? []
    expect(fasi.find((v) => v.range.startsWith('D2'))).toMatchObject({
      type: 'decimal',
      formula1: '0',
      formula2: '100',
      range: 'D2:D5001',
    })
    expect(fasi.find((v) => v.range.startsWith('F2'))).toMatchObject({
      type: 'date',
      inputTitle: 'Inizio previsto',
    })
    const indicatori = fogli.find((f) => f.name === 'Indicatori')?.dataValidations ?? []
    expect(indicatori.some((v) => v.type === 'list' && v.values?.join() === 'Sì,No')).toBe(true)
  })
})
