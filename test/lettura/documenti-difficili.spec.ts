import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readStampa, readStampaDaFile, readTesto } from '../../src/documenti/lettura/leggi-stampa.ts'
import { conCartella } from '../cli/riga.ts'

const TESTO = readFileSync(
  new URL('../../demo/stampe/scheda-peg-2021-settore-08.txt', import.meta.url),
  'utf8',
)
const PDF = readFileSync(new URL('../../demo/stampe/scheda-peg-2021-settore-08.pdf', import.meta.url))
const byte = (t: string): Uint8Array => new TextEncoder().encode(t)

/** What a document that gives no card must give: one sentence, with its literal reason. */
const senzaSchede = async (contenuto: Uint8Array, limiti = {}) => {
  const esito = await readStampa(new Uint8Array(contenuto), { nomeFile: 'documento', limiti })
  expect(esito.schede).toEqual([])
  expect(esito.segnalazioni).toHaveLength(1)
  return esito.segnalazioni[0]
}

/** A PDF whose standard encryption asks for a password: the check of the empty one fails. */
const cifrato = (): Uint8Array => {
  const oggetti = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a5'.repeat(32)}> /U <${'5a'.repeat(32)}> >>`,
  ]
  let testo = '%PDF-1.4\n'
  const inizi = oggetti.map((o, i) => {
    const qui = testo.length
    testo += `${i + 1} 0 obj\n${o}\nendobj\n`
    return qui
  })
  const xref = testo.length
  testo += `xref\n0 ${oggetti.length + 1}\n0000000000 65535 f \n`
  testo += inizi.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')
  testo += `trailer\n<< /Size ${oggetti.length + 1} /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n${xref}\n%%EOF\n`
  return byte(testo)
}

const disegno = async (pagine: number): Promise<Uint8Array> => {
  const doc = await PDFDocument.create()
  for (let i = 0; i < pagine; i++)
    doc.addPage([200, 200]).drawRectangle({ x: 20, y: 20, width: 90, height: 90 })
  return await doc.save()
}

describe('un documento che non si può leggere lo dice, con il rimedio', () => {
  it('vuoto', async () => {
    expect(await senzaSchede(new Uint8Array())).toMatchObject({ motivo: 'documento-vuoto' })
  })

  it('un testo qualsiasi: dice che cosa si cercava', async () => {
    const s = await senzaSchede(byte('Verbale della seduta del 3 maggio.\nNulla da segnalare.\n'))
    expect(s?.messaggio).toMatch(/Si cercava/)
  })

  it('PDF con password', async () => {
    expect(await senzaSchede(cifrato())).toMatchObject({
      motivo: 'pdf-cifrato',
      messaggio: expect.stringContaining('password'),
    })
  })

  it('PDF rovinato: tagliato, o con i primi byte soltanto', async () => {
    expect(await senzaSchede(PDF.subarray(0, 600))).toMatchObject({ motivo: 'pdf-rovinato' })
    expect(await senzaSchede(byte('%PDF-1.7\nrovinato'))).toMatchObject({ motivo: 'pdf-rovinato' })
  })

  it('PDF di sole immagini', async () => {
    expect(await senzaSchede(await disegno(2))).toMatchObject({
      motivo: 'pdf-senza-testo',
      messaggio: expect.stringContaining('OCR'),
    })
  })

  it('troppe pagine, o file troppo grande', async () => {
    expect(await senzaSchede(await disegno(3), { pagine: 2 })).toMatchObject({ motivo: 'pdf-troppe-pagine' })
    expect(await senzaSchede(PDF, { byte: 1_000 })).toMatchObject({ motivo: 'file-troppo-grande' })
  })

  it('oltre il tempo concesso', async () => {
    expect(await senzaSchede(PDF, { tempo: 1 })).toMatchObject({ motivo: 'pdf-tempo' })
  })

  it('zip, immagini e documenti di Office', async () => {
    for (const inizio of [
      [0x50, 0x4b, 3, 4],
      [0x89, 0x50, 0x4e, 0x47],
      [0xd0, 0xcf, 0x11, 0xe0],
    ])
      expect(await senzaSchede(Uint8Array.from([...inizio, 0, 1, 2]))).toMatchObject({
        motivo: 'formato-non-letto',
      })
  })

  it('500 MB: rifiutato dalla misura, senza leggerlo', () =>
    conCartella(async (c) => {
      const enorme = join(c, 'enorme.txt')
      writeFileSync(enorme, '')
      truncateSync(enorme, 500 * 1024 * 1024)
      const esito = await readStampaDaFile(enorme)
      expect(esito.segnalazioni.map((s) => s.motivo)).toEqual(['file-troppo-grande'])
    }))
})

describe('una stampa guasta in un punto si legge per il resto', () => {
  const intere = readTesto(TESTO).schede
  const motivi = (t: string) =>
    readTesto(t).segnalazioni.map((s) => [s.motivo, s.pagina !== null && s.riga !== null])

  it('una data che non esiste', () => {
    const guasta = TESTO.replace(/\b\d\d\/\d\d\/2021\n/, '31/02/2021\n')
    expect(readTesto(guasta).schede).toHaveLength(intere.length)
    expect(motivi(guasta)).toContainEqual(['data-inesistente', true])
  })

  it('un peso scritto a parole', () => {
    const guasta = TESTO.replace(/^(.*\s)\d+,00 (\d+,00 \d\d\/\d\d\/2021 \d\d\/\d\d\/2021)/m, '$1cento $2')
    expect(guasta).not.toBe(TESTO)
    expect(readTesto(guasta).schede).toHaveLength(intere.length)
    expect(readTesto(guasta).segnalazioni.length).toBeGreaterThan(readTesto(TESTO).segnalazioni.length)
  })

  it('due schede con lo stesso codice: resta la prima, la seconda è elencata con la sua pagina', () => {
    const [prima, seconda] = intere
    const guasta = TESTO.replaceAll(seconda?.codice ?? '', prima?.codice ?? '')
    const letta = readTesto(guasta)
    expect(letta.schede.filter((s) => s.codice === prima?.codice)).toHaveLength(1)
    expect(letta.segnalazioni).toContainEqual(
      expect.objectContaining({ motivo: 'codice-doppio', scheda: prima?.codice, pagina: expect.any(Number) }),
    )
  })

  it('tagliata a metà: le schede di prima ci sono tutte', () => {
    const taglio = TESTO.indexOf(intere[2]?.codice ?? '')
    const lette = readTesto(TESTO.slice(0, taglio)).schede
    expect(lette.slice(0, 2).map((s) => s.codice)).toEqual(intere.slice(0, 2).map((s) => s.codice))
  })
})
