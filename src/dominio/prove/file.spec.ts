import { describe, expect, it } from 'vitest'
import { BYTE_FILE, checkFile, MIME_FILE, toNomeFile } from './file.ts'

const byte = (testo: string): Uint8Array => Uint8Array.from(testo, (c) => c.charCodeAt(0))
const PDF = byte('%PDF-1.7\n')
const ZIP = byte('PK\u0003\u0004')
const odf = (mime: string) => byte(`PK\u0003\u0004${'\0'.repeat(26)}mimetype${mime}PK\u0003\u0004`)
const guarda = (nome: string, inizio: Uint8Array, parti: readonly string[] | null = null, quanti = 9) =>
  checkFile({ nome, byte: quanti, inizio, parti })

describe('i file che possono essere prove', () => {
  it.each([
    ['a.pdf', PDF, null, 'pdf'],
    ['A.PDF', PDF, null, 'pdf'],
    ['a.png', byte('\u0089PNG\r\n\u001a\n'), null, 'png'],
    ['a.jpg', byte('\u00ff\u00d8\u00ff\u00e0'), null, 'jpeg'],
    ['a.docx', ZIP, ['[Content_Types].xml', 'word/document.xml'], 'docx'],
    ['a.xlsx', ZIP, ['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
    ['a.odt', odf(MIME_FILE.odt), ['mimetype', 'content.xml'], 'odt'],
    ['a.ods', odf(MIME_FILE.ods), ['mimetype', 'content.xml'], 'ods'],
  ] as const)('%s va bene', (nome, inizio, parti, tipo) => {
    expect(guarda(nome, inizio, parti)).toEqual({ ok: true, tipo })
  })

  it.each([
    ['programma.exe', byte('MZ'), null, 'tipo-non-ammesso'],
    ['pagina.html', byte('<html>'), null, 'tipo-non-ammesso'],
    ['senza', PDF, null, 'tipo-non-ammesso'],
    ['a.pdf.constructor', PDF, null, 'tipo-non-ammesso'],
    ['programma.pdf', byte('MZ......'), null, 'contenuto-diverso'],
    ['a.png', PDF, null, 'contenuto-diverso'],
    ['a.docx', ZIP, null, 'contenuto-diverso'],
    ['a.docx', ZIP, ['[Content_Types].xml', 'xl/workbook.xml'], 'contenuto-diverso'],
    ['a.ods', odf(MIME_FILE.odt), ['mimetype', 'content.xml'], 'contenuto-diverso'],
    // A template, or anything whose type only begins like ours.
    ['a.odt', odf(`${MIME_FILE.odt}-template`), ['mimetype', 'content.xml'], 'contenuto-diverso'],
    ['a.docm', ZIP, ['[Content_Types].xml', 'word/document.xml'], 'con-macro'],
    ['a.docx', ZIP, ['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'], 'con-macro'],
    ['a.xlsx', ZIP, ['[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/s1.xml'], 'con-macro'],
    ['a.ods', odf(MIME_FILE.ods), ['mimetype', 'content.xml', 'Basic/script-lc.xml'], 'con-macro'],
  ] as const)('%s (%s) non va bene', (nome, inizio, parti, motivo) => {
    expect(guarda(nome, inizio, parti)).toEqual({ ok: false, motivo })
  })

  it('fino a 20 MB, e non vuoti', () => {
    expect(guarda('a.pdf', PDF, null, BYTE_FILE)).toMatchObject({ ok: true })
    expect(guarda('a.pdf', PDF, null, BYTE_FILE + 1)).toEqual({ ok: false, motivo: 'troppo-grande' })
    expect(guarda('a.pdf', PDF, null, 0)).toEqual({ ok: false, motivo: 'vuoto' })
  })

  it('del nome resta il nome: niente cartelle, niente caratteri nascosti, la fine', () => {
    expect(toNomeFile('../../etc/passwd.pdf')).toBe('passwd.pdf')
    expect(toNomeFile('C:\\Utenti\\x\\relazione finale.pdf')).toBe('relazione finale.pdf')
    expect(toNomeFile('conto\u202efdp.exe\r\nX: y')).toBe('conto_fdp.exe__X_ y')
    expect(toNomeFile('..')).toBe('senza-nome')
    expect(toNomeFile(`${'è'.repeat(300)}.pdf`)).toBe(`${'è'.repeat(116)}.pdf`)
  })
})
