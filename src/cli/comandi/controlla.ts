import type { DataIso } from '../../dominio/valori/data.ts'
import { checkSchede, type Rilievo } from '../../servizi/controlla.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO, Rifiuto } from '../uscita.ts'

export interface OpzioniControlla extends OpzioniDati {
  readonly vista?: string
  readonly al?: DataIso
  readonly formato: 'testo' | 'json'
  readonly rigoroso?: boolean
}

const GRAVITA = { E: 'errore', W: 'attenzione', I: 'informazione' } as const

/** Asks the coherence questions. Findings are data: they go to standard output, as text or as a JSON list. */
export const controlla = (opzioni: OpzioniControlla): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const esito = await checkSchede(ctx, { vista: opzioni.vista, al: opzioni.al })
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    process.stdout.write(
      opzioni.formato === 'json'
        ? `${JSON.stringify(esito.rilievi.map(toOggetto), null, 2)}\n`
        : printRilievi(esito.rilievi),
    )
    const { E, W, I } = esito.conteggio
    avvisa(`${esito.rilievi.length} rilievi: ${E} errori, ${W} attenzioni, ${I} informazioni.`)
    return opzioni.rigoroso === true && E > 0 ? RIFIUTATO : FATTO
  })

/** The finding's public form: keys always in this order, `codici` only where there are several. */
const toOggetto = ({
  codice,
  codici,
  regola,
  gravita,
  campo,
  indice,
  pagina,
  riga,
  domanda,
  evidenza,
}: Rilievo) => ({
  codice,
  ...(codici === undefined ? {} : { codici }),
  regola,
  gravita,
  campo,
  indice,
  pagina,
  riga,
  domanda,
  evidenza,
})

/** One card after the other, each finding with its place, its question and what makes one ask. */
export const printRilievi = (rilievi: readonly Rilievo[]): string => {
  const righe: string[] = []
  let ultimo: string | null | undefined
  for (const r of rilievi) {
    if (r.codice !== ultimo) righe.push(`${righe.length > 0 ? '\n' : ''}${r.codice ?? 'Tutto il piano'}`)
    ultimo = r.codice
    const dove = r.pagina === null ? '' : ` (pagina ${r.pagina}${r.riga === null ? '' : `, riga ${r.riga}`})`
    righe.push(
      `  ${r.regola} ${GRAVITA[r.gravita]}${dove}`,
      `    ${r.domanda}`,
      `    Evidenza: ${r.evidenza}`,
    )
  }
  return righe.length === 0 ? 'Nessun rilievo.\n' : `${righe.join('\n')}\n`
}
