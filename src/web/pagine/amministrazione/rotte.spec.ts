import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importaDemo } from '../../../../test/web/demo.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'

/** The text of one section of a page. */
const sezione = (html: string, id: string): string =>
  testoDi(new RegExp(`<section class="oc-sezione" id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '')
/** The text of a table's row that begins so. */
const riga = (html: string, inizio: string): string =>
  [...html.matchAll(/<tr.*?<\/tr>/gs)].map((m) => testoDi(m[0])).find((t) => t.startsWith(inizio)) ?? ''

describe('le pagine dell’ente in un programma vuoto', () => {
  let prova: ServerDiProva
  beforeAll(async () => {
    prova = await createServerDiProva()
  })
  afterAll(() => prova.remove())

  it.each([
    ['/amministrazione', 'In archivio non c’è ancora un ente'],
    ['/amministrazione/organigramma', 'L’organigramma non è ancora stato portato'],
    ['/amministrazione/persone', 'Nessuna persona è nominata'],
    ['/amministrazione/classificazione', 'Missioni e programmi 2024'],
    ['/amministrazione/codici', 'inventato: in archivio non ce n’è ancora uno'],
    ['/amministrazione/punteggio', 'Profilo predefinito'],
    ['/amministrazione/importazioni', 'Non è stato ancora portato nulla'],
    ['/amministrazione/organigramma/porta', 'Scarica il foglio (.xlsx)'],
  ])('%s dice che cosa fare', async (url, frase) => {
    const { stato, html } = await createNavigatore(prova.app).apri(url)
    expect(stato).toBe(200)
    expect(testoDi(html)).toContain(frase)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  it('senza ente l’organigramma non si porta, e si dice perché', async () => {
    const n = createNavigatore(prova.app)
    await n.apri('/amministrazione/organigramma/porta')
    const { stato, html } = await n.carica('/amministrazione/organigramma/porta', [
      { nome: 'centri.csv', contenuto: 'Codice;Nome;Dal\n01_S_2024;Settore;01/01/2024\n' },
    ])
    expect(stato).toBe(400)
    expect(testoDi(html)).toContain('portare prima una stampa')
  })
})

describe('le pagine dell’ente dimostrativo', () => {
  let prova: ServerDiProva
  let n: Navigatore
  beforeAll(async () => {
    prova = await createServerDiProva()
    await importaDemo(prova.contesto())
    n = createNavigatore(prova.app)
  })
  afterAll(() => prova.remove())
  const apri = async (url: string) => {
    const r = await n.apri(url)
    expect(r.stato, url).toBe(200)
    return r.html
  }

  it('la panoramica dice nome, viste, archivio e ultime importazioni; ognuna ha la sua pagina', async () => {
    const html = await apri('/amministrazione')
    expect(sezione(html, 'ente')).toContain('Comune di Borgo Sereno')
    expect(sezione(html, 'ente')).toContain('portato il 11/03/2024, 10:30 da operatore locale')
    expect(riga(html, 'DUP 2023 2025')).toContain('OBIETTIVO DI MANDATO › OBIETTIVO DI MISSIONE')
    expect(sezione(html, 'archivio')).toContain('SQLite, in un file')
    const link = /href="(\/amministrazione\/importazioni\/\d+)">scheda-peg-2023-settore-08/.exec(html)?.[1]
    const una = await apri(link ?? '')
    expect(sezione(una, 'documento')).toMatch(/SHA-256 [0-9a-f]{64}/)
    expect(sezione(una, 'frontespizio')).toContain('08_S_2023 SETT. SOCIALE SCUOLA PERSONALE')
    expect(sezione(una, 'conteggi')).toMatch(/^Letto e scritto \d+ schede lette/)
  })

  it('l’organigramma di un anno: centri l’uno nell’altro, chi li dirige e da quando, quante schede', async () => {
    const html = await apri('/amministrazione/organigramma?anno=2022')
    const centri = sezione(html, 'centri')
    expect(centri).toMatch(
      /05_S_2022 Settore Opere Pubbliche e Ambiente CARDUSI ELEONORA dirigente, dal 01\/01\/2022 al 31\/08\/2022 BELLERI OTTAVIO dirigente ad interim, dal 01\/09\/2022/,
    )
    expect(centri).toContain('0503_S_2021 Servizio Ecologia OLDRATI NOEMI responsabile di servizio')
    expect(centri).toContain('Sulle stampe: «SERVIZIO ECOLOGIA»')
    expect(sezione(html, 'deleghe')).toMatch(
      /PASINELLI CORA dal 01\/01\/2021 al 30\/06\/2022 .*GAVAZZENI LUCA/,
    )
    expect(html).not.toContain('id="non-ricondotti"')
    expect(html).toContain('/piani/DUP_2022_2024?centro=05_S_2022')
    const dopo = sezione(await apri('/amministrazione/organigramma?anno=2023'), 'centri')
    expect(dopo).toContain('Servizio Ambiente e Transizione Ecologica')
    expect(dopo).toContain('Prende il posto di 08_S_2022 , 09_S_2021')
  })

  it('un codice si apre nel suo anno, e un centro fuso racconta da dove viene, con le schede di ogni anno', async () => {
    const html = await apri('/amministrazione/organigramma/08_S_2023')
    expect(testoDi(html)).toContain('Il codice porta l’anno 2023')
    expect(sezione(html, 'prima')).toMatch(/08_S_2022 .*09_S_2021 Settore Cultura e Sport/)
    expect(riga(html, '2021')).toMatch(/^2021 08_S_2021 Settore Sociale, Scuola e Personale \d+ \d+/)
    const vecchio = await apri('/amministrazione/organigramma/09_S_2021')
    expect(sezione(vecchio, 'dopo')).toContain('08_S_2023')
    expect(sezione(vecchio, 'persone')).toContain('ZANOTTERA LIDIA dirigente ad interim')
    expect((await n.apri('/amministrazione/organigramma/77_S_2099')).stato).toBe(404)
  })

  it('le persone dell’anno: ruoli come stampati, incarichi, e il piano filtrato su di loro', async () => {
    const html = await apri('/amministrazione/persone?anno=2022')
    expect(riga(html, 'BELLERI OTTAVIO')).toMatch(
      /\d+ schede .*dirigente, Settore Bilancio.*dirigente ad interim, Settore Opere/,
    )
    expect(riga(html, 'ARNOLDI TERESIO')).toContain('delega: Sindaco')
    const link = /href="(\/piani\/DUP_2022_2024\?persona=OLDRATI\+NOEMI)"/.exec(html)?.[1]
    expect(testoDi(await apri(link ?? ''))).toContain('OLDRATI NOEMI')
  })

  it('la classificazione e i codici si leggono sui dati veri', async () => {
    const html = await apri('/amministrazione/classificazione?anno=2021')
    expect(riga(html, '12.01')).toMatch(/ \d+$/)
    const codici = await apri('/amministrazione/codici?codice=DUP_06_1201_0601')
    expect(sezione(codici, 'prova')).toContain(
      'programma ufficiale, dentro la missione «Interventi per il diritto alla casa»',
    )
    expect(sezione(codici, 'forma-peg')).not.toContain('inventato')
    expect(testoDi(await apri('/amministrazione/codici?codice=%3Cscript%3E'))).toContain(
      '«<script>» non ha la forma',
    )
  })

  it('il punteggio si spiega con esempi calcolati dalla regola', async () => {
    const html = await apri('/amministrazione/punteggio')
    expect(riga(html, '40,00 30,00')).toContain('75,00 %')
    expect(riga(html, '40,00 60,00')).toContain('100,00 %')
    expect(riga(html, '0,00 3,00')).toContain('non calcolabile')
    expect(riga(html, '40,00 manca')).toContain('non rendicontato')
  })

  it.each([
    '/amministrazione/importazioni/999',
    '/amministrazione/importazioni/x',
    '/amministrazione/organigramma?anno=boh',
  ])('%s non c’è', async (url) => {
    expect((await n.apri(url)).stato).toBe(404)
  })
})

describe('portare l’organigramma dalla pagina', () => {
  let prova: ServerDiProva
  let n: Navigatore
  beforeEach(async () => {
    prova = await createServerDiProva()
    await importaDemo(prova.contesto())
    n = createNavigatore(prova.app)
    await n.apri('/amministrazione/organigramma/porta')
  })
  afterEach(() => prova.remove())
  const DELEGHE = 'Assessorato;Persona;Dal;Al\nSindaco;ARNOLDI TERESIO;01/01/2021;\n'

  it('il foglio scaricato, riportato, non cambia nulla', async () => {
    const foglio = await n.apri('/amministrazione/organigramma/foglio.xlsx')
    expect(foglio.grezza.headers['content-disposition']).toContain('organigramma.xlsx')
    await n.apri('/amministrazione/organigramma/porta')
    const { stato, html } = await n.carica('/amministrazione/organigramma/porta', [
      { nome: 'organigramma.xlsx', contenuto: foglio.grezza.rawPayload },
    ])
    expect(stato).toBe(200)
    expect(testoDi(html)).toContain('Nessuna differenza: l’archivio ha già questo organigramma')
  })

  it('prima si vede che cosa cambierebbe, ciò che si toglie per primo; poi si conferma', async () => {
    const anteprima = await n.carica('/amministrazione/organigramma/porta', [
      { nome: 'deleghe.csv', contenuto: DELEGHE },
    ])
    expect(anteprima.url).toBe('/amministrazione/organigramma/anteprima')
    expect(sezione(anteprima.html, 'deleghe')).toMatch(/^Deleghe 8 righe tolte .*PASINELLI CORA/)
    expect(testoDi(anteprima.html)).toContain('Le righe tolte non ci saranno più')
    expect(testoDi((await n.apri('/amministrazione/organigramma?anno=2022')).html)).toContain(
      'GAVAZZENI LUCA',
    )
    const impronta = /name="impronta" value="([^"]+)"/.exec(anteprima.html)?.[1] ?? ''
    await n.apri('/amministrazione/organigramma/anteprima')
    const fatto = await n.invia('/amministrazione/organigramma/anteprima', { impronta })
    expect(testoDi(fatto.html)).toContain('Organigramma scritto in archivio')
    expect(testoDi((await n.apri('/amministrazione/organigramma?anno=2022')).html)).not.toContain(
      'GAVAZZENI LUCA',
    )
    expect((await n.apri('/amministrazione/organigramma/anteprima')).stato).toBe(404)
  })

  it('si può annullare', async () => {
    await n.carica('/amministrazione/organigramma/porta', [{ nome: 'deleghe.csv', contenuto: DELEGHE }])
    const { html } = await n.invia('/amministrazione/organigramma/anteprima/annulla', {})
    expect(testoDi(html)).toContain('nulla è stato scritto')
  })

  it('confermare altro da ciò che si è visto non scrive', async () => {
    await n.carica('/amministrazione/organigramma/porta', [{ nome: 'deleghe.csv', contenuto: DELEGHE }])
    const { stato, html } = await n.invia('/amministrazione/organigramma/anteprima', { impronta: 'vecchia' })
    expect(stato).toBe(409)
    expect(testoDi(html)).toContain('controllare di nuovo che cosa cambierebbe')
  })

  it('un file sbagliato torna con ogni punto da correggere', async () => {
    const { stato, html } = await n.carica('/amministrazione/organigramma/porta', [
      {
        nome: 'incarichi.csv',
        contenuto: 'Persona;Ruolo;Centro;Dal;Al\nROSSI ADA;capo;99_S_2021;01/01/2021;\n',
      },
    ])
    expect(stato).toBe(400)
    expect(sezione(html, 'errori')).toContain(
      'Foglio "incarichi.csv", riga 2, colonna C "Centro": il centro «99_S_2021» non è tra i codici',
    )
    const vuoto = await n.carica('/amministrazione/organigramma/porta', [])
    expect(vuoto.stato).toBe(400)
    expect(testoDi(vuoto.html)).toContain('Non è stato scelto nessun file')
  })
})
