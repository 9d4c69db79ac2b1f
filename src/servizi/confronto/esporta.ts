import {
  type ColonnaTabella,
  componiTabella,
  type ValoreTabella,
} from '../../documenti/stampa/foglio/tabella.ts'
import { TIPO_XLSX } from '../../documenti/stampa/foglio/to-xlsx.ts'
import { computeAvanzamento } from '../../dominio/avanzamento/avanzamento.ts'
import { type Genere, genereDelCampo } from '../../dominio/confronto/generi.ts'
import type { EsitoConfronto, VoceConfronto } from '../../dominio/confronto/insiemi.ts'
import { requirePermesso } from '../../dominio/permessi/permessi.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { Contesto } from '../contesto.ts'
import { toTabellaCsv } from '../esporta/tabella-csv.ts'
import { toNomeFile } from '../nome-file.ts'
import { type Confronto, getConfronto, type RichiestaConfronto } from './confronto.ts'

export interface ParoleConfrontoEsportato {
  readonly esito: (e: EsitoConfronto) => string
  readonly genere: (g: Genere) => string
  readonly colonne: Readonly<Record<Campo, string>>
  readonly foglio: string
  readonly titolo: (c: Confronto) => string
  readonly parametri: (c: Confronto) => readonly (readonly [string, string])[]
}

const CAMPI = [
  ['esito', 'testo', 12],
  ['codicePrima', 'testo', 16],
  ['codiceDopo', 'testo', 16],
  ['obiettivo', 'testo', 50],
  ['centro', 'testo', 30],
  ['avanzamentoPrima', 'percento', 14],
  ['avanzamentoDopo', 'percento', 14],
  ['genere', 'testo', 22],
  ['campo', 'testo', 32],
  ['prima', 'testo', 44],
  ['dopo', 'testo', 44],
] as const
type Campo = (typeof CAMPI)[number][0]

/** One row for each field that changed; an objective added, removed or unchanged takes one row. */
export const toRigheConfronto = (
  voci: readonly VoceConfronto[],
  p: Pick<ParoleConfrontoEsportato, 'esito' | 'genere'>,
): readonly (readonly ValoreTabella[])[] =>
  voci.flatMap((v): ValoreTabella[][] => {
    const scheda = v.dopo ?? v.prima
    const inizio = [
      p.esito(v.esito),
      v.prima?.codice ?? null,
      v.dopo?.codice ?? null,
      scheda?.descrizione ?? null,
      scheda?.centro ?? null,
      certo(v.prima),
      certo(v.dopo),
    ]
    if (v.campi.length === 0) return [[...inizio, null, null, null, null]]
    return v.campi.map((c) => [...inizio, p.genere(genereDelCampo(c.campo)), c.etichetta, c.prima, c.dopo])
  })

/** A progress known whole, in hundredths; else empty. */
const certo = (s: Scheda | null): number | null => {
  if (s === null) return null
  const { almeno, alPiu } = computeAvanzamento(s.fasi)
  return almeno === alPiu ? almeno : null
}

/** Exactly the differences that the page shows; null when either view is not there. */
export const exportConfronto = async (
  ctx: Contesto,
  {
    formato,
    parole,
    ...r
  }: RichiestaConfronto & {
    readonly formato: 'csv' | 'xlsx'
    readonly parole: ParoleConfrontoEsportato
  },
): Promise<{ readonly contenuto: Uint8Array; readonly tipo: string; readonly nomeFile: string } | null> => {
  requirePermesso(ctx.attore, 'piano:esporta')
  const confronto = await getConfronto(ctx, r)
  if (confronto === null) return null
  const colonne: readonly ColonnaTabella[] = CAMPI.map(([campo, tipo, larghezza]) => ({
    titolo: parole.colonne[campo],
    tipo,
    larghezza,
  }))
  const righe = toRigheConfronto(confronto.voci, parole)
  const lato = ({ vista, al }: RichiestaConfronto['prima']) => [vista, al].filter(Boolean).join('_')
  const nome = toNomeFile(['confronto', lato(r.prima), lato(r.dopo)])
  return formato === 'csv'
    ? {
        contenuto: Buffer.from(toTabellaCsv(colonne, righe)),
        tipo: 'text/csv; charset=utf-8',
        nomeFile: `${nome}.csv`,
      }
    : {
        contenuto: await componiTabella(
          {
            nome: parole.foglio,
            titolo: parole.titolo(confronto),
            colonne,
            righe,
            parametri: parole.parametri(confronto),
          },
          new Date(ctx.adesso),
        ),
        tipo: TIPO_XLSX,
        nomeFile: `${nome}.xlsx`,
      }
}
