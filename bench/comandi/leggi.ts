/**
 * Reads one print with the built program and says how long it took, in a process of its own: what someone pays who
 * reads one document and closes. Prints JSON: milliseconds of the reading alone, pages, cards.
 *
 *   node bench/comandi/leggi.ts FILE
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { readStampa as Lettore } from '../../src/documenti/lettura/leggi-stampa.ts'

const file = process.argv[2]
if (file === undefined) throw new Error('Manca il file da leggere.')
const programma = new URL('../../dist/documenti/lettura/leggi-stampa.js', import.meta.url)
const { readStampa } = (await import(programma.href)) as { readStampa: typeof Lettore }
const contenuto = readFileSync(file)
const inizio = performance.now()
const esito = await readStampa(contenuto, { nomeFile: basename(file) })
const ms = performance.now() - inizio
process.stdout.write(JSON.stringify({ ms, pagine: esito.pagine, schede: esito.schede.length }))
