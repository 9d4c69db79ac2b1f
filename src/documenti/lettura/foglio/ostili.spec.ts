import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { scriviZip, type VoceDaScrivere } from '../../../../test/aiuti/zip.ts'
import { readFoglio } from './leggi-foglio.ts'
import { isSincero, readIndice } from './zip.ts'

const MIB = 1024 * 1024
const testo = (s: string) => new TextEncoder().encode(s)
const leggi = (b: Uint8Array, limiti = {}) => readFoglio(b, { nomeFile: 'prova.xlsx', limiti })
const motivo = async (b: Uint8Array, limiti = {}) =>
  (await leggi(b, limiti)).segnalazioni.map((s) => s.motivo)
const buono = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Schede',
        rows: [
          ['Codice scheda', 'Vista', 'Descrizione'],
          ['A', 'V', 'x'],
        ],
      },
    ],
  })

/** The parts of a workbook with one sheet of ours, whose body is given. */
const parti = (corpo: string | Uint8Array, dichiarati?: number): VoceDaScrivere[] => [
  {
    nome: '[Content_Types].xml',
    dati: testo(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  },
  {
    nome: '_rels/.rels',
    dati: testo(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
  },
  {
    nome: 'xl/_rels/workbook.xml.rels',
    dati: testo(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  },
  {
    nome: 'xl/workbook.xml',
    dati: testo(
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Schede" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
  },
  {
    nome: 'xl/worksheets/sheet1.xml',
    dati: typeof corpo === 'string' ? testo(corpo) : corpo,
    ...(dichiarati === undefined ? {} : { dichiarati }),
  },
]
const cella = (ref: string, s: string) => `<c r="${ref}" t="inlineStr"><is><t>${s}</t></is></c>`
const pagina = (righe: string, prima = '') =>
  `<?xml version="1.0"?>${prima}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cella('A1', 'Codice scheda')}${cella('B1', 'Vista')}${cella('C1', 'Descrizione')}</row>${righe}</sheetData></worksheet>`

describe('file che non sono ciò che dicono', () => {
  it('vuoti, troppo grandi, di vecchio formato, archivi d’altro, testi: una frase con il rimedio', async () => {
    expect(await motivo(new Uint8Array())).toEqual(['documento-vuoto'])
    expect(await motivo(await buono(), { byte: 100 })).toEqual(['file-troppo-grande'])
    expect(await motivo(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual([
      'foglio-cifrato-o-vecchio',
    ])
    expect(await motivo(testo('Codice;Descrizione'))).toEqual(['non-foglio'])
    expect(await motivo(scriviZip([{ nome: 'mimetype', dati: testo('application/vnd.oasis') }]))).toEqual([
      'non-foglio',
    ])
  })

  it('troncato in qualunque punto non si apre e non rompe niente', async () => {
    const intero = await buono()
    for (const n of [5, 30, Math.floor(intero.length / 2), intero.length - 10])
      expect(await motivo(intero.slice(0, n))).toEqual(['foglio-rovinato'])
  })

  it('con byte cambiati non lancia mai', async () => {
    const intero = await buono()
    for (let n = 4; n < intero.length; n += Math.ceil(intero.length / 12)) {
      const rotto = intero.slice()
      rotto[n] = (rotto[n] ?? 0) ^ 0xff
      const letto = await leggi(rotto)
      expect(letto.formato).toBe('foglio')
      expect(letto.schede.length > 0 || letto.segnalazioni.length > 0).toBe(true)
    }
  })
})

describe('archivi che si gonfiano', () => {
  const zeri = new Uint8Array(64 * MIB)

  it('la misura dichiarata si guarda prima di aprire', async () => {
    const bomba = scriviZip(parti(zeri))
    expect(bomba.length).toBeLessThan(MIB)
    const prima = process.memoryUsage.rss()
    expect(await motivo(bomba, { espansi: 32 * MIB })).toEqual(['foglio-troppo-grande'])
    expect(process.memoryUsage.rss() - prima).toBeLessThan(32 * MIB)
  })

  it('chi dichiara meno di quanto contiene è scoperto senza gonfiarlo', async () => {
    const bugiarda = scriviZip(parti(zeri, 1_000))
    const indice = readIndice(bugiarda, 100)
    expect(indice.ok && indice.espansi < 5_000).toBe(true)
    expect(indice.ok && isSincero(bugiarda, indice.voci)).toBe(false)
    expect(await motivo(bugiarda)).toEqual(['foglio-rovinato'])
  })

  it('anche le misure a 64 bit si leggono', () => {
    const indice = readIndice(scriviZip(parti(zeri), { zip64: true }), 100)
    expect(indice.ok && indice.espansi > 64 * MIB && indice.espansi < 65 * MIB).toBe(true)
  })

  it('troppe parti si rifiutano', async () => {
    const voci = Array.from({ length: 50 }, (_, n) => ({ nome: `x${n}`, dati: testo('x') }))
    expect(await motivo(scriviZip([...parti(pagina('')), ...voci]), { voci: 20 })).toEqual([
      'foglio-troppe-voci',
    ])
  })

  it('una cella nell’angolo più lontano non riempie la memoria', async () => {
    const lontana = scriviZip(parti(pagina(`<row r="1048576">${cella('XFD1048576', 'x')}</row>`)))
    expect(await motivo(lontana)).toEqual(['foglio-rovinato'])
  })

  it('oltre il limite di righe si dice quante ne sono state lette', async () => {
    const righe = Array.from(
      { length: 30 },
      (_, n) =>
        `<row r="${n + 2}">${cella(`A${n + 2}`, `S${n}`)}${cella(`B${n + 2}`, 'V')}${cella(`C${n + 2}`, 'x')}</row>`,
    )
    const letto = await leggi(scriviZip(parti(pagina(righe.join('')))), { righe: 10 })
    expect(letto.segnalazioni.map((s) => s.motivo)).toEqual(['troppe-righe'])
    expect(letto.schede).toHaveLength(9)
  })

  it('il tempo e la memoria hanno un tetto', async () => {
    const b = await buono()
    expect(await motivo(b, { tempo: 1 })).toEqual(['foglio-tempo'])
    const righe = Array.from(
      { length: 150_000 },
      (_, n) => `<row r="${n + 2}">${cella(`A${n + 2}`, `SCHEDA_NUMERO_${n}`)}</row>`,
    )
    expect(await motivo(scriviZip(parti(pagina(righe.join('')))), { memoria: 24 })).toEqual([
      'foglio-memoria',
    ])
  })

  it('le entità XML non si espandono e i file esterni non si leggono', async () => {
    const dtd = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const letto = await leggi(
      scriviZip(
        parti(pagina(`<row r="2">${cella('A2', 'S')}${cella('B2', 'V')}${cella('C2', '&c;&f;')}</row>`, dtd)),
      ),
    )
    const scritto = JSON.stringify(letto)
    expect(scritto.length).toBeLessThan(5_000)
    expect(scritto).not.toContain('root:')
  })
})
