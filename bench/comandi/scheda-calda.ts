/**
 * One card at a time, warm: median time of the compilation as the printing child does it, and of the whole trip to a
 * child that stays and back. Every run prints another card, so that nothing is remembered from the one before but
 * what all cards share. Prints JSON, in milliseconds. Needs the built program.
 *
 *   node bench/comandi/scheda-calda.ts [times]
 */
import { performance } from 'node:perf_hooks'
import type * as Compilatore from '../../src/documenti/stampa/compila/compilatore.ts'
import type * as Volume from '../../src/documenti/stampa/compila/volume.ts'
import type * as Documento from '../../src/documenti/stampa/contenuto/documento.ts'
import type * as Prepara from '../../src/documenti/stampa/prepara.ts'
import type { RichiestaStampa } from '../../src/documenti/stampa/richiesta.ts'
import type * as Stampante from '../../src/documenti/stampa/stampante.ts'
import { mediana } from '../misura.ts'
import { ANNO, ENTE, generaSchede, VISTA } from '../schede.ts'

const VOLTE = Number(process.argv[2] ?? 50)
const RISCALDAMENTO = 10
const dist = new URL('../../dist/documenti/stampa/', import.meta.url)
const { createCompilatore } = (await import(
  new URL('compila/compilatore.js', dist).href
)) as typeof Compilatore
const { compilaVolume } = (await import(new URL('compila/volume.js', dist).href)) as typeof Volume
const { listAnniStorico } = (await import(new URL('contenuto/documento.js', dist).href)) as typeof Documento
const { toSchedeDaStampare } = (await import(new URL('prepara.js', dist).href)) as typeof Prepara
const { createStampante } = (await import(new URL('stampante.js', dist).href)) as typeof Stampante

const richieste = toSchedeDaStampare(generaSchede(VOLTE + RISCALDAMENTO), []).map(
  (scheda): RichiestaStampa => ({
    ente: ENTE,
    vista: VISTA,
    livello: 'OBIETTIVO DI PEG',
    centro: null,
    dataElaborazione: `${ANNO + 1}-03-31`,
    al: `${ANNO}-12-31`,
    schede: [scheda],
    nodi: [],
    conRilievi: false,
  }),
)

/** Median and least time of each print, and the median of this process's CPU time. */
const misura = async (stampa: (r: RichiestaStampa) => unknown) => {
  const tempi: number[] = []
  const cpu: number[] = []
  for (const r of richieste) {
    const [inizio, prima] = [performance.now(), process.cpuUsage()]
    await stampa(r)
    const { user, system } = process.cpuUsage(prima)
    tempi.push(performance.now() - inizio)
    cpu.push((user + system) / 1000)
  }
  const contati = tempi.slice(RISCALDAMENTO)
  return { mediana: mediana(contati), minimo: Math.min(...contati), cpu: mediana(cpu.slice(RISCALDAMENTO)) }
}

const compilatore = createCompilatore()
const compilazione = await misura((r) => compilaVolume(compilatore, r, null, listAnniStorico(r.schede)))
const stampante = createStampante()
const tutto = await misura(async (r) => {
  const esito = await stampante.stampa(r)
  if (!esito.ok) throw new Error(esito.messaggio)
})
stampante.chiudi()
process.stdout.write(JSON.stringify({ compilazione, tutto }))
