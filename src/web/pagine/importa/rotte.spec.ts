import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anteprimeDi, createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'

const stampa = (nome: string): string =>
  readFileSync(new URL(`../../../../demo/stampe/${nome}.txt`, import.meta.url), 'utf8')
const OTTO = { nome: 'settore-08.txt', contenuto: stampa('scheda-peg-2021-settore-08') }
const DUE = { nome: 'settore-02.txt', contenuto: stampa('scheda-peg-2021-settore-02') }

let prova: ServerDiProva
let n: Navigatore
beforeEach(async () => {
  prova = await createServerDiProva({ limiteFile: 2 * 1024 * 1024 })
  n = createNavigatore(prova.app)
  await n.apri('/importa')
}, 60_000)
afterEach(() => prova.remove())

const importa = async (...file: { nome: string; contenuto: string }[]) => {
  await n.apri('/importa')
  const anteprima = await n.carica('/importa', file)
  return n.invia('/importa/conferma', { anteprima: anteprimeDi(anteprima.html) })
}

describe('portare una stampa dalle pagine', () => {
  it('mostra che cosa cambierebbe e non scrive nulla finché non si conferma', async () => {
    const anteprima = await n.carica('/importa', [OTTO])
    expect(anteprima.stato).toBe(200)
    expect(anteprima.url).toMatch(/^\/importa\/anteprima\?id=\d+$/)
    const testo = testoDi(anteprima.html)
    expect(testo).toContain('Nulla è stato ancora scritto')
    expect(testo).toContain('8 nuove')
    expect(testo).toContain('2021_S08_03')
    expect(testoDi((await n.apri('/')).html)).toContain('Qui non ci sono ancora schede')

    const fatto = await n.invia('/importa/conferma', { anteprima: anteprimeDi(anteprima.html) })
    expect(testoDi(fatto.html)).toContain('Schede: 8 aggiunte.')
    // What to look at stands on the page that says it is done.
    expect(fatto.html).toContain('href="/?vista=DUP_2021_2023"')
    expect(testoDi(fatto.html)).toMatch(
      /2 obiettivi sotto l’atteso \d+ domande da chiarire Tutte le schede del piano \(8\)/,
    )
    expect(testoDi((await n.apri('/')).html)).toContain('8 obiettivi nel piano')
  })

  it('due file insieme si confermano con un gesto solo', async () => {
    expect(testoDi((await importa(OTTO, DUE)).html)).toMatch(/8 aggiunte.*8 aggiunte/)
    expect(testoDi((await n.apri('/')).html)).toContain('16 obiettivi nel piano')
  })

  it('la stessa stampa due volte non cambia nulla e non chiede di scrivere', async () => {
    await importa(OTTO)
    await n.apri('/importa')
    const di_nuovo = await n.carica('/importa', [OTTO])
    expect(testoDi(di_nuovo.html)).toContain('Nessuna differenza')
    expect(di_nuovo.html).not.toContain('Scrivi in archivio')
  })

  it('una stampa più nuova mostra campo per campo ciò che cambia', async () => {
    await importa(OTTO)
    await n.apri('/importa')
    const nuova = {
      nome: 'nuova.txt',
      contenuto: OTTO.contenuto.replaceAll('scuolabus', 'trasporto scolastico'),
    }
    const anteprima = await n.carica('/importa', [nuova])
    const testo = testoDi(anteprima.html)
    expect(testo).toContain('1 scheda cambiata')
    expect(testo).toContain('Riorganizzare le linee dello scuolabus.')
    expect(testo).toContain('Riorganizzare le linee dello trasporto scolastico.')
  })

  it('se intanto l’archivio cambia, non si scrive altro da ciò che si è visto', async () => {
    await importa(OTTO)
    await n.apri('/importa')
    const a = await n.carica('/importa', [
      { nome: 'a.txt', contenuto: OTTO.contenuto.replaceAll('scuolabus', 'pulmino') },
    ])
    await n.apri('/importa')
    const b = await n.carica('/importa', [
      { nome: 'b.txt', contenuto: OTTO.contenuto.replaceAll('scuolabus', 'autobus') },
    ])
    await n.invia('/importa/conferma', { anteprima: anteprimeDi(b.html) })
    const esito = await n.invia('/importa/conferma', { anteprima: anteprimeDi(a.html) })
    expect(testoDi(esito.html)).toContain('le differenze non sono più quelle mostrate')
    expect(testoDi((await n.apri('/piani/DUP_2021_2023?testo=autobus')).html)).toContain('1 obiettivo')
    const rivedi = /href="(\/importa\/anteprima\?id=\d+)"/.exec(esito.html)?.[1] ?? ''
    const nuova = await n.apri(rivedi)
    const fatto = await n.invia('/importa/conferma', { anteprima: anteprimeDi(nuova.html) })
    expect(testoDi(fatto.html)).toContain('1 cambiata')
  })

  it('annullando non resta nulla', async () => {
    const anteprima = await n.carica('/importa', [OTTO])
    const id = /id=(\d+)/.exec(anteprima.url)?.[1] ?? ''
    expect(testoDi((await n.invia('/importa/annulla', { id })).html)).toContain('nulla è stato scritto')
    const scaduta = await n.apri(anteprima.url)
    expect(scaduta.stato).toBe(404)
    expect(testoDi(scaduta.html)).toContain('Questa anteprima non c’è più')
  })

  it('non lascia in giro i file caricati', async () => {
    const prima = readdirSync(tmpdir()).filter((f) => f.startsWith('obiettivo-carico-'))
    await n.carica('/importa', [OTTO])
    const dopo = readdirSync(tmpdir()).filter((f) => f.startsWith('obiettivo-carico-'))
    expect(dopo.filter((f) => !prima.includes(f))).toEqual([])
  })
})

describe('un file che non va', () => {
  it('nessun file scelto: si dice che cosa fare', async () => {
    const r = await n.carica('/importa', [{ nome: '', contenuto: '' }])
    expect(r.stato).toBe(400)
    expect(testoDi(r.html)).toContain('Non è stato scelto nessun file')
  })

  it('un file che non è una stampa: si dice che cosa si cercava', async () => {
    const r = await n.carica('/importa', [{ nome: 'lista-spesa.txt', contenuto: 'pane, latte, uova' }])
    const testo = testoDi(r.html)
    expect(testo).toContain('lista-spesa.txt')
    expect(testo).toContain('Questo file non si può portare in archivio')
    expect(r.html).not.toContain('Scrivi in archivio')
  })

  it('troppo grande: 413 con il limite, e gli altri si leggono lo stesso', async () => {
    const grande = { nome: 'enorme.pdf', contenuto: 'x'.repeat(3 * 1024 * 1024) }
    const solo = await n.carica('/importa', [grande])
    expect(solo.stato).toBe(413)
    expect(testoDi(solo.html)).toContain('«enorme.pdf» supera il limite di 2 MB')
    await n.apri('/importa')
    const insieme = await n.carica('/importa', [grande, OTTO])
    expect(insieme.stato).toBe(200)
    expect(testoDi(insieme.html)).toContain('«enorme.pdf» supera il limite')
    expect(testoDi(insieme.html)).toContain('8 nuove')
  })

  it('vuoto: si dice quale', async () => {
    const r = await n.carica('/importa', [{ nome: 'vuoto.txt', contenuto: '' }])
    expect(testoDi(r.html)).toContain('«vuoto.txt» è vuoto')
  })

  it('una stampa di un altro ente si rifiuta, e il modulo propone il nome', async () => {
    await importa(OTTO)
    await n.apri('/importa')
    const r = await n.carica('/importa', [
      {
        nome: 'altro.txt',
        contenuto: DUE.contenuto.replaceAll('Comune di Borgo Sereno', 'Comune di Valle Scura'),
      },
    ])
    expect(testoDi(r.html)).toContain('Comune di Valle Scura')
    expect(r.html).not.toContain('Scrivi in archivio')
    const modulo = await n.apri('/importa?ente=1')
    expect(modulo.html).toContain('value="Comune di Borgo Sereno"')
  })

  it('un nome di file con percorso o segni di pagina resta un nome', async () => {
    const r = await n.carica('/importa', [{ nome: '../../<b>è&più.txt', contenuto: 'nulla' }])
    expect(r.html).not.toContain('<b>')
    expect(testoDi(r.html)).toContain('_b_è&più.txt')
  })
})

describe('il modulo è solo di queste pagine', () => {
  it('senza gettone, o con quello di un altro, nulla si legge e nulla si scrive', async () => {
    const estraneo = createNavigatore(prova.app)
    const r = await estraneo.carica('/importa', [OTTO])
    expect(r.stato).toBe(403)
    expect(testoDi(r.html)).toContain('Il modulo non è più valido')
    const conferma = await estraneo.invia('/importa/conferma', { anteprima: `1.${'a'.repeat(22)}` })
    expect(conferma.stato).toBe(403)
  })

  it('una conferma senza anteprime o inventata non scrive', async () => {
    expect((await n.invia('/importa/conferma', {})).stato).toBe(400)
    const inventata = await n.invia('/importa/conferma', { anteprima: `999.${'a'.repeat(22)}` })
    expect(testoDi(inventata.html)).toContain('Questa anteprima non c’è più')
  })

  it('un lavoro che non c’è lo dice', async () => {
    const r = await n.apri('/importa/lavori/mai-visto')
    expect(r.stato).toBe(404)
    expect(testoDi(r.html)).toContain('Questo lavoro non c’è più')
  })
})
