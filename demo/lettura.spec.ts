import { describe, expect, it } from 'vitest'
import { readStampa, readTesto } from '../src/documenti/lettura/leggi-stampa.ts'
import { conPdf, type Stampa, tutteLeStampe } from './comune/stampe.ts'
import { senzaOrigine } from './confronto.ts'
import { attesoDaPdf, attesoDaTesto } from './tracciato/atteso.ts'
import { toFogli } from './tracciato/disegno.ts'
import { ASPETTO } from './tracciato/matita.ts'
import { geometria, type VarianteGeometria } from './tracciato/opzioni.ts'
import { impagina } from './tracciato/pagine.ts'
import { impaginaStampa } from './tracciato/stampa.ts'
import { toTesto } from './tracciato/testo.ts'
import { type CarattereTypst, toPdfTypst } from './tracciato/typst.ts'

const STAMPE = tutteLeStampe()

describe('ciò che si genera come testo è ciò che si legge', () => {
  it.each(STAMPE)('$nome, campo per campo', (s) => {
    const { pagine } = impaginaStampa(s)
    const letto = readTesto(toTesto(pagine, s.parametri))
    expect(letto.schede.map(senzaOrigine)).toEqual(
      s.schede.map((x) => senzaOrigine(attesoDaTesto(x, pagine, s.parametri.anniStorico))),
    )
    expect(letto.pagine).toBe(pagine.length + 1)
    const { ente, titolo, dataElaborazione, vista, livello, centro, al } = s.parametri
    expect(letto.frontespizio).toEqual({ ente, titolo, dataElaborazione, vista, livello, centro, al })
    expect(letto.segnalazioni.filter((x) => x.gravita === 'errore')).toEqual([])
  })

  it.each(STAMPE)('$nome: ogni scheda dice la pagina da cui viene', (s) => {
    const { pagine } = impaginaStampa(s)
    const letto = readTesto(toTesto(pagine, s.parametri))
    expect(letto.schede.map((x) => [x.codice, x.origine?.pagina])).toEqual(
      s.schede.map((x) => [x.codice, pagine.find((p) => p.scheda === x)?.numero]),
    )
  })

  it('ciò che il testo ha perso è segnalato, e solo quello', () => {
    const motivi = STAMPE.flatMap((s) =>
      readTesto(toTesto(impaginaStampa(s).pagine, s.parametri)).segnalazioni.map(
        (x) => `${x.scheda} ${x.motivo}`,
      ),
    )
    expect(motivi.sort()).toEqual([
      '2021_S02_12 un-solo-numero',
      '2022_S02_11 data-sola',
      '2022_S02_13 data-sola',
      '2022_S02_13 un-solo-numero',
      '2023_S08_14 storico-incerto',
      '2023_S08_14 storico-incerto',
    ])
  })
})

interface Variante {
  readonly come: string
  readonly geometria: VarianteGeometria
  readonly carattere: CarattereTypst
  readonly numeri: 'sinistra' | 'destra'
  readonly scalaGantt: boolean
}
const VARIANTI: readonly Variante[] = [
  { come: 'come di solito', geometria: {}, carattere: 'Titillium Web', numeri: 'destra', scalaGantt: false },
  {
    come: 'numeri a sinistra, carattere con le grazie',
    geometria: {},
    carattere: 'Libertinus Serif',
    numeri: 'sinistra',
    scalaGantt: false,
  },
  {
    come: 'tutto spostato, carattere a passo fisso, descrizione e note strette',
    geometria: { sposta: 22, fasi: { descrizione: 200, nota: 70 } },
    carattere: 'DejaVu Sans Mono',
    numeri: 'destra',
    scalaGantt: false,
  },
  {
    come: 'colonne ridimensionate, corpo più piccolo, anno nel Gantt',
    geometria: {
      fasi: { descrizione: 180, nota: 120 },
      indicatori: { descrizione: 240, nota: 80, storico: 72 },
      corpoTabella: 7.5,
    },
    carattere: 'New Computer Modern',
    numeri: 'destra',
    scalaGantt: true,
  },
]

/** The usual look on every print; the others on one print per sector, since each reading opens a thread. */
const stampePer = (v: Variante): readonly Stampa[] => (v === VARIANTI[0] ? STAMPE : STAMPE.filter(conPdf))

describe.each(VARIANTI)('ciò che si genera come PDF è ciò che si legge ($come)', (v) => {
  it.each(stampePer(v))('$nome, campo per campo', async (s) => {
    const g = geometria(s.parametri.anniStorico.length, v.geometria)
    const pagine = impagina(s.schede, s.parametri, g)
    const fogli = toFogli(pagine, s.parametri, g, { ...ASPETTO, numeri: v.numeri, scalaGantt: v.scalaGantt })
    const letto = await readStampa(toPdfTypst(fogli, g, s.parametri.titolo, v.carattere), {
      nomeFile: `${s.nome}.pdf`,
    })
    expect(letto.formato).toBe('pdf')
    expect(letto.schede.map(senzaOrigine)).toEqual(s.schede.map((x) => senzaOrigine(attesoDaPdf(x, pagine))))
    expect(letto.pagine).toBe(pagine.length + 1)
    const { ente, titolo, dataElaborazione, vista, livello, centro, al } = s.parametri
    expect(letto.frontespizio).toEqual({ ente, titolo, dataElaborazione, vista, livello, centro, al })
    expect(letto.segnalazioni).toEqual([])
  })
})
