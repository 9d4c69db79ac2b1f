import { createHash } from 'node:crypto'
import type { NomeCampo } from '../../../dominio/campagna/campi.ts'
import type { CampoMostrato, SchedaDaCompilare } from '../../../servizi/compilazione/leggi.ts'
import type { ConflittoMostrato } from '../../../servizi/compilazione/salva.ts'
import { nomeCasella } from './indirizzi.ts'

/** What a form is sent with: browsers end lines their own way, and drop a first empty line. */
const normale = (testo: string): string => testo.replaceAll('\r\n', '\n').trim()

/**
 * The mark of what a box held when the page was made: a box sent with the text it had is not a change, even when
 * somebody else changed it meanwhile.
 */
export const toImpronta = (testo: string): string =>
  createHash('sha256').update(normale(testo)).digest('base64url').slice(0, 10)

/** What a person may decide of a field that two have written. */
export type Decisione = 'mio' | 'loro' | 'unisci'

/** What was typed in the boxes of one card. */
export interface ModuloLetto {
  /** The version of the card that the page showed. */
  readonly vista: number
  /** Of the fields in conflict, the version that whoever types had seen. */
  readonly viste: Readonly<Record<NomeCampo, number>>
  /** Only the boxes whose text changed. */
  readonly campi: Readonly<Record<NomeCampo, string>>
}

type Corpo = Readonly<Record<string, unknown>> | null

/** One value of a form, whole: what was typed is never cut. */
export const readDigitato = (corpo: Corpo, nome: string): string | null => {
  const valore = corpo !== null && Object.hasOwn(corpo, nome) ? corpo[nome] : undefined
  const primo: unknown = Array.isArray(valore) ? valore[0] : valore
  return typeof primo === 'string' ? primo.replaceAll('\r\n', '\n') : null
}

const readVersione = (testo: string | null): number | null =>
  testo !== null && /^(0|[1-9]\d{0,8})$/.test(testo) ? Number(testo) : null

/** Reads the boxes of a card from a form; `codice` where the form holds several cards. */
export const readModulo = (
  corpo: Corpo,
  nomi: readonly NomeCampo[],
  codice: string | null = null,
): ModuloLetto => {
  const n = (campo: string) => nomeCasella(campo, codice)
  const campi: Record<NomeCampo, string> = {}
  const viste: Record<NomeCampo, number> = {}
  for (const campo of nomi) {
    const digitato = readDigitato(corpo, n(campo))
    if (digitato === null || toImpronta(digitato) === readDigitato(corpo, `o.${n(campo)}`)) continue
    campi[campo] = digitato
    const vista = readVersione(readDigitato(corpo, `v.${n(campo)}`))
    if (vista !== null) viste[campo] = vista
  }
  return { vista: readVersione(readDigitato(corpo, n('vista'))) ?? 0, viste, campi }
}

/** "mio:scheda.statoDiAttuazione": what was decided of which field; null when it is neither. */
export const readDecisione = (
  corpo: Corpo,
): { readonly decisione: Decisione; readonly campo: NomeCampo } | null => {
  const trovata = /^(mio|loro|unisci):(.+)$/.exec(readDigitato(corpo, 'decidi') ?? '')
  return trovata === null ? null : { decisione: trovata[1] as Decisione, campo: trovata[2] ?? '' }
}

/** What the boxes of a card show besides what is stored. */
export interface Rimasti {
  /** Texts typed and not saved, by field: they win over what is stored. */
  readonly digitati: Readonly<Record<NomeCampo, string>>
  readonly errori: Readonly<Record<NomeCampo, string>>
  readonly conflitti: readonly ConflittoMostrato[]
  /** The versions to say again, of the fields in conflict. */
  readonly viste: Readonly<Record<NomeCampo, number>>
}

export const NIENTE_RIMASTO: Rimasti = { digitati: {}, errori: {}, conflitti: [], viste: {} }

/** One box, with everything it shows. */
export interface DatiCasella {
  readonly campo: CampoMostrato
  /** What stands in the box. */
  readonly testo: string
  readonly impronta: string
  readonly errore: string | null
  readonly conflitto: ConflittoMostrato | null
  readonly vista: number | null
}

/** A box of a card; null when the card has no such field. */
export const toCasella = (
  { campi }: Pick<SchedaDaCompilare, 'campi'>,
  rimasti: Rimasti,
  nome: NomeCampo,
): DatiCasella | null => {
  const campo = campi[nome]
  if (campo === undefined) return null
  return {
    campo,
    testo: rimasti.digitati[nome] ?? campo.testo,
    impronta: toImpronta(campo.testo),
    errore: rimasti.errori[nome] ?? null,
    conflitto: rimasti.conflitti.find((c) => c.campo === nome) ?? null,
    vista: rimasti.viste[nome] ?? null,
  }
}
