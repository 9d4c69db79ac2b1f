import { stringify } from 'csv-stringify/sync'
import { requireDaQualcheParte } from '../../dominio/permessi/permessi.ts'
import type { Contesto } from '../contesto.ts'
import { FORMA_CSV, toTestoCsv } from '../esporta/tabella-csv.ts'
import { toNomeFile } from '../nome-file.ts'
import { getStoriaRegistro, RIGHE_MASSIME, type RichiestaStoria, type RigaStoria } from './storia.ts'

export interface FileStoria {
  readonly nomeFile: string
  readonly tipo: string
  readonly contenuto: string
}

/** A story as a file, the last event first; null when there is no such card. */
export const exportStoria = async (
  ctx: Contesto,
  { formato, ...richiesta }: RichiestaStoria & { readonly formato: 'csv' | 'json' },
): Promise<FileStoria | null> => {
  requireDaQualcheParte(ctx.attore, 'storia:leggi')
  const storia = await getStoriaRegistro(ctx, richiesta, { da: 0, quanti: RIGHE_MASSIME })
  if (storia === null) return null
  const nome = toNomeFile(['storia', richiesta.scheda?.vista, richiesta.scheda?.codice])
  const { righe } = storia
  return formato === 'json'
    ? {
        nomeFile: `${nome}.json`,
        tipo: 'application/json; charset=utf-8',
        contenuto: `${JSON.stringify({ eventi: righe }, null, 2)}\n`,
      }
    : { nomeFile: `${nome}.csv`, tipo: 'text/csv; charset=utf-8', contenuto: toCsv(righe) }
}

const COLONNE = [
  ['numero', (r) => String(r.numero)],
  ['quando', (r) => r.quando],
  ['chi', (r) => (r.cancellato ? 'cancellato su richiesta' : toTestoCsv(r.chi))],
  ['da_dove', (r) => toTestoCsv(r.daDove)],
  ['azione', (r) => r.azione],
  ['oggetto', (r) => r.oggetto.tipo],
  ['vista', (r) => toTestoCsv(r.oggetto.vista)],
  ['codice', (r) => toTestoCsv(r.oggetto.codice)],
  ['riga', (r) => (r.oggetto.indice === null ? '' : String(r.oggetto.indice + 1))],
  ['campo', (r) => toTestoCsv(r.campo)],
  ['prima', (r) => toTestoCsv(r.prima)],
  ['dopo', (r) => toTestoCsv(r.dopo)],
  ['atto', (r) => toTestoCsv(r.atto)],
] as const satisfies readonly (readonly [string, (r: RigaStoria) => string])[]

const toCsv = (righe: readonly RigaStoria[]): string =>
  stringify(
    [COLONNE.map(([nome]) => nome), ...righe.map((r) => COLONNE.map(([, leggi]) => leggi(r)))],
    FORMA_CSV,
  )
