import type { EsitoLettura } from '../../src/documenti/lettura/esito.ts'
import { toEsportazione } from '../../src/documenti/scambio/esportazione.ts'
import { readEsportazione } from '../../src/documenti/scambio/leggi-esportazione.ts'

/** No reading of a broken print may take longer. */
export const MASSIMO_MS = 2_000

/**
 * Starts a stopwatch; it answers the milliseconds since. The time of the process when that is less than the clock's:
 * on a machine busy with other work the clock would blame the reader for waiting its turn.
 */
export const cronometro = (): (() => number) => {
  const inizio = performance.now()
  const cpu = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return Math.min(performance.now() - inizio, (user + system) / 1_000)
  }
}

/** What is wrong with the shape of an outcome; none when it is whole. */
export const difettiDiForma = (e: EsitoLettura): string[] => {
  const difetti: string[] = []
  const letta = readEsportazione(JSON.stringify(toEsportazione(e.frontespizio.ente, [], e.schede)))
  if (!letta.ok) difetti.push(letta.dettaglio)
  const codici = e.schede.map((s) => s.codice)
  if (new Set(codici).size !== codici.length) difetti.push(`codici doppi: ${codici.join(' ')}`)
  if (!Number.isInteger(e.pagine) || e.pagine < 0) difetti.push(`pagine: ${e.pagine}`)
  if (e.schede.length === 0 && !e.segnalazioni.some((s) => s.gravita === 'errore'))
    difetti.push('nessuna scheda e nessun errore che dica perché')
  for (const s of e.segnalazioni) {
    if (s.motivo === '' || s.messaggio.trim().length < 10)
      difetti.push(`segnalazione muta: ${JSON.stringify(s)}`)
    if (s.pagina !== null && s.pagina < 1) difetti.push(`pagina ${s.pagina} in ${s.motivo}`)
    if (s.riga !== null && s.riga < 1) difetti.push(`riga ${s.riga} in ${s.motivo}`)
  }
  for (const s of e.schede)
    for (const f of s.fasi)
      for (const n of [f.peso, f.avanzamento])
        if (n !== null && !Number.isInteger(n)) difetti.push(`${s.codice}: centesimi ${n}`)
  return difetti
}

/** `OBIETTIVO_MUTAZIONI`: how many broken prints a run tries. */
export const quanteMutazioni = (): number => {
  const dette = Number(process.env.OBIETTIVO_MUTAZIONI)
  return Number.isInteger(dette) && dette > 0 ? dette : 500
}
