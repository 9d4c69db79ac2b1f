import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLEGAMENTI, COPERTINA, FASI, pagina, stampa } from '../../../test/lettura/stampa-di-prova.ts'
import { requireGrammatica } from '../../dominio/codici/grammatica.ts'
import { readStampa, readStampaDaFile, readTesto } from './leggi-stampa.ts'

const utf8 = (t: string) => new TextEncoder().encode(t)
const NARRATIVA = `STATO DI ATTUAZIONE AL 31 DICEMBRE

È stata curata la città:

- il parco
- i viali`
const BUONA = stampa({ corpo: `${COLLEGAMENTI}\n\n${NARRATIVA}` })

describe('Ciò che non è una stampa', () => {
  it.each([
    ['una lettera', 'Gentile Sindaco,\nle scrivo per il parco.', 'non-stampa'],
    ['righe vuote', '\n\n\n', 'documento-vuoto'],
  ])('%s dà zero schede e dice che cosa si cercava', (_, testo, motivo) => {
    const esito = readTesto(testo)
    expect(esito.schede).toEqual([])
    expect(esito.segnalazioni).toMatchObject([{ gravita: 'errore', motivo }])
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/Si cercavano il titolo .* file giusto/s)
  })

  it('un file di zero byte lo dice col suo nome', async () => {
    const esito = await readStampa(new Uint8Array(), { nomeFile: 'peg.txt' })
    expect(esito.segnalazioni[0]).toMatchObject({ motivo: 'documento-vuoto' })
    expect(esito.segnalazioni[0]?.messaggio).toContain('"peg.txt" è vuoto')
  })

  it.each([
    ['un foglio', [0x50, 0x4b, 3, 4], 'Excel'],
    ['un documento di Office vecchio', [0xd0, 0xcf, 0x11, 0xe0], 'Office'],
    ["un'immagine", [0x89, 0x50, 0x4e, 0x47], 'immagine'],
  ])('%s si riconosce dai primi byte, qualunque nome abbia', async (_, byte, parola) => {
    const esito = await readStampa(Uint8Array.from([...byte, 0, 0, 0]), { nomeFile: 'scheda.txt' })
    expect(esito.segnalazioni).toMatchObject([{ motivo: 'formato-non-letto' }])
    expect(esito.segnalazioni[0]?.messaggio).toContain(parola)
  })
})

describe('Codifiche', () => {
  const codificato = (codifica: 'latin1' | 'utf16le') => Uint8Array.from(Buffer.from(BUONA, codifica))

  it('Windows-1252 si legge e si dice', async () => {
    const esito = await readStampa(codificato('latin1'), { nomeFile: 'peg.txt' })
    expect(esito.schede[0]?.statoDiAttuazione[0]?.testo).toContain('È stata curata la città')
    expect(esito.segnalazioni).toMatchObject([{ gravita: 'nota', motivo: 'codifica' }])
  })

  it('UTF-16 con il suo segno si legge', async () => {
    const conSegno = Uint8Array.from([0xff, 0xfe, ...codificato('utf16le')])
    expect((await readStampa(conSegno, { nomeFile: 'peg.txt' })).schede).toEqual(readTesto(BUONA).schede)
  })

  it('un byte rovinato in un file UTF-8 non cambia la codifica del resto', async () => {
    const byte = utf8(BUONA)
    byte[BUONA.indexOf('curata')] = 0xff
    const esito = await readStampa(byte, { nomeFile: 'peg.txt' })
    expect(esito.schede[0]?.statoDiAttuazione[0]?.testo).toContain('la città')
    expect(esito.segnalazioni).toMatchObject([{ gravita: 'dubbio', motivo: 'caratteri-illeggibili' }])
  })

  it('il segno UTF-8 in testa non disturba', async () => {
    const byte = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(BUONA)])
    expect((await readStampa(byte, { nomeFile: 'peg.txt' })).segnalazioni).toEqual([])
  })
})

describe('Il documento a pezzi', () => {
  it('due schede con un codice: resta la prima, la seconda è elencata con la sua pagina', () => {
    const esito = readTesto(
      stampa(
        { corpo: COLLEGAMENTI, descrizione: 'La prima.\n' },
        { corpo: COLLEGAMENTI, codice: '2021_S03_02' },
        { corpo: COLLEGAMENTI, descrizione: 'La seconda.\n' },
      ),
    )
    expect(esito.schede.map((s) => [s.codice, s.descrizione])).toEqual([
      ['2021_S03_01', 'La prima.'],
      ['2021_S03_02', 'Curare i parchi con i cittadini.'],
    ])
    expect(esito.segnalazioni).toMatchObject([
      { gravita: 'errore', motivo: 'codice-doppio', pagina: 4, scheda: '2021_S03_01' },
    ])
  })

  it('senza copertina le schede si leggono, senza vista e senza centro, e lo si dice', () => {
    const esito = readTesto(pagina({ corpo: COLLEGAMENTI }))
    expect(esito.schede).toMatchObject([{ codice: '2021_S03_01', vista: '', centroStampa: null }])
    expect(esito.schede[0]?.origine?.pagina).toBe(1)
    expect(esito.segnalazioni.map((s) => s.motivo)).toEqual(['vista-mancante', 'centro-stampa-mancante'])
  })

  it('una scheda senza codice si segnala, le altre si leggono', () => {
    const esito = readTesto(
      stampa({ corpo: COLLEGAMENTI, codice: ' ' }, { corpo: COLLEGAMENTI, codice: '2021_S03_09' }),
    )
    expect(esito.schede.map((s) => s.codice)).toEqual(['2021_S03_09'])
    expect(esito.segnalazioni).toMatchObject([{ motivo: 'codice-mancante', gravita: 'errore', pagina: 2 }])
  })

  it('la narrativa continua nella pagina dopo senza diventare un paragrafo', () => {
    const esito = readTesto(
      stampa(
        { corpo: `${COLLEGAMENTI}\n\n${NARRATIVA}\n\nPer il resto` },
        { corpo: `si veda la relazione.\n\nGANTT\n\n${FASI}` },
      ),
    )
    expect(esito.schede[0]?.statoDiAttuazione).toEqual([
      {
        al: '2021-12-31',
        testo: 'È stata curata la città:\n\n- il parco\n- i viali\n\nPer il resto si veda la relazione.',
      },
    ])
  })

  it('la parola FASI dentro la narrativa non apre la tabella', () => {
    const esito = readTesto(
      stampa({ corpo: `${COLLEGAMENTI}\n\n${NARRATIVA}\n\nFASI\n\ndel progetto concluse` }),
    )
    expect(esito.schede[0]?.statoDiAttuazione[0]?.testo).toMatch(/FASI\n\ndel progetto concluse$/)
  })

  it('direzione e direttore si leggono solo se stampati', () => {
    const [scheda] = readTesto(
      stampa({
        corpo: COLLEGAMENTI,
        testata: "2. CITTA' VERDE\n\nAmbiente - Parchi\n\nDIREZIONE TECNICA\n\nFERRI LUCIA",
      }),
    ).schede
    expect(scheda).toMatchObject({
      areaTematica: "2. CITTA' VERDE",
      assessorato: 'Ambiente - Parchi',
      direzione: 'DIREZIONE TECNICA',
      direttore: 'FERRI LUCIA',
      centro: 'SETTORE TERRITORIO',
      responsabile: 'GALLI PIERO',
    })
  })

  it.each([
    ["2. CITTA' VERDE Ambiente - Parchi e\n\nGiardini", 'Ambiente - Parchi e Giardini'],
    ["2. CITTA'\nVERDE Sindaco", 'Sindaco'],
  ])('area e assessorato uniti si dividono: %j', (testata, assessorato) => {
    expect(readTesto(stampa({ corpo: COLLEGAMENTI, testata })).schede[0]).toMatchObject({
      areaTematica: "2. CITTA' VERDE",
      assessorato,
    })
  })
})

describe('Da file', () => {
  let cartella = ''
  beforeAll(async () => {
    cartella = await mkdtemp(join(tmpdir(), 'lettura-'))
  })
  afterAll(() => rm(cartella, { recursive: true }))

  it('un file di 500 MB si rifiuta dalla sua dimensione, senza leggerlo', async () => {
    const percorso = join(cartella, 'enorme.txt')
    await writeFile(percorso, '')
    await truncate(percorso, 500 * 1024 * 1024)
    const prima = process.memoryUsage.rss()
    const esito = await readStampaDaFile(percorso)
    expect(process.memoryUsage.rss() - prima).toBeLessThan(100 * 1024 * 1024)
    expect(esito.segnalazioni).toMatchObject([{ motivo: 'file-troppo-grande' }])
    expect(esito.segnalazioni[0]?.messaggio).toMatch(/500 MB: il limite è 100 MB/)
  })

  it('un file che non esiste, o una cartella, è una frase', async () => {
    const manca = await readStampaDaFile(join(cartella, 'manca.txt'))
    expect(manca.segnalazioni[0]?.messaggio).toMatch(/non esiste/)
    expect((await readStampaDaFile(cartella)).segnalazioni[0]?.messaggio).toMatch(/non è un file/)
  })

  it('un file buono dà le sue schede', async () => {
    const percorso = join(cartella, 'peg.txt')
    await writeFile(percorso, BUONA)
    expect(await readStampaDaFile(percorso)).toEqual(readTesto(BUONA))
  })
})

describe('Codici di un altro ente', () => {
  const grammatica = requireGrammatica({
    forme: [
      { forma: 'peg', modello: 'P<anno:4>/<settore:2>.<seq:2>' },
      { forma: 'centro', modello: 'C<settore:2>' },
    ],
  })
  const testo = `${COPERTINA.replace('03_S_2020', 'C03')}\n\n${pagina({ codice: 'P2021/03.01', corpo: `${COLLEGAMENTI}\n\n${NARRATIVA}` })}`

  it('si leggono con la loro grammatica', async () => {
    const esito = await readStampa(utf8(testo), { nomeFile: 'peg.txt', grammatica })
    expect(esito.schede).toMatchObject([
      { codice: 'P2021/03.01', centroStampa: 'C03', statoDiAttuazione: [{ al: '2021-12-31' }] },
    ])
  })

  it('senza la loro grammatica non si indovinano', async () => {
    expect((await readStampa(utf8(testo), { nomeFile: 'peg.txt' })).schede).toEqual([])
  })
})
