import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readStampa } from '../leggi-stampa.ts'
import type { LimitiLettura } from '../limiti.ts'

const leggi = async (doc: PDFDocument | Uint8Array, limiti: Partial<LimitiLettura> = {}) =>
  readStampa(doc instanceof Uint8Array ? doc : await doc.save({ useObjectStreams: false }), {
    nomeFile: 'peg.pdf',
    limiti,
  })

/** A PDF of plain pages, one line of text each. */
const conTesto = async (pagine: number, testo = 'Verbale della seduta'): Promise<PDFDocument> => {
  const doc = await PDFDocument.create()
  const font = await doc.embedFont(StandardFonts.Helvetica)
  for (let n = 0; n < pagine; n++) doc.addPage([595, 842]).drawText(testo, { x: 50, y: 700, size: 10, font })
  return doc
}

/** A page whose content is a compressed stream given as it is. */
const conContenuto = async (compresso: Uint8Array): Promise<Uint8Array> => {
  const doc = await PDFDocument.create()
  const pagina = doc.addPage()
  const flusso = doc.context.stream(compresso, { Filter: 'FlateDecode' })
  pagina.node.set(PDFName.of('Contents'), doc.context.register(flusso))
  return doc.save({ useObjectStreams: false })
}

describe('PDF che non si possono leggere', () => {
  it('con la password: una frase e il rimedio', async () => {
    const doc = await conTesto(1)
    const a = 'x'.repeat(32)
    doc.context.trailerInfo.Encrypt = doc.context.register(
      doc.context.obj({
        Filter: 'Standard',
        V: 1,
        R: 2,
        P: -4,
        O: PDFString.of(a),
        U: PDFString.of(a),
      }),
    )
    doc.context.trailerInfo.ID = doc.context.obj([PDFString.of(a), PDFString.of(a)])
    const esito = await leggi(doc)
    expect(esito).toMatchObject({ schede: [], segnalazioni: [{ motivo: 'pdf-cifrato', gravita: 'errore' }] })
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/protetto da password.*senza password/)
  })

  it('tagliato o pieno di rumore: è rovinato', async () => {
    const byte = await (await conTesto(1)).save()
    expect((await leggi(byte.subarray(0, 20))).segnalazioni).toMatchObject([{ motivo: 'pdf-rovinato' }])
    const rumore = new TextEncoder().encode(`%PDF-1.7\n${'rumore '.repeat(500)}`)
    expect((await leggi(rumore)).segnalazioni).toMatchObject([{ motivo: 'pdf-rovinato' }])
  })

  it('di sole immagini: si dice che è una scansione', async () => {
    const doc = await PDFDocument.create()
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
      'base64',
    )
    doc.addPage().drawImage(await doc.embedPng(png), { x: 0, y: 0, width: 500, height: 700 })
    doc.addPage()
    const esito = await leggi(doc)
    expect(esito).toMatchObject({ pagine: 2, schede: [], segnalazioni: [{ motivo: 'pdf-senza-testo' }] })
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/2 pagine.*scansione.*OCR/)
  })

  it('di altro argomento: si dice che cosa si cercava', async () => {
    const esito = await leggi(await conTesto(2))
    expect(esito).toMatchObject({ formato: 'pdf', pagine: 2, schede: [] })
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/Si cercavano/)
  })

  it('con troppe pagine: il limite e quante ne ha', async () => {
    const esito = await leggi(await conTesto(3), { pagine: 2 })
    expect(esito.segnalazioni).toMatchObject([{ motivo: 'pdf-troppe-pagine' }])
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/ha 3 pagine: il limite è 2/)
  })

  it('con troppo testo', async () => {
    expect((await leggi(await conTesto(3), { pezzi: 2 })).segnalazioni).toMatchObject([
      { motivo: 'pdf-troppo-testo' },
    ])
  })

  it('che non si apre in tempo: la lettura si interrompe', async () => {
    const inizio = performance.now()
    const esito = await leggi(await conTesto(1), { tempo: 1 })
    expect(esito.segnalazioni).toMatchObject([{ motivo: 'pdf-tempo' }])
    expect(performance.now() - inizio).toBeLessThan(5_000)
  })

  it('che si gonfia aprendosi: la memoria ha un tetto e il processo resta in piedi', async () => {
    // Twenty million letters in half a megabyte.
    const gonfio = await conContenuto(deflateSync(Buffer.alloc(160 * 1024 * 1024, '[(A)]TJ ')))
    expect(gonfio.length).toBeLessThan(2 * 1024 * 1024)
    const esito = await leggi(gonfio, { tempo: 55_000, crescita: 150, memoria: 256 })
    expect(esito.schede).toEqual([])
    expect(esito.segnalazioni).toMatchObject([{ motivo: 'pdf-memoria' }])
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/troppa memoria/)
  }, 60_000)

  it('con una pagina rovinata: lo si dice, le altre si leggono', async () => {
    const doc = await conTesto(3)
    const rotta = doc.getPage(1)
    rotta.node.set(PDFName.of('MediaBox'), doc.context.obj([0, 0, 595, 842]))
    doc.context.assign(rotta.ref, doc.context.obj({ Type: 'Pages', Kids: 7 }))
    const esito = await leggi(doc)
    expect(esito.schede).toEqual([])
    expect(esito.segnalazioni).toMatchObject([
      { motivo: 'pagina-illeggibile', pagina: 2 },
      { motivo: 'non-stampa' },
    ])
  })
})
