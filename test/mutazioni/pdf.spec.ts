import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conPdf, stampaDi, tutteLeStampe } from '../../demo/comune/stampe.ts'
import { type Caso, createCaso, semeDaAmbiente } from '../../demo/tracciato/caso.ts'
import { toFogli } from '../../demo/tracciato/disegno.ts'
import { ASPETTO, type Foglio, type Scritta } from '../../demo/tracciato/matita.ts'
import { impaginaStampa } from '../../demo/tracciato/stampa.ts'
import { toPdfTypst } from '../../demo/tracciato/typst.ts'
import type { EsitoLettura } from '../../src/documenti/lettura/esito.ts'
import { readStampa } from '../../src/documenti/lettura/leggi-stampa.ts'
import { cronometro, difettiDiForma, MASSIMO_MS, quanteMutazioni } from './esamina.ts'
import { inventatiIn } from './gettoni.ts'

const seme = semeDaAmbiente()
/** Each PDF opens a thread of its own: far fewer runs than with text. */
const quante = Math.max(4, Math.round(quanteMutazioni() / 125))
process.stdout.write(`Mutazioni dei PDF: seme ${seme}, ${quante} prove per modo\n`)

const cartella = join(import.meta.dirname, '../../demo/stampe')
const PDF = tutteLeStampe()
  .filter(conPdf)
  .map((s) => readFileSync(join(cartella, `${s.nome}.pdf`)))

const rovinaByte = (pdf: Uint8Array, c: Caso): Uint8Array => {
  const byte = Uint8Array.from(pdf)
  const posto = () => c.intero(0, byte.length - 1)
  return c.scegli([
    () => byte.slice(0, posto()),
    () => byte.slice(posto()),
    () => {
      for (let n = c.intero(1, 40); n > 0; n--) byte[posto()] = c.intero(0, 255)
      return byte
    },
    () => byte.fill(c.intero(0, 255), posto(), posto()),
    () => {
      const da = posto()
      byte.copyWithin(posto(), da, da + c.intero(1, 5_000))
      return byte
    },
    () => Uint8Array.from([...byte.slice(0, 2_000), ...byte.slice(posto())]),
    () => {
      // Only the letters of the file's skeleton: object numbers, lengths, cross references.
      for (let n = 0; n < byte.length; n++)
        if (c.capita(0.002) && (byte[n] ?? 0) >= 48 && (byte[n] ?? 0) <= 57) byte[n] = c.intero(48, 57)
      return byte
    },
  ])()
}

/** Damages the drawing: writings lost, doubled, exchanged, columns moved, pages out of order. */
const rovinaDisegno = (fogli: readonly Foglio[], c: Caso): readonly Foglio[] => {
  const scritte = (f: (s: readonly Scritta[]) => readonly Scritta[]) =>
    fogli.map((foglio) => (c.capita(0.4) ? { ...foglio, scritte: f(foglio.scritte) } : foglio))
  return c.scegli([
    () => scritte((s) => s.filter(() => !c.capita(0.05))),
    () => scritte((s) => s.map((x) => (c.capita(0.03) ? { ...x, testo: c.scegli(s).testo } : x))),
    () => scritte((s) => s.map((x) => ({ ...x, y: x.y + c.scegli([0, 0, 0, 3, -3, 9, -9]) }))),
    () => scritte((s) => s.map((x) => (x.x > 300 ? { ...x, x: x.x + 40 } : x))),
    () => fogli.filter(() => !c.capita(0.2)),
    () =>
      fogli
        .map((f) => [c.prossimo(), f] as const)
        .sort(([a], [b]) => a - b)
        .map(([, f]) => f),
    () => fogli.flatMap((f) => (c.capita(0.2) ? [f, f] : [f])),
    () =>
      scritte((s) =>
        s.map((x) =>
          /Peso|Valore|Descrizione|Note|FASI/.test(x.testo) && c.capita(0.3) ? { ...x, testo: 'Xxxx' } : x,
        ),
      ),
  ])()
}

/** The pages as text for the check of invented figures: a title opens each, then one writing a line. */
const comeTesto = (fogli: readonly Foglio[]): string =>
  fogli
    .map((f) => {
      const [ente, titolo, livello, area, assessorato, direzione, direttore, ...resto] = f.scritte.map(
        (s) => s.testo,
      )
      const testata = [livello, area, assessorato, direzione, direttore].join(' ')
      return [`SCHEDA PEG ${ente} ${titolo}`, testata, ...resto].join('\n')
    })
    .join('\n')

const leggi = async (pdf: Uint8Array): Promise<{ esito: EsitoLettura; ms: number }> => {
  const tempo = cronometro()
  const esito = await readStampa(pdf, { nomeFile: 'rovinato.pdf' })
  return { esito, ms: tempo() }
}

describe(`PDF rovinati (seme ${seme}, ${quante} prove per modo)`, () => {
  it('con i byte rovinati nulla si rompe', { timeout: 900_000 }, async () => {
    // The first reading also loads the engine: it is not the one to time.
    await leggi(PDF[0] ?? new Uint8Array())
    const falliti: string[] = []
    for (let n = seme; n < seme + quante; n++) {
      const c = createCaso(n)
      const { esito, ms } = await leggi(rovinaByte(c.scegli(PDF), c))
      falliti.push(...difettiDiForma(esito).map((d) => `seme ${n}: ${d}`))
      if (ms > MASSIMO_MS) falliti.push(`seme ${n}: lettura in ${Math.round(ms)} ms`)
    }
    expect(falliti).toEqual([])
  })

  it('con le scritte perse, scambiate o spostate nulla si rompe, nulla si inventa', {
    timeout: 900_000,
  }, async () => {
    const s = stampaDi('05', 2022)
    const { pagine, g } = impaginaStampa(s)
    const interi = toFogli(pagine, s.parametri, g, ASPETTO)
    const falliti: string[] = []
    for (let n = seme; n < seme + quante; n++) {
      const fogli = rovinaDisegno(interi, createCaso(n))
      if (fogli.length === 0) continue
      const { esito, ms } = await leggi(toPdfTypst(fogli, g, 'rovinato'))
      const problemi = [...difettiDiForma(esito), ...inventatiIn(esito, comeTesto(fogli))]
      if (ms > MASSIMO_MS) problemi.push(`lettura in ${Math.round(ms)} ms`)
      if (problemi.length > 0) falliti.push(`seme ${n}: ${problemi.slice(0, 3).join(' · ')}`)
    }
    expect(falliti).toEqual([])
  })
})
