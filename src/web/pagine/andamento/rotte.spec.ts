import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importaDemo } from '../../../../test/web/demo.ts'
import { createNavigatore, type Navigatore } from '../../../../test/web/navigatore.ts'
import { testoDi } from '../../../../test/web/rendi-prova.ts'
import { createServerDiProva, type ServerDiProva } from '../../../../test/web/server-di-prova.ts'
import { getAndamento } from '../../../servizi/andamento/andamento.ts'
import { getSfida } from '../../../servizi/andamento/sfida.ts'

const vista = 'DUP_2022_2024'

let server: ServerDiProva
let n: Navigatore
beforeAll(async () => {
  server = await createServerDiProva()
  n = createNavigatore(server.app)
  const vuota = await n.apri('/andamento')
  expect(testoDi(vuota.html)).toContain('Non c’è ancora nessun piano da disegnare.')
  await importaDemo(server.contesto())
}, 180_000)
afterAll(async () => {
  await server.remove()
})

/** Where the link with these words leads. */
const collegamento = (html: string, testo: string): string => {
  const trovato = [...html.matchAll(/<a[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].find(
    ([, , dentro]) => testoDi(dentro ?? '') === testo,
  )
  if (!trovato) throw new Error(`manca il collegamento «${testo}»`)
  return (trovato[1] ?? '').replaceAll('&amp;', '&')
}

describe('la pagina dei grafici', () => {
  it('disegna le cifre del piano, ognuna detta a parole e ripetuta in tabella', async () => {
    const { html, stato } = await n.apri(`/andamento?vista=${vista}`)
    expect(stato).toBe(200)
    const a = await getAndamento(server.contesto(), { vista })
    const { raggiunti, totali } = a?.totale.indicatori ?? { raggiunti: 0, totali: 0 }
    expect(testoDi(html)).toContain(`${raggiunti} indicatori su ${totali} hanno raggiunto l’atteso.`)
    // Every drawing is either decorative, beside its words, or an image with a name.
    for (const [svg] of html.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/aria-hidden="true"|role="img" aria-label="[^"]+"/)
    expect(html.match(/<figure class="oc-grafico"/g)?.length).toBeGreaterThanOrEqual(6)
    expect(html.match(/Gli stessi dati in tabella/g)?.length).toBe(html.match(/<figure/g)?.length)
    expect(html).not.toContain('style=')
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('ogni barra porta alle schede di cui è fatta', async () => {
    const { html } = await n.apri(`/andamento?vista=${vista}`)
    const a = await getAndamento(server.contesto(), { vista })
    const gruppo = a?.gruppi[0]
    const piano = await n.apri(collegamento(html, gruppo?.chiave ?? ''))
    expect(piano.stato).toBe(200)
    const codici = new Set(piano.html.match(/2022_S\d\d_\d\d/g))
    expect(codici.size).toBe(gruppo?.obiettivi)
    const sotto = await n.apri(collegamento(html, 'Vedi gli obiettivi sotto l’atteso'))
    expect(sotto.html).toContain('2022_S05_13')
    const regola = a?.regole[0]?.regola ?? ''
    expect(html).toContain(`href="/controlli?vista=${vista}&amp;regola=${regola}"`)
  })

  it('si stringe e si raggruppa con un indirizzo, e i filtri passano alle schede', async () => {
    const { html } = await n.apri(
      `/andamento?vista=${vista}&per=responsabile&centro=SETTORE+OPERE+PUBBLICHE+E+AMBIENTE`,
    )
    const testo = testoDi(html)
    expect(testo).toContain('Avanzamento per responsabile')
    expect(testo).toContain('Centro di responsabilità: SETTORE OPERE PUBBLICHE E AMBIENTE')
    expect(collegamento(html, 'Vedi gli obiettivi sotto l’atteso')).toBe(
      `/piani/${vista}?centro=SETTORE+OPERE+PUBBLICHE+E+AMBIENTE&segnale=sotto-atteso&mostra=tabella`,
    )
    expect(collegamento(html, 'Quanto sfidano gli attesi')).toBe(
      `/andamento/sfida?vista=${vista}&per=responsabile&centro=SETTORE+OPERE+PUBBLICHE+E+AMBIENTE`,
    )
  })

  it('a un’altra data dice che lo svolto è quello delle schede', async () => {
    const { html } = await n.apri(`/andamento?vista=${vista}&al=2022-06-30`)
    expect(testoDi(html)).toContain(
      'L’atteso è quello al 30/06/2022; lo svolto è quello scritto sulle schede',
    )
  })

  it('un filtro che non lascia nulla lo dice; una vista che non c’è non si trova', async () => {
    expect(testoDi((await n.apri(`/andamento?vista=${vista}&centro=NESSUNO`)).html)).toContain(
      'Nessun obiettivo con questi filtri.',
    )
    expect((await n.apri('/andamento?vista=DUP_1999_2001')).stato).toBe(404)
    expect((await n.apri('/andamento/sfida?vista=DUP_1999_2001')).stato).toBe(404)
  })
})

describe('la pagina di quanto sfidano gli attesi', () => {
  it('elenca gli attesi che chiedono poco e porta all’indicatore sulla sua scheda', async () => {
    const { html } = await n.apri(`/andamento/sfida?vista=${vista}`)
    const sfida = await getSfida(server.contesto(), { vista })
    const voci = sfida?.domande['sotto-anno-prima'].si ?? []
    expect(voci.length).toBeGreaterThan(0)
    for (const v of voci)
      expect(html).toContain(`href="/piani/${v.vista}/obiettivi/${v.codice}#indicatore-${v.indice + 1}"`)
    const [v] = voci
    const scheda = await n.apri(`/piani/${v?.vista}/obiettivi/${v?.codice}`)
    expect(scheda.html).toContain(`id="indicatore-${(v?.indice ?? 0) + 1}"`)
  })
})

describe('le etichette di una scheda', () => {
  const scheda = `/piani/${vista}/obiettivi/2022_S05_13`

  it('si mettono e si tolgono senza JavaScript, e la scheda le mostra', async () => {
    await n.apri(`${scheda}/etichette`)
    const messa = await n.invia(`${scheda}/etichette`, { nome: 'PNRR' })
    expect(testoDi(messa.html)).toContain('La scheda ha l’etichetta «PNRR».')
    expect((await n.apri(scheda)).html).toContain(`href="/piani/${vista}?etichetta=PNRR&amp;mostra=tabella"`)
    await n.apri(`${scheda}/etichette`)
    const tolta = await n.invia(`${scheda}/etichette`, { nome: 'PNRR', azione: 'togli' })
    expect(testoDi(tolta.html)).toContain('La scheda non ha più l’etichetta «PNRR».')
    expect((await n.apri(scheda)).html).not.toContain('etichetta=PNRR')
  })

  it('un nome vuoto è rifiutato e lo dice; una scheda che non c’è non si trova', async () => {
    await n.apri(`${scheda}/etichette`)
    const vuoto = await n.invia(`${scheda}/etichette`, { nome: '  ' })
    expect(vuoto.stato).toBe(400)
    expect(testoDi(vuoto.html)).toContain('Scrivi il nome dell’etichetta.')
    expect((await n.apri(`/piani/${vista}/obiettivi/2022_S99_99/etichette`)).stato).toBe(404)
  })
})

describe('la scheda con la sua storia', () => {
  it('mostra gli anni prima e dopo dello stesso obiettivo, e il testo dell’anno prima accanto', async () => {
    const { html } = await n.apri(`/piani/DUP_2022_2024/obiettivi/2022_S08_03`)
    const testo = testoDi(html)
    expect(testo).toContain('Stato di attuazione al 31/12/2021 dalla scheda 2021_S08_03')
    expect(html).toContain('href="/piani/DUP_2021_2023/obiettivi/2021_S08_03"')
    expect(html).toContain('href="/piani/DUP_2023_2025/obiettivi/2023_S08_03"')
    const niente = await n.apri(`/piani/DUP_2022_2024/obiettivi/2022_S08_03?accanto=nessuno`)
    expect(testoDi(niente.html)).not.toContain('dalla scheda 2021_S08_03')
  })

  it('a una data diversa cambia l’atteso; una data scritta male non cambia nulla', async () => {
    const url = `/piani/DUP_2022_2024/obiettivi/2022_S05_13`
    expect(testoDi((await n.apri(`${url}?al=2022-06-30`)).html)).toContain('Atteso al 30/06/2022')
    expect(testoDi((await n.apri(`${url}?al=domani`)).html)).toContain('Atteso al 31/12/2022')
  })
})
