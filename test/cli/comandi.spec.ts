import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { avviaObiettivo, conCartella, obiettivo } from './riga.ts'

const stampaDemo = (nome: string): string =>
  fileURLToPath(new URL(`../../demo/stampe/${nome}`, import.meta.url))
const TESTO = stampaDemo('scheda-peg-2021-settore-08.txt')

interface Esportata {
  readonly ente: string
  readonly schede: readonly { readonly codice: string; readonly fasi: readonly object[] }[]
}

it('importa, esporta, controlla e stampa: il lavoro principale, una volta', () =>
  conCartella(async (c) => {
    const dati = ['--dati', join(c, 'dati')]
    const prova = await obiettivo('importa', TESTO, ...dati, '--prova')
    expect([prova.codice, prova.messaggi]).toEqual([0, expect.stringContaining('nulla è stato scritto')])
    expect((await obiettivo('esporta', ...dati)).codice).toBe(1)

    const prima = await obiettivo('importa', TESTO, ...dati)
    expect(prima.codice).toBe(0)
    expect(prima.dati).toMatch(/^ {2}\+ 2021_S08_\d\d /m)
    const seconda = await obiettivo('importa', TESTO, ...dati)
    expect([seconda.codice, seconda.messaggi]).toEqual([0, expect.stringContaining('Nessuna differenza')])
    expect(seconda.dati).not.toMatch(/^ {2}[+~]/m)

    const esportata = JSON.parse((await obiettivo('esporta', ...dati)).dati) as Esportata
    expect(esportata.ente).toBe('Comune di Borgo Sereno')
    expect(esportata.schede.length).toBeGreaterThan(3)
    const csv = await obiettivo('esporta', ...dati, '--formato', 'csv', '-o', join(c, 'schede.csv'))
    expect([csv.codice, csv.dati]).toEqual([0, ''])
    expect(readFileSync(join(c, 'schede.csv'), 'utf8')).toContain('tipo_riga;')

    const rilievi = await obiettivo('controlla', ...dati, '--formato', 'json')
    expect(rilievi.codice).toBe(0)
    for (const r of JSON.parse(rilievi.dati) as object[])
      expect(r).toMatchObject({
        regola: expect.stringMatching(/^[A-Z]\d\d$/),
        gravita: expect.stringMatching(/^[EWI]$/),
      })

    const pdf = join(c, 'schede.pdf')
    const stampata = await obiettivo('stampa', ...dati, '--vista', 'DUP_2021_2023', '-o', pdf)
    expect([stampata.codice, stampata.dati.trim()]).toEqual([0, pdf])
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

    const riletta = await obiettivo('importa', pdf, ...dati)
    expect([riletta.codice, riletta.messaggi]).toEqual([0, expect.stringContaining('Nessuna differenza')])
  }))

it('controlla --rigoroso esce con 1 solo se ci sono rilievi di gravità E', () =>
  conCartella(async (c) => {
    const dati = ['--dati', c]
    await obiettivo('importa', stampaDemo('scheda-peg-2022-settore-08.txt'), ...dati)
    const rilievi = JSON.parse((await obiettivo('controlla', ...dati, '--formato', 'json')).dati) as {
      gravita: string
    }[]
    const errori = rilievi.some((r) => r.gravita === 'E')
    expect((await obiettivo('controlla', ...dati, '--rigoroso')).codice).toBe(errori ? 1 : 0)
    expect((await obiettivo('controlla', ...dati)).codice).toBe(0)
  }))

it('un documento che non è una stampa esce con 1 e dice che cosa cercava; i buoni restano', () =>
  conCartella(async (c) => {
    const prosa = join(c, 'verbale.txt')
    writeFileSync(prosa, 'Verbale della seduta.\nNulla da segnalare.\n')
    const vuoto = join(c, 'vuoto.txt')
    writeFileSync(vuoto, '')
    const esito = await obiettivo('importa', prosa, TESTO, vuoto, join(c, 'assente.pdf'), '--dati', c)
    expect(esito.codice).toBe(1)
    expect(esito.messaggi).toContain('non è una stampa')
    expect(esito.messaggi).toMatch(/vuoto\.txt/)
    expect(esito.messaggi).toMatch(/assente\.pdf.*non esiste/)
    expect(esito.messaggi).not.toMatch(/\bat .*\.js:\d+/)
    expect(
      (JSON.parse((await obiettivo('esporta', '--dati', c)).dati) as Esportata).schede.length,
    ).toBeGreaterThan(3)
  }))

it('un file di 500 MB è rifiutato dalla sua misura, senza leggerlo', () =>
  conCartella(async (c) => {
    const enorme = join(c, 'enorme.pdf')
    writeFileSync(enorme, '%PDF-1.7\n')
    truncateSync(enorme, 500 * 1024 * 1024)
    const esito = await obiettivo('importa', enorme, '--dati', c)
    expect([esito.codice, esito.messaggi]).toEqual([1, expect.stringMatching(/MB/)])
  }))

it('la stampa in Windows-1252 dà le stesse schede di quella in UTF-8', () =>
  conCartella(async (c) => {
    const latin = join(c, 'latin.txt')
    const cp1252 = new Map([
      ['“', 0x93],
      ['”', 0x94],
      ['‘', 0x91],
      ['’', 0x92],
      ['–', 0x96],
      ['€', 0x80],
      ['…', 0x85],
      ['•', 0x95],
    ])
    writeFileSync(
      latin,
      Buffer.from([...readFileSync(TESTO, 'utf8')].map((x) => cp1252.get(x) ?? x.charCodeAt(0))),
    )
    await obiettivo('importa', latin, '--dati', join(c, 'a'))
    await obiettivo('importa', TESTO, '--dati', join(c, 'b'))
    const [a, b] = await Promise.all(['a', 'b'].map((d) => obiettivo('esporta', '--dati', join(c, d))))
    expect(a?.dati).toBe(b?.dati)
  }))

it('un uso sbagliato esce con 2, in italiano e senza toccare i dati', () =>
  conCartella(async (c) => {
    for (const argomenti of [
      ['importo'],
      ['importa'],
      ['controlla', '--al', '31/02/2021'],
      ['esporta', '--formato', 'xml'],
      ['stampa', '--vista', 'DUP_2021_2023'],
      ['avvia', '--porta', 'otto'],
      ['esporta', '--sconosciuta'],
    ]) {
      const esito = await obiettivo(...argomenti, ...(argomenti[0] === 'importo' ? [] : ['--dati', c]))
      expect([argomenti, esito.codice, esito.dati]).toEqual([argomenti, 2, ''])
      expect(esito.messaggi).toMatch(/^Uso errato: /)
    }
  }))

it('una vista, un livello o un centro che non ci sono escono con 1 e dicono quali ci sono', () =>
  conCartella(async (c) => {
    await obiettivo('importa', TESTO, '--dati', c)
    const stampa = (...altro: string[]) => obiettivo('stampa', '--dati', c, '-o', join(c, 'x.pdf'), ...altro)
    const vista = await stampa('--vista', 'DUP_1999_2001')
    expect([vista.codice, vista.messaggi]).toEqual([1, expect.stringContaining('DUP_2021_2023')])
    const livello = await stampa('--vista', 'DUP_2021_2023', '--livello', 'capitolo')
    expect([livello.codice, livello.messaggi]).toEqual([1, expect.stringContaining('programma')])
    const centro = await stampa('--vista', 'DUP_2021_2023', '--centro', '99_S_2021')
    expect([centro.codice, centro.messaggi]).toEqual([1, expect.stringContaining('08_S_2021')])
  }))

it('ogni comando ha il suo aiuto in italiano, con uscita 0', async () => {
  for (const verbo of [[], ['importa'], ['esporta'], ['controlla'], ['stampa'], ['avvia'], ['demo']]) {
    const aiuto = await obiettivo(...verbo, '--help')
    expect([verbo, aiuto.codice]).toEqual([verbo, 0])
    expect(aiuto.dati).toMatch(/^Uso: obiettivo/)
    expect(aiuto.dati).not.toMatch(/Options:|Usage:|default:|\[options\]/)
  }
})

it('avvia senza accesso apre le pagine, rifiuta un indirizzo che non sia questo computer e si ferma con un segnale', () =>
  conCartella(async (c) => {
    const senza = ['avvia', '--senza-accesso', '--dati', c, '--porta', '0']
    const fuori = await obiettivo(...senza, '--indirizzo', '0.0.0.0')
    expect([fuori.codice, fuori.messaggi]).toEqual([1, expect.stringContaining('127.0.0.1')])
    const pagine = await avviaObiettivo(/(http:\/\/127\.0\.0\.1:\d+)/, ...senza)
    expect((await fetch(pagine.trovato[1] ?? '')).status).toBe(200)
    expect(await pagine.ferma()).toBe(0)
  }))

it('avvia fa accedere; su ogni indirizzo solo sapendo con quale nome lo si chiama', () =>
  conCartella(async (c) => {
    const dati = ['--dati', c]
    const ovunque = await obiettivo('avvia', ...dati, '--porta', '0', '--indirizzo', '0.0.0.0')
    expect([ovunque.codice, ovunque.messaggi]).toEqual([1, expect.stringContaining('--url-pubblico')])
    const pagine = await avviaObiettivo(/(http:\/\/127\.0\.0\.1:\d+)/, 'avvia', ...dati, '--porta', '0')
    const risposta = await fetch(`${pagine.trovato[1]}/piani`, { redirect: 'manual' })
    expect([risposta.status, risposta.headers.get('location')]).toEqual([303, '/accedi?poi=%2Fpiani'])
    expect(await pagine.ferma()).toBe(0)
    expect(statSync(join(c, 'chiave-accesso')).mode & 0o777).toBe(0o600)
    const invito = await obiettivo(
      'accesso',
      'invita',
      'ada@comune.example',
      '--nome',
      'Ada Bianchi',
      ...dati,
    )
    expect([invito.codice, invito.dati]).toEqual([
      0,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:8080\/link\/[\w-]{43}\n$/),
    ])
    const altro = await obiettivo(
      'accesso',
      'link',
      'Ada@comune.example',
      ...dati,
      '--url-pubblico',
      'https://p.example/',
    )
    expect([altro.codice, altro.dati]).toEqual([0, expect.stringMatching(/^https:\/\/p\.example\/link\//)])
    expect((await obiettivo('accesso', 'link', 'x@comune.example', ...dati)).codice).toBe(1)
    expect((await obiettivo('accesso', 'link', 'x@y.z', ...dati, '--url-pubblico', 'p.example')).codice).toBe(
      2,
    )
  }))

it('demo porta il Comune dimostrativo dalle sue stampe e apre le pagine', () =>
  conCartella(async (c) => {
    const demo = await avviaObiettivo(/(http:\/\/127\.0\.0\.1:\d+)/, 'demo', '--dati', c, '--porta', '0')
    const pagina = await (await fetch(demo.trovato[1] ?? '')).text()
    expect(pagina).toContain('Comune di Borgo Sereno')
    expect(await demo.ferma()).toBe(0)
    const { schede } = JSON.parse((await obiettivo('esporta', '--dati', c)).dati) as Esportata
    expect(schede.length).toBeGreaterThanOrEqual(55)
  }))

it('organigramma porta i fogli tutti insieme, o dice che cosa correggere e non scrive nulla', () =>
  conCartella(async (c) => {
    const dati = ['--dati', join(c, 'dati')]
    await obiettivo('importa', stampaDemo('scheda-peg-2021-settore-08.txt'), ...dati)
    const cartella = fileURLToPath(new URL('../../demo/organigramma/', import.meta.url))
    const fogli = readdirSync(cartella).map((n) => join(cartella, n))
    const prova = await obiettivo('organigramma', ...fogli, ...dati, '--prova')
    expect([prova.codice, prova.messaggi]).toEqual([0, expect.stringContaining('nulla è stato scritto')])
    expect(prova.dati).toContain('+ 09_S_2021 Settore Cultura e Sport')

    const male = join(c, 'male.csv')
    writeFileSync(male, 'Persona;Ruolo;Centro;Dal\nROSSI ADA;capo;ZZ;01/01/2021\n')
    const rifiutata = await obiettivo('organigramma', male, ...dati)
    expect(rifiutata.codice).toBe(1)
    expect(rifiutata.messaggi).toContain('riga 2, colonna C "Centro": il centro «ZZ»')

    expect((await obiettivo('organigramma', ...fogli, ...dati)).codice).toBe(0)
    const ancora = await obiettivo('organigramma', ...fogli, ...dati)
    expect([ancora.codice, ancora.messaggi]).toEqual([0, expect.stringContaining('Nessuna differenza')])
  }))
