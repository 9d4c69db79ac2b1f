import { createHash } from 'node:crypto'

/**
 * Makes a PDF/A-3a written by Typst a PDF/UA-1 as well. Typst declares one standard per export, but its A-3a output of
 * a content that also exports under UA-1 lacks only two things: the identification `pdfuaid:part=1` (ISO 14289-1, §5;
 * in a PDF/A with the description of its schema, ISO 19005-3, §6.6.2.3) and `/DisplayDocTitle true` (ISO 14289-1,
 * §7.1). Both are added as an incremental update: the first bytes stay as Typst wrote them. The marks it looks for
 * are those of the pinned compiler; it throws when they are not there, so that a new version can't pass unseen.
 */
export const addPdfUa = (pdf: Buffer): Buffer => {
  const testo = pdf.toString('latin1')
  const coda = leggiCoda(testo)
  const metadati = getOggetto(testo, coda.xref, coda.metadati(testo))
  const catalogo = getOggetto(testo, coda.xref, coda.radice)
  const nuovi = [
    { numero: coda.metadati(testo), corpo: conIdentificazione(pdf, metadati) },
    { numero: coda.radice, corpo: conTitoloVisibile(catalogo.corpo) },
  ].sort((a, b) => a.numero - b.numero)

  const pezzi: Buffer[] = [pdf]
  let fine = pdf.length
  const aggiungi = (b: Buffer): void => {
    pezzi.push(b)
    fine += b.length
  }
  if (pdf.at(-1) !== 0x0a) aggiungi(Buffer.from('\n'))
  const righe: string[] = []
  for (const { numero, corpo } of nuovi) {
    righe.push(`${numero} 1\n${String(fine).padStart(10, '0')} 00000 n \n`)
    aggiungi(Buffer.concat([Buffer.from(`${numero} 0 obj\n`), corpo, Buffer.from('\nendobj\n')]))
  }
  const id = createHash('md5').update(pdf).digest('hex').toUpperCase()
  const trailer = coda.trailer
    .replace(/\/ID \[.*\]/, `/ID [${coda.primoId} <${id}>]`)
    .replace(/>>\s*$/, `  /Prev ${coda.xref}\n>>`)
  aggiungi(Buffer.from(`xref\n${righe.join('')}trailer\n${trailer}\nstartxref\n${fine}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(pezzi)
}

/** What Typst always writes and this needs. */
const deve = <T>(valore: T | null | undefined, che: string): T => {
  if (valore === null || valore === undefined) throw new Error(`PDF inatteso dal compilatore: manca ${che}`)
  return valore
}

const leggiCoda = (testo: string) => {
  const inizio = testo.lastIndexOf('trailer')
  const m = deve(
    /^trailer\s*(<<[\s\S]*?>>)\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(testo.slice(inizio)),
    'il trailer',
  )
  const trailer = deve(m[1], 'il trailer')
  const xref = Number(m[2])
  const radice = Number(deve(/\/Root (\d+) 0 R/.exec(trailer), '/Root')[1])
  const primoId = deve(/\/ID \[\s*(\([^)]*\)|<[^>]*>)/.exec(trailer)?.[1], '/ID')
  return {
    trailer,
    xref,
    radice,
    primoId,
    metadati: (t: string): number =>
      Number(deve(/\/Metadata (\d+) 0 R/.exec(getOggetto(t, xref, radice).corpo), '/Metadata')[1]),
  }
}

/** An object's place and text, found through the cross-reference table (one section, from 0, as Typst writes it). */
const getOggetto = (testo: string, xref: number, numero: number): { inizio: number; corpo: string } => {
  const testata = deve(/^xref\s+0 \d+\s+/.exec(testo.slice(xref, xref + 40)), 'la tabella xref')[0]
  const inizio = Number(testo.slice(xref + testata.length + numero * 20).slice(0, 10))
  const apertura = `${numero} 0 obj`
  if (!testo.startsWith(apertura, inizio))
    throw new Error(`PDF inatteso: l'oggetto ${numero} non è al suo posto`)
  return { inizio, corpo: testo.slice(inizio + apertura.length, testo.indexOf('endobj', inizio)).trim() }
}

const conTitoloVisibile = (catalogo: string): Buffer => {
  const con = catalogo.replace(/\/ViewerPreferences\s*<</, '$&\n    /DisplayDocTitle true')
  if (con === catalogo) throw new Error('PDF inatteso dal compilatore: manca /ViewerPreferences')
  return Buffer.from(con, 'latin1')
}

const SPAZIO_NOMI = 'http://www.aiim.org/pdfua/ns/id/'
const SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${SPAZIO_NOMI}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`

const conIdentificazione = (pdf: Buffer, oggetto: { inizio: number }): Buffer => {
  const da = pdf.indexOf('stream', oggetto.inizio) + 'stream\n'.length
  const a = pdf.indexOf('endstream', da)
  const xmp = pdf.toString('utf8', da, a).trimEnd()
  const conSchema = xmp.replace('<pdfaExtension:schemas><rdf:Bag>', `$&${SCHEMA}`)
  const con = conSchema
    .replace(' xmlns:pdfaid=', ` xmlns:pdfuaid="${SPAZIO_NOMI}" xmlns:pdfaid=`)
    .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part>$&')
  if (conSchema === xmp || !con.includes('<pdfuaid:part>') || !con.includes('xmlns:pdfuaid='))
    throw new Error('PDF inatteso dal compilatore: metadati XMP in altra forma')
  const corpo = Buffer.from(con, 'utf8')
  return Buffer.concat([
    Buffer.from(`<<\n  /Length ${corpo.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`),
    corpo,
    Buffer.from('\nendstream'),
  ])
}
